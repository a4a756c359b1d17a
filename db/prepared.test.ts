import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, inTransaction } from "./client.ts";
import { prepared } from "./prepared.ts";
import { settings } from "./schema/site.ts";
import { useDatabase } from "./testing.ts";

useDatabase();

let built = 0;
const ask = prepared(["key"], ({ key }) => {
  built += 1;
  return db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
});

test("each question has its own answer, whatever was asked before", async () => {
  await db().insert(settings).values([{ key: "甲", value: 1 }, { key: "乙", value: 2 }]);
  expect(await Promise.all(["甲", "乙", "丙"].map((key) => ask({ key })))).toEqual([[{ value: 1 }], [{ value: 2 }], []]);
});

test("it is made once for a pool, and kept by the database", async () => {
  await ask({ key: "甲" });
  const before = built;
  await ask({ key: "乙" });
  expect(built).toBe(before);
  await inTransaction(async () => {
    await ask({ key: "甲" });
    const [row] = await db().execute<{ count: number }>(sql`select count(*)::int as count from pg_prepared_statements where statement like '%settings%'`);
    expect(row?.count).toBeGreaterThan(0);
  });
});

test("questions of one moment go over two connections, and not over those of longer work", async () => {
  await db().insert(settings).values({ key: "戊", value: 1 });
  const pid = () => sql<number>`pg_backend_pid()`.as("pid");
  const who = prepared(["key"], ({ key }) => db().select({ pid: pid() }).from(settings).where(eq(settings.key, key)));
  const answers = await Promise.all(Array.from({ length: 8 }, () => who({ key: "戊" })));
  const asked = new Set(answers.flat().map((row) => row.pid));
  expect(asked.size).toBeLessThanOrEqual(2);
  const others = await Promise.all(Array.from({ length: 4 }, () => db().select({ pid: pid() }).from(settings).limit(1)));
  for (const { pid: other } of others.flat()) expect(asked.has(other)).toBe(false);
});

test("within a transaction it sees what that transaction wrote, and nobody else does", async () => {
  await inTransaction(async () => {
    await db().insert(settings).values({ key: "丁", value: "new" });
    expect(await ask({ key: "丁" })).toEqual([{ value: "new" }]);
    throw new Error("undone");
  }).catch(() => {});
  expect(await ask({ key: "丁" })).toEqual([]);
});
