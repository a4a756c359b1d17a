import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { anonymous, systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { startArticle } from "#lib/articles/start";
import { beginDocument } from "#lib/drafts/begin";
import { openDraft } from "#lib/drafts/open";
import { settleDraft } from "#lib/drafts/settle";
import { answerJson } from "#lib/web/answer";
import { askPasskey, signInByPasskey } from "#lib/session/sign-in-passkey";
import { createSection } from "#lib/taxonomy/sections";
import { maintenance, switchMaintenance } from "./maintenance.ts";
import { failure } from "#messages/en/failure";

useDatabase();

test("while the site is maintained nothing is written, everything can be read, and an admin opens it again", async () => {
  const [admin, chief] = [await makeActor("admin"), await makeActor("chief")];
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id });
  const start = () => startArticle(chief, { language: "zh-CN" });
  expect((await start()).ok).toBe(true);
  expect(valueOf(await switchMaintenance(admin, { on: true, note: " 换服务器 " }))).toMatchObject({ on: true, note: "换服务器" });
  for (const refused of [await start(), await createSection(admin, { name: newMark() })]) expect(refused).toEqual({ ok: false, code: "maintenance.on", params: {} });
  expect((await openDraft(chief, articleId)).articleId).toBe(articleId);
  // What the house does for texts that were there before goes on.
  valueOf(await beginDocument(chief, { articleId }));
  valueOf(await settleDraft(systemActor("co-editing"), { articleId }));
  expect(await switchMaintenance(chief, { on: false })).toMatchObject({ ok: false, code: "access.denied" });
  valueOf(await switchMaintenance(admin, { on: false }));
  expect(await maintenance()).toEqual({ on: false, note: "", since: "" });
  expect((await start()).ok).toBe(true);
});

test("whoever signs in by a passkey is let in meanwhile, the admin who ends it among them", async () => {
  const admin = await makeActor("admin");
  valueOf(await switchMaintenance(admin, { on: true }));
  const { ceremony } = valueOf(await askPasskey(anonymous, {}));
  // Nobody here has that passkey; it is looked at all the same.
  expect(await signInByPasskey(anonymous, { ceremony, response: { id: "nobodys" } })).toMatchObject({ ok: false, code: "passkey.wrong" });
  valueOf(await switchMaintenance(admin, { on: false }));
});

test("programs are told 503 and when to come again", async () => {
  const answer = answerJson({ ok: false, code: "maintenance.on", params: {} }, "en");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
  expect((await answer.json()).message).toBe(failure["maintenance.on"]);
});

test("switching it on twice keeps the time at which it began", async () => {
  const admin = await makeActor("admin");
  const first = valueOf(await switchMaintenance(admin, { on: true }));
  expect(valueOf(await switchMaintenance(admin, { on: true, note: "x" })).since).toBe(first.since);
  valueOf(await switchMaintenance(admin, { on: false }));
});
