/** Rows of publications: inserted whole, ended once. */
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { publicationPeople, publications, publicationTags } from "#db/schema/publications";

export type NewPublication = Omit<typeof publications.$inferInsert, "number">;

/** Inserts a publication with the next number of its article, and where its tags and people print it. */
export async function insertPublication(row: NewPublication, tagIds: readonly number[], personIds: readonly number[]): Promise<number> {
  const [last] = await db().select({ number: publications.number }).from(publications).where(eq(publications.articleId, row.articleId)).orderBy(desc(publications.number)).limit(1);
  const [inserted] = await db().insert(publications).values({ ...row, number: (last?.number ?? 0) + 1 }).returning({ id: publications.id });
  if (!inserted) throw new Error("The new publication came back empty.");
  const place = { publicationId: inserted.id, firstPublishedAt: row.firstPublishedAt };
  if (tagIds.length > 0) await db().insert(publicationTags).values(tagIds.map((tagId) => ({ tagId, ...place })));
  if (personIds.length > 0) await db().insert(publicationPeople).values(personIds.map((personId) => ({ personId, ...place })));
  return inserted.id;
}

/** Ends what readers see of an article; true when there was something. */
export async function endPublication(articleId: number): Promise<boolean> {
  const ended = await db().update(publications).set({ endedAt: sql`now()` }).where(and(eq(publications.articleId, articleId), isNull(publications.endedAt))).returning({ id: publications.id });
  return ended.length > 0;
}

export async function findLivePublication(articleId: number) {
  const [row] = await db()
    .select({ id: publications.id, slug: publications.slug, hash: publications.hash, sectionId: publications.sectionId })
    .from(publications)
    .where(and(eq(publications.articleId, articleId), isNull(publications.endedAt)));
  return row ?? null;
}

export async function findPersonName(id: number | null) {
  if (id === null) return null;
  const [row] = await db().select({ name: people.name, nameEn: people.nameEn }).from(people).where(eq(people.id, id));
  return row ?? null;
}
