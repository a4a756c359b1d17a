import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { rowsRead } from "#db/testing-plan";
import { makeActor } from "#lib/articles/testing";
import { listAudit } from "./list.ts";
import { type AuditWhere, auditStatement } from "./list-store.ts";

useDatabase();

const rows = 100_000;
const limit = 51;

/** A line every quarter of an hour; somebody who left years ago, a deed that was done twenty times, an article with two lines. */
beforeAll(async () => {
  await db().execute(sql`
    insert into audit (at, actor_kind, actor_id, action, subject_kind, subject_id)
    select now() - (${rows} - n) * interval '15 minutes', 'person', case when n < 2000 then 7 when n % 20 = 0 then 8 else 1000 + n % 400 end, case when n % 5000 = 1 then 'site.retire' when n % 2 = 0 then 'draft.save' else 'article.publish' end, 'article', n % 50000
    from generate_series(1, ${rows}) as n`);
  await db().execute(sql`analyze audit`);
}, 120_000);

const read = async (where: Partial<AuditWhere>) => (await rowsRead(auditStatement({ before: null, ...where }, "Asia/Shanghai", limit))).audit ?? 0;
const days = (from: number, to: number) => ({ from: new Date(Date.now() - from * 86_400_000).toISOString().slice(0, 10), to: new Date(Date.now() - to * 86_400_000).toISOString().slice(0, 10) });

test("a page of the log reads a page of lines: the newest, one of years ago, the days of a month", async () => {
  expect(await read({})).toBeLessThanOrEqual(2 * limit);
  expect(await read({ before: { at: new Date(Date.now() - 900 * 86_400_000).toISOString(), id: 1_000_000 } })).toBeLessThanOrEqual(2 * limit);
  expect(await read(days(900, 870))).toBeLessThanOrEqual(2 * limit);
});

test("a person's lines and those of one deed are read in their own order, however long ago they were", async () => {
  for (const where of [{ person: 7 }, { person: 8 }, { action: "site.retire" }, { action: "draft.save" }, { action: "draft.save", before: { at: new Date().toISOString(), id: 20_000 } }]) expect(await read(where), JSON.stringify(where)).toBeLessThanOrEqual(2 * limit);
  expect(await read({ kind: "article", subject: 77 })).toBeLessThanOrEqual(limit);
});

test("pages of one person's lines follow one another, each once, the newest first", async () => {
  const admin = await makeActor("admin");
  const seen: Date[] = [];
  for (let before: string | undefined; ; ) {
    const { items, next } = await listAudit(admin, { person: 7, before });
    seen.push(...items.map(({ at }) => at));
    if (next === null) break;
    before = next;
  }
  expect(seen).toHaveLength(1_999);
  expect(seen.map(Number)).toEqual(seen.map(Number).toSorted((a, b) => b - a));
});
