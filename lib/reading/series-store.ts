/** Statements about series, and about what else to read after an article. Each is built here and run by whoever awaits it. */
import { and, desc, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { type Given, prepared } from "#db/prepared";
import { publications } from "#db/schema/publications";
import { related } from "#db/schema/related";
import { sections, series } from "#db/schema/taxonomy";
import type { Lang } from "#lib/i18n/languages";
import { cardColumns, cards, live, type Span } from "./store.ts";

const columns = { id: series.id, slug: series.slug, name: series.name, nameEn: series.nameEn, description: series.description, descriptionEn: series.descriptionEn, coverMediaId: series.coverMediaId };
const line = { id: publications.articleId, slug: publications.slug, language: publications.language, headline: publications.headline, label: publications.label, firstPublishedAt: publications.firstPublishedAt };
// A series page may hold thousands: the index has to see that the condition it was made for is met.
const inSeries = (language: Lang, seriesId: number) => and(live(language), eq(publications.seriesId, seriesId), sql`${publications.seriesId} is not null`);

export async function findSeries(slug: string) {
  const [row] = await db().select(columns).from(series).where(eq(series.slug, slug));
  return row ?? null;
}

export async function findSeriesById(id: number) {
  const [row] = await db().select(columns).from(series).where(eq(series.id, id));
  return row ?? null;
}

/** The newest first. */
export function seriesCards(language: Lang, seriesId: number, { before, limit }: Span) {
  return cards(and(inSeries(language, seriesId), live(language, before)), limit);
}

/** Series with something to read in this language, the newest first. */
export function seriesWithStories(language: Lang, limit: number) {
  const some = db().select({ one: sql`1` }).from(publications).where(and(live(language), eq(publications.seriesId, series.id), sql`${publications.seriesId} is not null`));
  return db().select(columns).from(series).where(exists(some)).orderBy(desc(series.id)).limit(limit);
}

export type Place = { seriesId: number; at: Date; articleId: number };

/** What readers saw just before an article of a series. */
export function previousInSeries(language: Lang, place: Place) {
  return neighbour(language, place, sql`<`, sql`desc nulls last`);
}

/** What they saw just after it. */
export function nextInSeries(language: Lang, place: Place) {
  return neighbour(language, place, sql`>`, sql`asc nulls first`);
}

function neighbour(language: Lang, { seriesId, at, articleId }: Place, side: SQL, order: SQL) {
  return db()
    .select(line)
    .from(publications)
    .where(and(inSeries(language, seriesId), sql`(${publications.firstPublishedAt}, ${publications.articleId}) ${side} (${at.toISOString()}::timestamptz, ${articleId}::bigint)`))
    .orderBy(sql`${publications.firstPublishedAt} ${order}`, sql`${publications.articleId} ${order}`)
    .limit(1);
}

/** Live articles of the same language that an article is like, the likest first. */
export function relatedLines(articleId: Given<number>, language: Given<Lang>, limit: Given<number>) {
  return db()
    .select({ ...line, section: cardColumns.section })
    .from(related)
    .innerJoin(publications, and(eq(publications.articleId, related.relatedId), isNull(publications.endedAt), eq(publications.language, language)))
    .leftJoin(sections, eq(sections.id, publications.sectionId))
    .where(eq(related.articleId, articleId))
    .orderBy(desc(related.score), desc(related.relatedId))
    .limit(limit);
}

export const askRelated = prepared(["id", "language", "limit"], ({ id, language, limit }) => relatedLines(id, language, limit));
