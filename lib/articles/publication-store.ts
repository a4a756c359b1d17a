/** Rows of publications: inserted whole, ended once. */
import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { sections } from "#db/schema/taxonomy";
import type { Lang } from "#lib/i18n/languages";
import { publicationPeople, publications, publicationTags } from "#db/schema/publications";

export type NewPublication = Omit<typeof publications.$inferInsert, "number">;

/** Inserts a publication with the next number of its article, and where its tags and people print it. */
export async function insertPublication(row: NewPublication, tagIds: readonly number[], personIds: readonly number[]): Promise<number> {
  const next = sql`(select coalesce(max(${publications.number}), 0) + 1 from ${publications} where ${publications.articleId} = ${row.articleId})`;
  const [inserted] = await db().insert(publications).values({ ...row, number: next }).returning({ id: publications.id });
  if (!inserted) throw new Error("The new publication came back empty.");
  const place = { publicationId: inserted.id, firstPublishedAt: row.firstPublishedAt };
  if (tagIds.length > 0) await db().insert(publicationTags).values(tagIds.map((tagId) => ({ tagId, ...place })));
  if (personIds.length > 0) await db().insert(publicationPeople).values(personIds.map((personId) => ({ personId, ...place })));
  return inserted.id;
}

/** When readers first saw an article; null when they never did. */
export async function findFirstPrinting(articleId: number): Promise<Date | null> {
  const [first] = await db().select({ at: publications.publishedAt }).from(publications).where(and(eq(publications.articleId, articleId), eq(publications.number, 1)));
  return first?.at ?? null;
}

/** Where a publication is printed besides its own page. */
export type Places = { translationOf: number | null; sectionId: number | null; seriesId: number | null; tagIds: readonly number[]; personIds: readonly number[]; firstPublishedAt: Date };

/** Ends what readers see of an article, and tells where that was printed; null when there was nothing. */
export async function endPublication(articleId: number): Promise<Places | null> {
  const [ended] = await db().update(publications).set({ endedAt: sql`now()` }).where(and(eq(publications.articleId, articleId), isNull(publications.endedAt))).returning({ id: publications.id, translationOf: publications.translationOf, sectionId: publications.sectionId, seriesId: publications.seriesId, firstPublishedAt: publications.firstPublishedAt });
  if (!ended) return null;
  const tags = await db().select({ id: publicationTags.tagId }).from(publicationTags).where(eq(publicationTags.publicationId, ended.id));
  const persons = await db().select({ id: publicationPeople.personId }).from(publicationPeople).where(eq(publicationPeople.publicationId, ended.id));
  return { translationOf: ended.translationOf, sectionId: ended.sectionId, seriesId: ended.seriesId, firstPublishedAt: ended.firstPublishedAt, tagIds: tags.map((line) => line.id), personIds: persons.map((line) => line.id) };
}

/** Makes commands that may bring a section into the navigation, or out of it, wait for each other; in one order. */
export async function lockSections(ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db().select({ id: sections.id }).from(sections).where(inArray(sections.id, [...ids])).orderBy(asc(sections.id)).for("no key update");
}

/** Whether a section has anything else to read in this language: with its first and last story it comes and goes in the navigation. */
export async function hasOtherStories(sectionId: number, language: Lang, articleId: number): Promise<boolean> {
  const [other] = await db()
    .select({ id: publications.id })
    .from(publications)
    .where(and(eq(publications.language, language), eq(publications.sectionId, sectionId), isNull(publications.endedAt), ne(publications.articleId, articleId)))
    .limit(1);
  return other !== undefined;
}

/** What readers of an article have now; null where they have nothing. */
export async function findLiveWords(articleId: number) {
  const [row] = await db()
    .select({ slug: publications.slug, headline: publications.headline, standfirst: publications.standfirst, text: publications.text, bylines: publications.bylines, language: publications.language, firstPublishedAt: publications.firstPublishedAt })
    .from(publications)
    .where(and(eq(publications.articleId, articleId), isNull(publications.endedAt)));
  return row ?? null;
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
