import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { articleSources } from "#db/schema/sources";
import { useDatabase } from "#db/testing";
import { anonymous } from "#lib/access/actor";
import { openArticle } from "#lib/articles/open";
import { valueOf } from "#lib/articles/testing";
import { attachText } from "./attach-text.ts";
import { attachUrl } from "./attach-url.ts";
import { attachedSources, readAttached } from "./attached.ts";
import { rowOf, snapshotsOf, stageOf, storyPage, testWeb, type WebPage } from "./testing.ts";

useDatabase();
process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";

const pages = new Map<string, WebPage>();
let web: Awaited<ReturnType<typeof testWeb>>;
beforeAll(async () => {
  web = await testWeb(pages);
});
afterAll(() => web.close());

test("pasted text is kept with time, hash, passages and a first snapshot, and attached behind the others", async () => {
  const { articleId, author } = await stageOf();
  const words = "第一段：今年修了一万二千米。\n\n第二段：明年再修五千米。";
  const { sourceId, again } = valueOf(await attachText(author, { articleId, words, name: "县政府通报", originalAuthor: "办公室", originalHeadline: "通报", licence: "可引用", day: "2024-11-18" }));
  expect(again).toBe(false);
  expect(await rowOf(sourceId)).toMatchObject({ kind: "text", name: "县政府通报", originalAuthor: "办公室", licence: "可引用", passages: ["第一段：今年修了一万二千米。", "第二段：明年再修五千米。"], hash: expect.stringMatching(/^[0-9a-f]{64}$/), fetchedAt: expect.any(Date), createdBy: author.id });
  expect(await snapshotsOf(sourceId)).toMatchObject([{ passages: ["第一段：今年修了一万二千米。", "第二段：明年再修五千米。"], takenBy: author.id }]);
  expect(await attachedSources(articleId)).toMatchObject([{ sourceId, number: 1, name: "县政府通报", kind: "text", date: "2024-11-18", passages: { length: 2 } }]);
  expect((await db().select({ action: audit.action, detail: audit.detail }).from(audit).where(eq(audit.subjectId, articleId))).at(-1)).toMatchObject({ action: "source.attachText", detail: { sourceId } });
});

test("a page is fetched and read: headline, author, site, day and text without its furniture", async () => {
  const { articleId, author } = await stageOf();
  pages.set("/story", { body: storyPage() });
  const { sourceId } = valueOf(await attachUrl(author, { articleId, url: `${web.url}/story?utm_source=chat#top` }));
  expect(await rowOf(sourceId)).toMatchObject({ kind: "url", url: `${web.url}/story`, name: "县报", originalHeadline: "水利部门：今年新修水渠一万二千米", originalAuthor: "李雨", problem: "" });
  const [source] = await attachedSources(articleId);
  expect(source).toMatchObject({ number: 1, date: "2024-11-18" });
  expect(source?.passages.join("")).toContain("新修水渠一万二千米，比上年增加三成");
  expect(source?.passages.join("")).not.toContain("版权所有");
});

describe("once", () => {
  test("is how often a double click attaches, and one version is what it makes", async () => {
    const { articleId, author } = await stageOf();
    pages.set("/twice", { body: storyPage() });
    const before = (await openArticle(author, articleId)).version;
    const made = (await Promise.all([1, 2, 3].map(() => attachUrl(author, { articleId, url: `${web.url}/twice` })))).map(valueOf);
    expect(new Set(made.map(({ sourceId }) => sourceId)).size).toBe(1);
    expect(made.filter(({ again }) => !again)).toHaveLength(1);
    const texts = (await Promise.all([1, 2].map(() => attachText(author, { articleId, words: "一句话。", name: "甲" })))).map(valueOf);
    expect(new Set(texts.map(({ sourceId }) => sourceId)).size).toBe(1);
    expect(texts.filter(({ placed }) => placed)).toMatchObject([{ name: "甲", again: false }]);
    expect(await db().select().from(articleSources).where(eq(articleSources.articleId, articleId))).toHaveLength(2);
    expect((await openArticle(author, articleId)).version).toBe(before + 2);
  });

  test("is how often one page is kept, whichever articles it is attached to at the same moment", async () => {
    const [one, other] = [await stageOf(), await stageOf()];
    pages.set("/shared", { body: storyPage({ headline: "一页两用" }) });
    const made = await Promise.all([attachUrl(one.author, { articleId: one.articleId, url: `${web.url}/shared` }), attachUrl(other.author, { articleId: other.articleId, url: `${web.url}/shared?fbclid=1` })]);
    expect(new Set(made.map((outcome) => valueOf(outcome).sourceId)).size).toBe(1);
  });
});

test("the fact check's answer is not sent twice while it holds, and changes with the sources", async () => {
  const { articleId, author, stranger } = await stageOf();
  const { tag, sources: first } = await readAttached(author, { articleId, known: "" });
  expect(first).toEqual([]);
  expect(await readAttached(author, { articleId, known: tag })).toEqual({ tag, sources: null });
  valueOf(await attachText(author, { articleId, words: "一句话。", name: "甲" }));
  expect(await readAttached(author, { articleId, known: tag })).toMatchObject({ sources: [{ name: "甲" }] });
  await expect(readAttached(stranger, { articleId, known: "" })).rejects.toMatchObject({ code: "access.denied" });
});

test("who may not revise the article attaches nothing, and nothing is fetched for them", async () => {
  const { articleId, stranger } = await stageOf();
  expect(await attachText(stranger, { articleId, words: "一句话。" })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await attachUrl(stranger, { articleId, url: `${web.url}/not-for-strangers` })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await attachUrl(anonymous, { articleId, url: `${web.url}/not-for-strangers` })).toMatchObject({ ok: false, code: "access.signIn" });
  expect(web.asked).not.toContain("/not-for-strangers");
});
