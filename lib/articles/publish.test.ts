import { and, eq, inArray, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles, revisions } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { audit } from "#db/schema/site";
import { tags } from "#db/schema/taxonomy";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { onPurge } from "#lib/cache/purge";
import { saveDraft } from "#lib/drafts/save";
import { saveDetails } from "./details.ts";
import { publishArticle } from "./publish.ts";
import { scheduleArticle } from "./schedule.ts";
import { detailsOf, makeActor, makeDraft, makePublished, makeSection, revised, valueOf } from "./testing.ts";
import { unpublishArticle } from "./unpublish.ts";

useDatabase();

const livePublications = (articleId: number) => db().select().from(publications).where(and(eq(publications.articleId, articleId), isNull(publications.endedAt)));

test("publishing writes a publication, a revision and an audit row that agree", async () => {
  const section = await makeSection();
  const editor = await makeActor("editor", [section.id]);
  const draft = await makeDraft({ sectionId: section.id, headline: "重庆的一天", body: "## 早上\n\n江边有雾。", details: { tags: ["江", "雾"] } });
  const { path } = valueOf(await publishArticle(editor, { articleId: draft.articleId, basedOn: draft.version }));
  expect(path).toBe(`/a/${draft.articleId}-chongqing-de-yitian`);
  const [publication] = await livePublications(draft.articleId);
  const [revision] = await db().select().from(revisions).where(eq(revisions.id, publication?.revisionId ?? 0));
  expect(publication).toMatchObject({ headline: "重庆的一天", number: 1, publishedBy: editor.id, hash: revision?.hash, outline: [{ level: 2, text: "早上" }], bylines: [{ name: "记者甲", slug: null }] });
  expect(publication?.html).toContain("江边有雾。");
  expect(publication?.tags.map((tag) => tag.name)).toEqual(["江", "雾"]);
  const [entry] = await db().select().from(audit).where(and(eq(audit.action, "article.publish"), eq(audit.subjectId, draft.articleId)));
  expect(entry).toMatchObject({ actorId: editor.id, detail: { publicationId: publication?.id, hash: revision?.hash } });
});

test("two people who publish at once make one publication", async () => {
  const section = await makeSection();
  const draft = await makeDraft({ sectionId: section.id });
  const [one, two] = [await makeActor("chief"), await makeActor("admin")];
  const outcomes = await Promise.all([one, two, one].map((actor) => publishArticle(actor, { articleId: draft.articleId, basedOn: draft.version })));
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true]);
  expect(outcomes.filter((outcome) => outcome.ok && !outcome.value.again)).toHaveLength(1);
  expect(await db().$count(publications, eq(publications.articleId, draft.articleId))).toBe(1);
});

test("a text that changed since the editor looked is not published", async () => {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  valueOf(await saveDraft(chief, { articleId: draft.articleId, basedOn: draft.version, content: { ...draft.content, headline: "改过的标题" } }));
  expect(await publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version })).toMatchObject({ ok: false, code: "article.stale" });
  expect(await livePublications(draft.articleId)).toHaveLength(0);
});

