import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { rowsRead } from "#db/testing-plan";
import { makePublished, makeSection } from "#lib/articles/testing";
import { correctionLines } from "./corrections-store.ts";

useDatabase();

const count = 20_000;
const limit = 21;

/** One in three is a slip, which no list shows; half are of an edition of their own. */
beforeAll(async () => {
  const section = await makeSection();
  const [zh, en] = [await makePublished({ sectionId: section.id }), await makePublished({ sectionId: section.id, language: "en" })];
  await db().execute(sql`
    insert into corrections (article_id, kind, text, created_at) select case when n % 2 = 0 then ${zh.articleId}::bigint else ${en.articleId}::bigint end, case when n % 3 = 0 then 'typo' else 'correction' end, '第' || n || '段', now() - n * interval '1 hour' from generate_series(1, ${count}) as n`);
  for (const table of ["articles", "publications", "corrections"]) await db().execute(sql`analyze ${sql.identifier(table)}`);
}, 120_000);

test("a page of the list of corrections walks the newest, and stops when it is full; also years back", async () => {
  for (const before of [null, { at: new Date(Date.now() - 15_000 * 3_600_000), id: 1_000_000 }]) {
    for (const language of ["zh-CN", "en"] as const) expect((await rowsRead(correctionLines(language, { before, limit }))).corrections).toBeLessThanOrEqual(10 * limit);
  }
});
