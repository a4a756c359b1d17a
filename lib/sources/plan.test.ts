import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { removeArticle } from "#lib/articles/remove";
import { makeActor, makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { attachText } from "./attach-text.ts";
import { listSources } from "./list.ts";
import { listStatement } from "./list-store.ts";

useDatabase();

const rows = 10_000;
beforeAll(async () => {
  await db().execute(sql`
    insert into sources (name, url, original_headline, text, kind, created_at)
    select 'Source ' || n, 'https://a.example/' || n, '标题' || n, repeat('今年新修水渠一万二千米，比上年增加三成，由县里出钱。', 40) || n, 'url', now() - n * interval '1 minute'
    from generate_series(1, ${rows}) as n`);
  await db().execute(sql`analyze sources`);
});

test("the list walks its index instead of sorting ten thousand rows", async () => {
  const plan = await db().execute<{ "QUERY PLAN": string }>(sql`explain ${listStatement({ everything: true }, { before: null }, 31).getSQL()}`);
  const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
  expect(text).toMatch(/^Limit .*\n +-> +Index Scan using sources_newest on sources/);
});

test("ten thousand sources are listed and searched, also for a word that stands in none of them", async () => {
  const chief = await makeActor("chief");
  const timed = async (q?: string) => {
    const started = performance.now();
    const { items } = await listSources(chief, q ? { q } : {});
    return { took: performance.now() - started, found: items.length };
  };
  await timed();
  const [all, common, last, nothing, latin] = [await timed(), await timed("水渠"), await timed(`标题${rows}`), await timed("从未说过的话"), await timed("nowhere")];
  process.stdout.write(`10,000 sources: list ${all.took.toFixed(0)} ms, common word ${common.took.toFixed(0)} ms, oldest row ${last.took.toFixed(0)} ms, no row ${nothing.took.toFixed(0)} ms, no row in Latin letters ${latin.took.toFixed(0)} ms\n`);
  expect([all.found, common.found, last.found, nothing.found, latin.found]).toEqual([30, 30, 1, 0, 0]);
});

test("a word is found whatever its capitals, and signs of patterns are signs", async () => {
  const chief = await makeActor("chief");
  await db().execute(sql`insert into sources (name, text, kind) values ('McDonald 100%_a\\b', '', 'text'), ('Élan', 'Straße', 'text')`);
  const found = async (q: string) => (await listSources(chief, { q })).items.map(({ name }) => name);
  expect(await found("mcdonald")).toEqual(["McDonald 100%_a\\b"]);
  expect(await found("MCDONALD 100%_A\\B")).toEqual(["McDonald 100%_a\\b"]);
  expect(await found("100%%")).toEqual([]);
  expect(await found("élan STRAßE")).toEqual(["Élan"]);
});

test("a removed article rests on nothing any more", async () => {
  const [chief, { articleId }] = [await makeActor("chief"), await makeDraft({ sectionId: (await makeSection()).id })];
  const { sourceId } = valueOf(await attachText(chief, { articleId, name: "数一数", words: "只用在一篇里。" }));
  const used = async () => (await listSources(chief, { q: "数一数" })).items.map(({ id, used: count }) => [id, count]);
  expect(await used()).toEqual([[sourceId, 1]]);
  valueOf(await removeArticle(chief, { articleId }));
  expect(await used()).toEqual([[sourceId, 0]]);
});
