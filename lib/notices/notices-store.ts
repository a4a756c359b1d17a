/** Rows of notices. */
import { and, count, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, bylines } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { comments, notices } from "#db/schema/talk";

export async function insertNotices(rows: (typeof notices.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db().insert(notices).values(rows.map((row) => ({ ...row, createdAt: sql`clock_timestamp()` })));
}

export async function dropUnread(commentId: number): Promise<void> {
  await db().delete(notices).where(and(eq(notices.commentId, commentId), isNull(notices.readAt)));
}

/** Newest first, from before `before` on; with what the policy needs to know of each article. */
export async function findNotices(personId: number, before: number | null, limit: number) {
  return db()
    .select({
      id: notices.id,
      kind: notices.kind,
      at: notices.createdAt,
      readAt: notices.readAt,
      from: people.name,
      threadId: comments.threadId,
      text: comments.text,
      mentions: comments.mentions,
      detail: notices.detail,
      article: { id: articles.id, headline: articles.headline, language: articles.language, live: articles.live, sectionId: articles.sectionId, createdBy: articles.createdBy, removedAt: articles.removedAt },
      printed: sql<number[]>`coalesce((select array_agg(${bylines.personId}::int) from ${bylines} where ${bylines.articleId} = ${articles}."id" and ${bylines.personId} is not null), '{}')`,
    })
    .from(notices)
    .leftJoin(articles, eq(articles.id, notices.articleId))
    .leftJoin(comments, eq(comments.id, notices.commentId))
    .leftJoin(people, eq(people.id, notices.fromId))
    .where(and(eq(notices.personId, personId), before === null ? undefined : lt(notices.id, before)))
    .orderBy(sql`${notices.id} desc nulls last`)
    .limit(limit);
}

export async function countUnreadOf(personId: number): Promise<number> {
  const [row] = await db().select({ count: count() }).from(notices).where(and(eq(notices.personId, personId), isNull(notices.readAt)));
  return row?.count ?? 0;
}

/** Of what happened to an article on its way: what is said in its conversations is read there. */
const onItsWay = (personId: number, articleId: number) => and(eq(notices.personId, personId), eq(notices.articleId, articleId), isNull(notices.commentId), isNull(notices.readAt));

export async function countUnreadOfArticle(personId: number, articleId: number): Promise<number> {
  return db().$count(notices, onItsWay(personId, articleId));
}

export async function markArticleRead(personId: number, articleId: number): Promise<number> {
  return (await db().update(notices).set({ readAt: sql`now()` }).where(onItsWay(personId, articleId)).returning({ id: notices.id })).length;
}

/** @param threadId null: all of them. */
export async function markRead(personId: number, threadId: number | null): Promise<number> {
  const ofThread = threadId === null ? undefined : inArray(notices.commentId, db().select({ id: comments.id }).from(comments).where(eq(comments.threadId, threadId)));
  const rows = await db().update(notices).set({ readAt: sql`now()` }).where(and(eq(notices.personId, personId), isNull(notices.readAt), ofThread)).returning({ id: notices.id });
  return rows.length;
}

export async function findMentioned(ids: readonly number[]): Promise<{ id: number; name: string }[]> {
  if (ids.length === 0) return [];
  return db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...ids])).orderBy(desc(people.id)).limit(ids.length);
}
