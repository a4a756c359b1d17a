import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { closeDatabase, databaseUrl, db, openDatabase } from "./client.ts";
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
