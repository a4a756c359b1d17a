import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { corrections } from "#db/schema/corrections";
import { publications } from "#db/schema/publications";
import { notices } from "#db/schema/talk";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { onPurge } from "#lib/cache/purge";
import { saveDetails } from "#lib/articles/details";
import { publishArticle } from "#lib/articles/publish";
import { publishScheduled } from "#lib/articles/publish-scheduled";
import { scheduleArticle } from "#lib/articles/schedule";
import { detailsOf, makeActor, makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { makeColleague } from "#lib/comments/testing";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { readArticle } from "#lib/reading/articles";
import { readFeed } from "#lib/reading/feed";
import type { ArticleContent } from "#lib/content/types";
import type { Change } from "./types.ts";

useDatabase();

const correction: Change = { kind: "correction", text: "机房在县城东面，不在西面。" };
const rowsOf = (articleId: number) => db().select().from(corrections).where(eq(corrections.articleId, articleId)).orderBy(asc(corrections.id));
const printingsOf = (articleId: number) => db().select().from(publications).where(eq(publications.articleId, articleId)).orderBy(asc(publications.number));
const lastSchedule = async (articleId: number) => (await db().select({ at: articles.scheduledAt }).from(articles).where(eq(articles.id, articleId)))[0]?.at?.toISOString() ?? "";

/** A live article whose draft says something else by now. */
async function rewritten(change: Partial<ArticleContent> = { standfirst: "改过的导读。" }) {
  const [section, author] = [await makeSection(), await makeColleague("author")];
  const editor = await makeActor("editor", [section.id]);
  const article = await makePublished({ sectionId: section.id, details: { bylines: [{ personId: author.id, name: "" }] } });
  const { version } = valueOf(await saveDraft(editor, { articleId: article.articleId, basedOn: article.version, content: { ...article.content, ...change } }));
  const publish = (change?: Change) => publishArticle(editor, { articleId: article.articleId, basedOn: version, ...(change && { change }) });
  return { ...article, version, section, author, editor, publish };
}
const shown = async (path: string) => readArticle(path.slice("/a/".length), "zh-CN");

describe("a published text", () => {
  test("never changes in silence, whoever publishes", async () => {
    const { articleId, version, publish } = await rewritten();
    expect(await publish()).toMatchObject({ ok: false, code: "article.needsChange" });
    for (const actor of [systemActor("command line"), await makeActor("admin")]) expect(await publishArticle(actor, { articleId, basedOn: version })).toMatchObject({ ok: false, code: "article.needsChange" });
    expect(await printingsOf(articleId)).toHaveLength(1);
    expect(await rowsOf(articleId)).toEqual([]);
  });

  test("is corrected in public: at the article, in the feed, with both hashes, and its author hears of it", async () => {
    const { articleId, path, publish, editor, author, section } = await rewritten();
    const purged: string[] = [];
    const leave = onPurge((tags) => purged.push(...tags));
    valueOf(await publish(correction));
    leave();
    const [before, after] = await printingsOf(articleId);
    expect(await rowsOf(articleId)).toMatchObject([{ ...correction, replacedId: before?.id, hashBefore: before?.hash, hashAfter: after?.hash, createdBy: editor.id }]);
    expect(before?.hash).not.toBe(after?.hash);
    expect(purged).toEqual(expect.arrayContaining(["corrections", "feed", `article:${articleId}`]));
    expect(await shown(path)).toMatchObject({ article: { corrections: [correction] } });
    const feed = await readFeed("section", section.slug, "zh-CN");
    expect(feed?.items[0]?.html).toContain(correction.text);
    expect(feed?.items[0]?.changedAt.getTime()).toBe(after?.publishedAt.getTime());
    const heard = await db().select().from(notices).where(eq(notices.articleId, articleId));
    expect(heard).toMatchObject([{ personId: author.id, kind: "corrected", fromId: editor.id, detail: { text: correction.text } }]);
  });

  test("has a typo on the record of how it was made and not among its corrections, after later printings too", async () => {
    const { articleId, path, publish, editor } = await rewritten({ standfirst: "导渎一句。" });
    valueOf(await publish({ kind: "typo", text: "“帐本”改为“账本”" }));
    const found = await shown(path);
    expect(found).toMatchObject({ article: { corrections: [], record: { events: expect.arrayContaining([expect.objectContaining({ kind: "typo", text: "“帐本”改为“账本”" })]) } } });
    const [{ version = 0 } = {}] = await db().select({ version: articles.version }).from(articles).where(eq(articles.id, articleId));
    const { content } = await openDraft(editor, articleId);
    const saved = valueOf(await saveDraft(editor, { articleId, basedOn: version, content: { ...content, kicker: "新引题" } }));
    valueOf(await publishArticle(editor, { articleId, basedOn: saved.version, change: { kind: "update", text: "加了引题。" } }));
    expect(await shown(path)).toMatchObject({ article: { corrections: [{ kind: "update" }], record: { events: expect.arrayContaining([expect.objectContaining({ kind: "typo" })]) } } });
  });

});

describe("a typo", () => {
  test("is not the name of a rewrite, at once or at an hour, whoever says so", async () => {
    const { articleId, version, publish, editor, path, headline } = await rewritten({ standfirst: "全然不同的说法，讲的是别的事情。" });
    const refused = { ok: false, code: "article.moreThanSlip", params: { why: "much" } };
    expect(await publish({ kind: "typo", text: "笔误" })).toMatchObject(refused);
    for (const actor of [systemActor("command line"), await makeActor("admin")]) expect(await publishArticle(actor, { articleId, basedOn: version, change: { kind: "typo", text: "" } })).toMatchObject(refused);
    expect(await scheduleArticle(editor, { articleId, basedOn: version, at: new Date(Date.now() + 3_600_000).toISOString(), change: { kind: "typo", text: "" } })).toMatchObject(refused);
    expect(await shown(path)).toMatchObject({ article: { headline } });
    expect(await rowsOf(articleId)).toEqual([]);
    valueOf(await publish(correction));
  });
});

test("a story is not rewritten a few letters at a time: typos add up until readers are told of a change", async () => {
  const { articleId, content, editor, publish } = await rewritten({ standfirst: "导渎一句。" });
  const typo: Change = { kind: "typo", text: "" };
  valueOf(await publish(typo));
  const next = async (standfirst: string, change: Change) => {
    const { version } = await openDraft(editor, articleId);
    const saved = valueOf(await saveDraft(editor, { articleId, basedOn: version, content: { ...content, standfirst } }));
    return publishArticle(editor, { articleId, basedOn: saved.version, change });
  };
  expect(await next("导渎一呴呀哦。", typo)).toMatchObject({ ok: false, code: "article.moreThanSlip", params: { why: "much" } });
  valueOf(await next("导读一呴。", typo));
  valueOf(await next("导读一呴呀哦。", { kind: "update", text: "改写了导读。" }));
  valueOf(await next("导读一句呀哦。", typo));
  expect((await rowsOf(articleId)).map(({ kind }) => kind)).toEqual(["typo", "typo", "update", "typo"]);
});

describe("a change of a published text", () => {
  test("needs its words, and a correction pressed twice stands once", async () => {
    const { articleId, publish } = await rewritten();
    expect(await publish({ kind: "correction", text: " \n" })).toMatchObject({ code: "article.changeWords" });
    expect(await publish({ kind: "update", text: "" })).toMatchObject({ code: "article.changeWords" });
    for (const blank of ["\u200b", "\u00ad\u2060", "\u3164", "\u2800", "\u0001"]) expect(await publish({ kind: "correction", text: blank }), JSON.stringify(blank)).toMatchObject({ code: "article.changeWords" });
    const answers = await Promise.all([publish(correction), publish(correction), publish({ kind: "update", text: "又改。" })]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await rowsOf(articleId)).toHaveLength(1);
  });

  test("is no other for standing in another section or under other tags; another byline is a change", async () => {
    const { articleId, content, editor, version, author, section } = await rewritten();
    const back = valueOf(await saveDraft(editor, { articleId, basedOn: version, content }));
    const names = { bylines: [{ personId: author.id, name: "" }] };
    const moved = valueOf(await saveDetails(editor, { articleId, basedOn: back.version, details: detailsOf(section.id, { ...names, tags: ["机房"] }) }));
    valueOf(await publishArticle(editor, { articleId, basedOn: moved.version }));
    expect(await rowsOf(articleId)).toEqual([]);
    const signed = valueOf(await saveDetails(editor, { articleId, basedOn: moved.version, details: detailsOf(section.id, { bylines: [{ personId: null, name: "另一位" }] }) }));
    expect(await publishArticle(editor, { articleId, basedOn: signed.version })).toMatchObject({ code: "article.needsChange" });
  });
});

test("what readers do not have is not corrected", async () => {
  const [chief, section] = [await makeActor("chief"), await makeSection()];
  const draft = await makeDraft({ sectionId: section.id });
  expect(await publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version, change: correction })).toMatchObject({ code: "article.nothingToCorrect" });
  const gone = await makePublished({ sectionId: section.id });
  valueOf(await unpublishArticle(chief, { articleId: gone.articleId }));
  expect(await publishArticle(chief, { articleId: gone.articleId, basedOn: gone.version, change: correction })).toMatchObject({ code: "article.nothingToCorrect" });
});

