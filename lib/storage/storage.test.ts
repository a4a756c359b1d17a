import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { media, renditions } from "#db/schema/media";
import { useDatabase } from "#db/testing";
import { makeActor } from "#lib/articles/testing";
import { forget } from "#lib/kernel/process";
import { sayBuiltIn } from "./built-in.ts";
import { diskOf, freeBytes } from "./free.ts";
import { openStorage } from "./open.ts";

useDatabase();

const dataDir = mkdtempSync(join(tmpdir(), "linjia-storage-"));
const before = { DATA_DIR: process.env.DATA_DIR, STATIC_DIR: process.env.STATIC_DIR };
beforeAll(() => Object.assign(process.env, { DATA_DIR: dataDir, STATIC_DIR: "" }));
afterAll(() => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

test("a new site says where things will lie, and that there are none", async () => {
  const opened = await openStorage(await makeActor("admin"), null);
  expect(opened).toMatchObject({ dataDir, pictures: { folder: join(dataDir, "media"), count: 0, bytes: 0 }, backups: { folder: join(dataDir, "backups"), count: 0, bytes: 0 }, staticDir: null });
  expect(opened.database.bytes).toBeGreaterThan(1_000_000);
});

test("pictures count with all their sizes, backups and nothing else in their folder", async () => {
  const [row] = await db().insert(media).values({ hash: "a".repeat(64), name: "图.png", width: 10, height: 10, bytes: 5 }).returning({ id: media.id });
  for (const [format, bytes] of [["avif", 1_000], ["jpeg", 2_500]] as const) await db().insert(renditions).values({ mediaId: row?.id ?? 0, format, width: 10, height: 10, bytes, path: `/media/${format}` });
  mkdirSync(join(dataDir, "backups"));
  writeFileSync(join(dataDir, "backups", "linjia-2026-11-26T033000Z-daily.tar"), Buffer.alloc(700));
  writeFileSync(join(dataDir, "backups", "notes.txt"), Buffer.alloc(900));
  const { pictures, backups, nextBackup, database } = await openStorage(await makeActor("admin"), null);
  expect([pictures.count, pictures.bytes]).toEqual([1, 3_500]);
  expect([backups.count, backups.bytes]).toEqual([1, 700]);
  expect(nextBackup).toBe(database.bytes / 2 + 3_500);
});

test("the built-in database is named by its folder, and another one by nothing", async () => {
  const admin = await makeActor("admin");
  expect((await openStorage(admin, null)).database).toMatchObject({ builtIn: false, folder: null });
  sayBuiltIn(join(dataDir, "postgres"));
  expect((await openStorage(admin, null)).database).toMatchObject({ builtIn: true, folder: join(dataDir, "postgres") });
  forget("database-built-in");
});

test("the room is that of the disk on which the folder will stand", async () => {
  const [disk, deeper] = [await diskOf(dataDir), await diskOf(join(dataDir, "not", "there", "yet"))];
  expect(deeper?.total).toBe(disk?.total);
  expect(disk?.free).toBeGreaterThan(0);
  expect(disk?.free).toBeLessThanOrEqual(disk?.total ?? 0);
  expect(await freeBytes(dataDir)).toBeGreaterThan(0);
});

test("only those who look after the site are told", async () => {
  for (const role of ["author", "editor", "chief"] as const) await expect(openStorage(await makeActor(role), null)).rejects.toMatchObject({ code: "access.denied" });
});
