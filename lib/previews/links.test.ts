import { and, desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { previewLinks } from "#db/schema/talk";
import { useDatabase } from "#db/testing";
import { anonymous, systemActor } from "#lib/access/actor";
import { removeArticle, restoreArticle } from "#lib/articles/remove";
import { makeActor, makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { changeDocument, findDocument } from "#lib/collab/keep";
import { beginDocument } from "#lib/drafts/begin";
import { saveDraft } from "#lib/drafts/save";
import { hashToken } from "#lib/kernel/ids";
import { listPreviewLinks } from "./list.ts";
import { makePreviewLink, mostOpen } from "./make-link.ts";
import { openPreview } from "./open-link.ts";
import { revokePreviewLink } from "./revoke-link.ts";

useDatabase();

const closed = { ok: false, code: "preview.unknown", params: {} };
const nobody = "x".repeat(43);

async function stage() {
  const section = await makeSection();
  const author = await makeActor("author");
  const draft = await makeDraft({ sectionId: section.id, actor: author, details: { bylines: [{ personId: author.id, name: "" }] } });
  const give = async (days = 7, label = "李老师") => valueOf(await makePreviewLink(author, { articleId: draft.articleId, label, days })).path.slice("/preview/".length);
  return { section, author, draft, give };
}

const rowOf = async (token: string) => (await db().select().from(previewLinks).where(eq(previewLinks.tokenHash, hashToken(token))))[0];

test("a link opens the newest text of the draft to a stranger, and counts", async () => {
  const { author, draft, give } = await stage();
  const token = await give();
  expect(token).toMatch(/^[\w-]{43}$/);
  valueOf(await saveDraft(author, { articleId: draft.articleId, basedOn: draft.version, content: { ...draft.content, headline: "刚改的标题" } }));
  const opened = valueOf(await openPreview(anonymous, token));
  expect(opened).toMatchObject({ live: "never", stage: "draft", changed: false, sharedBy: author.name, article: { headline: "刚改的标题", corrections: [] } });
  expect(opened.until.getTime()).toBeGreaterThan(Date.now() + 6.9 * 24 * 3_600_000);
  valueOf(await openPreview(author, token));
  expect(await rowOf(token)).toMatchObject({ opened: 2, openedAt: expect.any(Date), label: "李老师" });
});

test("what was typed a moment ago is in it, before anybody has settled it", async () => {
  const { author, draft, give } = await stage();
  valueOf(await beginDocument(author, { articleId: draft.articleId }));
  const stored = await findDocument(draft.articleId);
  if (stored) await changeDocument(draft.articleId, stored, author.id, (doc) => doc.getText("headline").insert(0, "刚打的字："));
  expect(valueOf(await openPreview(anonymous, await give())).article.headline).toBe(`刚打的字：${draft.headline}`);
});

test("the token is in no table and in no line of the audit log", async () => {
  const { author, draft, give } = await stage();
  const token = await give();
  const [made] = await db().select().from(audit).where(and(eq(audit.action, "preview.makeLink"), eq(audit.subjectId, draft.articleId)));
  expect(made).toMatchObject({ actorId: author.id, detail: { label: "李老师", days: 7 } });
  expect(JSON.stringify([made, await rowOf(token)])).not.toContain(token);
});

test("what was taken back, has run out, or never was gives one and the same answer", async () => {
  const { author, draft, give } = await stage();
  const [ended, expired] = [await give(), await give()];
  valueOf(await revokePreviewLink(author, { articleId: draft.articleId, linkId: (await rowOf(ended))?.id }));
  await db().update(previewLinks).set({ expiresAt: new Date(Date.now() - 1_000) }).where(eq(previewLinks.tokenHash, hashToken(expired)));
  for (const token of [ended, expired, nobody, "", "../desk", "x".repeat(5_000), `${nobody}\u0000`]) expect(await openPreview(anonymous, token)).toEqual(closed);
  expect((await listPreviewLinks(author, draft.articleId)).map(({ state }) => state)).toEqual(["expired", "ended"]);
});

test("links end with the article and do not come back with it; a retracted text is nowhere to be seen", async () => {
  const { author, draft, give } = await stage();
  const token = await give();
  valueOf(await removeArticle(author, { articleId: draft.articleId }));
  expect(await openPreview(anonymous, token)).toEqual(closed);
  valueOf(await restoreArticle(author, { articleId: draft.articleId }));
  expect(await openPreview(anonymous, token)).toEqual(closed);
  const other = await give();
  await db().update(articles).set({ live: "retracted" }).where(eq(articles.id, draft.articleId));
  expect(await openPreview(anonymous, other)).toEqual(closed);
});

test("a link ends with the account of whoever made it and comes back with it, and an editor can take it back", async () => {
  const { section, author, draft, give } = await stage();
  const token = await give();
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, author.id));
  expect(await openPreview(anonymous, token)).toEqual(closed);
  await db().update(people).set({ status: "active" }).where(eq(people.id, author.id));
  expect(await openPreview(anonymous, token)).toMatchObject({ ok: true });
  const [foreign, editor] = [await makeActor("editor"), await makeActor("editor", [section.id])];
  const linkId = (await rowOf(token))?.id;
  expect(await revokePreviewLink(foreign, { articleId: draft.articleId, linkId })).toMatchObject({ code: "access.denied" });
  valueOf(await revokePreviewLink(editor, { articleId: draft.articleId, linkId }));
  valueOf(await revokePreviewLink(editor, { articleId: draft.articleId, linkId }));
  expect(await rowOf(token)).toMatchObject({ revokedBy: editor.id });
  expect(await openPreview(anonymous, token)).toEqual(closed);
});