test("taking an article down, rewriting it and publishing it again is told by itself; unchanged, there is nothing to tell", async () => {
  const { articleId, version, publish, editor, content } = await rewritten();
  valueOf(await unpublishArticle(editor, { articleId }));
  valueOf(await publish());
  expect(await rowsOf(articleId)).toMatchObject([{ kind: "update", text: expect.stringContaining("重新发布") }]);
  valueOf(await unpublishArticle(editor, { articleId }));
  valueOf(await publishArticle(editor, { articleId, basedOn: version }));
  expect(await rowsOf(articleId)).toHaveLength(1);
  expect(content.standfirst).not.toBe("改过的导读。");
});

describe("a schedule of a live article", () => {
  const soon = () => new Date(Date.now() + 3_600_000).toISOString();
  const comeDue = async (articleId: number) => {
    await db().update(articles).set({ scheduledAt: new Date(Date.now() - 2_000) }).where(eq(articles.id, articleId));
    return { articleId, at: await lastSchedule(articleId) };
  };

  test("says what it will be, and that is told at its hour, in the name of whoever said it", async () => {
    const { articleId, version, editor, path } = await rewritten();
    expect(await scheduleArticle(editor, { articleId, basedOn: version, at: soon() })).toMatchObject({ code: "article.needsChange" });
    valueOf(await scheduleArticle(editor, { articleId, basedOn: version, at: soon(), change: correction }));
    expect(await shown(path)).toMatchObject({ article: { corrections: [] } });
    expect(valueOf(await publishScheduled(systemActor("schedule"), await comeDue(articleId)))).toEqual({ published: true });
    expect(await rowsOf(articleId)).toMatchObject([{ ...correction, createdBy: editor.id }]);
  });

  test("that would change more at its hour than was said leaves readers what they have", async () => {
    const { articleId, version, editor, section, author, content } = await rewritten();
    const back = valueOf(await saveDraft(editor, { articleId, basedOn: version, content }));
    const names = { bylines: [{ personId: author.id, name: "" }] };
    const moved = valueOf(await saveDetails(editor, { articleId, basedOn: back.version, details: detailsOf(section.id, { ...names, tags: ["机房"] }) }));
    valueOf(await scheduleArticle(editor, { articleId, basedOn: moved.version, at: soon() }));
    valueOf(await saveDetails(editor, { articleId, basedOn: moved.version, details: detailsOf(section.id, { bylines: [{ personId: null, name: "另一位" }] }) }));
    expect(valueOf(await publishScheduled(systemActor("schedule"), await comeDue(articleId)))).toEqual({ published: false });
    expect(await printingsOf(articleId)).toHaveLength(1);
  });
});
