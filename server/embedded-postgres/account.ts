/** Who runs PostgreSQL: it refuses to run as root, so root lends it an ordinary account. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { StartRefusal } from "#lib/kernel/terminal";
import { run } from "./run.ts";

export type Account = { name: string; uid: number; gid: number };

const candidates = ["linjia", "postgres", "nobody"];

/**
 * The account for PostgreSQL; null means "as ourselves" (not root, or Windows).
 * First whoever owns the data already, then the person behind `sudo`, then a system account.
 * @throws StartRefusal when we are root and there is no ordinary account.
 */
export async function accountFor(owner: { uid: number; gid: number } | null): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, ...owner };
  const sudo = { uid: Number(process.env.SUDO_UID), gid: Number(process.env.SUDO_GID) };
  if (sudo.uid > 0 && sudo.gid > 0) return { name: process.env.SUDO_USER ?? `uid ${sudo.uid}`, ...sudo };
  for (const name of candidates) {
    const account = await lookUp(name);
    if (account) return account;
  }
  throw new StartRefusal((t) => t.noAccount);
}

async function lookUp(name: string): Promise<Account | null> {
  const id = async (option: string) => Number((await promisify(execFile)("id", [option, name])).stdout);
  try {
    const [uid, gid] = await Promise.all([id("-u"), id("-g")]);
    return uid > 0 && gid > 0 ? { name, uid, gid } : null;
  } catch {
    return null;
  }
}

/** Whether the account may pass through every folder down to this one. Asked of the system itself, because of access lists. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  const asked = await run({ account, file: "/bin/sh", args: ["-c", 'cd "$1"', "sh", folder] });
  return asked.code === 0;
}
