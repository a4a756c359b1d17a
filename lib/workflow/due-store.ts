/** Articles whose due time is near or just over, with what was said of it. */
import { and, asc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { dueWindow, type DueTime } from "./due-times.ts";

const underReview = inArray(articles.stage, ["first", "second", "final", "ready"]);
const inHand = and(inArray(articles.stage, ["draft", "pitch"]), isNotNull(articles.assigneeId));
/** The last time that somebody set it, in the events. */
const setting = sql`(select max(made.id) from review_events made where made.article_id = ${articles}."id" and made.kind in ('submitted', 'due') and made.step = '')`;

/** What has an hour already waits for nobody, and what is published before its reviews has a watch of its own. */
function statement(which: SQL | undefined, limit: number) {
  const window = sql`${dueWindow} * interval '1 millisecond'`;
  return db()
    .select({
      id: articles.id,
      dueAt: articles.dueAt,
      now: sql<string>`now()`,
      since: sql<string>`coalesce((select was.created_at from review_events was where was.id = ${setting}), ${articles}."submitted_at", ${articles}."created_at")`,
      told: sql<string[]>`array(select mark.step from review_events mark where mark.article_id = ${articles}."id" and mark.kind = 'due' and mark.step <> '' and mark.due_at = ${articles}."due_at" and mark.id > coalesce(${setting}, 0))`,
    })
    .from(articles)
    .where(and(isNull(articles.removedAt), isNull(articles.reviewBy), isNull(articles.scheduledAt), ne(articles.live, "retracted"), which, sql`${articles.dueAt} between now() - ${window} and now() + ${window}`))
    .orderBy(asc(articles.dueAt), asc(articles.id))
    .limit(limit);
}

/** On their way; walks the index of the review desk. */
export const underReviewStatement = (limit: number) => statement(underReview, limit);

export type Timed = DueTime & { id: number; now: Date };

const read = ({ dueAt, now, since, ...row }: Awaited<ReturnType<typeof statement>>[number]): Timed[] => (dueAt === null ? [] : [{ ...row, dueAt, now: new Date(now), since: new Date(since) }]);

/** Of all articles that somebody has in hand or that are on their way, the nearest time first. */
export async function findDueTimes(limit: number): Promise<Timed[]> {
  return [...(await underReviewStatement(limit)), ...(await statement(inHand, limit))].flatMap(read);
}

/** Of one article, as it is now; null: there is none that is near. */
export async function findDueTime(articleId: number): Promise<Timed | null> {
  return (await statement(and(eq(articles.id, articleId), or(underReview, inHand)), 1)).flatMap(read)[0] ?? null;
}
