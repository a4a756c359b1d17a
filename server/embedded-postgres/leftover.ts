/** Before a start: is somebody using this folder, or has a killed server left its database behind? */
import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inBoth, StartRefusal } from "#lib/kernel/terminal";
import { codeOf, inspect } from "./hold.ts";
import { type Keys, superuserUrl } from "./keys.ts";
import { type Answer, conclude, judge, type PidFile, parsePidFile } from "./pid-file.ts";
import { factsAbout, isAlive } from "./process-facts.ts";

const patience = 10_000;
/** How long a server must stay unheld to be an orphan: one that has just been started, or has recovered from a crash, is taken in hand a moment later. */
const certainty = 1_000;

/** Another Linjia uses the folder, at this moment. */
export class FolderInUse extends StartRefusal {
  constructor(folder: string, pid: number) {
    super((t) => t.folderInUse(folder, pid));
  }
}

export async function readPidFile(folder: string): Promise<PidFile | null> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "");
  return parsePidFile(text);
}

/**
 * Makes the folder ready for a server of our own. An orphan is stopped rather than adopted: then every server is our
 * child, and its end is told to us at once.
 * @throws StartRefusal when another Linjia uses the folder, or a process may and does not answer.
 */
export async function clearLeftover(folder: string, keys: Keys | null, log: (line: string) => void): Promise<void> {
  const file = await readPidFile(folder);
  const facts = file ? await factsAbout(file.pid, folder) : { alive: false, command: null, inFolder: null };
  const verdict = judge(file, facts);
  if (!file || verdict === "free") return;
  const conclusion = verdict === "stale" ? "stale" : conclude(await askServer(folder, file, keys));
  if (conclusion === "stale") return disown(folder);
  if (conclusion === "in use") throw new FolderInUse(folder, file.pid);
  if (conclusion === "unclear" && (await isAlive(file.pid))) throw new StartRefusal((t) => t.folderUnclear(folder, file.pid));
  if (await stopProcess(file.pid)) log(inBoth((t) => t.orphanStopped(file.pid), " / "));
}

/** Who serves this folder? A file that only we have just written, read through the server, cannot lie. */
export async function askServer(folder: string, file: PidFile, keys: Keys | null): Promise<Answer> {
  if (!keys) return "silent";
  // A name of its own: whoever asks at the same moment must not take our server for that of another folder.
  const [name, proof] = [`linjia-proof-${randomBytes(6).toString("hex")}`, randomBytes(16).toString("hex")];
  // Readable for PostgreSQL's account; the folder itself is closed to everybody else.
  await writeFile(join(folder, name), proof, { mode: 0o644 });
  try {
    return await askUntilCertain(folder, file, (port) => inspect(superuserUrl(keys, port), name, proof));
  } finally {
    await rm(join(folder, name), { force: true });
  }
}

async function askUntilCertain(folder: string, file: PidFile, ask: (port: number) => ReturnType<typeof inspect>): Promise<Answer> {
  const until = Date.now() + patience;
  for (let unheldSince: number | null = null; Date.now() < until && (await isAlive(file.pid)); await pause(200)) {
    const port = (await readPidFile(folder))?.port ?? file.port;
    const seen = port ? await ask(port).catch(codeOf) : "";
    if (typeof seen === "string") {
      if (seen.startsWith("28")) return "silent";
      continue;
    }
    if (!seen.same) return "other";
    if (seen.held) return "held";
    unheldSince ??= Date.now();
    if (Date.now() - unheldSince > certainty) return "orphan";
  }
  return "silent";
}

/**
 * Makes PostgreSQL see that the process named in its file is not a server: it passes over the number of its own
 * parent, and still looks at the file's shared memory key, which removing the file would have lost.
 */
export async function disown(folder: string): Promise<void> {
  const path = join(folder, "postmaster.pid");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    // A server that was just ending when it was asked has taken its file along.
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (text === null) return;
  const lines = text.split("\n");
  await writeFile(path, [process.pid, ...lines.slice(1)].join("\n"));
}

/** Fast shutdown, then immediate; false when it had gone by itself. */
async function stopProcess(pid: number): Promise<boolean> {
  for (const [signal, wait] of [["SIGINT", 8_000], ["SIGQUIT", 5_000], ["SIGKILL", 2_000]] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return signal !== "SIGINT";
    }
    const until = Date.now() + wait;
    while (Date.now() < until && (await isAlive(pid))) await pause(20);
    if (!(await isAlive(pid))) return true;
  }
  return false;
}
