import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { publications } from "#db/schema/publications";
import { sourceSnapshots } from "#db/schema/sources";
import { useDatabase } from "#db/testing";
import { saveDetails } from "#lib/articles/details";
import { importArticle } from "#lib/articles/import-article";
import { openArticle } from "#lib/articles/open";
import { publishArticle } from "#lib/articles/publish";
import { valueOf } from "#lib/articles/testing";
import { saveDraft } from "#lib/drafts/save";
import { keepNamed } from "#lib/revisions/keep-named";
import { restoreRevision } from "#lib/revisions/restore";
import { attachFile } from "./attach-file.ts";
import { attachText } from "./attach-text.ts";
import { attachUrl } from "./attach-url.ts";
import { attachedSources } from "./attached.ts";
import { pdf } from "./files.fixture.ts";
import { rowOf, stageOf, storyPage, testWeb, type WebPage } from "./testing.ts";

useDatabase();
process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";

const pages = new Map<string, WebPage>();
let web: Awaited<ReturnType<typeof testWeb>>;
beforeAll(async () => {
  web = await testWeb(pages);
});
afterAll(() => web.close());

test("a PDF of 300 pages goes from its upload to a publication that names it", async () => {
  const { articleId, chief } = await stageOf();
  const text = (page: number) => Array.from({ length: 40 }, (_, at) => `Line ${at} of page ${page} says that ${page * 100 + at} metres of canals were built in the county.`);
  const bytes = pdf({ pages: 300, text });
  let most = 0;
  const looking = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, 50);
  const [before, started] = [process.memoryUsage.rss(), performance.now()];
  const { sourceId } = valueOf(await attachFile(chief, { articleId, bytes, name: "report.pdf" }));
  const attached = performance.now();
  const { content, version } = await openArticle(chief, articleId);
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "The county built 29939 metres of canals in all." }] }] };
  const saved = valueOf(await saveDraft(chief, { articleId, basedOn: version, content: { ...content, body } }));
  valueOf(await publishArticle(chief, { articleId, basedOn: saved.version }));
  const ended = performance.now();
  clearInterval(looking);
  process.stdout.write(`PDF of 300 pages (${(bytes.length / 1024).toFixed(0)} kB): attached in ${((attached - started) / 1000).toFixed(1)} s, checked and published in ${((ended - attached) / 1000).toFixed(1)} s, at most ${((most - before) / 1024 ** 2).toFixed(0)} MB more memory\n`);
  const kept = (await rowOf(sourceId))?.text ?? "";
  expect(kept).toContain("Line 39 of page 299 says that 29939 metres");
  const [printed] = await db().select().from(publications).where(eq(publications.articleId, articleId));
  expect(printed?.sources).toMatchObject([{ name: "report" }]);
  expect(printed?.ledger?.all.supported).toBeGreaterThan(0);
}, 120_000);

test("of two tabs that attach one address at once, one attaches and the other is told that it stands there", async () => {
  const { articleId, author, chief } = await stageOf();
  pages.set("/twice", { body: storyPage() });
  const outcomes = await Promise.all([author, chief, author, chief].map(async (actor) => valueOf(await attachUrl(actor, { articleId, url: `${web.url}/twice` }))));
  expect(outcomes.filter(({ again }) => !again)).toHaveLength(1);
  expect(new Set(outcomes.map(({ sourceId }) => sourceId)).size).toBe(1);
  expect(await attachedSources(articleId)).toHaveLength(1);
  const [{ sourceId } = { sourceId: 0 }] = outcomes;
  expect(await db().$count(sourceSnapshots, eq(sourceSnapshots.sourceId, sourceId))).toBe(1);
});

test("an older text put back leaves the sources where they are, each with its words", async () => {
  const { articleId, author } = await stageOf();
  const { content, version } = await openArticle(author, articleId);
  const kept = valueOf(await keepNamed(author, { articleId, name: "先前" }));
  for (const name of ["甲报", "乙报"]) valueOf(await attachText(author, { articleId, name, words: `${name}的话，一共一段。` }));
  const before = await attachedSources(articleId);
  expect(before.map(({ name }) => name)).toEqual(["甲报", "乙报"]);
  const now = await openArticle(author, articleId);
  expect(now.version).toBeGreaterThan(version);
  const saved = valueOf(await saveDraft(author, { articleId, basedOn: now.version, content: { ...content, standfirst: "后来写的" } }));
  expect(saved.version).toBeGreaterThan(now.version);
  valueOf(await restoreRevision(author, { articleId, number: kept.number, basedOn: saved.version }));
  expect(await attachedSources(articleId)).toEqual(before);
  expect((await openArticle(author, articleId)).content.standfirst).toBe(content.standfirst);
});

test("an import that brings sources has each line joined to its kept words, also after the next save of the details", async () => {
  const { articleId: from, author } = await stageOf();
  const { content, details } = await openArticle(author, from);
  const lines = ["甲报", "乙报"].map((name, at) => ({ name, url: at === 0 ? "https://a.example/1" : "", originalAuthor: "", originalHeadline: `${name}的标题`, relation: "basis" as const, passages: [`${name}说的第一段。`, `${name}说的第二段。`] }));
  const { articleId } = valueOf(await importArticle(author, { language: "zh-CN", content, details: { ...details, sectionId: null, sources: lines } }));
  const kept = await attachedSources(articleId);
  expect(kept.map(({ name, passages, number }) => [number, name, passages])).toEqual([[1, "甲报", lines[0]?.passages], [2, "乙报", lines[1]?.passages]]);
  const opened = await openArticle(author, articleId);
  valueOf(await saveDetails(author, { articleId, basedOn: opened.version, details: { ...opened.details, sources: opened.details.sources.toReversed() } }));
  expect((await attachedSources(articleId)).map(({ sourceId, passages }) => [sourceId, passages])).toEqual(kept.toReversed().map(({ sourceId, passages }) => [sourceId, passages]));
});
