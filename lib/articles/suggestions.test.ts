import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles, revisions } from "#db/schema/articles";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { changeDocument, findDocument } from "#lib/collab/keep";
import { rewrite } from "#lib/collab/document";
import { readDoc } from "#lib/content/schema";
import { hasSuggestions } from "#lib/content/suggestions";
import type { ArticleContent } from "#lib/content/types";
import { beginDocument } from "#lib/drafts/begin";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { settleDraft } from "#lib/drafts/settle";
import { findUnkeptDrafts } from "#lib/revisions/idle-store";
import { keepRevision } from "#lib/revisions/keep";
import { publishArticle } from "./publish.ts";
import { scheduleArticle } from "./schedule.ts";
import { makeActor, makeDraft, makePublished, makeSection, valueOf } from "./testing.ts";

useDatabase();

/** The same text with a suggested sentence behind it. */
function suggested(content: ArticleContent): ArticleContent {
  const attrs = { id: "a1", author: 7, name: "甲", at: "2026-01-01T00:00:00.000Z" };
  const line = { type: "paragraph", content: [{ type: "text", text: "一段。" }, { type: "text", text: "新话。", marks: [{ type: "insertion", attrs }] }] };
  return { ...content, body: readDoc({ type: "doc", content: [line] }) };
}

/** What somebody writes in the shared document. */
async function write(articleId: number, content: ArticleContent): Promise<number> {
  valueOf(await beginDocument(systemActor("test"), { articleId }));
  const stored = await findDocument(articleId);
  if (stored) await changeDocument(articleId, stored, null, (doc) => rewrite(doc, content));
  return valueOf(await settleDraft(systemActor("settle"), { articleId })).version;
}

test("open suggestions keep an article from being published and from being scheduled, until they are decided", async () => {
  const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  const chief = await makeActor("chief");
  const version = await write(articleId, suggested(content));
  const blocked = { ok: false, code: "article.checklist", params: { items: "openSuggestions" } };
  expect(await publishArticle(chief, { articleId, basedOn: version })).toMatchObject(blocked);
  expect(await scheduleArticle(chief, { articleId, basedOn: version, at: new Date(Date.now() + 3_600_000).toISOString() })).toMatchObject(blocked);
  expect((await publishArticle(chief, { articleId, basedOn: await write(articleId, content) })).ok).toBe(true);
});

test("a suggestion changes nothing of a live article: no new version, no other count, and it is in the draft", async () => {
  const { articleId, content, version } = await makePublished({ sectionId: (await makeSection()).id, body: "一段。" });
  expect(await write(articleId, suggested(content))).toBe(version);
  const [row] = await db().select().from(articles).where(eq(articles.id, articleId));
  expect([row?.version, row?.publishedVersion, row?.characters]).toEqual([version, version, 3]);
  expect(hasSuggestions((await openDraft(systemActor("test"), articleId)).content.body)).toBe(true);
});

test("a revision keeps open suggestions, and one without them is another revision", async () => {
  const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  const first = await keepRevision(articleId, content, "idle", null);
  const second = await keepRevision(articleId, suggested(content), "idle", null);
  expect([second.number, (await keepRevision(articleId, suggested(content), "idle", null)).number]).toEqual([first.number + 1, first.number + 1]);
  expect((await keepRevision(articleId, content, "idle", null)).number).toBe(first.number + 2);
  const kept = await db().select().from(revisions).where(eq(revisions.id, second.id));
  expect(kept.map((row) => hasSuggestions(row.content.body))).toEqual([true]);
});

test("a text saved over open suggestions does not lose them: they are in a revision", async () => {
  const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  const version = await write(articleId, suggested(content));
  valueOf(await saveDraft(await makeActor("chief"), { articleId, basedOn: version, content }));
  const kept = await db().select().from(revisions).where(eq(revisions.articleId, articleId));
  expect(kept.filter((row) => hasSuggestions(row.content.body))).toHaveLength(1);
  expect(hasSuggestions((await openDraft(systemActor("test"), articleId)).content.body)).toBe(false);
});

test("a program that puts every suggestion back makes no revision of it", async () => {
  const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  let version = await write(articleId, suggested(content));
  const count = () => db().$count(revisions, eq(revisions.articleId, articleId));
  const before = await count();
  for (const headline of ["一", "二", "三"]) ({ version } = valueOf(await saveDraft(await makeActor("chief"), { articleId, basedOn: version, content: { ...suggested(content), headline } })));
  expect(await count()).toBe(before);
});

test("what is only suggested in a text that rested for long is kept in the history as well", async () => {
  const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  await db().execute(sql`update articles set updated_at = now() - interval '9 days' where id = ${articleId}`);
  await db().execute(sql`update drafts set saved_at = now() - interval '9 days' where article_id = ${articleId}`);
  await write(articleId, suggested(content));
  expect((await findUnkeptDrafts(1_000)).map((draft) => draft.articleId)).toContain(articleId);
});

test("the owner who publishes over open suggestions prints and keeps the text without them", async () => {
  const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。" });
  const version = await write(articleId, suggested(content));
  valueOf(await publishArticle(systemActor("test"), { articleId, basedOn: version, override: "imported" }));
  const [last] = await db().select().from(revisions).where(eq(revisions.articleId, articleId)).orderBy(revisions.number).limit(20);
  expect(last && hasSuggestions(last.content.body)).toBe(false);
});
