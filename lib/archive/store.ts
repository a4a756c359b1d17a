/** Writes generated articles many at a time, each with everything that publishing leaves behind. */
import { inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, articleTags, bylines, drafts, revisions } from "#db/schema/articles";
import { corrections } from "#db/schema/corrections";
import { people } from "#db/schema/people";
import { publicationPeople, publications, publicationTags } from "#db/schema/publications";
import { sections, series, tags } from "#db/schema/taxonomy";

export type Author = { id: number; name: string; nameEn: string; slug: string };
export type TagRow = { id: number; name: string; nameEn: string; slug: string };
/** All rows of one article; numbers are taken from the sequences beforehand, so that rows can name each other. */
export type ArticleRows = {
  article: typeof articles.$inferInsert & { id: number };
  draft: typeof drafts.$inferInsert;
  revision: typeof revisions.$inferInsert & { id: number };
  publication: typeof publications.$inferInsert & { id: number };
  authors: readonly Author[];
  tags: readonly TagRow[];
  correction: (typeof corrections.$inferInsert) | null;
};

/** Inserts those whose slug is free; the rest is there already. */
export async function insertAuthors(rows: readonly (typeof people.$inferInsert)[]): Promise<void> {
  await db().insert(people).values([...rows]).onConflictDoNothing();
}

export async function insertSections(rows: readonly (typeof sections.$inferInsert)[]): Promise<void> {
  await db().insert(sections).values([...rows]).onConflictDoNothing();
}

export async function insertSeries(rows: readonly (typeof series.$inferInsert)[]): Promise<void> {
  await db().insert(series).values([...rows]).onConflictDoNothing();
}

export async function findAuthors(slugs: readonly string[]): Promise<Map<string, Author>> {
  const rows = await db().select({ id: people.id, name: people.name, nameEn: people.nameEn, slug: people.slug }).from(people).where(inArray(people.slug, [...slugs]));
  return new Map(rows.map((row) => [row.slug, row]));
}

export async function findSections(slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().select({ id: sections.id, slug: sections.slug }).from(sections).where(inArray(sections.slug, [...slugs]));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

export async function findSeries(slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().select({ id: series.id, slug: series.slug }).from(series).where(inArray(series.slug, [...slugs]));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/** In the order in which articles list their tags. */
export async function findTags(names: readonly string[]): Promise<TagRow[]> {
  return db().select({ id: tags.id, name: tags.name, nameEn: tags.nameEn, slug: tags.slug }).from(tags).where(inArray(tags.name, [...names])).orderBy(tags.id);
}

/** The next numbers of articles, revisions and publications, `count` of each. */
export async function takeNumbers(count: number): Promise<{ article: number; revision: number; publication: number }[]> {
  const rows = await db().execute<{ article: string; revision: string; publication: string }>(sql`
    select nextval(pg_get_serial_sequence('articles', 'id')) as article,
      nextval(pg_get_serial_sequence('revisions', 'id')) as revision,
      nextval(pg_get_serial_sequence('publications', 'id')) as publication
    from generate_series(1, ${count}::int)`);
  return rows.map((row) => ({ article: Number(row.article), revision: Number(row.revision), publication: Number(row.publication) }));
}

export async function insertArticles(batch: readonly ArticleRows[]): Promise<void> {
  await db().insert(articles).overridingSystemValue().values(batch.map((one) => one.article));
  await db().insert(drafts).values(batch.map((one) => one.draft));
  await db().insert(revisions).overridingSystemValue().values(batch.map((one) => one.revision));
  await db().insert(publications).overridingSystemValue().values(batch.map((one) => one.publication));
  await db().insert(bylines).values(batch.flatMap((one) => one.authors.map((author, position) => ({ articleId: one.article.id, position, personId: author.id, name: author.name }))));
  await db().insert(articleTags).values(batch.flatMap((one) => one.tags.map((tag) => ({ articleId: one.article.id, tagId: tag.id }))));
  const corrected = batch.flatMap(({ correction }) => correction ?? []);
  if (corrected.length > 0) await db().insert(corrections).values(corrected);
  const place = (one: ArticleRows) => ({ publicationId: one.publication.id, firstPublishedAt: one.publication.firstPublishedAt });
  await db().insert(publicationTags).values(batch.flatMap((one) => one.tags.map((tag) => ({ tagId: tag.id, ...place(one) }))));
  await db().insert(publicationPeople).values(batch.flatMap((one) => one.authors.map((author) => ({ personId: author.id, ...place(one) }))));
}
