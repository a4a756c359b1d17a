/** The statement behind the timeline. */
import { and, desc, eq, lt, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { revisions } from "#db/schema/articles";
import { revisionMarks, revisionWriters } from "#db/schema/drafts";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";

/** `number`: this one alone; `before`: older ones; `marked`: only those with a name or a pin. */
export type RevisionWhere = { articleId: number; number?: number; before?: number; marked?: boolean };

export async function findRevisionLines({ articleId, number, before, marked }: RevisionWhere, limit: number) {
  return db()
    .select({
      id: revisions.id,
      number: revisions.number,
      at: revisions.createdAt,
      by: people.name,
      writers: sql<string[]>`coalesce((select array_agg(writer.name order by writer.id) from ${revisionWriters} join ${people} as writer on writer.id = ${revisionWriters.personId} where ${revisionWriters.revisionId} = ${revisions.id}), '{}')`,
      reason: revisions.reason,
      name: sql<string>`coalesce(${revisionMarks.name}, '')`,
      pinned: sql<boolean>`coalesce(${revisionMarks.pinned}, false)`,
      published: sql<boolean>`exists (select 1 from ${publications} where ${publications.articleId} = ${articleId} and ${publications.revisionId} = ${revisions.id})`,
      sameAs: sql<number | null>`case when ${revisions.reason} = 'restore' then (select max(older.number) from ${revisions} as older where older.article_id = ${articleId} and older.hash = ${revisions.hash} and older.number < ${revisions.number}) end`,
    })
    .from(revisions)
    .leftJoin(people, eq(people.id, revisions.createdBy))
    .leftJoin(revisionMarks, eq(revisionMarks.revisionId, revisions.id))
    .where(and(
      eq(revisions.articleId, articleId),
      number === undefined ? undefined : eq(revisions.number, number),
      before === undefined ? undefined : lt(revisions.number, before),
      marked ? or(eq(revisionMarks.pinned, true), sql`${revisionMarks.name} <> ''`) : undefined,
    ))
    .orderBy(desc(revisions.number))
    .limit(limit);
}
