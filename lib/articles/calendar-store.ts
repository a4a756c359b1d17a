/** The statements behind the calendar: what happens to which article between two moments. */
import { and, asc, eq, gte, inArray, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { sections } from "#db/schema/taxonomy";
import type { ArticleScope } from "#lib/access/scope";
import { type Lang, languages } from "#lib/i18n/languages";
import { inScope } from "./list-store.ts";

const columns = { articleId: articles.id, headline: articles.headline, language: articles.language, live: articles.live, section: { id: sections.id, name: sections.name, nameEn: sections.nameEn } };
const within = (column: AnyPgColumn, from: Date, to: Date) => and(gte(column, from), lt(column, to));

export type CalendarWhere = { scope: ArticleScope; from: Date; to: Date; section: number | undefined; limit: number };

export type Hour = "scheduledAt" | "unpublishAt" | "embargoAt" | "dueAt";

/** By one of the hours in an article's own row. */
export async function findByHour(column: Hour, { scope, from, to, section, limit }: CalendarWhere) {
  const rows = await hourStatement(column, { scope, from, to, section, limit });
  return rows.flatMap(({ at: moment, ...row }) => (moment === null ? [] : [{ ...row, at: moment }]));
}

/** The statement itself, for the test of its plan. */
export function hourStatement(column: Hour, { scope, from, to, section, limit }: CalendarWhere) {
  const at = articles[column];
  const span = within(at, from, to);
  // What is due is found by two indexes: one of the hours of what is under review, one of all the rest by stage.
  const due = or(and(inArray(articles.stage, ["first", "second", "final", "ready"]), span), and(inArray(articles.stage, ["pitch", "draft"]), span));
  const asked: Record<Hour, SQL | undefined> = { scheduledAt: span, unpublishAt: span, embargoAt: and(span, ne(articles.live, "live")), dueAt: due };
  return db()
    .select({ ...columns, at })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isNull(articles.removedAt), asked[column], inScope(scope), section === undefined ? undefined : eq(articles.sectionId, section)))
    .orderBy(asc(at), asc(articles.id))
    .limit(limit);
}

/** When readers first saw what they have now. An edition at a time: each has its index in this order, together they would be sorted. */
export async function findAppeared(where: CalendarWhere) {
  const found = [];
  for (const language of languages) found.push(...(await appearedStatement(language, where)));
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.articleId - b.articleId).slice(0, where.limit);
}

/** The statement itself, for the test of its plan. */
export function appearedStatement(language: Lang, { scope, from, to, section, limit }: CalendarWhere) {
  return db()
    .select({ ...columns, headline: publications.headline, at: publications.firstPublishedAt })
    .from(publications)
    .innerJoin(articles, eq(articles.id, publications.articleId))
    .leftJoin(sections, eq(sections.id, publications.sectionId))
    .where(and(isNull(publications.endedAt), eq(publications.language, language), within(publications.firstPublishedAt, from, to), inScope(scope), section === undefined ? undefined : eq(publications.sectionId, section)))
    // As the index is written, walked from its end.
    .orderBy(sql`${publications.firstPublishedAt} asc nulls first`, sql`${publications.articleId} asc nulls first`)
    .limit(limit);
}
