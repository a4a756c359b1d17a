/** The statements behind lists of publications. Each is built here and run by whoever awaits it. */
import { type AnyColumn, and, asc, eq, exists, gte, inArray, isNull, lt, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { type Given, prepared } from "#db/prepared";
import { people } from "#db/schema/people";
import { publicationPeople, publications, publicationTags } from "#db/schema/publications";
import { sections, tags } from "#db/schema/taxonomy";
import type { Cursor } from "#lib/articles/cursor";
import type { Lang } from "#lib/i18n/languages";
import { patternOf } from "#lib/articles/headline-words";

const section = { id: sections.id, slug: sections.slug, name: sections.name, nameEn: sections.nameEn, description: sections.description, descriptionEn: sections.descriptionEn };

export const cardColumns = {
  id: publications.articleId,
  publicationId: publications.id,
  slug: publications.slug,
  language: publications.language,
  section,
  kicker: publications.kicker,
  headline: publications.headline,
  standfirst: publications.standfirst,
  bylines: publications.bylines,
  cover: publications.cover,
  label: publications.label,
  minutes: publications.minutes,
  firstPublishedAt: publications.firstPublishedAt,
};

// The indexes are written "desc nulls last": an order without these words is another one to the planner.
const newest = (column: AnyColumn | SQL) => sql`${column} desc nulls last`;
const newestFirst = [newest(publications.firstPublishedAt), newest(publications.articleId)];

export type Span = { before?: Cursor | null | undefined; limit: number };

/** What is live in a language, and older than the cursor. */
export function live(language: Given<Lang>, before?: Cursor | null): SQL | undefined {
  return and(
    isNull(publications.endedAt),
    eq(publications.language, language),
    before ? sql`(${publications.firstPublishedAt}, ${publications.articleId}) < (${before.at.toISOString()}::timestamptz, ${before.id}::bigint)` : undefined,
  );
}

function but(articles: readonly number[]): SQL | undefined {
  return articles.length > 0 ? notInArray(publications.articleId, [...articles]) : undefined;
}

export function cards(where: SQL | undefined, limit: number) {
  return db().select(cardColumns).from(publications).leftJoin(sections, eq(sections.id, publications.sectionId)).where(where).orderBy(...newestFirst).limit(limit);
}

/** @param without articles that stand elsewhere on the page. */
export function newestCards(language: Lang, { before, limit, without = [] }: Span & { without?: readonly number[] }) {
  return cards(and(live(language, before), but(without)), limit);
}

/** Those of `ids` that are live in this language, newest first. */
export function namedCards(language: Lang, ids: readonly number[]) {
  return cards(and(live(language), inArray(publications.articleId, [...ids])), ids.length);
}

export function sectionCards(language: Lang, sectionId: number, { before, limit }: Span) {
  return cards(and(live(language, before), eq(publications.sectionId, sectionId)), limit);
}

/** @param from, to moments; `to` is the first one that is not in the list any more. */
export function cardsBetween(language: Lang, from: Date, to: Date, { before, limit }: Span) {
  return cards(and(live(language, before), gte(publications.firstPublishedAt, from), lt(publications.firstPublishedAt, to)), limit);
}

export function tagCards(language: Lang, tagId: number, { before, limit }: Span) {
  return db()
    .select(cardColumns)
    .from(publicationTags)
    .innerJoin(publications, eq(publications.id, publicationTags.publicationId))
    .leftJoin(sections, eq(sections.id, publications.sectionId))
    .where(and(live(language, before), eq(publicationTags.tagId, tagId), before ? sql`${publicationTags.firstPublishedAt} <= ${before.at.toISOString()}::timestamptz` : undefined))
    .orderBy(newest(publicationTags.firstPublishedAt), newest(publications.articleId))
    .limit(limit);
}

export function personCards(language: Lang, personId: number, { before, limit }: Span) {
  return db()
    .select(cardColumns)
    .from(publicationPeople)
    .innerJoin(publications, eq(publications.id, publicationPeople.publicationId))
    .leftJoin(sections, eq(sections.id, publications.sectionId))
    .where(and(live(language, before), eq(publicationPeople.personId, personId), before ? sql`${publicationPeople.firstPublishedAt} <= ${before.at.toISOString()}::timestamptz` : undefined))
    .orderBy(newest(publicationPeople.firstPublishedAt), newest(publications.articleId))
    .limit(limit);
}

/** Headlines that hold every one of `words`. `%`, `_` and `\` stand for themselves. */
export function headlineMatches(language: Lang, words: readonly string[], { before, limit }: Span) {
  const holds = words.map((word) => sql`${publications.headline} ilike ${patternOf(word)}`);
  return cards(and(live(language, before), ...holds), limit);
}

/** Sections in the order of the masthead that have something to read in this language. */
export function sectionsWithStories(language: Given<Lang>) {
  const some = db().select({ one: sql`1` }).from(publications).where(and(live(language), eq(publications.sectionId, sections.id)));
  return db().select(section).from(sections).where(exists(some)).orderBy(asc(sections.position), asc(sections.id));
}

export const askSections = prepared(["language"], ({ language }) => sectionsWithStories(language));

/** The newest headlines of each section but those in `hidden`, without the articles in `shown`. */
export function newestBySection(language: Lang, shown: readonly number[], each: number, hidden: readonly number[] = []) {
  const lines = db()
    .select({ id: publications.articleId, slug: publications.slug, language: publications.language, headline: publications.headline, label: publications.label, firstPublishedAt: publications.firstPublishedAt })
    .from(publications)
    .where(and(live(language), eq(publications.sectionId, sections.id), but(shown)))
    .orderBy(...newestFirst)
    .limit(each)
    .as("lines");
  return db()
    .select({ section, line: { id: lines.id, slug: lines.slug, language: lines.language, headline: lines.headline, label: lines.label, firstPublishedAt: lines.firstPublishedAt } })
    .from(sections)
    .crossJoinLateral(lines)
    .where(hidden.length > 0 ? notInArray(sections.id, [...hidden]) : undefined)
    .orderBy(asc(sections.position), asc(sections.id), newest(lines.firstPublishedAt), newest(lines.id));
}

export async function findSection(slug: string) {
  const [row] = await db().select(section).from(sections).where(eq(sections.slug, slug));
  return row ?? null;
}

export async function findTag(slug: string) {
  const [row] = await db().select({ id: tags.id, slug: tags.slug, name: tags.name, nameEn: tags.nameEn }).from(tags).where(eq(tags.slug, slug));
  return row ?? null;
}

/** The printed side of a person: nothing of the account. */
export async function findAuthor(slug: string) {
  const [row] = await db().select({ id: people.id, slug: people.slug, name: people.name, nameEn: people.nameEn, bio: people.bio, bioEn: people.bioEn }).from(people).where(eq(people.slug, slug));
  return row ?? null;
}

/** The same story in other languages: its original, its translations, and other translations of its original. */
export function translationsOf(articleId: Given<number>, language: Given<Lang>, original: Given<number> | null) {
  return db()
    .select({ id: publications.articleId, slug: publications.slug, language: publications.language })
    .from(publications)
    .where(and(
      isNull(publications.endedAt),
      ne(publications.language, language),
      original === null ? eq(publications.translationOf, articleId) : or(eq(publications.translationOf, articleId), eq(publications.articleId, original), eq(publications.translationOf, original)),
    ))
    .orderBy(asc(publications.language), asc(publications.articleId))
    .limit(10);
}

const askTranslations = prepared(["id", "language"], ({ id, language }) => translationsOf(id, language, null));
const askFamily = prepared(["id", "language", "original"], ({ id, language, original }) => translationsOf(id, language, original));

export function findTranslations(id: number, language: Lang, original: number | null) {
  return original === null ? askTranslations({ id, language }) : askFamily({ id, language, original });
}
