import { type SQLWrapper, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { rolledBack, useDatabase } from "#db/testing";
import { liveStories } from "#lib/home/store";
import { monthsStatement } from "./archive-store.ts";
import { livePublication } from "./article-store.ts";
import { authorsWithStories } from "./authors-store.ts";
import { correctionLines, correctionsOf } from "./corrections-store.ts";
import { feedTexts } from "./feed-store.ts";
import { nextInSeries, previousInSeries, relatedLines, seriesCards, seriesWithStories } from "./series-store.ts";
import { blockStatement, newsStatement, originalsStatement, translationsStatement } from "./sitemap-store.ts";
import { cardsBetween, namedCards, newestBySection, newestCards, personCards, sectionCards, sectionsWithStories, tagCards, translationsOf } from "./store.ts";
import { putPerson, putSection, putSeries, putTag } from "./testing.ts";

useDatabase();

const stories = 6_000;

/** The nodes of a plan, and the most rows that any of them reads. */
async function planOf(statement: SQLWrapper): Promise<{ nodes: string; rows: number }> {
  const lines = await db().execute<{ "QUERY PLAN": string }>(sql`explain (analyze, timing off, summary off) ${statement.getSQL()}`);
  const nodes = lines.map((line) => line["QUERY PLAN"]).join("\n");
  const read = [...nodes.matchAll(/actual rows=([\d.]+) loops=(\d+)/g)].map(([, rows, loops]) => Number(rows) * Number(loops));
  return { nodes, rows: Math.max(...read) };
}

async function fill() {
  const [first, second, third] = [await putSection(), await putSection(), await putSection()];
  const [series, other] = [await putSeries(), await putSeries()];
  const tag = await putTag();
  const person = await putPerson();
  await db().execute(sql`
    with a as (insert into articles (language, live) select case n % 5 when 0 then 'en' else 'zh-CN' end, 'live' from generate_series(1, ${stories}::int) n returning id, language),
    r as (insert into revisions (article_id, number, content, hash, reason) select id, 1, '{}', '', 'publish' from a returning id, article_id)
    insert into publications (article_id, revision_id, number, language, kind, slug, section_id, series_id, kicker, headline, standfirst, note, html, text, hash, outline, characters, minutes, bylines, responsible_editor, sources, tags, translation_of, first_published_at, ended_at)
    select a.id, r.id, 1, a.language, 'original', 'x', (array[${first.id}, ${second.id}, ${third.id}]::bigint[])[1 + a.id % 3], case a.id % 4 when 0 then ${series.id}::bigint when 1 then ${other.id}::bigint end, '', '标题 ' || a.id, repeat('导读', 60), '', '', '', '', '[]', 1, 1, '[]', '', '[]', '[]',
      case when a.language = 'en' then a.id - 1 end, timestamptz '2026-11-01' - a.id * interval '3 hours', case when a.id % 11 = 0 then now() end
    from a join r on r.article_id = a.id`);
  await db().execute(sql`insert into publication_tags select ${tag.id}::bigint, id, first_published_at from publications where article_id % 4 = 0`);
  await db().execute(sql`insert into publication_people select ${person.id}::bigint, id, first_published_at from publications where article_id % 4 = 1`);
  await db().execute(sql`insert into corrections (article_id, kind, text, created_at) select article_id, 'correction', '更正', first_published_at from publications where article_id % 3 = 0`);
  await db().execute(sql`insert into related select id, id + step, 1000 - step from articles cross join generate_series(1, 6) as step where id + step <= (select max(id) from articles)`);
  await db().execute(sql`analyze corrections, related, series, publications, publication_tags, publication_people, sections, articles`);
  const [some] = await db().execute<{ id: string; publication: string }>(sql`select max(article_id) as id, max(id) as publication from publications where ended_at is null`);
  return { section: first.id, series: series.id, tag: tag.id, person: person.id, article: Number(some?.id), publication: Number(some?.publication) };
}

test("no reader's page reads more of the table than it prints, however many articles there are", () => rolledBack(async () => {
  const { section, tag, person, article, publication } = await fill();
  const before = { at: new Date("2026-06-01T00:00:00Z"), id: 5 };
  const page = { limit: 21 };
  const named = Array.from({ length: 40 }, (_, at) => article - at);
  const statements: [string, SQLWrapper, number][] = [
    ["home", newestCards("zh-CN", page), 60],
    ["a later page", newestCards("zh-CN", { ...page, before }), 60],
    ["section", sectionCards("zh-CN", section, page), 60],
    ["a later page of a section", sectionCards("zh-CN", section, { ...page, before }), 60],
    ["month", cardsBetween("zh-CN", new Date("2026-03-01T00:00:00Z"), new Date("2026-04-01T00:00:00Z"), page), 60],
    ["tag", tagCards("zh-CN", tag, page), 120],
    ["a later page of a tag", tagCards("zh-CN", tag, { ...page, before }), 120],
    ["author", personCards("zh-CN", person, page), 120],
    ["sections of the masthead", sectionsWithStories("zh-CN"), 30],
    ["beside the list", newestBySection("zh-CN", [1, 2, 3], 4), 60],
    ["stories that editors placed", namedCards("zh-CN", named), 60],
    ["the newest but those", newestCards("zh-CN", { ...page, without: named }), 90],
    ["beside the list, without a section", newestBySection("zh-CN", named, 8, [section]), 90],
    ["stories for editors to choose from", liveStories("zh-CN", { words: [], sectionId: null, before: null }, 21), 60],
    ["a later page of them, in a section", liveStories("zh-CN", { words: [], sectionId: section, before }, 21), 60],
    ["months", monthsStatement("zh-CN", "Asia/Shanghai"), 100],
    ["article", livePublication(article), 5],
    ["corrections of an article", correctionsOf(article), 5],
    ["corrections", correctionLines("zh-CN", page), 60],
    ["a later page of corrections", correctionLines("zh-CN", { ...page, before }), 60],
    ["authors of the edition", authorsWithStories("zh-CN", 100), 30],
    ["a block of the sitemap", blockStatement(article - 20, article), 30],
    ["translations of a block", translationsStatement(article - 20, article), 30],
    ["originals of a block", originalsStatement([article, article - 5, article - 10]), 10],
    // The newest of these stories is a month old.
    ["news", newsStatement(48, 1_000), 60],
    ["texts of a feed", feedTexts(Array.from({ length: 30 }, (_, at) => publication - at)), 60],
  ];
  expect(await tooWide(statements)).toBe("");
}));

test("what leads on from an article, and a series, are found by an index", () => rolledBack(async () => {
  const { series, article } = await fill();
  const before = { at: new Date("2026-06-01T00:00:00Z"), id: 5 };
  const place = { seriesId: series, at: before.at, articleId: before.id };
  const page = { limit: 21 };
  expect(await tooWide([
    ["series", seriesCards("zh-CN", series, page), 60],
    ["a later page of a series", seriesCards("zh-CN", series, { ...page, before }), 60],
    ["before it in the series", previousInSeries("zh-CN", place), 5],
    ["after it in the series", nextInSeries("zh-CN", place), 5],
    ["all series", seriesWithStories("zh-CN", 500), 10],
    ["related", relatedLines(article - 100, "zh-CN", 6), 12],
  ])).toBe("");
}));

test("the other languages of a story are found by an index", () => rolledBack(async () => {
  const { article } = await fill();
  expect(await tooWide([
    ["translations", translationsOf(article, "zh-CN", null), 5],
    ["translations of a translation", translationsOf(article, "en", article - 1), 5],
  ])).toBe("");
}));

/** The plans of statements that read more rows than they may, or the whole table. */
async function tooWide(statements: readonly [name: string, statement: SQLWrapper, most: number][]): Promise<string> {
  const wide: string[] = [];
  for (const [name, statement, most] of statements) {
    const { nodes, rows } = await planOf(statement);
    if (rows > most || /Seq Scan on (?:publications|corrections)/.test(nodes)) wide.push(`${name}: ${rows} rows\n${nodes}`);
  }
  return wide.join("\n\n");
}
