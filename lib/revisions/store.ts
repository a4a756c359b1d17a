/** Revisions: saved, immutable states of a draft. */
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { drafts, revisions } from "#db/schema/articles";
import { draftUpdates, revisionMarks, revisionWriters } from "#db/schema/drafts";
import type { RevisionReason } from "#lib/articles/types";
import type { ArticleContent, Doc } from "#lib/content/types";

/** Call with the article's row locked: numbers follow one another. */
export async function insertRevision(row: { articleId: number; number: number; content: ArticleContent; hash: string; reason: RevisionReason; createdBy: number | null }): Promise<{ id: number; number: number }> {
  // The moment of the statement, not of the transaction: a text saved earlier in it is older than its revision.
  const [inserted] = await db().insert(revisions).values({ ...row, createdAt: sql`clock_timestamp()` }).returning({ id: revisions.id, number: revisions.number });
  if (!inserted) throw new Error("The new revision came back empty.");
  return inserted;
}

export async function findLastRevision(articleId: number) {
  const [row] = await db()
    .select({ id: revisions.id, number: revisions.number, hash: revisions.hash, createdAt: revisions.createdAt })
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.number))
    .limit(1);
  return row ?? null;
}

export async function findRevision(id: number) {
  const [row] = await db().select().from(revisions).where(eq(revisions.id, id));
  return row ?? null;
}

export async function findRevisionByNumber(articleId: number, number: number) {
  const [row] = await db().select().from(revisions).where(and(eq(revisions.articleId, articleId), eq(revisions.number, number)));
  return row ?? null;
}

export async function findBodies(ids: readonly number[]): Promise<{ id: number; body: Doc }[]> {
  if (ids.length === 0) return [];
  return db().select({ id: revisions.id, body: sql<Doc>`${revisions.content} -> 'body'` }).from(revisions).where(inArray(revisions.id, [...ids]));
}

/** The number of the revision before; null for the first. */
export async function findNumberBefore(articleId: number, number: number): Promise<number | null> {
  const [row] = await db().select({ number: revisions.number }).from(revisions).where(and(eq(revisions.articleId, articleId), lt(revisions.number, number))).orderBy(desc(revisions.number)).limit(1);
  return row?.number ?? null;
}

/** Whoever changed the draft after that moment, as far as its rows tell. */
export async function findWritersSince(articleId: number, since: Date | null): Promise<number[]> {
  const after = since ?? new Date(0);
  const rows = await db().execute<{ person: string }>(sql`
    select ${drafts.savedBy} as person from ${drafts} where ${drafts.articleId} = ${articleId} and ${drafts.savedAt} > ${after.toISOString()}::timestamptz and ${drafts.savedBy} is not null
    union
    select ${draftUpdates.personId} from ${draftUpdates} where ${draftUpdates.articleId} = ${articleId} and ${draftUpdates.createdAt} > ${after.toISOString()}::timestamptz and ${draftUpdates.personId} is not null`);
  return [...rows].map((row) => Number(row.person));
}

export async function insertWriters(revisionId: number, personIds: readonly number[]): Promise<void> {
  if (personIds.length > 0) await db().insert(revisionWriters).values([...new Set(personIds)].map((personId) => ({ revisionId, personId }))).onConflictDoNothing();
}

export async function markRevision(revisionId: number, markedBy: number | null, mark: { name?: string; pinned?: boolean }): Promise<void> {
  await db().insert(revisionMarks).values({ revisionId, markedBy, ...mark }).onConflictDoUpdate({ target: revisionMarks.revisionId, set: { ...mark, markedBy } });
}
