/** The statements behind the calendar: what happens to which article between two moments. */
import { and, asc, eq, gte, inArray, isNull, lt, ne, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { sections } from "#db/schema/taxonomy";
import type { ArticleScope } from "#lib/access/scope";
import { languages } from "#lib/i18n/languages";
import { inScope } from "./list-store.ts";

const columns = { articleId: articles.id, headline: articles.headline, language: articles.language, live: articles.live, section: { id: sections.id, name: sections.name, nameEn: sections.nameEn } };
const within = (column: AnyPgColumn, from: Date, to: Date) => and(gte(column, from), lt(column, to));

export type CalendarWhere = { scope: ArticleScope; from: Date; to: Date; section: number | undefined; limit: number };

/** By one of the hours in an article's own row. */
export async function findByHour(column: "scheduledAt" | "unpublishAt" | "embargoAt" | "dueAt", { scope, from, to, section, limit }: CalendarWhere) {
  const at = articles[column];
  const open: Record<typeof column, SQL | undefined> = { scheduledAt: undefined, unpublishAt: undefined, embargoAt: ne(articles.live, "live"), dueAt: undefined };
  const rows = await db()
    .select({ ...columns, at })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isNull(articles.removedAt), within(at, from, to), open[column], inScope(scope), section === undefined ? undefined : eq(articles.sectionId, section)))
    .orderBy(asc(at), asc(articles.id))
    .limit(limit);
  return rows.flatMap(({ at: moment, ...row }) => (moment === null ? [] : [{ ...row, at: moment }]));
}

/** When readers first saw what they have now. */
export async function findAppeared({ scope, from, to, section, limit }: CalendarWhere) {
  return db()
    .select({ ...columns, headline: publications.headline, at: publications.firstPublishedAt })
    .from(publications)
    .innerJoin(articles, eq(articles.id, publications.articleId))
    .leftJoin(sections, eq(sections.id, publications.sectionId))
    .where(and(isNull(publications.endedAt), inArray(publications.language, [...languages]), within(publications.firstPublishedAt, from, to), inScope(scope), section === undefined ? undefined : eq(publications.sectionId, section)))
    .orderBy(asc(publications.firstPublishedAt), asc(articles.id))
    .limit(limit);
}
