/** Makes a backup: rows of one snapshot, then the pictures they know, read back before it gets its name. */
import { existsSync, readFileSync } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { projectFolder } from "#lib/kernel/env";
import { Refusal, refuse } from "#lib/kernel/refusal";
import { type Archive, openArchive, type Put } from "./archive.ts";
import { unfinishedPrefix } from "./names.ts";
import { PackedRows } from "./packed-rows.ts";
import { chunksOf, findPictureFiles, secretFiles } from "./pictures.ts";
import * as store from "./rows-store.ts";
import { verifyBackup } from "./verify.ts";
import type { BackupKind, Manifest, Part, Report, TableInFile } from "./types.ts";

export type Order = { /** Where it is to stand; nothing may stand there yet. */ file: string; kind: BackupKind; dataDir: string; report?: Report; put?: Put };
const megabyte = 1024 * 1024;
/** What a disk is left with, whatever happens. */
const spared = 64 * megabyte;

/**
 * Call it while no other is made (`whileAlone`). What was left by one that was killed goes.
 * Refuses "backup.exists", "backup.noSpace" and "backup.notWritten"; then there is no half of a file.
 */
export async function writeBackup({ file, kind, dataDir, report = () => {}, put }: Order): Promise<Manifest> {
  if (existsSync(file)) refuse("backup.exists");
  const folder = dirname(file);
  const unfinished = join(folder, `${unfinishedPrefix}${process.pid}-${basename(file)}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder)) if (name.startsWith(unfinishedPrefix)) await rm(join(folder, name), { force: true });
    const archive = await openArchive(unfinished, put);
    const manifest = await fill(archive, { kind, dataDir, folder, report }).catch(async (error: unknown) => {
      await archive.abandon();
      throw error;
    });
    await verifyBackup(unfinished, report);
    await rename(unfinished, file);
    await syncFolder(folder);
    return manifest;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw told(error);
  }
}

/** The disk's own words become a sentence; anything else stays what it is. */
function told(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") return new Refusal("backup.diskFull");
  if (["EACCES", "EPERM", "EROFS", "EIO", "ENOTDIR", "EEXIST", "ENOENT"].includes(code)) return new Refusal("backup.notWritten");
  return error;
}

type Filling = { kind: BackupKind; dataDir: string; folder: string; report: Report };

async function fill(archive: Archive, { kind, dataDir, folder, report }: Filling): Promise<Manifest> {
  const migrations = await store.migrationsApplied();
  const mediaFolder = join(dataDir, "media");
  // Pictures never change and none goes while its row is there: the snapshot need not wait for their files.
  const read = await store.inSnapshot(async (sql) => {
    const about = await store.findAbout(sql);
    const found = await store.findTables(sql);
    const pictures = await findPictureFiles(mediaFolder, await store.findPictureHashes(sql));
    const bytes = found.reduce((sum, table) => sum + table.bytes, 0);
    await checkSpace(folder, bytes / 2 + pictures.bytes);
    await archive.add("linjia.json", ...jsonEntry({ format: 1, kind, at: about.at.toISOString(), migrations }));
    const tables = await addTables(archive, sql, found, (done) => report({ phase: "rows", done: Math.min(done, bytes), total: bytes }));
    return { about, pictures, tables, sequences: await store.findSequences(sql) };
  });
  const { pictures } = read;
  const media = await addFiles(archive, "media", mediaFolder, pictures.files, (done) => report({ phase: "media", done, total: pictures.bytes }));
  const kept = await Promise.all(secretFiles.map(async (path) => ({ path, bytes: (await lstat(join(dataDir, path)).catch(() => null))?.size ?? 0 })));
  const secrets = await addFiles(archive, "secrets", dataDir, kept.filter(({ bytes }) => bytes > 0), () => {});
  const manifest: Manifest = { format: 1, program: programVersion(), kind, at: read.about.at.toISOString(), site: read.about.site, migrations, tables: read.tables, sequences: read.sequences, media, secrets, missing: pictures.missing };
  const entry = jsonEntry(manifest);
  const [, sha256] = await archive.add("manifest.json", ...entry);
  await archive.add("manifest.sha256", 64, [Buffer.from(sha256)]);
  await archive.finish();
  return manifest;
}

async function addTables(archive: Archive, sql: Parameters<typeof store.copyOut>[0], found: readonly store.TableInDatabase[], tell: (done: number) => void): Promise<Record<string, TableInFile>> {
  const tables: Record<string, TableInFile> = {};
  let done = 0;
  for (const table of found) {
    const rows = new PackedRows(archive, table.name);
    await store.copyOut(sql, table, async (chunk) => {
      await rows.take(chunk);
      done += chunk.length;
      tell(done);
    });
    tables[table.name] = { columns: table.columns, ...(await rows.end()) };
  }
  return tables;
}

async function addFiles(archive: Archive, under: string, folder: string, files: readonly { path: string; bytes: number }[], tell: (done: number) => void): Promise<Record<string, Part>> {
  const added: Record<string, Part> = {};
  let done = 0;
  for (const { path, bytes } of files) {
    added[path] = await archive.add(`${under}/${path}`, bytes, chunksOf(join(folder, path)));
    done += bytes;
    tell(done);
  }
  return added;
}

function jsonEntry(value: object): [size: number, chunks: Buffer[]] {
  const bytes = Buffer.from(JSON.stringify(value));
  return [bytes.length, [bytes]];
}

async function checkSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < needed + spared) refuse("backup.noSpace", { needed: Math.ceil((needed + spared) / megabyte), free: Math.floor(free / megabyte) });
}

export function programVersion(): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(/* turbopackIgnore: true */ projectFolder, "package.json"), "utf8"));
  return typeof version === "string" ? version : "?";
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}



