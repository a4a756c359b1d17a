/** Revisions: saved, immutable states of a draft. */
import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { revisions } from "#db/schema/articles";
import type { RevisionReason } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";

/** Call with the article's row locked: numbers follow one another. */
export async function insertRevision(row: { articleId: number; content: ArticleContent; hash: string; reason: RevisionReason; createdBy: number | null }): Promise<{ id: number; number: number }> {
  const last = await findLastRevision(row.articleId);
  const [inserted] = await db().insert(revisions).values({ ...row, number: (last?.number ?? 0) + 1 }).returning({ id: revisions.id, number: revisions.number });
  if (!inserted) throw new Error("The new revision came back empty.");
  return inserted;
}

export async function findLastRevision(articleId: number) {
  const [row] = await db()
    .select({ id: revisions.id, number: revisions.number, hash: revisions.hash })
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
