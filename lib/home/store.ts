/** Articles as the desk chooses them for the front page. */
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { sections } from "#db/schema/taxonomy";
import type { Cursor } from "#lib/articles/cursor";
import type { Lang } from "#lib/i18n/languages";
import { patternOf } from "#lib/articles/headline-words";

const section = { id: sections.id, name: sections.name, nameEn: sections.nameEn };

/** What readers see of these articles; those without a publication keep the headline of the draft. */
export function namedStories(ids: readonly number[]) {
  return db()
    .select({ id: articles.id, language: articles.language, draft: articles.headline, headline: publications.headline, printedIn: publications.language, firstPublishedAt: publications.firstPublishedAt, section })
    .from(articles)
    .leftJoin(publications, and(eq(publications.articleId, articles.id), isNull(publications.endedAt)))
    .leftJoin(sections, eq(sections.id, publications.sectionId))
    .where(inArray(articles.id, [...ids]));
}

export type StoryFilter = { words: readonly string[]; sectionId: number | null; before: Cursor | null };

/** Live stories of a language, newest first. `%`, `_` and `\` in words stand for themselves. */
export function liveStories(language: Lang, { words, sectionId, before }: StoryFilter, limit: number) {
  const holds: SQL[] = words.map((word) => sql`${publications.headline} ilike ${patternOf(word)}`);
  return db()
    .select({ id: publications.articleId, headline: publications.headline, firstPublishedAt: publications.firstPublishedAt, section })
    .from(publications)
    .leftJoin(sections, eq(sections.id, publications.sectionId))
    .where(and(
      isNull(publications.endedAt),
      eq(publications.language, language),
      sectionId === null ? undefined : eq(publications.sectionId, sectionId),
      before ? sql`(${publications.firstPublishedAt}, ${publications.articleId}) < (${before.at.toISOString()}::timestamptz, ${before.id}::bigint)` : undefined,
      ...holds,
    ))
    .orderBy(sql`${publications.firstPublishedAt} desc nulls last`, sql`${publications.articleId} desc nulls last`)
    .limit(limit);
}
