import { and, desc, eq, inArray, or } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { keywords, related } from "#db/schema/related";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { saveDetails } from "#lib/articles/details";
import { publishArticle } from "#lib/articles/publish";
import { detailsOf, makeActor, makePublished, makeSection, newMark, type TestArticle, revised, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { onPurge } from "#lib/cache/purge";
import { docFromMarkdown } from "#lib/content/markdown";
import { saveDraft } from "#lib/drafts/save";
import { readArticle } from "#lib/reading/articles";
import { createSeries } from "#lib/taxonomy/series";
import { relateAll, relateSome } from "./catch-up.ts";

useDatabase();
const system = systemActor("test");

/** Words that no other test has: letters after letters, as many as wanted. */
const subjects = (mark: string, count = 8) => Array.from({ length: count }, (_, at) => `${mark.replace(/\d/g, "q")}${"abcdefgh"[at]}`).join(" ");
const story = async (body: string, given: Partial<TestArticle> = {}) => makePublished({ sectionId: (await makeSection()).id, language: "en", headline: newMark(), standfirst: "", body, ...given });
const likeOf = async (articleId: number) => (await db().select({ id: related.relatedId, score: related.score }).from(related).where(eq(related.articleId, articleId)).orderBy(desc(related.score), desc(related.relatedId)));
const idsOf = async (articleId: number) => (await likeOf(articleId)).map(({ id }) => id);
const printedOn = async ({ path }: { path: string }) => {
  const found = await readArticle(path.split("/").at(-1) ?? "", path.startsWith("/en") ? "en" : "zh-CN");
  return found.state === "live" ? found.article.related.map(({ id }) => id) : found.state;
};

test("what is published enters the list of what it is like, and that page becomes stale", async () => {
  const words = subjects(newMark());
  const first = await story(words);
  expect(await idsOf(first.articleId)).toEqual([]);
  const purged: string[] = [];
  const leave = onPurge((tags) => purged.push(...tags));
  const second = await story(words);
  leave();
  expect(await idsOf(second.articleId)).toEqual([first.articleId]);
  expect(await likeOf(first.articleId)).toEqual((await likeOf(second.articleId)).map(({ score }) => ({ id: second.articleId, score })));
  expect(purged).toContain(`line:${first.articleId}`);
  expect([await printedOn(first), await printedOn(second)]).toEqual([[second.articleId], [first.articleId]]);
});

test("an article taken down is on nobody's page any more, and back when it is published again", async () => {
  const words = subjects(newMark());
  const [first, second] = [await story(words), await story(words)];
  valueOf(await unpublishArticle(system, { articleId: second.articleId }));
  expect(await printedOn(first)).toEqual([]);
  const purged: string[] = [];
  const leave = onPurge((tags) => purged.push(...tags));
  valueOf(await publishArticle(system, { articleId: second.articleId, basedOn: second.version }));
  leave();
  expect(await printedOn(first)).toEqual([second.articleId]);
  expect(purged).toContain(`line:${first.articleId}`);
});

test("each has its six likest; a liker one puts the least like out, a less like one does not come in", async () => {
  const mark = newMark();
  const first = await story(subjects(mark, 8));
  const others: number[] = [];
  for (let each = 0; each < 6; each++) others.push((await story(subjects(mark, 4))).articleId);
  expect((await idsOf(first.articleId)).sort()).toEqual([...others].sort());
  const liker = await story(subjects(mark, 8));
  const list = await idsOf(first.articleId);
  expect(list).toHaveLength(6);
  expect(list[0]).toBe(liker.articleId);
  await story(subjects(mark, 1));
  expect(await idsOf(first.articleId)).toEqual(list);
});

test("tags and sections relate what has no word in common, the other language and the same series do not", async () => {
  const [mark, section, editor] = [newMark(), await makeSection(), await makeActor("editor")];
  const { seriesId } = valueOf(await createSeries(editor, { name: `专题${mark}` }));
  const of = await story(subjects(newMark()), { sectionId: section.id, details: { tags: [mark], seriesId } });
  const bySection = await story(subjects(newMark()), { sectionId: section.id });
  const byTag = await story(subjects(newMark()), { details: { tags: [mark] } });
  await story(subjects(newMark()), { sectionId: section.id, details: { tags: [mark], seriesId } });
  await story(subjects(newMark()), { sectionId: section.id, language: "zh-CN", details: { tags: [mark] } });
  expect(await idsOf(of.articleId)).toEqual([byTag.articleId, bySection.articleId]);
});

test("an article rewritten is like others than before, on both sides", async () => {
  const [one, other] = [subjects(newMark()), subjects(newMark())];
  const [first, second, moving] = [await story(one), await story(other), await story(one)];
  const saved = valueOf(await saveDraft(system, { articleId: moving.articleId, basedOn: moving.version, content: { ...moving.content, body: docFromMarkdown(other) } }));
  valueOf(await publishArticle(system, { articleId: moving.articleId, basedOn: saved.version, change: revised }));
  expect(await idsOf(moving.articleId)).toEqual([second.articleId]);
  expect(await idsOf(first.articleId)).toEqual([]);
  expect(await idsOf(second.articleId)).toEqual([moving.articleId]);
});

test("a change of tags alone counts with the next publishing", async () => {
  const [mark, chief] = [newMark(), await makeActor("chief")];
  const [first, second] = [await story(subjects(newMark()), { details: { tags: [mark] } }), await story(subjects(newMark()))];
  const { version } = valueOf(await saveDetails(chief, { articleId: second.articleId, basedOn: second.version, details: detailsOf((await makeSection()).id, { tags: [mark] }) }));
  expect(await idsOf(second.articleId)).toEqual([]);
  valueOf(await publishArticle(chief, { articleId: second.articleId, basedOn: version }));
  expect(await idsOf(first.articleId)).toEqual([second.articleId]);
});

test("many published at once keep to six each, and none fails", async () => {
  const words = subjects(newMark());
  const made = await Promise.all(Array.from({ length: 10 }, () => story(words)));
  for (const { articleId } of made) expect((await idsOf(articleId)).length).toBeLessThanOrEqual(6);
  // Those of one moment do not see each other; whatever is published next sees them all.
  expect(await idsOf((await story(words)).articleId)).toHaveLength(6);
});

test("articles that name each other are published again at once, and nobody waits in a ring", async () => {
  const words = subjects(newMark());
  const made = [await story(words), await story(words), await story(words), await story(words)];
  for (let round = 0; round < 4; round++) {
    const outcomes = await Promise.all(made.map(async (article) => {
      const { version } = valueOf(await saveDraft(system, { articleId: article.articleId, basedOn: article.version + round, content: { ...article.content, standfirst: `第 ${round} 次。` } }));
      return publishArticle(system, { articleId: article.articleId, basedOn: version, change: revised });
    }));
    expect(outcomes.map((outcome) => (outcome.ok ? "published" : outcome.code))).toEqual(made.map(() => "published"));
  }
});

test("what was published by an earlier version is related afterwards, once, and may be interrupted", async () => {
  const words = subjects(newMark());
  const made = [await story(words), await story(words), await story(words)];
  const ids = made.map(({ articleId }) => articleId);
  const before = await Promise.all(ids.map(idsOf));
  const wipe = async (id: number[]) => {
    await db().delete(related).where(or(inArray(related.articleId, id), inArray(related.relatedId, id)));
    await db().delete(keywords).where(inArray(keywords.articleId, id));
  };
  await wipe(ids);
  expect(valueOf(await relateAll(system)).related).toBe(3);
  expect(await Promise.all(ids.map(idsOf))).toEqual(before);
  expect(valueOf(await relateAll(system)).related).toBe(0);
  await wipe(ids.slice(1));
  expect(valueOf(await relateSome(system, { after: 0 }))).toEqual({ related: 2, last: ids[2] });
  expect(await db().$count(related, and(inArray(related.articleId, ids), inArray(related.relatedId, ids)))).toBe(6);
  expect(await relateSome(await makeActor("admin"), { after: 0 })).toMatchObject({ ok: false, code: "access.denied" });
});
