import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { rowsRead } from "#db/testing-plan";
import { makeActor } from "#lib/articles/testing";
import { listPictures } from "./list.ts";
import { newestStatement } from "./store.ts";

useDatabase();

const count = 20_000;
const limit = 41;

beforeAll(async () => {
  await db().execute(sql`insert into media (hash, name, width, height, bytes, alt, caption, credit) select 'h' || n, 'DSC_' || n || '.JPG', 1600, 900, 200000, '河堤上的灯' || n, '水位比昨天高了三厘米', '本报记者 摄' from generate_series(1, ${count}) as n`);
  await db().execute(sql`analyze media`);
}, 120_000);

const read = async (words: string[], before: number | null = null) => (await rowsRead(newestStatement({ words, before, limit }))).media ?? 0;

test("a page of pictures reads a page, at the beginning, deep inside and for a common word", async () => {
  for (const asked of [await read([]), await read([], 5_000), await read(["河堤"]), await read(["河堤", "摄"])]) expect(asked).toBeLessThanOrEqual(2 * limit);
});

test("words that no picture has are asked of each once", async () => {
  expect(await read(["没有", "这张"])).toBeLessThanOrEqual(count);
});

test("a picture is found by its file name whatever the capitals, and signs of patterns are signs", async () => {
  const editor = await makeActor("editor");
  const found = async (q: string) => (await listPictures(editor, { q })).pictures.map(({ name }) => name);
  expect(await found("dsc_19999.jpg")).toEqual(["DSC_19999.JPG"]);
  expect(await found("河堤 DSC_19999")).toEqual(["DSC_19999.JPG"]);
  expect(await found("DSC%19999")).toEqual([]);
});
