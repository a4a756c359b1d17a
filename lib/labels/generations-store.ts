/** What is on record of a machine's words, article by article. */
import { aliasedTable, and, asc, count, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { generations } from "#db/schema/labels";
import { people } from "#db/schema/people";

const withdrawers = aliasedTable(people, "withdrawers");

/** Oldest first: of two records of the same words the first is named. */
export async function findGenerations(articleId: number) {
  return db()
    .select({
      mark: generations.mark,
      origin: generations.origin,
      model: generations.model,
      text: generations.text,
      by: generations.acceptedBy,
      name: people.name,
      at: generations.createdAt,
      withdrawnAt: generations.withdrawnAt,
      withdrawnBy: withdrawers.name,
      withdrawnReason: generations.withdrawnReason,
    })
    .from(generations)
    .leftJoin(people, eq(people.id, generations.acceptedBy))
    .leftJoin(withdrawers, eq(withdrawers.id, generations.withdrawnBy))
    .where(eq(generations.articleId, articleId))
    .orderBy(asc(generations.id));
}
export type GenerationRow = Awaited<ReturnType<typeof findGenerations>>[number];

/** The same marks in other articles, the oldest first: what is copied from there brings its record along. */
export async function findElsewhere(articleId: number, marks: readonly string[]) {
  if (marks.length === 0) return [];
  return db()
    .select({ mark: generations.mark, origin: generations.origin, model: generations.model, text: generations.text, acceptedBy: generations.acceptedBy, createdAt: generations.createdAt, withdrawnAt: generations.withdrawnAt, withdrawnBy: generations.withdrawnBy, withdrawnReason: generations.withdrawnReason })
    .from(generations)
    .where(and(inArray(generations.mark, [...marks]), ne(generations.articleId, articleId)))
    .orderBy(asc(generations.id));
}

export type NewGeneration = typeof generations.$inferInsert;

/** What is there already stays as it is. @returns the marks that are new. */
export async function insertGenerations(rows: readonly NewGeneration[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const made = await db().insert(generations).values([...rows]).onConflictDoNothing().returning({ mark: generations.mark });
  return made.map(({ mark }) => mark);
}

/** Grows with every declaration and every withdrawal: whoever read the records before can tell whether they still are all. */
export async function countChanges(articleId: number): Promise<number> {
  const [row] = await db().select({ rows: count(), withdrawn: count(generations.withdrawnAt) }).from(generations).where(eq(generations.articleId, articleId));
  return row ? row.rows + row.withdrawn : 0;
}

/** @returns how many there were that stood until now. */
export async function withdraw(articleId: number, marks: readonly string[], by: number | null, reason: string): Promise<number> {
  const gone = await db()
    .update(generations)
    .set({ withdrawnAt: sql`clock_timestamp()`, withdrawnBy: by, withdrawnReason: reason })
    .where(and(eq(generations.articleId, articleId), inArray(generations.mark, [...marks]), isNull(generations.withdrawnAt)))
    .returning({ id: generations.id });
  return gone.length;
}
