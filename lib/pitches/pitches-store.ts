/** Rows of ideas, and the statement behind their board. */
import { and, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { articles, bylines } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { sections } from "#db/schema/taxonomy";
import { pitches } from "#db/schema/workflow";
import type { ArticleScope } from "#lib/access/scope";
import type { PitchStatus } from "./types.ts";

export type PitchRow = typeof pitches.$inferSelect & { decider: string };

const proposer = alias(people, "proposer");
const holder = alias(people, "holder");
const decider = alias(people, "decider");

/** As the index is written: an order without "nulls last" is another one to the planner. */
const newestFirst = sql`${pitches.articleId} desc nulls last`;

/** Null of what was never an idea. */
export async function findPitch(articleId: number): Promise<PitchRow | null> {
  const [row] = await db().select({ row: pitches, decider: decider.name }).from(pitches).leftJoin(decider, eq(decider.id, pitches.decidedBy)).where(eq(pitches.articleId, articleId));
  return row ? { ...row.row, decider: row.decider ?? "" } : null;
}

export async function insertPitch(articleId: number, text: string): Promise<void> {
  await db().insert(pitches).values({ articleId, text, createdAt: sql`clock_timestamp()` });
}

/** Call with the article's row locked. */
export async function updatePitch(articleId: number, change: Partial<Omit<typeof pitches.$inferInsert, "articleId">>): Promise<void> {
  await db().update(pitches).set(change).where(eq(pitches.articleId, articleId));
}

/** `before`: the number of the last one shown. */
export type BoardWhere = { status: PitchStatus; section?: number | undefined; proposedBy?: number | undefined; before: number | null };

/** Newest first. What was withdrawn is gone, and so is what became an article that was removed. */
export function boardStatement(scope: ArticleScope, { status, section, proposedBy, before }: BoardWhere, limit: number) {
  const asked = and(eq(pitches.status, status), section === undefined ? undefined : eq(articles.sectionId, section), proposedBy === undefined ? undefined : eq(articles.createdBy, proposedBy), before === null ? undefined : lt(pitches.articleId, before));
  return lines(scope.everything ? asked : among(reach(scope).map((way) => newest(and(asked, way), limit))), limit);
}

/** The ways in which an article is somebody's, as `inScope` says, one by one: each has an index, all of them together have none. */
function reach({ sectionIds, authorId }: Exclude<ArticleScope, { everything: true }>): SQL[] {
  const printed = (personId: number) => db().select({ id: bylines.articleId }).from(bylines).where(eq(bylines.personId, personId));
  const own = authorId === null ? [] : [eq(articles.createdBy, authorId), inArray(articles.id, printed(authorId))];
  return sectionIds.length > 0 ? [...own, inArray(articles.sectionId, [...sectionIds])] : own;
}

function newest(where: SQL | undefined, limit: number) {
  return db().select({ id: pitches.articleId }).from(pitches).innerJoin(articles, eq(articles.id, pitches.articleId)).where(and(isNull(articles.removedAt), where)).orderBy(newestFirst).limit(limit);
}

function among(found: readonly ReturnType<typeof newest>[]): SQL {
  if (found.length === 0) return sql`false`;
  return sql`${pitches.articleId} in (${sql.join(found.map((one) => sql`(${one})`), sql` union `)})`;
}

export async function findLine(articleId: number): Promise<BoardRow | null> {
  return (await lines(eq(pitches.articleId, articleId), 1))[0] ?? null;
}

function lines(where: SQL | undefined, limit: number) {
  return db()
    .select({
      id: pitches.articleId,
      language: articles.language,
      headline: articles.headline,
      text: pitches.text,
      status: pitches.status,
      version: articles.version,
      section: { id: sections.id, name: sections.name, nameEn: sections.nameEn },
      proposedBy: { id: proposer.id, name: proposer.name },
      at: pitches.createdAt,
      decidedBy: decider.name,
      decidedAt: pitches.decidedAt,
      reason: pitches.reason,
      stage: articles.stage,
      live: articles.live,
      scheduledAt: articles.scheduledAt,
      dueAt: articles.dueAt,
      holder: holder.name,
      authors: sql<string[]>`coalesce((select array_agg(coalesce(author.name, ${bylines.name}) order by ${bylines.position}) from ${bylines} left join ${people} as author on author.id = ${bylines.personId} where ${bylines.articleId} = ${articles.id}), '{}')`,
      authorIds: sql<number[]>`array_remove(array(select ${bylines.personId}::int from ${bylines} where ${bylines.articleId} = ${articles.id}) || ${articles.createdBy}::int, null)`,
    })
    .from(pitches)
    .innerJoin(articles, eq(articles.id, pitches.articleId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(proposer, eq(proposer.id, articles.createdBy))
    .leftJoin(holder, eq(holder.id, articles.assigneeId))
    .leftJoin(decider, eq(decider.id, pitches.decidedBy))
    .where(and(isNull(articles.removedAt), where))
    .orderBy(newestFirst)
    .limit(limit);
}

export type BoardRow = Awaited<ReturnType<typeof lines>>[number];

export async function findIdea(articleId: number) {
  const [row] = await db()
    .select({ text: pitches.text, by: proposer.name, at: pitches.createdAt, dueAt: articles.dueAt })
    .from(pitches)
    .innerJoin(articles, eq(articles.id, pitches.articleId))
    .leftJoin(proposer, eq(proposer.id, articles.createdBy))
    .where(eq(pitches.articleId, articleId));
  return row ?? null;
}
