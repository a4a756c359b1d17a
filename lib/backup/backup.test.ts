import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { media } from "#db/schema/media";
import { useDatabase } from "#db/testing";
import { makeDraft, makePublished, makeSection, newMark } from "#lib/articles/testing";
import type { Put } from "./archive.ts";
import { loadBackup } from "./load.ts";
import { findTables, hashOf, inSnapshot, whileAlone } from "./rows-store.ts";
import { makeTables } from "./tables-store.ts";
import { inAnotherDatabase } from "./testing.ts";
import { verifyBackup } from "./verify.ts";
import { writeBackup } from "./write.ts";

useDatabase();

const scratch = mkdtempSync(join(tmpdir(), "linjia-backup-"));
const dataDir = join(scratch, "data");
const file = join(scratch, "linjia.tar");
const pictures: string[] = [];
let articleId = 0;
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function putPicture(bytes: number): Promise<void> {
  const hash = randomBytes(32).toString("hex");
  const folder = join(dataDir, "media", hash.slice(0, 2), hash);
  mkdirSync(folder, { recursive: true });
  for (const name of ["320.avif", "320.jpeg"]) writeFileSync(join(folder, name), randomBytes(bytes));
  pictures.push(`${hash.slice(0, 2)}/${hash}`);
  await db().insert(media).values({ hash, name: "图.png", width: 10, height: 10, bytes });
}

beforeAll(async () => {
  const section = await makeSection();
  ({ articleId } = await makePublished({ sectionId: section.id, headline: "带\\反斜杠、\t制表和\\N的标题", body: "第一段。\n\n第二段“引文”。".repeat(50) }));
  await makeDraft({ sectionId: section.id });
  for (const bytes of [0, 1, 700_000]) await putPicture(bytes);
  writeFileSync(join(dataDir, "auth-secret"), "a secret that signs sessions\n");
  await writeBackup({ file, kind: "asked", dataDir });
}, 60_000);

const hashes = () => inSnapshot(async (tx) => Object.fromEntries(await Promise.all((await findTables(tx)).map(async (table) => [table.name, await hashOf(tx, table)] as const))));

test("what is restored is what there was: every table, every picture, every key, and numbers go on where they were", async () => {
  const before = await hashes();
  const next = async () => (await db().execute<{ id: string }>(sql`insert into series (name, slug) values ('x', ${newMark()}) returning id`))[0]?.id;
  const target = join(scratch, "restored");
  await inAnotherDatabase(async (url) => {
    const manifest = await verifyBackup(file);
    expect(Object.keys(manifest.tables)).toEqual(Object.keys(before));
    await makeTables(url, manifest);
    await loadBackup(file, manifest, target);
    expect(await hashes()).toEqual(before);
    expect(await next()).toBe("1");
    expect((await db().execute<{ id: string }>(sql`insert into media (hash, name, width, height, bytes) values ('h', 'n', 1, 1, 1) returning id`))[0]?.id).toBe("4");
    // History stays what cannot be rewritten.
    await expect(db().execute(sql`delete from revisions where article_id = ${articleId}`)).rejects.toThrow();
    await expect(db().execute(sql`insert into drafts (article_id, body) values (999999, '{}')`)).rejects.toThrow();
  });
  for (const path of pictures) for (const name of ["320.avif", "320.jpeg"]) expect(readFileSync(join(target, "media", path, name)).equals(readFileSync(join(dataDir, "media", path, name)))).toBe(true);
  expect(readFileSync(join(target, "auth-secret"), "utf8")).toBe("a secret that signs sessions\n");
  expect(statSync(join(target, "auth-secret")).mode & 0o777).toBe(0o600);
}, 60_000);

test("a backup does not go into a database that has rows", async () => {
  const manifest = await verifyBackup(file);
  await expect(loadBackup(file, manifest, join(scratch, "elsewhere"))).rejects.toMatchObject({ code: "backup.notEmpty" });
});

