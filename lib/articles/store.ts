/** Rows of articles and what hangs on them. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, articleTags, bylines, drafts } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { sections, series, tags } from "#db/schema/taxonomy";
import type { ArticleFacts } from "#lib/access/policy";
import { refuse } from "#lib/kernel/refusal";
import type { ArticleDetails } from "./types.ts";

export type ArticleRow = typeof articles.$inferSelect;
/** An article as the policy and the commands need it. */
export type ArticleSubject = ArticleFacts & { row: ArticleRow };

/**
 * Loads an article for the gate; with `lock` its row is held until the transaction ends. Refuses "article.unknown", also for what is
 * an idea on the board still: until it is accepted there is nothing to write in, to publish or to remove.
 */
export async function articleSubject(articleId: number, lock: boolean, removed = false): Promise<ArticleSubject> {
  const subject = await anySubject(articleId, lock, removed);
  return subject.row.stage === "pitch" ? refuse("article.unknown") : subject;
}

/** The same of an idea as well. */
export async function anySubject(articleId: number, lock: boolean, removed = false): Promise<ArticleSubject> {
  const where = and(eq(articles.id, articleId), removed ? undefined : isNull(articles.removedAt));
  const select = db().select().from(articles).where(where);
  // Others may go on to refer to it: an update lock would make publishers of articles that name each other wait in a ring.
  const [row] = lock ? await select.for("no key update") : await select;
  if (!row) return refuse("article.unknown");
  const printed = await db().select({ personId: bylines.personId }).from(bylines).where(eq(bylines.articleId, articleId));
  const authorIds = [row.createdBy, ...printed.map((line) => line.personId)].filter((id) => id !== null);
  return { row, sectionId: row.sectionId, authorIds, live: row.live };
}

export async function insertArticle(row: typeof articles.$inferInsert, draft: Omit<typeof drafts.$inferInsert, "articleId">): Promise<ArticleRow> {
  const [article] = await db().insert(articles).values(row).returning();
  if (!article) throw new Error("The new article came back empty.");
  await db().insert(drafts).values({ ...draft, articleId: article.id });
  return article;
}

/** Changes an article's row and marks it as touched now. */
export async function updateArticle(articleId: number, change: Partial<typeof articles.$inferInsert>): Promise<void> {
  await db().update(articles).set({ ...change, updatedAt: sql`clock_timestamp()` }).where(eq(articles.id, articleId));
}

export async function findVersions(ids: readonly number[]): Promise<{ id: number; version: number }[]> {
  return ids.length === 0 ? [] : db().select({ id: articles.id, version: articles.version }).from(articles).where(inArray(articles.id, [...ids]));
}

export async function updateDraft(articleId: number, change: Partial<typeof drafts.$inferInsert>): Promise<void> {
  await db().update(drafts).set({ ...change, savedAt: sql`clock_timestamp()` }).where(eq(drafts.articleId, articleId));
}

export async function findDraft(articleId: number) {
  const [row] = await db()
    .select({ body: drafts.body, savedAt: drafts.savedAt, settledTo: drafts.settledTo, savedBy: people.name })
    .from(drafts)
    .leftJoin(people, eq(people.id, drafts.savedBy))
    .where(eq(drafts.articleId, articleId));
  return row ?? refuse("article.unknown");
}

export async function replaceBylines(articleId: number, entries: ArticleDetails["bylines"]): Promise<void> {
  await db().delete(bylines).where(eq(bylines.articleId, articleId));
  if (entries.length > 0) await db().insert(bylines).values(entries.map((entry, position) => ({ articleId, position, ...entry })));
}

export async function replaceArticleTags(articleId: number, tagIds: readonly number[]): Promise<void> {
  await db().delete(articleTags).where(eq(articleTags.articleId, articleId));
  if (tagIds.length > 0) await db().insert(articleTags).values(tagIds.map((tagId) => ({ articleId, tagId })));
}

/** Bylines in order; the name of a person of the house is as it is today. */
export async function findBylines(articleId: number) {
  return db()
    .select({ personId: bylines.personId, guest: bylines.name, name: people.name, nameEn: people.nameEn, slug: people.slug })
    .from(bylines)
    .leftJoin(people, eq(people.id, bylines.personId))
    .where(eq(bylines.articleId, articleId))
    .orderBy(asc(bylines.position));
}

export async function findArticleTags(articleId: number) {
  return db()
    .select({ id: tags.id, name: tags.name, nameEn: tags.nameEn, slug: tags.slug })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, articleId))
    .orderBy(asc(tags.id));
}

/** Names of active people of the house, for bylines and responsible editors. */
export async function findStaff() {
  return db().select({ id: people.id, name: people.name, nameEn: people.nameEn, role: people.role }).from(people).where(and(eq(people.status, "active"), isNull(people.removedAt))).orderBy(asc(people.id)).limit(2_000);
}

export async function existingPeople(ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db().select({ id: people.id }).from(people).where(inArray(people.id, [...ids]));
  return new Set(rows.map((row) => row.id));
}

/** Holds the section until the transaction ends, so that nobody removes it meanwhile. */
export async function sectionExists(id: number): Promise<boolean> {
  const rows = await db().select({ id: sections.id }).from(sections).where(eq(sections.id, id)).for("key share");
  return rows.length > 0;
}

/** Holds the series likewise. */
export async function seriesExists(id: number): Promise<boolean> {
  const rows = await db().select({ id: series.id }).from(series).where(eq(series.id, id)).for("key share");
  return rows.length > 0;
}

/** Scheduled articles whose time has come by the database's clock, and which the queue has not taken within two seconds. */
export async function findDueArticles(limit: number) {
  return db()
    .select({ id: articles.id, scheduledAt: articles.scheduledAt })
    .from(articles)
    .where(and(sql`${articles.scheduledAt} <= now() - interval '2 seconds'`, isNull(articles.removedAt)))
    .orderBy(asc(articles.scheduledAt))
    .limit(limit);
}

/** Likewise those to be taken down. */
export async function findDueTakeDowns(limit: number) {
  return db()
    .select({ id: articles.id, unpublishAt: articles.unpublishAt })
    .from(articles)
    .where(and(sql`${articles.unpublishAt} <= now() - interval '2 seconds'`, isNull(articles.removedAt)))
    .orderBy(asc(articles.unpublishAt))
    .limit(limit);
}
