/** Rows of what people let stand. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { termOverrides } from "#db/schema/terms";
import { channel, talked } from "#lib/collab/notice";

export type OverrideRow = typeof termOverrides.$inferSelect;

/** Those that nobody took back, oldest first, with the name of who made them. */
export async function findOverrides(articleIds: readonly number[]) {
  if (articleIds.length === 0) return [];
  return db()
    .select({ row: termOverrides, name: people.name })
    .from(termOverrides)
    .innerJoin(people, eq(people.id, termOverrides.personId))
    .where(and(inArray(termOverrides.articleId, [...articleIds]), isNull(termOverrides.withdrawnAt)))
    .orderBy(asc(termOverrides.id));
}

/** Null where there is none in that article, or where it was withdrawn. */
export async function findOverride(articleId: number, id: number): Promise<OverrideRow | null> {
  const [row] = await db().select().from(termOverrides).where(and(eq(termOverrides.id, id), eq(termOverrides.articleId, articleId), isNull(termOverrides.withdrawnAt)));
  return row ?? null;
}

export async function insertOverride(row: typeof termOverrides.$inferInsert): Promise<number> {
  const [made] = await db().insert(termOverrides).values(row).returning({ id: termOverrides.id });
  if (!made) throw new Error("The new override came back empty.");
  return made.id;
}

export async function setWithdrawn(id: number, by: number): Promise<void> {
  await db().update(termOverrides).set({ withdrawnAt: sql`now()`, withdrawnBy: by }).where(eq(termOverrides.id, id));
}

/** Every page that has the article open asks anew when this transaction is committed, on every server. */
export async function tellPages(articleId: number): Promise<void> {
  await db().execute(sql`select pg_notify(${channel}, ${talked(articleId)})`);
}
