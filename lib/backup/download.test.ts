import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { type Actor, systemActor } from "#lib/access/actor";
import { roles } from "#lib/access/roles";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { beginCeremony, openCeremony } from "#lib/factors/ceremonies";
import { invitePerson } from "#lib/people/invite";
import { judgeLink } from "#lib/people/links";
import { makeAccount, signedIn, tokenOf } from "#lib/people/testing";
import { makePreviewLink } from "#lib/previews/make-link";
import { openPreview } from "#lib/previews/open-link";
import { openBackupFile } from "./download.ts";
import { openBackups } from "./list.ts";
import { recordRestore } from "./restored.ts";

useDatabase();

const dataDir = mkdtempSync(join(tmpdir(), "linjia-download-"));
const name = "linjia-2026-11-26T000001Z-asked.tar";
const before = process.env.DATA_DIR;

beforeAll(() => {
  process.env.DATA_DIR = dataDir;
  mkdirSync(join(dataDir, "backups"));
  writeFileSync(join(dataDir, "backups", name), "all there is");
});
afterAll(() => {
  if (before === undefined) delete process.env.DATA_DIR;
  else process.env.DATA_DIR = before;
  rmSync(dataDir, { recursive: true, force: true });
});

async function owner(): Promise<Actor> {
  const account = await makeAccount("admin");
  await db().update(people).set({ owner: true }).where(eq(people.id, account.id));
  return (await signedIn(account)).actor;
}

test("a backup is taken home by the owner alone, and the log says so", async () => {
  for (const role of roles) await expect(openBackupFile(await makeActor(role), name), role).rejects.toMatchObject({ code: "access.denied" });
  const mine = await owner();
  expect([(await openBackups(await makeActor("admin"), null)).mayDownload, (await openBackups(mine, null)).mayDownload]).toEqual([false, true]);
  for (const other of ["../auth-secret", "linjia-2026-11-26T000002Z-asked.tar"]) await expect(openBackupFile(mine, other)).rejects.toMatchObject({ code: "backup.unknown" });
  const { bytes, stream } = await openBackupFile(mine, name);
  expect([bytes, (await buffer(stream)).toString()]).toEqual([12, "all there is"]);
  const [line] = await db().select().from(audit).where(eq(audit.action, "backup.download")).orderBy(desc(audit.id)).limit(1);
  expect(line).toMatchObject({ actorId: mine.kind === "person" ? mine.id : 0, detail: { name, bytes: 12 } });
});

test("after a restore nothing that opens something once is open, also what was when the backup was made", async () => {
  const admin = await makeActor("admin");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id });
  const { link: invitation } = valueOf(await invitePerson(admin, { email: "somebody@example.com", role: "admin" }));
  const { path: preview } = valueOf(await makePreviewLink(admin, { articleId, label: "", days: 30 }));
  const ticket = await beginCeremony("secondFactor", { personId: admin.id, detail: { way: "password", needs: "nothing" } });
  valueOf(await recordRestore(systemActor("test"), { file: name, madeAt: "2026-11-26" }));
  expect(await judgeLink("invite", tokenOf(invitation))).toEqual({ state: "used" });
  expect((await openPreview(admin, preview.split("/").at(-1) ?? "")).ok).toBe(false);
  expect(await openCeremony("secondFactor", ticket)).toBeNull();
});
