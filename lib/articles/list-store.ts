/** The statement behind the desk's list. */
import { and, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { foldedHolds } from "#db/letters";
import { articles, bylines } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { sections } from "#db/schema/taxonomy";
import type { ArticleScope } from "#lib/access/scope";
import type { Cursor } from "./cursor.ts";
import type { ArticleLine, Live, Stage } from "./types.ts";

export type ListWhere = { stage?: Stage; live?: Live; section?: number; author?: number; q?: string; before: Cursor | null };

/** As the indexes are written: an order without "nulls last" is another one to the planner. */
const newestFirst = [sql`${articles.updatedAt} desc nulls last`, sql`${articles.id} desc nulls last`];

/**
 * An order that no index has, for what is rarer than the planner takes it for: it would walk the index of time and read nearly every row.
 * Any word is one headline in three to it, and for a rare one that takes six times as long as a plain scan.
 */
const newestOfAll = [sql`${articles.updatedAt} + interval '0' desc nulls last`, sql`${articles.id} desc nulls last`];

/** Ideas have a board of their own. */
const noPitch = ne(articles.stage, "pitch");

export async function findArticleLines(scope: ArticleScope, where: ListWhere, limit: number): Promise<ArticleLine[]> {
  return linesStatement(scope, where, limit);
}

/** The statement itself, for the test of its plan. */
export function linesStatement(scope: ArticleScope, where: ListWhere, limit: number) {
  const asked = and(isNull(articles.removedAt), ...filters(where));
  const order = where.q && !isToldByIndex(scope, where) ? newestOfAll : newestFirst;
  return db()
    .select({
      id: articles.id,
      language: articles.language,
      kind: articles.kind,
      headline: articles.headline,
      stage: articles.stage,
      live: articles.live,
      section: { id: sections.id, name: sections.name, nameEn: sections.nameEn },
      authors: sql<string[]>`coalesce((select array_agg(coalesce(${people.name}, ${bylines.name}) order by ${bylines.position}) from ${bylines} left join ${people} on ${people.id} = ${bylines.personId} where ${bylines.articleId} = ${articles.id}), '{}')`,
      characters: articles.characters,
      machineShare: articles.machineShare,
      scheduledAt: articles.scheduledAt,
      embargoAt: sql<Date | null>`case when ${articles.embargoAt} > now() and ${articles.live} <> 'live' then ${articles.embargoAt} end`.mapWith(articles.embargoAt),
      unpublishAt: articles.unpublishAt,
      publishedAt: articles.publishedAt,
      hasUnpublishedChanges: sql<boolean>`${articles.live} = 'live' and ${articles.publishedVersion} is distinct from ${articles.version}`,
      sample: sql<boolean>`${articles.sampleHash} is not null`,
      updatedAt: articles.updatedAt,
    })
    .from(articles)
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(scope.everything && !where.q ? asked : among(reach(scope).map((way) => newest(and(asked, way), order, limit))))
    .orderBy(...newestFirst)
    .limit(limit);
}

/** The ways in which an article is somebody's, as `inScope` says, one by one: each has an index, all of them together have none. */
function reach(scope: ArticleScope): (SQL | undefined)[] {
  if (scope.everything) return [undefined];
  const { sectionIds, authorId } = scope;
  // An array, so that these few are read one by one: as a join the planner reads everyone's and keeps them.
  const printed = (personId: number) => sql`${articles.id} = any(array(select ${bylines.articleId} from ${bylines} where ${bylines.personId} = ${personId}))`;
  const own = authorId === null ? [] : [eq(articles.createdBy, authorId), printed(authorId)];
  return [...own, ...sectionIds.map((id) => eq(articles.sectionId, id))];
}

/** The index of time knows stage and headline: no row has to be read for them. */
const isToldByIndex = (scope: ArticleScope, { live, section, author }: ListWhere) => scope.everything && live === undefined && section === undefined && author === undefined;

function newest(where: SQL | undefined, order: readonly SQL[], limit: number) {
  return db().select({ id: articles.id }).from(articles).where(where).orderBy(...order).limit(limit);
}

function among(found: readonly ReturnType<typeof newest>[]): SQL {
  if (found.length === 0) return sql`false`;
  return sql`${articles.id} in (${sql.join(found.map((one) => sql`(${one})`), sql` union `)})`;
}

/** Articles of one's own scope and whatever readers have, newest change first: what can be quoted from. `%`, `_` and `\` stand for themselves. */
export async function findCitableLines(scope: ArticleScope, q: string, limit: number): Promise<{ id: number; headline: string; live: Live; language: "zh-CN" | "en"; at: Date }[]> {
  return db()
    .select({ id: articles.id, headline: articles.headline, live: articles.live, language: articles.language, at: articles.updatedAt })
    .from(articles)
    .where(and(isNull(articles.removedAt), noPitch, scope.everything ? undefined : or(inScope(scope), eq(articles.live, "live")), q === "" ? undefined : foldedHolds(q, articles.headlineFolded)))
    .orderBy(...(q === "" ? newestFirst : newestOfAll))
    .limit(limit);
}

export function inScope(scope: ArticleScope): SQL | undefined {
  if (scope.everything) return undefined;
  const own = scope.authorId === null ? undefined : or(eq(articles.createdBy, scope.authorId), printedAbove(scope.authorId));
  const sectionsOfOwn = scope.sectionIds.length > 0 ? inArray(articles.sectionId, [...scope.sectionIds]) : undefined;
  return or(own, sectionsOfOwn) ?? sql`false`;
}

function printedAbove(personId: number): SQL {
  return sql`exists (select 1 from ${bylines} where ${bylines.articleId} = ${articles.id} and ${bylines.personId} = ${personId})`;
}

function filters(where: ListWhere): (SQL | undefined)[] {
  const before = where.before && sql`(${articles.updatedAt}, ${articles.id}) < (${where.before.at.toISOString()}::timestamptz, ${where.before.id})`;
  return [
    where.stage ? eq(articles.stage, where.stage) : noPitch,
    where.live && eq(articles.live, where.live),
    where.section === undefined ? undefined : eq(articles.sectionId, where.section),
    where.author === undefined ? undefined : printedAbove(where.author),
    where.q ? foldedHolds(where.q, articles.headlineFolded) : undefined,
    before || undefined,
  ];
}
