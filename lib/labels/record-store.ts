/** What the database knows of an article's making. */
import { and, count, desc, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, bylines, revisions } from "#db/schema/articles";
import { claimDecisions } from "#db/schema/facts";
import { generations } from "#db/schema/labels";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { articleSources, sources } from "#db/schema/sources";

const person = { id: people.id, name: people.name, nameEn: people.nameEn, role: people.role };

/** Who began it and when, and whom it names. */
export async function findOrigin(articleId: number) {
  const [row] = await db().select({ at: articles.createdAt, by: person, editor: articles.responsibleEditorId }).from(articles).leftJoin(people, eq(people.id, articles.createdBy)).where(eq(articles.id, articleId));
  const named = await db().select({ id: bylines.personId }).from(bylines).where(and(eq(bylines.articleId, articleId), isNotNull(bylines.personId)));
  return row && { at: row.at, by: row.by, named: [...named.map(({ id }) => id), row.editor].filter((id) => id !== null) };
}

/** Who kept versions of the text, the last one last. A version that publishing made says nothing of writing. */
export async function findWriters(articleId: number) {
  const at = max(revisions.createdAt);
  return db().select({ ...person, at }).from(revisions).innerJoin(people, eq(people.id, revisions.createdBy)).where(and(eq(revisions.articleId, articleId), sql`${revisions.reason} <> 'publish'`)).groupBy(people.id, people.name, people.nameEn, people.role).orderBy(at);
}

export async function findSourcing(articleId: number) {
  const [row] = await db().select({ count: count(), at: max(sources.createdAt) }).from(articleSources).innerJoin(sources, eq(sources.id, articleSources.sourceId)).where(eq(articleSources.articleId, articleId));
  return row ?? null;
}

/** Who accepted machine-made words, and when. */
export async function findAcceptance(articleId: number) {
  return db().select({ ...person, at: generations.createdAt, origin: generations.origin }).from(generations).leftJoin(people, eq(people.id, generations.acceptedBy)).where(and(eq(generations.articleId, articleId), isNull(generations.withdrawnAt))).orderBy(generations.createdAt);
}

export async function findVerifications(articleId: number) {
  return db().select({ ...person, at: claimDecisions.createdAt }).from(claimDecisions).innerJoin(people, eq(people.id, claimDecisions.personId)).where(and(eq(claimDecisions.articleId, articleId), isNull(claimDecisions.withdrawnAt))).orderBy(claimDecisions.createdAt);
}

/** The number of the last printing; 0 before the first. */
export async function findLastNumber(articleId: number): Promise<number> {
  const [row] = await db().select({ number: publications.number }).from(publications).where(eq(publications.articleId, articleId)).orderBy(desc(publications.number)).limit(1);
  return row?.number ?? 0;
}

export async function findMaker(id: number | null) {
  if (id === null) return null;
  const [row] = await db().select(person).from(people).where(eq(people.id, id));
  return row ?? null;
}
