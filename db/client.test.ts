import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test, vi } from "vitest";
import { closeDatabase, databaseUrl, db, inTransaction, openDatabase, pastEnded, pool } from "./client.ts";
import { useDatabase } from "./testing.ts";

useDatabase();

test("times come back right from a database that lives in another zone, those of the first newspapers too", async () => {
  const url = databaseUrl();
  await db().execute(sql.raw(`alter database "${new URL(url).pathname.slice(1)}" set timezone to 'Asia/Shanghai'`));
  await closeDatabase();
  openDatabase(url, 2);
  const [row] = await db().execute<{ at: string }>(sql`select '1872-04-30T12:00:00Z'::timestamptz as at`);
  expect(new Date(row?.at ?? "").toISOString()).toBe("1872-04-30T12:00:00.000Z");
});

test("a connection that was ended in the midst of a statement leaves its error to nobody who comes after", async () => {
  const plain = pool();
  const asked = Array.from({ length: 4 }, () => plain`select pg_sleep(60)`.catch((error: unknown) => error));
  const other = postgres(databaseUrl(), { max: 1, onnotice: () => {} });
  try {
    const ended = () => other`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`;
    await vi.waitFor(async () => expect((await ended()).length).toBeGreaterThan(0));
    await vi.waitFor(async () => expect(await ended()).toHaveLength(0));
  } finally {
    await other.end();
  }
  for (const error of await Promise.all(asked)) expect(error).toBeInstanceOf(Error);
  for (let time = 0; time < 8; time++) expect(await inTransaction(async () => (await db().execute(sql`select 1 as one`))[0])).toEqual({ one: 1 });
});

test("what changed something is not done twice, whatever the connection says", async () => {
  const ended = Object.assign(new Error("terminating connection"), { code: "57P01" });
  let times = 0;
  await expect(inTransaction(async () => {
    times++;
    throw ended;
  })).rejects.toBe(ended);
  expect(times).toBe(1);
  await expect(pastEnded(async () => {
    times++;
    throw new Error("another");
  })).rejects.toThrow("another");
  expect(times).toBe(2);
});
