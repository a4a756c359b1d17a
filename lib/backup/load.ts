/** Brings a backup into an empty database and an empty folder, and proves by hashes that what is there then is what was there before. */
import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { refuse } from "#lib/kernel/refusal";
import { unpack } from "./packed-rows.ts";
import { chunksOf } from "./pictures.ts";
import * as store from "./rows-store.ts";
import type { Manifest, Part, Report } from "./types.ts";
import { type Entry, walkBackup } from "./walk.ts";

/**
 * @param manifest of this very file, as `verifyBackup` gave it
 * Refuses "backup.restoring" while another is at it, "backup.notEmpty" and "backup.notProved"; then no row is there, and what lies in the folder is no restored site.
 */
export async function loadBackup(file: string, manifest: Manifest, dataDir: string, report: Report = () => {}): Promise<void> {
  const total = Object.values(manifest.tables).reduce((sum, { parts }) => sum + parts.reduce((all, [bytes]) => all + bytes, 0), 0) + Object.values(manifest.media).reduce((sum, [bytes]) => sum + bytes, 0);
  await store.inOneGo(async (sql) => {
    // Before anything is read: two that both found it empty would wait for each other.
    if (!(await store.isRestoringAlone(sql))) refuse("backup.restoring");
    const tables = await checkTables(sql, manifest);
    const opened = await store.openForLoading(sql);
    const rows = new Loader(sql, manifest);
    await walkBackup(file, async (entry) => {
      if (entry.name.startsWith("rows/")) await rows.take(entry);
      else if (entry.name.startsWith("media/")) await placeFile(entry, join(dataDir, entry.name), manifest.media[entry.name.slice("media/".length)]);
      else if (entry.name.startsWith("secrets/")) await placeFile(entry, join(dataDir, entry.name.slice("secrets/".length)), manifest.secrets[entry.name.slice("secrets/".length)]);
    }, (done) => report({ phase: "rows", done: Math.min(done, total), total }));
    await rows.end();
    for (const [name, sequence] of Object.entries(manifest.sequences)) await store.setSequence(sql, name, sequence);
    await opened.end();
    for (const table of tables) if ((await store.hashOf(sql, table)) !== manifest.tables[table.name]?.sha256) refuse("backup.notProved", { table: table.name });
  });
  await proveFiles(manifest, dataDir, report);
}

async function checkTables(sql: store.Sql, manifest: Manifest): Promise<store.TableInDatabase[]> {
  const tables = await store.findTables(sql);
  const inFile = Object.entries(manifest.tables);
  const fits = tables.length === inFile.length && tables.every(({ name, columns }) => JSON.stringify(manifest.tables[name]?.columns) === JSON.stringify(columns));
  if (!fits) refuse("backup.newer");
  for (const { name } of tables) if (!(await store.isEmpty(sql, name))) refuse("backup.notEmpty");
  return tables;
}

/** Rows go into one table after the other, as they stand in the file. */
class Loader {
  readonly #sql: store.Sql;
  readonly #manifest: Manifest;
  #table = "";
  #into: Awaited<ReturnType<typeof store.copyIn>> | null = null;

  constructor(sql: store.Sql, manifest: Manifest) {
    this.#sql = sql;
    this.#manifest = manifest;
  }

  async take(entry: Entry): Promise<void> {
    const name = entry.name.split("/")[1] ?? "";
    const columns = this.#manifest.tables[name]?.columns ?? refuse("backup.damaged");
    if (name !== this.#table) {
      await this.end();
      this.#table = name;
      this.#into = await store.copyIn(this.#sql, { name, columns });
    }
    await this.#into?.write(await unpack(await entry.bytes()));
  }

  async end(): Promise<void> {
    await this.#into?.end();
    this.#into = null;
  }
}

async function placeFile(entry: Entry, file: string, wanted: Part | undefined): Promise<void> {
  if (!wanted) return refuse("backup.damaged");
  await mkdir(dirname(file), { recursive: true });
  const secret = entry.name.startsWith("secrets/");
  const handle = await open(file, "wx", secret ? 0o600 : 0o644);
  try {
    const [, sha256] = await entry.through(async (chunk) => void (await handle.writeFile(chunk)));
    if (sha256 !== wanted[1]) refuse("backup.damaged");
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** From the disk once more: a file system that lies is found out now, not in a year. */
async function proveFiles(manifest: Manifest, dataDir: string, report: Report): Promise<void> {
  const entries = Object.entries(manifest.media);
  const total = entries.reduce((sum, [, [bytes]]) => sum + bytes, 0);
  let done = 0;
  for (const [path, [bytes, wanted]] of entries) {
    const hash = createHash("sha256");
    for await (const chunk of chunksOf(join(dataDir, "media", path))) hash.update(chunk);
    if (hash.digest("hex") !== wanted) refuse("backup.notProved", { table: path });
    done += bytes;
    report({ phase: "verify", done, total });
  }
}
