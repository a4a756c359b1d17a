/** Rows of threads and comments. */
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { comments, commentThreads, notices } from "#db/schema/talk";
import { channel, talked } from "#lib/collab/notice";

export type ThreadRow = typeof commentThreads.$inferSelect;
export type CommentRow = typeof comments.$inferSelect;

export async function insertThread(row: typeof commentThreads.$inferInsert): Promise<number> {
  const [made] = await db().insert(commentThreads).values(row).returning({ id: commentThreads.id });
  if (!made) throw new Error("The new thread came back empty.");
  return made.id;
}

/** The moment of the statement: two comments of one transaction would be of one moment. */
export async function insertComment(row: typeof comments.$inferInsert): Promise<number> {
  const [made] = await db().insert(comments).values({ ...row, createdAt: sql`clock_timestamp()` }).returning({ id: comments.id });
  if (!made) throw new Error("The new comment came back empty.");
  return made.id;
}

/** Null where there is none in that article. */
export async function findThread(articleId: number, id: number): Promise<ThreadRow | null> {
  const [row] = await db().select().from(commentThreads).where(and(eq(commentThreads.id, id), eq(commentThreads.articleId, articleId)));
  return row ?? null;
}

/** Null where there is none in that article, or where it was removed. */
export async function findComment(articleId: number, id: number): Promise<CommentRow | null> {
  const [row] = await db().select({ comment: comments }).from(comments).innerJoin(commentThreads, eq(commentThreads.id, comments.threadId)).where(and(eq(comments.id, id), eq(commentThreads.articleId, articleId), isNull(comments.removedAt)));
  return row?.comment ?? null;
}

type Passage = Pick<ThreadRow, "field" | "anchor" | "quote">;

const lately = sql`now() - interval '2 minutes'`;

/** The comment that a lost answer makes somebody send again: same words, same place, just now. */
export async function findSameLately({ articleId, threadId, authorId, text, passage }: { articleId: number; threadId: number | null; authorId: number; text: string; passage: Passage | null }): Promise<{ threadId: number; commentId: number } | null> {
  const [row] = await db()
    .select({ threadId: comments.threadId, commentId: comments.id })
    .from(comments)
    .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
    .where(and(
      eq(commentThreads.articleId, articleId),
      threadId === null ? undefined : eq(comments.threadId, threadId),
      // The same words may stand in two places, and be wrong in both.
      passage ? and(eq(commentThreads.quote, passage.quote), eq(commentThreads.field, passage.field), sql`${commentThreads.anchor} = ${JSON.stringify(passage.anchor)}::jsonb`) : undefined,
      eq(comments.authorId, authorId),
      eq(comments.text, text),
      isNull(comments.removedAt),
      sql`${comments.createdAt} > ${lately}`,
      // Somebody spoke since: then it is said once more on purpose.
      sql`not exists (select 1 from comments as later where later.thread_id = ${comments.threadId} and later.id > ${comments}."id")`,
    ))
    .orderBy(desc(comments.id))
    .limit(1);
  return row ?? null;
}

export async function updateThread(id: number, change: Partial<typeof commentThreads.$inferInsert>): Promise<void> {
  await db().update(commentThreads).set(change).where(eq(commentThreads.id, id));
}

export async function setResolved(id: number, by: number | null): Promise<void> {
  await db().update(commentThreads).set({ resolvedBy: by, resolvedAt: by === null ? null : sql`now()` }).where(eq(commentThreads.id, id));
}

export async function changeText(id: number, text: string, mentions: number[]): Promise<void> {
  await db().update(comments).set({ text, mentions, editedAt: sql`now()` }).where(eq(comments.id, id));
}

/** The words go for good; that somebody spoke here stays, for those who answered. */
export async function emptyComment(id: number): Promise<void> {
  await db().update(comments).set({ text: "", mentions: [], removedAt: sql`now()` }).where(eq(comments.id, id));
}

/** Those in which something is still said, oldest first. */
export async function findThreads(articleId: number, limit: number) {
  const resolver = alias(people, "resolver");
  return db()
    .select({ thread: commentThreads, startedBy: people.name, resolvedBy: resolver.name })
    .from(commentThreads)
    .innerJoin(people, eq(people.id, commentThreads.createdBy))
    .leftJoin(resolver, eq(resolver.id, commentThreads.resolvedBy))
    .where(and(eq(commentThreads.articleId, articleId), sql`exists (select 1 from comments where comments.thread_id = ${commentThreads}."id" and comments.removed_at is null)`))
    .orderBy(desc(commentThreads.id))
    .limit(limit)
    .then((rows) => rows.reverse());
}

export async function findComments(threadIds: readonly number[]) {
  if (threadIds.length === 0) return [];
  return db().select({ comment: comments, author: people.name }).from(comments).innerJoin(people, eq(people.id, comments.authorId)).where(inArray(comments.threadId, [...threadIds])).orderBy(asc(comments.id));
}

/** Everybody who said something in a thread that still stands there. */
export async function findSpeakers(threadId: number): Promise<number[]> {
  const rows = await db().selectDistinct({ id: comments.authorId }).from(comments).where(and(eq(comments.threadId, threadId), isNull(comments.removedAt)));
  return rows.map(({ id }) => id);
}

export async function findNames(ids: readonly number[]): Promise<{ id: number; name: string }[]> {
  if (ids.length === 0) return [];
  return db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, [...ids])).limit(ids.length);
}

/** Threads of an article in which this person has an unread notice. */
export async function findUnreadThreads(articleId: number, personId: number): Promise<Set<number>> {
  const rows = await db().selectDistinct({ threadId: comments.threadId }).from(notices).innerJoin(comments, eq(comments.id, notices.commentId)).where(and(eq(notices.personId, personId), eq(notices.articleId, articleId), isNull(notices.readAt)));
  return new Set(rows.map(({ threadId }) => threadId));
}

/** Every page that has the article open hears of it when this transaction is committed, on every server. */
export async function tellPages(articleId: number): Promise<void> {
  await db().execute(sql`select pg_notify(${channel}, ${talked(articleId)})`);
}
