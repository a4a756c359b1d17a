/** The data folder of the built-in PostgreSQL: made whole or not at all, checked before every start. */
import { randomBytes } from "node:crypto";
import { chmod, chown, lchown, lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import type { Account } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import type { Keys } from "./keys.ts";
import { localeArguments } from "./locale.ts";
import { openPlace, type Place } from "./place.ts";
import { run } from "./run.ts";

export const clusterFolder = (dataDir: string) => join(dataDir, "postgres");

/** Who owns the cluster; null when there is none yet. */
export async function clusterOwner(dataDir: string): Promise<{ uid: number; gid: number } | null> {
  const found = await lstat(clusterFolder(dataDir)).catch(() => null);
  return found && { uid: found.uid, gid: found.gid };
}

/** What is in the cluster's folder: nothing, a cluster of some PostgreSQL version, or something else. */
export async function clusterVersion(folder: string): Promise<string | "none" | "foreign"> {
  try {
    return (await readFile(join(folder, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EACCES" || code === "EPERM") throw new StartRefusal((t) => t.notOurs(folder));
  }
  const files = await readdir(folder).catch(() => null);
  return files === null || files.length === 0 ? "none" : "foreign";
}

/** Refuses what these programs cannot open; puts right an owner or mode that root's copying has changed. */
export async function checkCluster(folder: string, version: string, binaries: Binaries, account: Account | null): Promise<void> {
  if (version === "foreign") throw new StartRefusal((t) => t.notACluster(folder));
  if (version !== binaries.major) throw new StartRefusal((t) => t.otherVersion(folder, version, binaries.major));
  const found = await lstat(folder);
  if (account && found.uid !== account.uid) await giveTo(account, folder);
  if (!account && process.getuid && found.uid !== process.getuid()) throw new StartRefusal((t) => t.notOurs(folder));
  if (process.platform !== "win32" && (found.mode & 0o027) !== 0) await chmod(folder, 0o700);
}

async function giveTo({ uid, gid }: Account, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), uid, gid);
  await chown(folder, uid, gid);
}

/** Makes a cluster beside its final place and moves it there when it is complete, so that a kill leaves no half of one. */
export async function createCluster(given: { dataDir: string; binaries: Binaries; account: Account | null; keys: Keys; durable: boolean }): Promise<void> {
  const { dataDir, binaries, account, keys, durable } = given;
  await removeUnfinished(dataDir);
  const unfinished = join(dataDir, `postgres.new-${process.pid}-${randomBytes(3).toString("hex")}`);
  await mkdir(unfinished, { mode: 0o700 });
  if (account) await chown(unfinished, account.uid, account.gid);
  const place = await openPlace(account, unfinished);
  try {
    await initialise(place, binaries, account, durable ? [] : ["--no-sync"]);
    await command(place, binaries, account, setUp(keys));
    const folder = clusterFolder(dataDir);
    await rmdir(folder).catch(() => {});
    // Somebody else who started at the same time may have been first; theirs stays.
    await rename(unfinished, folder).catch(async (error: unknown) => {
      if ((await clusterVersion(folder)) !== binaries.major) throw error;
    });
  } finally {
    await place.close();
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Gives both roles new passwords without the old ones, for a folder whose secret was lost. No server may be running on it. */
export async function resetPasswords(place: Place, binaries: Binaries, account: Account | null, keys: Keys): Promise<void> {
  await command(place, binaries, account, [`ALTER ROLE postgres PASSWORD '${keys.superuser}'`, `ALTER ROLE linjia PASSWORD '${keys.app}'`]);
}

async function initialise(place: Place, binaries: Binaries, account: Account | null, extra: readonly string[]): Promise<void> {
  for await (const locale of localeArguments()) {
    const args = ["-D", place.argument, "--username=postgres", "--encoding=UTF8", "--auth=trust", "--text-search-config=simple", ...extra, ...locale];
    const made = await run({ account, file: program(binaries.folder, "initdb"), args, folder: place.descriptor });
    if (made.code === 0) {
      await writeFile(join(place.folder, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
      return;
    }
    if (!/locale/.test(made.errors)) throw new StartRefusal((t) => t.databaseFailed(lastError(made.errors), "initdb"));
  }
  throw new StartRefusal((t) => t.noLocale);
}

// Keys are lower-case hex, so these literals need no quoting.
function setUp(keys: Keys): string[] {
  return [
    `ALTER ROLE postgres PASSWORD '${keys.superuser}'`,
    `CREATE ROLE linjia LOGIN CREATEDB PASSWORD '${keys.app}'`,
    "CREATE DATABASE linjia OWNER linjia",
    "REVOKE CONNECT ON DATABASE postgres FROM PUBLIC",
  ];
}

/** Single-user mode: statements as superuser, before any server listens. */
async function command(place: Place, binaries: Binaries, account: Account | null, statements: readonly string[]): Promise<void> {
  const args = ["--single", "-D", place.argument, "-c", "exit_on_error=true", "postgres"];
  const input = statements.map((statement) => `${statement}\n`).join("");
  const done = await run({ account, file: program(binaries.folder, "postgres"), args, input, folder: place.descriptor });
  if (done.code !== 0 || /\b(ERROR|FATAL|PANIC):/.test(done.errors)) {
    throw new StartRefusal((t) => t.databaseFailed(lastError(done.errors), place.folder));
  }
}

/** The last line of a program's output that says what went wrong. */
export function lastError(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const told = lines.findLast((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1) ?? "";
  return reasonOf(told.replace(/^.*?\b(?:FATAL|PANIC|ERROR|error):\s*/, ""));
}

async function removeUnfinished(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const maker = /^postgres\.new-(\d+)-/.exec(name)?.[1];
    if (maker && !isRunning(Number(maker))) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
