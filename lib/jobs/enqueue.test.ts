import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { closeDatabase, databaseUrl, db, inTransaction, openDatabase } from "#db/client";
import { useDatabase } from "#db/testing";
import { enqueue } from "./enqueue.ts";

useDatabase();

const at = new Date(Date.now() + 3_600_000);
const due = { articleId: 1, at: at.toISOString() };
const queued = async () => (await db().execute<{ name: string }>(sql`select name from pgboss.job order by name`)).map(({ name }) => name);

test("the first job of each queue is put there by the transaction that asks, whichever made the sender, and over a pool that was opened anew", async () => {
  await inTransaction(() => enqueue("article.publishScheduled", due, at));
  await inTransaction(() => enqueue("article.unpublishScheduled", due, at));
  const url = databaseUrl();
  await closeDatabase();
  openDatabase(url, 4);
  await inTransaction(() => enqueue("source.compare", { sourceId: 1 }, at));
  expect(await queued()).toEqual(["article.publishScheduled", "article.unpublishScheduled", "source.compare"]);
});

test("a job goes with the change that is taken back", async () => {
  const before = await queued();
  await inTransaction(async () => {
    await enqueue("terms.scan", { scanId: 1 }, at);
    throw new Error("taken back");
  }).catch(() => {});
  expect(await queued()).toEqual(before);
});
