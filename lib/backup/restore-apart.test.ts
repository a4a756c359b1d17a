import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { makeActor, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { askForBackup } from "./ask.ts";
import { backupFolder } from "./names.ts";
import { runErrand } from "./run.ts";
import { backupState, sayFinished } from "./state.ts";

useDatabase();

const scratch = mkdtempSync(join(tmpdir(), "linjia-restore-apart-"));
const home = process.env.DATA_DIR;
beforeAll(() => {
  process.env.DATA_DIR = join(scratch, "data");
  mkdirSync(backupFolder(), { recursive: true });
});
afterAll(() => {
  if (home === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = home;
  rmSync(scratch, { recursive: true, force: true });
});

const restored = () => (existsSync(join(scratch, "data/restored")) ? readdirSync(join(scratch, "data/restored")).filter((name) => !name.startsWith(".")) : []);

test("a backup becomes a data folder of its own beside what is in use, and the state says where; one that is not whole becomes none", async () => {
  const admin = await makeActor("admin");
  await makePublished({ sectionId: (await makeSection()).id });
  const made = await runErrand({ work: "make", kind: "asked" });
  expect(made).toMatchObject({ ok: true, work: "make" });
  const done = await runErrand({ work: "restore", name: made.name });
  expect(done).toMatchObject({ ok: true, work: "restore", name: made.name, params: { folder: join(scratch, "data/restored", restored()[0] ?? "none") } });
  const folder = String(done.params.folder);
  expect(existsSync(join(folder, "postgres/PG_VERSION"))).toBe(true);
  expect((await backupState()).last).toMatchObject({ work: "restore", ok: true, params: { folder } });
  truncateSync(join(backupFolder(), made.name), 40_000);
  expect(await runErrand({ work: "restore", name: made.name })).toMatchObject({ ok: false, code: "backup.damaged" });
  expect(await runErrand({ work: "restore", name: "../../etc/passwd" })).toMatchObject({ ok: false, code: "backup.unknown" });
  expect(restored()).toHaveLength(1);
  expect(await askForBackup(admin, { work: "restore", name: "../x.tar" })).toMatchObject({ ok: false, code: "input.invalid" });
  valueOf(await askForBackup(admin, { work: "restore", name: made.name }));
  expect((await backupState()).running).toMatchObject({ work: "restore", name: made.name });
  expect(await askForBackup(admin, { work: "make" })).toMatchObject({ ok: false, code: "backup.running" });
  await sayFinished(done);
}, 180_000);
