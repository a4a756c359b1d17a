/** Rows behind the link from a translation to its original. */
import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import type { Lang } from "#lib/i18n/languages";
import { patternOf } from "./headline-words.ts";

/** Any constant of our own. */
const advisoryLock = 7_001_006;

/** Makes commands that link articles wait for each other: two that link to one another must not both find the other unlinked. */
export async function lockLinks(): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
}

const printed = and(eq(publications.articleId, articles.id), isNull(publications.endedAt));

/** An article and what readers see of it; `slug` is null where they see nothing. */
export async function findLinked(id: number) {
  const [row] = await db()
    .select({ id: articles.id, language: articles.language, translationOf: articles.translationOf, draft: articles.headline, headline: publications.headline, slug: publications.slug, firstPublishedAt: publications.firstPublishedAt })
    .from(articles)
    .leftJoin(publications, printed)
    .where(and(eq(articles.id, id), isNull(articles.removedAt), ne(articles.stage, "pitch")));
  return row ?? null;
}

export async function hasTranslations(id: number): Promise<boolean> {
  const rows = await db().select({ id: articles.id }).from(articles).where(and(eq(articles.translationOf, id), isNull(articles.removedAt))).limit(1);
  return rows.length > 0;
}

/** Live articles of a language that are translations of nothing, newest first. `%`, `_` and `\` in words stand for themselves. */
export function liveOriginals(language: Lang, words: readonly string[], limit: number) {
  const holds: SQL[] = words.map((word) => sql`${publications.headline} ilike ${patternOf(word)}`);
  return db()
    .select({ id: articles.id, headline: publications.headline, slug: publications.slug, language: publications.language, firstPublishedAt: publications.firstPublishedAt })
    .from(publications)
    .innerJoin(articles, eq(articles.id, publications.articleId))
    .where(and(isNull(publications.endedAt), eq(publications.language, language), isNull(articles.translationOf), ...holds))
    // As the index is written: an order without "nulls last" is another one to the planner.
    .orderBy(sql`${publications.firstPublishedAt} desc nulls last`, sql`${publications.articleId} desc nulls last`)
    .limit(limit);
}
