import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { writeKept } from "#lib/settings/kept";
import { makeDailyBackup } from "./daily.ts";
import { readName } from "./names.ts";
import { changeSchedule } from "./schedule.ts";
import { verifyBackup } from "./verify.ts";

useDatabase();

const dataDir = mkdtempSync(join(tmpdir(), "linjia-daily-"));
const folder = join(dataDir, "backups");
const before = process.env.DATA_DIR;
beforeAll(() => {
  process.env.DATA_DIR = dataDir;
  process.env.LOG_LEVEL = "silent";
  mkdirSync(folder);
});
afterAll(() => {
  if (before === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = before;
  rmSync(dataDir, { recursive: true, force: true });
});

const daily = () => readdirSync(folder).filter((name) => readName(name)?.kind === "daily").sort();
const longAgo = { done: "2026-01-01T00:00:00Z", tried: "2026-01-01T00:00:00Z" };

test("a new site waits for its first turn; then one is made a day, however often and on however many servers one looks", async () => {
  await makeDraft({ sectionId: (await makeSection()).id });
  expect(await makeDailyBackup()).toBe(false);
  expect(daily()).toEqual([]);
  await writeKept("backups.daily", longAgo, null);
  const made = await Promise.all([makeDailyBackup(), makeDailyBackup(), makeDailyBackup()]);
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await makeDailyBackup()).toBe(false);
  const [name = ""] = daily();
  expect((await verifyBackup(join(folder, name))).migrations.length).toBeGreaterThan(0);
  const [line] = await db().select().from(audit).where(eq(audit.action, "backup.record")).orderBy(desc(audit.id)).limit(1);
  expect(line?.detail).toMatchObject({ work: "make", name, ok: true });
});

test("as many are kept as an admin says, the newest, and what people asked for stays", async () => {
  valueOf(await changeSchedule(await makeActor("admin"), { daily: true, time: "03:30", keep: 2 }));
  // Names say the second: one that was made in this one would be in the way.
  for (const name of daily()) rmSync(join(folder, name));
  const asked = "linjia-2026-01-01T000000Z-asked.tar";
  for (const name of [asked, "linjia-2026-01-01T000000Z-daily.tar", "linjia-2026-01-02T000000Z-daily.tar"]) writeFileSync(join(folder, name), "");
  await writeKept("backups.daily", longAgo, null);
  expect(await makeDailyBackup()).toBe(true);
  expect(daily()).toHaveLength(2);
  expect(daily()).not.toContain("linjia-2026-01-01T000000Z-daily.tar");
  expect(readdirSync(folder)).toContain(asked);
});

test("where an admin has switched it off none is made", async () => {
  valueOf(await changeSchedule(await makeActor("admin"), { daily: false, time: "03:30", keep: 2 }));
  await writeKept("backups.daily", longAgo, null);
  expect(await makeDailyBackup()).toBe(false);
});
