import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { rolledBack, useDatabase } from "#db/testing";
import { candidatesStatement } from "./store.ts";

useDatabase();

const stories = 6_000;

/** Every article has the words 共有 and one of a hundred others. */
async function fill(): Promise<{ id: number; sectionId: number }> {
  const [section] = await db().execute<{ id: string }>(sql`insert into sections (slug, name) values ('all', '全部') returning id`);
  await db().execute(sql`
    with a as (insert into articles (language, live) select 'zh-CN', 'live' from generate_series(1, ${stories}::int) returning id),
    r as (insert into revisions (article_id, number, content, hash, reason) select id, 1, '{}', '', 'publish' from a returning id, article_id),
    k as (insert into keywords (article_id, language, words) select id, 'zh-CN', array['共有', '词' || id % 100] from a)
    insert into publications (article_id, revision_id, number, language, kind, slug, section_id, kicker, headline, standfirst, note, html, text, hash, outline, characters, minutes, bylines, responsible_editor, sources, tags, first_published_at)
    select article_id, id, 1, 'zh-CN', 'original', 'x', ${Number(section?.id)}::bigint, '', '标题', '', '', '', '', '', '[]', 1, 1, '[]', '', '[]', '[]', timestamptz '2026-11-01' - article_id * interval '3 hours' from r`);
  await db().execute(sql`analyze keywords, publications, articles`);
  const [some] = await db().execute<{ id: string }>(sql`select max(article_id) as id from publications`);
  return { id: Number(some?.id), sectionId: Number(section?.id) };
}

test("looking for what is alike reads some hundred articles, however many share a word or the section", () => rolledBack(async () => {
  const { id, sectionId } = await fill();
  const lines = await db().execute<{ "QUERY PLAN": string }>(sql`explain (analyze, timing off, summary off) ${candidatesStatement({ id, words: ["共有", `词${id % 100}`, "独有"], tagIds: [1, 2], sectionId, seriesId: null }, "zh-CN")}`);
  const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
  // The index of words counts whom it names; what is read are rows of tables.
  const read = [...plan.matchAll(/(.*)actual rows=([\d.]+) loops=(\d+)/g)].filter(([, node]) => !node?.includes("Bitmap Index Scan")).map(([, , rows, loops]) => Number(rows) * Number(loops));
  expect(Math.max(...read), plan).toBeLessThan(500);
  expect(plan).not.toMatch(/Seq Scan on publications/);
}));