test("publishing again replaces what readers see and keeps what they saw", async () => {
  const article = await makePublished({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  const { version } = valueOf(await saveDraft(chief, { articleId: article.articleId, basedOn: article.version, content: { ...article.content, headline: "第二稿" } }));
  valueOf(await publishArticle(chief, { articleId: article.articleId, basedOn: version, change: revised }));
  const all = await db().select().from(publications).where(eq(publications.articleId, article.articleId)).orderBy(publications.number);
  expect(all.map((row) => [row.number, row.headline, row.endedAt === null])).toEqual([[1, article.headline, false], [2, "第二稿", true]]);
  expect(all[1]?.firstPublishedAt).toEqual(all[0]?.firstPublishedAt);
});

test("what blocks is named, and nothing is written", async () => {
  const section = await makeSection();
  const draft = await makeDraft({ sectionId: section.id, headline: "", details: { sectionId: null, bylines: [] } });
  const outcome = await publishArticle(await makeActor("chief"), { articleId: draft.articleId, basedOn: draft.version });
  expect(outcome).toEqual({ ok: false, code: "article.checklist", params: { items: "headline,section,byline" } });
  expect(await livePublications(draft.articleId)).toHaveLength(0);
});

test("only the command line may go on over an open checklist, and the log says so", async () => {
  const draft = await makeDraft({ sectionId: (await makeSection()).id, details: { bylines: [] } });
  const request = { articleId: draft.articleId, basedOn: draft.version, override: "imported" };
  expect(await publishArticle(await makeActor("admin"), request)).toMatchObject({ ok: false, code: "article.checklist" });
  valueOf(await publishArticle(systemActor("command line"), request));
  const [entry] = await db().select().from(audit).where(and(eq(audit.action, "article.publish"), eq(audit.subjectId, draft.articleId)));
  expect(entry?.detail).toMatchObject({ overridden: ["byline"], override: "imported" });
});

test("an author cannot publish, nor an editor of another section", async () => {
  const section = await makeSection();
  const draft = await makeDraft({ sectionId: section.id });
  for (const actor of [await makeActor("author"), await makeActor("editor", [(await makeSection()).id])]) {
    expect(await publishArticle(actor, { articleId: draft.articleId, basedOn: draft.version })).toMatchObject({ ok: false, code: "access.denied" });
  }
});

test("taking down ends the publication and leaves the text", async () => {
  const article = await makePublished({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  valueOf(await unpublishArticle(chief, { articleId: article.articleId }));
  expect(await livePublications(article.articleId)).toHaveLength(0);
  expect(await unpublishArticle(chief, { articleId: article.articleId })).toMatchObject({ code: "article.notLive" });
  const [row] = await db().select().from(articles).where(eq(articles.id, article.articleId));
  expect(row).toMatchObject({ live: "unpublished", stage: "draft", headline: article.headline });
});

test("a publication cannot be changed or deleted, only ended once", async () => {
  const article = await makePublished({ sectionId: (await makeSection()).id });
  const where = eq(publications.articleId, article.articleId);
  await expect(db().update(publications).set({ headline: "偷改" }).where(where)).rejects.toThrow();
  await expect(db().delete(publications).where(where)).rejects.toThrow();
  await db().update(publications).set({ endedAt: new Date() }).where(where);
  await expect(db().update(publications).set({ endedAt: null }).where(where)).rejects.toThrow();
});

test("publishing again never makes an old story new, whatever the details form sent back", async () => {
  const section = await makeSection();
  const article = await makePublished({ sectionId: section.id });
  const [first] = await livePublications(article.articleId);
  const chief = await makeActor("chief");
  // The editor that published still shows no time, because nobody has typed one.
  const { version } = valueOf(await saveDetails(chief, { articleId: article.articleId, basedOn: article.version, details: detailsOf(section.id, { tags: ["新标签"], firstPublishedAt: null }) }));
  valueOf(await publishArticle(chief, { articleId: article.articleId, basedOn: version }));
  const [second] = await livePublications(article.articleId);
  expect(second).toMatchObject({ number: 2, firstPublishedAt: first?.firstPublishedAt });
});

test("taking down also calls off changes that were waiting for their hour", async () => {
  const article = await makePublished({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  valueOf(await scheduleArticle(chief, { articleId: article.articleId, basedOn: article.version, at: new Date(Date.now() + 3_600_000).toISOString() }));
  valueOf(await unpublishArticle(chief, { articleId: article.articleId }));
  const [row] = await db().select().from(articles).where(eq(articles.id, article.articleId));
  expect(row).toMatchObject({ live: "unpublished", scheduledAt: null, scheduledRevisionId: null });
});

test("what a publication was printed under is told when it ends or moves, and the navigation when a section gains or loses its only story", async () => {
  const [from, to] = [await makeSection(), await makeSection()];
  const chief = await makeActor("chief");
  const article = await makePublished({ sectionId: from.id, details: { tags: ["旧标签甲"] } });
  const told: string[][] = [];
  const leave = onPurge((tags) => told.push([...tags]));
  const { version } = valueOf(await saveDetails(chief, { articleId: article.articleId, basedOn: article.version, details: detailsOf(to.id, { tags: ["新标签乙"] }) }));
  valueOf(await publishArticle(chief, { articleId: article.articleId, basedOn: version }));
  const tagIds = (await db().select().from(tags).where(inArray(tags.name, ["旧标签甲", "新标签乙"]))).map(({ id }) => `tag:${id}`);
  expect(told.flat()).toEqual(expect.arrayContaining([`article:${article.articleId}`, `section:${from.id}`, `section:${to.id}`, ...tagIds, "site", "front", "feed", `sitemap:${Math.floor(article.articleId / 1_000)}`]));
  const other = await makePublished({ sectionId: to.id });
  told.length = 0;
  valueOf(await unpublishArticle(chief, { articleId: other.articleId }));
  leave();
  expect(told.flat()).not.toContain("site");
});