test("who may not write the article neither makes a link nor sees the list; a link of another article is not there", async () => {
  const { draft, author, give } = await stage();
  const other = await stage();
  const token = await give();
  for (const actor of [await makeActor("author"), await makeActor("editor"), anonymous]) {
    expect(await makePreviewLink(actor, { articleId: draft.articleId, label: "", days: 1 })).toMatchObject({ ok: false });
    await expect(listPreviewLinks(actor, draft.articleId)).rejects.toMatchObject({ name: "Refusal" });
  }
  expect(await makePreviewLink(systemActor("test"), { articleId: draft.articleId, label: "", days: 1 })).toMatchObject({ code: "access.denied" });
  expect(await makePreviewLink(author, { articleId: draft.articleId, label: "", days: 2 })).toMatchObject({ code: "input.invalid" });
  expect(await makePreviewLink(author, { articleId: draft.articleId, label: "长".repeat(81), days: 1 })).toMatchObject({ code: "input.tooLong" });
  expect(await revokePreviewLink(other.author, { articleId: other.draft.articleId, linkId: (await rowOf(token))?.id })).toMatchObject({ code: "preview.unknown" });
});

test("there is an end to how many links open one draft", async () => {
  const { author, draft } = await stage();
  const row = { articleId: draft.articleId, createdBy: author.id, expiresAt: new Date(Date.now() + 3_600_000) };
  await db().insert(previewLinks).values(Array.from({ length: mostOpen }, (_, at) => ({ ...row, tokenHash: `${draft.articleId}-${at}` })));
  expect(await makePreviewLink(author, { articleId: draft.articleId, label: "", days: 1 })).toMatchObject({ code: "preview.tooMany" });
});

test("a live article shows what readers have not got yet, and says so", async () => {
  const chief = await makeActor("chief");
  const story = await makePublished({ sectionId: (await makeSection()).id });
  const token = valueOf(await makePreviewLink(chief, { articleId: story.articleId, label: "", days: 30 })).path.split("/").at(-1) ?? "";
  expect(valueOf(await openPreview(anonymous, token))).toMatchObject({ live: "live", changed: false });
  valueOf(await saveDraft(chief, { articleId: story.articleId, basedOn: story.version, content: { ...story.content, headline: "第二版" } }));
  expect(valueOf(await openPreview(anonymous, token))).toMatchObject({ live: "live", changed: true, article: { headline: "第二版" } });
});

test("whoever asked for what was never given out has no say in whether a link opens", async () => {
  const { give } = await stage();
  const token = await give();
  for (let at = 0; at < 70; at++) expect(await openPreview(anonymous, nobody)).toEqual(closed);
  expect(await openPreview(anonymous, token)).toMatchObject({ ok: true });
  const [last] = await db().select().from(audit).where(eq(audit.action, "preview.openLink")).orderBy(desc(audit.id)).limit(1);
  expect(last).toBeUndefined();
});
