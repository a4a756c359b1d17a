import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { db } from "#db/client";
import { appliedMigrations, knownMigrations, migrate, migrateTo } from "#db/migrate";
import { people } from "#db/schema/people";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { openArticle } from "#lib/articles/open";
import { submitArticle } from "#lib/workflow/submit";
import type { Put } from "./archive.ts";
import { makeBackupAtOnce } from "./at-once.ts";
import { loadBackup } from "./load.ts";
import { recordRestore } from "./restored.ts";
import { findTables, hashOf, inSnapshot } from "./rows-store.ts";
import { makeTables } from "./tables-store.ts";
import { inAnotherDatabase, writeOldRows } from "./testing.ts";
import { verifyBackup } from "./verify.ts";
import { writeBackup } from "./write.ts";

useDatabase();

const scratch = mkdtempSync(join(tmpdir(), "linjia-restoring-"));
const dataDir = join(scratch, "data");
mkdirSync(dataDir);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test("of several restores into one database one is a site, and the others are told so and leave nothing", async () => {
  await makeDraft({ sectionId: (await makeSection()).id });
  const file = join(scratch, "now.tar");
  await writeBackup({ file, kind: "asked", dataDir });
  const manifest = await verifyBackup(file);
  await inAnotherDatabase(async (url) => {
    await makeTables(url, manifest);
    const ended = await Promise.all([1, 2, 3, 4].map((number) => loadBackup(file, manifest, join(scratch, `goal-${number}`)).then(() => "restored", (error: { code?: string }) => error.code)));
    expect(ended.toSorted().at(-1)).toBe("restored");
    for (const code of ended.filter((each) => each !== "restored")) expect(["backup.restoring", "backup.notEmpty"]).toContain(code);
    expect(ended.filter((each) => each === "restored")).toHaveLength(1);
    const now = await inSnapshot(async (tx) => Promise.all((await findTables(tx)).map(async (table) => [table.name, await hashOf(tx, table)])));
    expect(now).toEqual(Object.entries(manifest.tables).map(([name, { sha256 }]) => [name, sha256]));
  });
}, 60_000);

const all = knownMigrations().length;
test.each([1, 5, 9, all - 1])("a backup of the program as it was after %i migrations becomes a site of today", async (count) => {
  const file = join(scratch, `after-${count}.tar`);
  await inAnotherDatabase(async (url) => {
    await migrateTo(url, count);
    await writeOldRows(url);
    await writeBackup({ file, kind: "before", dataDir });
  });
  const manifest = await verifyBackup(file);
  expect([manifest.migrations.length, manifest.site]).toEqual([count, "旧报"]);
  await inAnotherDatabase(async (url) => {
    await makeTables(url, manifest);
    await loadBackup(file, manifest, join(scratch, `site-${count}`));
    await migrate(url);
    valueOf(await recordRestore(systemActor("test"), { file, madeAt: manifest.at }));
    expect(await appliedMigrations(url)).toEqual(knownMigrations().map(({ hash }) => hash));
    // It opens, and one goes on working in it.
    const opened = await openArticle(await makeActor("chief"), 1);
    expect([opened.content.headline, JSON.stringify(opened.content.body)]).toEqual(["旧版里的标题", expect.stringContaining("旧版里写下的一段。")]);
    valueOf(await submitArticle(await makeActor("chief"), { articleId: 1 }));
    expect(await db().$count(people, sql`${people.owner}`)).toBe(1);
  });
}, 120_000);

test("a disk that fills up takes the new backup only: those that are there stay whole, and the next is made", async () => {
  const folder = join(scratch, "backups");
  const names = ["1", "2", "3", "4"].map((second) => `linjia-2026-11-26T00000${second}Z-before.tar`);
  const make = (name: string, put?: Put) => makeBackupAtOnce({ file: join(folder, name), kind: "before", dataDir, ...(put && { put }) });
  for (const name of names.slice(0, 3)) valueOf(await make(name));
  const before = names.slice(0, 3).map((name) => readFileSync(join(folder, name)));
  let left = 10;
  const full: Put = async (handle, chunk) => {
    if (left-- <= 0) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    await handle.write(chunk);
  };
  expect(await make(names[3] ?? "", full)).toMatchObject({ ok: false, code: "backup.diskFull" });
  expect(readdirSync(folder)).toEqual(names.slice(0, 3));
  for (const [index, bytes] of before.entries()) expect(readFileSync(join(folder, names[index] ?? "")).equals(bytes)).toBe(true);
  valueOf(await make(names[3] ?? ""));
  expect(readdirSync(folder)).toEqual(names.slice(1));
});

test("a disk that fills up with the last piece, or says so only when it is asked to keep it, is told as well", async () => {
  let pieces = 0;
  await writeBackup({ file: join(scratch, "counted.tar"), kind: "asked", dataDir, put: async (handle, chunk) => void (pieces++, await handle.write(chunk)) });
  for (const fault of ["write", "sync"] as const) {
    let seen = 0;
    const put: Put = async (handle, chunk) => {
      const last = ++seen === pieces;
      const error = Object.assign(new Error(`EDQUOT: disk quota exceeded, ${fault}`), { code: "EDQUOT" });
      if (last && fault === "write") throw error;
      if (last) handle.sync = () => Promise.reject(error);
      await handle.write(chunk);
    };
    const folder = join(scratch, `late-${fault}`);
    await expect(writeBackup({ file: join(folder, "b.tar"), kind: "asked", dataDir, put }), fault).rejects.toMatchObject({ code: "backup.diskFull" });
    expect(readdirSync(folder)).toEqual([]);
  }
});

test("a backup takes minutes, and nothing else waits for its lock: each lock has a number of its own", () => {
  const root = join(import.meta.dirname, "../..");
  const numbers = ["db", "lib", "server"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => readFileSync(join(root, folder, name), "utf8").match(/\b7_?00\d_?\d{3}\b/g) ?? []),
  );
  const plain = numbers.map((number) => number.replaceAll("_", ""));
  expect(plain.length).toBeGreaterThan(8);
  expect(plain.filter((number, index) => plain.indexOf(number) !== index)).toEqual([]);
});

test("a folder for backups that is a file is told in a sentence", async () => {
  writeFileSync(join(scratch, "file"), "");
  expect(await makeBackupAtOnce({ file: join(scratch, "file", "b.tar"), kind: "asked", dataDir })).toMatchObject({ ok: false, code: "backup.notWritten" });
});
