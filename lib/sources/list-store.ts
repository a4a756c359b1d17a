/** The statement behind the list of sources. */
import { and, countDistinct, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { holds } from "#db/letters";
import { articles, bylines } from "#db/schema/articles";
import { articleSources, sources } from "#db/schema/sources";
import type { SourceScope } from "./scope.ts";
import type { SourceFilters, SourceLine } from "./types.ts";

export type ListWhere = Omit<SourceFilters, "before"> & { before: { at: Date; id: number } | null };

export async function findSourceLines(scope: SourceScope, where: ListWhere, limit: number): Promise<SourceLine[]> {
  return listStatement(scope, where, limit);
}

/** The statement itself, for the test of its plan. */
export function listStatement(scope: SourceScope, where: ListWhere, limit: number) {
  return db()
    .select({
      id: sources.id,
      kind: sources.kind,
      name: sources.name,
      url: sources.url,
      originalHeadline: sources.originalHeadline,
      originalAuthor: sources.originalAuthor,
      problem: sources.problem,
      changed: sql<boolean>`${sources.changedAt} is not null`,
      used: sql<number>`(${usedIn()})`.mapWith(Number),
      characters: sql<number>`char_length(${sources.text})`,
      createdAt: sources.createdAt,
    })
    .from(sources)
    .where(and(inScope(scope), ...filters(where)))
    // As the indexes are written: an order without "nulls last" is another one to the planner.
    .orderBy(sql`${sources.createdAt} desc nulls last`, sql`${sources.id} desc nulls last`)
    .limit(limit);
}

/** A removed article rests on nothing any more. */
function usedIn() {
  return db().select({ count: countDistinct(articleSources.articleId) }).from(articleSources).innerJoin(articles, eq(articles.id, articleSources.articleId)).where(and(eq(articleSources.sourceId, sources.id), isNull(articles.removedAt)));
}

function inScope(scope: SourceScope): SQL | undefined {
  if (scope.everything) return undefined;
  if (scope.personId === null) return sql`false`;
  const own = or(eq(articles.createdBy, scope.personId), sql`exists (select 1 from ${bylines} where ${bylines.articleId} = ${articles.id} and ${bylines.personId} = ${scope.personId})`);
  const attached = db().select({ sourceId: articleSources.sourceId }).from(articleSources).innerJoin(articles, eq(articles.id, articleSources.articleId)).where(and(isNull(articles.removedAt), own));
  return or(eq(sources.createdBy, scope.personId), inArray(sources.id, attached));
}

function filters({ q, kind, state, before }: ListWhere): (SQL | undefined)[] {
  return [
    kind && eq(sources.kind, kind),
    state === "changed" ? isNotNull(sources.changedAt) : state && eq(sources.problem, state),
    // Each word somewhere: in what it is called or in what it says.
    ...(q ?? "").split(/\s+/).filter(Boolean).slice(0, 5).map(called),
    before ? sql`(${sources.createdAt}, ${sources.id}) < (${before.at.toISOString()}::timestamptz, ${before.id})` : undefined,
  ];
}

function called(word: string): SQL {
  return holds(word, sql`concat_ws(E'\n', ${sources.name}, ${sources.originalHeadline}, ${sources.originalAuthor}, ${sources.url}, ${sources.fileName})`, sources.text);
}
