/** Drafts with changes that no revision holds. */
import { and, desc, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, drafts, revisions } from "#db/schema/articles";

/** Drafts left alone for longer have their chance to be kept with their next change. */
const lookBack = sql`interval '7 days'`;

export type UnkeptDraft = { articleId: number; changedAt: Date; savedBy: number | null; now: Date };

/** Changed in the last days and after the newest revision of the draft itself; the longest waiting first. */
export async function findUnkeptDrafts(limit: number): Promise<UnkeptDraft[]> {
  const last = db()
    .select({ at: revisions.createdAt })
    .from(revisions)
    // A text that lost a conflict is none of the draft's own.
    .where(and(eq(revisions.articleId, articles.id), ne(revisions.reason, "conflict")))
    .orderBy(desc(revisions.number))
    .limit(1)
    .as("last");
  const rows = await db()
    .select({ articleId: articles.id, changedAt: drafts.savedAt, savedBy: drafts.savedBy, now: sql<string>`clock_timestamp()` })
    .from(articles)
    .innerJoin(drafts, eq(drafts.articleId, articles.id))
    .leftJoinLateral(last, sql`true`)
    .where(and(isNull(articles.removedAt), ne(articles.stage, "pitch"), sql`${articles.updatedAt} > now() - ${lookBack}`, or(gt(articles.version, 1), sql`${drafts.savedAt} > last.created_at`), or(isNull(last.at), gt(drafts.savedAt, last.at))))
    .orderBy(drafts.savedAt)
    .limit(limit);
  return rows.map((row) => ({ ...row, now: new Date(row.now) }));
}
