import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { sectionEditors } from "#db/schema/taxonomy";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { makePreviewLink } from "#lib/previews/make-link";
import { openPreview } from "#lib/previews/open-link";
import { signIn } from "#lib/session/sign-in";
import { removePerson } from "./leave.ts";
import { restorePerson } from "./suspend.ts";
import { adminActor, makeAccount, rowOf, signedIn } from "./testing.ts";

useDatabase();

test("who leaves hands on drafts, responsibility and sections; the account goes and the printed name stays", async () => {
  const [admin, section] = [await adminActor(), await makeSection()];
  const [leaver, heir, author] = [await makeAccount("editor"), await makeAccount("editor"), await makeAccount("author")];
  await db().insert(sectionEditors).values({ sectionId: section.id, personId: leaver.id });
  const { actor, again } = await signedIn(leaver);
  const draft = await makeDraft({ sectionId: section.id, actor });
  const { path: preview } = valueOf(await makePreviewLink(actor, { articleId: draft.articleId, label: "", days: 30 }));
  const live = await makePublished({ sectionId: section.id, details: { bylines: [{ personId: leaver.id, name: leaver.name }], responsibleEditorId: leaver.id } });
  expect(await removePerson(admin, { personId: leaver.id, toId: author.id })).toMatchObject({ ok: false, code: "people.heirRole" });
  expect(await removePerson(admin, { personId: leaver.id, toId: leaver.id })).toMatchObject({ ok: false, code: "people.heirUnfit" });
  valueOf(await removePerson(admin, { personId: leaver.id, toId: heir.id }));
  expect((await again()).kind).toBe("anonymous");
  expect(await signIn(anonymous, leaver)).toMatchObject({ ok: false, code: "session.wrongCredentials" });
  expect(await rowOf(leaver.id)).toMatchObject({ name: leaver.name, email: null, passwordHash: null, removedAt: expect.any(Date) });
  const of = async (id: number) => (await db().select().from(articles).where(eq(articles.id, id)))[0];
  expect(await of(draft.articleId)).toMatchObject({ createdBy: heir.id });
  expect(valueOf(await openPreview(anonymous, preview.split("/").at(-1) ?? "")).sharedBy).toBe(heir.name);
  expect(await of(live.articleId)).toMatchObject({ responsibleEditorId: heir.id, live: "live" });
  expect(await db().select().from(sectionEditors).where(eq(sectionEditors.sectionId, section.id))).toEqual([expect.objectContaining({ personId: heir.id })]);
  expect(await removePerson(admin, { personId: leaver.id, toId: heir.id })).toMatchObject({ ok: false, code: "people.removed" });
  expect(await restorePerson(admin, { personId: leaver.id })).toMatchObject({ ok: false, code: "people.removed" });
});

test("an article in hand goes to the heir where they may read it, and to nobody where they may not", async () => {
  const [admin, theirs, elsewhere] = [await adminActor(), await makeSection(), await makeSection()];
  const [leaver, editor, author] = [await makeAccount("editor"), await makeAccount("editor"), await makeAccount("author")];
  await db().insert(sectionEditors).values({ sectionId: theirs.id, personId: leaver.id });
  const inTheirSection = await makeDraft({ sectionId: theirs.id });
  const inAnother = await makeDraft({ sectionId: elsewhere.id });
  const printedAbove = await makeDraft({ sectionId: elsewhere.id, details: { bylines: [{ personId: editor.id, name: editor.name }] } });
  const all = [inTheirSection, inAnother, printedAbove].map(({ articleId }) => articleId);
  const give = (personId: number) => db().update(articles).set({ assigneeId: personId }).where(inArray(articles.id, all));
  const hands = async () => Promise.all(all.map(async (id) => (await db().select({ assigneeId: articles.assigneeId }).from(articles).where(eq(articles.id, id)))[0]?.assigneeId));
  await give(leaver.id);
  const { unassigned } = valueOf(await removePerson(admin, { personId: leaver.id, toId: editor.id }));
  expect([unassigned, await hands()]).toEqual([1, [editor.id, null, editor.id]]);
  const writer = await makeAccount("author");
  await give(writer.id);
  expect(valueOf(await removePerson(admin, { personId: writer.id, toId: author.id })).unassigned).toBe(3);
  const chief = await makeAccount("chief");
  const last = await makeAccount("author");
  await give(last.id);
  expect(valueOf(await removePerson(admin, { personId: last.id, toId: chief.id })).unassigned).toBe(0);
  expect(await hands()).toEqual([chief.id, chief.id, chief.id]);
});

test("nobody removes themselves or the owner, and nobody but an admin removes anybody", async () => {
  const [admin, owner, heir] = [await adminActor(), await makeAccount("admin"), await makeAccount("chief")];
  await db().update(people).set({ owner: true }).where(eq(people.id, owner.id));
  for (const personId of [admin.id, owner.id]) expect(await removePerson(admin, { personId, toId: heir.id })).toMatchObject({ ok: false, code: "access.denied" });
  const { actor } = await signedIn(heir);
  expect(await removePerson(actor, { personId: admin.id, toId: heir.id })).toMatchObject({ ok: false, code: "access.denied" });
});
