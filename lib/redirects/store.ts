/** Rows of redirects. */
import { and, asc, eq, gt, ilike, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { redirects } from "#db/schema/site";

/** Writers wait for each other: two that are right alone may make a circle together. */
export async function lockRedirects(): Promise<void> {
  await db().execute(sql`lock table redirects in share row exclusive mode`);
}

export async function allWays(): Promise<Map<string, string>> {
  const rows = await db().select({ from: redirects.fromPath, to: redirects.toPath }).from(redirects);
  return new Map(rows.map(({ from, to }) => [from, to]));
}

export async function putOwn(from: string, to: string, createdBy: number | null): Promise<void> {
  const row = { toPath: to, automatic: false, createdBy, createdAt: sql`now()` };
  await db().insert(redirects).values({ fromPath: from, ...row }).onConflictDoUpdate({ target: redirects.fromPath, set: row });
  // What led to the old address goes on to the new one at once.
  await db().update(redirects).set({ toPath: to }).where(eq(redirects.toPath, from));
}

/** @returns where it led; null when there was none. */
export async function deleteOne(from: string): Promise<string | null> {
  const [row] = await db().delete(redirects).where(eq(redirects.fromPath, from)).returning({ to: redirects.toPath });
  return row?.to ?? null;
}

/** In the order of the old addresses. */
export async function findRedirects(q: string | undefined, after: string | undefined, limit: number) {
  const pattern = `%${(q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  return db()
    .select({ from: redirects.fromPath, to: redirects.toPath, automatic: redirects.automatic, by: people.name, at: redirects.createdAt })
    .from(redirects)
    .leftJoin(people, eq(people.id, redirects.createdBy))
    .where(and(q ? or(ilike(redirects.fromPath, pattern), ilike(redirects.toPath, pattern)) : undefined, after ? gt(redirects.fromPath, after) : undefined))
    .orderBy(asc(redirects.fromPath))
    .limit(limit);
}
