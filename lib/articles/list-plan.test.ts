import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { rowsRead } from "#db/testing-plan";
import type { ArticleScope } from "#lib/access/scope";
import { findCitableLines, linesStatement, type ListWhere } from "./list-store.ts";
import { listArticles } from "./list.ts";
import { makeActor, makeSection } from "./testing.ts";

useDatabase();

const rows = 30_000;
/** A page and the line that says whether there is another. */
const limit = 31;
const everything: ArticleScope = { everything: true };
const hour = (n: number) => ({ at: new Date(Date.now() - n * 60_000), id: 1_000_000 });
let sectionIds: number[] = [];
let person: Awaited<ReturnType<typeof makeActor>>;

/** An archive: nearly all are with readers; thirty are scheduled, thirty were retracted, this person wrote one in a hundred. */
beforeAll(async () => {
  sectionIds = [(await makeSection()).id, (await makeSection()).id];
  person = await makeActor("author");
  await db().execute(sql`
    insert into articles (language, headline, section_id, stage, live, created_by, scheduled_at, updated_at)
    select 'zh-CN', '河堤上的灯亮着' || n, case when n % 4 = 0 then ${sectionIds[0]}::bigint else ${sectionIds[1]}::bigint end, 'ready', case when n % 1000 = 7 then 'scheduled' when n % 1000 = 8 then 'retracted' else 'live' end,
      case when n % 200 = 0 then ${person.id}::bigint end, case when n % 1000 = 7 then now() + n * interval '1 minute' end, now() - n * interval '1 minute'
    from generate_series(1, ${rows}) as n`);
  await db().execute(sql`insert into retractions (article_id, reason) select id, '失实' from articles where live = 'retracted'`);
  await db().execute(sql`insert into bylines (article_id, position, person_id, name) select id, 0, case when id % 200 = 100 then ${person.id}::bigint end, '记者' from articles`);
  for (const table of ["articles", "bylines", "retractions"]) await db().execute(sql`vacuum analyze ${sql.identifier(table)}`);
}, 120_000);

const read = async (where: Partial<ListWhere>, scope: ArticleScope = everything) => (await rowsRead(linesStatement(scope, { before: null, ...where }, limit))).articles ?? 0;

test("a page of the list reads a page of articles, at the beginning and deep inside", async () => {
  expect(await read({})).toBeLessThanOrEqual(2 * limit);
  expect(await read({ before: hour(rows - 1_000) })).toBeLessThanOrEqual(2 * limit);
  expect(await read({ live: "live" })).toBeLessThanOrEqual(3 * limit);
  expect(await read({ section: sectionIds[0] })).toBeLessThanOrEqual(2 * limit);
});

test("what is rare among many is not sought among all of them", async () => {
  expect(await read({ live: "scheduled" })).toBeLessThanOrEqual(100);
  expect(await read({ live: "retracted" })).toBeLessThanOrEqual(200);
  expect(await read({ stage: "pitch" })).toBeLessThanOrEqual(limit);
});

test("a person's own list is gathered from their articles, whatever is asked of it", async () => {
  const own: ArticleScope = { everything: false, sectionIds: [], authorId: person.id };
  for (const where of [{}, { live: "unpublished" }, { q: "从未写过的标题" }, { before: hour(20_000) }] as const) expect(await read(where, own), JSON.stringify(where)).toBeLessThanOrEqual(rows / 10);
  expect(await read({}, { ...own, sectionIds })).toBeLessThanOrEqual(rows / 10);
  expect(await read({ author: person.id })).toBeLessThanOrEqual(rows / 4);
});

const planOf = async (where: Partial<ListWhere>) => {
  const lines = await db().execute<{ "QUERY PLAN": string }>(sql`explain (analyze) ${linesStatement(everything, { before: null, ...where }, limit).getSQL()}`);
  return lines.map((line) => line["QUERY PLAN"]).join("\n");
};

test("a word alone is sought in the index of time, and no row is read for those without it; a frequent one ends early", async () => {
  for (const q of ["从未写过的标题", "nowhere", "NoWhere", "河"]) {
    const plan = await planOf({ q });
    expect(plan, q).toContain("Index Only Scan using articles_updated");
    expect(plan, q).toContain("Heap Fetches: 0");
  }
  expect(await read({ q: "河" })).toBeLessThanOrEqual(4 * limit);
});

test("the index goes on answering alone: PostgreSQL looks over the table after one change in a hundred", async () => {
  const [options] = await db().execute<{ all: string }>(sql`select array_to_string(reloptions, ' ') as all from pg_class where oid = 'articles'::regclass`);
  expect(options?.all).toContain("autovacuum_vacuum_scale_factor=0.01");
});

test("a word beside which more is asked is asked of each article once, by a plain scan and not along the index", async () => {
  for (const where of [{ q: "从未写过的标题", live: "live" }, { q: "nowhere", section: sectionIds[1] }] as const) {
    expect(await read(where)).toBeLessThanOrEqual(rows + 4 * limit);
    expect(await planOf(where)).not.toContain("articles_updated");
  }
});

test("the longest headline there may be fits into the index", async () => {
  await db().execute(sql`insert into articles (language, headline, section_id, updated_at) values ('zh-CN', ${"堤".repeat(500)}, ${sectionIds[0]}::bigint, now() - interval '100 days')`);
  expect((await listArticles(await makeActor("chief"), { q: "堤".repeat(200) })).items).toHaveLength(1);
});

test("words are found whatever their capitals, signs of patterns are signs, and the pages follow one another", async () => {
  const chief = await makeActor("chief");
  await db().execute(sql`insert into articles (language, headline, section_id, updated_at) values ('en', 'River 100%_a\\b at Élan', ${sectionIds[0]}::bigint, now() - interval '90 days')`);
  const found = async (q: string) => (await listArticles(chief, { q })).items.map(({ headline }) => headline);
  for (const q of ["RIVER 100%", "100%_a\\b", "ÉLAN", "élan"]) expect(await found(q), q).toEqual(["River 100%_a\\b at Élan"]);
  expect(await found("100_")).toEqual([]);
  expect((await findCitableLines(everything, "river", 5)).map(({ headline }) => headline)).toEqual(["River 100%_a\\b at Élan"]);
  const first = await listArticles(chief, { q: "灯亮着" });
  const second = await listArticles(chief, { q: "灯亮着", before: first.next ?? undefined });
  const times = [...first.items, ...second.items].map(({ updatedAt }) => updatedAt.getTime());
  expect([times.length, times]).toEqual([60, times.toSorted((a, b) => b - a)]);
});
