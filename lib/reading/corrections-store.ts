/** The statements behind corrections: those of one article, and all of an edition, by time. */
import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { type Given, prepared } from "#db/prepared";
import { articles } from "#db/schema/articles";
import { type CorrectionKind, corrections } from "#db/schema/corrections";
import { publications } from "#db/schema/publications";
import type { Lang } from "#lib/i18n/languages";
import type { Span } from "./store.ts";

const correction = { id: corrections.id, kind: sql<Exclude<CorrectionKind, "typo">>`${corrections.kind}`, text: corrections.text, at: corrections.createdAt };
// The index is written "desc nulls last": an order without these words is another one to the planner.
const newestFirst = [sql`${corrections.createdAt} desc nulls last`, sql`${corrections.id} desc nulls last`];

/** More than any article has; a reader is told of the newest. */
const most = 100;

export function correctionsOf(articleId: Given<number>) {
  return db().select(correction).from(corrections).where(and(eq(corrections.articleId, articleId), ne(corrections.kind, "typo"))).orderBy(sql`${corrections.createdAt} desc`, sql`${corrections.id} desc`).limit(most);
}

/** Of the articles of one list, the oldest first. */
export function correctionsOfAll(articleIds: readonly number[]) {
  return db().select({ ...correction, articleId: corrections.articleId }).from(corrections).where(and(inArray(corrections.articleId, [...articleIds]), ne(corrections.kind, "typo"))).orderBy(corrections.createdAt, corrections.id).limit(most * 10);
}

export const askCorrections = prepared(["id"], ({ id }) => correctionsOf(id));

/** Of articles that can be read or were retracted; what was only taken down is not mentioned. A retracted article has no publication here, so no headline either. */
export function correctionLines(language: Lang, { before, limit }: Span) {
  return db()
    .select({ ...correction, articleId: articles.id, headline: publications.headline, label: publications.label, slug: publications.slug })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .leftJoin(publications, and(eq(publications.articleId, articles.id), isNull(publications.endedAt)))
    .where(and(
      eq(articles.language, language),
      ne(corrections.kind, "typo"),
      or(isNotNull(publications.id), eq(articles.live, "retracted")),
      before ? sql`(${corrections.createdAt}, ${corrections.id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::bigint)` : undefined,
    ))
    .orderBy(...newestFirst)
    .limit(limit);
}
