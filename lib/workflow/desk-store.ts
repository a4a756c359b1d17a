/** The statements behind the review desk. */
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { articles, bylines, drafts, revisions } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { sections } from "#db/schema/taxonomy";
import { signatures } from "#db/schema/workflow";
import type { ArticleScope } from "#lib/access/scope";
import { inScope } from "#lib/articles/scope-sql";
import type { Cursor } from "#lib/articles/cursor";
import type { ReviewStage } from "./types.ts";

const submitter = alias(people, "submitter");
const holder = alias(people, "holder");

/** Whose hands count: of what somebody else has nothing waits for this person, and `only` theirs for who signs nothing. */
export type Hands = { of: number; only: boolean };

/** In review or ready, not yet with readers; sorted by time. Whatever is on its way has a time; what is printed has none. */
export function waitingStatement(scope: ArticleScope, after: Cursor | null, limit: number, hands?: Hands) {
  const held = hands && eq(articles.assigneeId, hands.of);
  return lines(and(held && (hands.only ? held : or(isNull(articles.assigneeId), held)), inArray(articles.stage, ["first", "second", "final", "ready"]), sql`${articles.dueAt} is not null`, isNull(articles.scheduledAt), inScope(scope)), after, limit);
}

/** In this person's hands to be written again. */
export function returnedStatement(scope: ArticleScope, personId: number, after: Cursor | null, limit: number) {
  return lines(and(eq(articles.assigneeId, personId), inArray(articles.stage, ["draft", "pitch"]), inScope(scope)), after, limit);
}

function lines(where: SQL | undefined, after: Cursor | null, limit: number) {
  const from = after && sql`(${articles.dueAt}, ${articles.id}) > (${after.at.toISOString()}::timestamptz, ${after.id})`;
  return db()
    .select({
      row: { id: articles.id, language: articles.language, headline: articles.headline, kicker: articles.kicker, standfirst: articles.standfirst, note: articles.note, stage: articles.stage, live: articles.live, sectionId: articles.sectionId, characters: articles.characters, submittedAt: articles.submittedAt, dueAt: articles.dueAt, reviewBy: articles.reviewBy, round: articles.round, assigneeId: articles.assigneeId },
      section: { name: sections.name, nameEn: sections.nameEn },
      workflow: sections.workflow,
      submittedBy: submitter.name,
      assignee: holder.name,
      authors: sql<string[]>`coalesce((select array_agg(coalesce(author.name, ${bylines.name}) order by ${bylines.position}) from ${bylines} left join ${people} as author on author.id = ${bylines.personId} where ${bylines.articleId} = ${articles.id}), '{}')`,
      authorIds: sql<number[]>`array_remove(array(select ${bylines.personId}::int from ${bylines} where ${bylines.articleId} = ${articles.id}) || ${articles.createdBy}::int, null)`,
      reason: sql<string>`coalesce((select review_events.text from review_events where review_events.article_id = ${articles.id} and review_events.kind = 'returned' and review_events.round = ${articles.round} - 1 order by review_events.id desc limit 1), '')`,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(submitter, eq(submitter.id, articles.submittedBy))
    .leftJoin(holder, eq(holder.id, articles.assigneeId))
    .where(and(isNull(articles.removedAt), where, from || undefined))
    .orderBy(asc(articles.dueAt), asc(articles.id))
    .limit(limit);
}

export type DeskRow = Awaited<ReturnType<typeof waitingStatement>>[number];

/** What was signed in the rounds that these are in. */
export async function findSignaturesOf(articleIds: readonly number[]) {
  const rows = articleIds.length === 0 ? [] : await db().select({ row: signatures, text: revisions.hash }).from(signatures).innerJoin(revisions, eq(revisions.id, signatures.revisionId)).where(inArray(signatures.articleId, [...articleIds]));
  return rows.map(({ row, text }) => ({ ...row, text }));
}

export async function findBodiesOf(articleIds: readonly number[]) {
  return articleIds.length === 0 ? [] : db().select({ articleId: drafts.articleId, body: drafts.body }).from(drafts).where(inArray(drafts.articleId, [...articleIds]));
}

/** Published before their reviews, the nearest time first, with the database's clock. */
export async function findReviewBy(limit: number): Promise<{ id: number; publishedAt: Date | null; reviewBy: Date; now: Date }[]> {
  const rows = await db()
    .select({ id: articles.id, publishedAt: articles.publishedAt, reviewBy: articles.reviewBy, now: sql<string>`now()` })
    .from(articles)
    .where(and(sql`${articles.reviewBy} is not null`, eq(articles.live, "live"), isNull(articles.removedAt)))
    .orderBy(asc(articles.reviewBy))
    .limit(limit);
  return rows.flatMap(({ reviewBy, now, ...row }) => (reviewBy === null ? [] : [{ ...row, reviewBy, now: new Date(now) }]));
}

export const isReviewStage = (stage: string): stage is ReviewStage => stage === "first" || stage === "second" || stage === "final";