test("the file is its owner's alone", () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each([0, 1, 511, 512, 5_000, 0.3, 0.6, 0.99])("a file that ends at %d is no backup", async (at) => {
  const cut = join(scratch, `cut-${at}.tar`);
  writeFileSync(cut, readFileSync(file));
  const { size } = statSync(cut);
  truncateSync(cut, at > 0 && at < 1 ? Math.floor(size * at) : at);
  await expect(verifyBackup(cut)).rejects.toMatchObject({ code: "backup.damaged" });
});

test("a single changed byte in anything it holds is found", async () => {
  const whole = readFileSync(file);
  const manifest = await verifyBackup(file);
  const places = [whole.indexOf("linjia.json") + 5, whole.indexOf("rows/articles") + 600, whole.indexOf("media/") + 5, whole.indexOf(Buffer.from("manifest.json")) + 700, whole.indexOf(Buffer.from("manifest.sha256")) + 515, whole.indexOf("a secret that") + 3];
  for (const place of places) {
    const changed = Buffer.from(whole);
    changed.writeUInt8((whole[place] ?? 0) ^ 1, place);
    const damaged = join(scratch, `changed-${place}.tar`);
    writeFileSync(damaged, changed);
    await expect(verifyBackup(damaged), String(place)).rejects.toMatchObject({ code: "backup.damaged" });
  }
  expect(manifest.missing).toBe(0);
});

test.each([["nothing of ours", "just words"], ["a picture", "\u0089PNG"]])("%s is no backup", async (_what, text) => {
  const other = join(scratch, `other-${text.length}.tar`);
  writeFileSync(other, text);
  await expect(verifyBackup(other)).rejects.toMatchObject({ code: "backup.damaged" });
});

test("what is not there cannot be read", async () => {
  await expect(verifyBackup(join(scratch, "none.tar"))).rejects.toMatchObject({ code: "backup.unreadable" });
});

test("a backup of a newer program is refused before anything is made", async () => {
  const manifest = await verifyBackup(file);
  await inAnotherDatabase(async (url) => {
    await expect(makeTables(url, { ...manifest, migrations: [...manifest.migrations, "0".repeat(64)] })).rejects.toMatchObject({ code: "backup.newer" });
    expect(await inSnapshot(findTables)).toEqual([]);
  });
});

test("nothing is written over a file that is there", async () => {
  await expect(writeBackup({ file, kind: "asked", dataDir })).rejects.toMatchObject({ code: "backup.exists" });
});

test("where nothing can be written there is a sentence and no half of a file; what a killed one left goes", async () => {
  const folder = join(scratch, "folder");
  mkdirSync(folder);
  writeFileSync(join(folder, ".unfinished-1-x.tar"), "half");
  writeFileSync(join(scratch, "no-folder"), "");
  await expect(writeBackup({ file: join(scratch, "no-folder", "b.tar"), kind: "asked", dataDir })).rejects.toMatchObject({ code: "backup.notWritten" });
  await writeBackup({ file: join(folder, "b.tar"), kind: "asked", dataDir });
  expect(readdirSync(folder)).toEqual(["b.tar"]);
});

test.each([0, 3, 40])("a disk that is full after %i pieces is told in a sentence, and leaves no half of a file", async (pieces) => {
  const folder = join(scratch, `full-${pieces}`);
  let left = pieces;
  const put: Put = async (handle, chunk) => {
    if (left-- <= 0) throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    await handle.write(chunk);
  };
  const outcome = await writeBackup({ file: join(folder, "b.tar"), kind: "asked", dataDir, put }).then(() => "written", (error: { code: string }) => error.code);
  expect(outcome).toBe("backup.diskFull");
  expect(readdirSync(folder)).toEqual([]);
});

test("a picture that vanished from the disk is counted, and stops nothing", async () => {
  await db().insert(media).values({ hash: randomBytes(32).toString("hex"), name: "gone.png", width: 1, height: 1, bytes: 1 });
  expect((await writeBackup({ file: join(scratch, "missing.tar"), kind: "asked", dataDir })).missing).toBe(1);
});

test("only one is made at a time", async () => {
  await whileAlone(async () => {
    expect(await whileAlone(async () => true)).toBeNull();
  });
  expect(await whileAlone(async () => true)).toEqual({ value: true });
});
