/** Rows of `settings`, as admins change them. */
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { settings } from "#db/schema/site";

export async function putSetting(key: string, value: unknown, updatedBy: number | null): Promise<void> {
  const row = { value, updatedBy, updatedAt: sql`clock_timestamp()` };
  await db().insert(settings).values({ key, ...row }).onConflictDoUpdate({ target: settings.key, set: row });
}

/** When a setting was last written; null when it never was. */
export async function findSettingMoment(key: string): Promise<Date | null> {
  const [row] = await db().select({ at: settings.updatedAt }).from(settings).where(eq(settings.key, key));
  return row?.at ?? null;
}

/** Makes writers of a key wait for each other, also while it has no row; the first number is any of our own. */
export async function waitForOtherWriters(key: string): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(7001, hashtext(${key}))`);
}

/** Sample articles that nobody has removed yet. */
export async function countSampleArticles(): Promise<number> {
  return db().$count(articles, and(isNotNull(articles.sampleHash), isNull(articles.removedAt)));
}
