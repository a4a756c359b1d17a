/** Rows of what is kept: found again, put in, attached. */
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articleSources, type SourceRelation, sourceSnapshots, sources } from "#db/schema/sources";

export type SourceRow = typeof sources.$inferSelect;
export type NewSource = typeof sources.$inferInsert;

/** Any constant of our own. */
const advisoryLock = 7_001_010;

/** Two people who attach the same page to two articles at once must find one row, not make two. */
export async function lockMaking(): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
}

/** Rows of these addresses of which something is kept, or was to be, oldest first. */
export async function findByAddress(addresses: readonly string[]): Promise<SourceRow[]> {
  return oldest(and(inArray(sources.url, [...addresses]), eq(sources.kind, "url")));
}

export async function findByArticle(aboutArticleId: number): Promise<SourceRow[]> {
  return oldest(and(eq(sources.kind, "article"), eq(sources.aboutArticleId, aboutArticleId)));
}

/** The same words under the same name, oldest first. */
export async function findByHash({ kind, hash, name, url }: Pick<SourceRow, "kind" | "hash" | "name" | "url">): Promise<SourceRow[]> {
  return oldest(and(eq(sources.hash, hash), eq(sources.kind, kind), eq(sources.name, name), eq(sources.url, url)));
}

/** Of rows that are alike there are few: one for all who may share it, one for each who may not. */
async function oldest(where: SQL | undefined): Promise<SourceRow[]> {
  return db().select().from(sources).where(where).orderBy(asc(sources.id)).limit(20);
}

/** A bare line of this article that names one of these addresses: what is fetched for it is kept behind it. */
export async function findLine(articleId: number, addresses: readonly string[]): Promise<SourceRow | null> {
  const [row] = await db()
    .select({ source: sources })
    .from(articleSources)
    .innerJoin(sources, eq(sources.id, articleSources.sourceId))
    .where(and(eq(articleSources.articleId, articleId), eq(sources.kind, "line"), eq(sources.hash, ""), inArray(sources.url, [...addresses])))
    .limit(1);
  return row?.source ?? null;
}

export async function insertSource(row: NewSource): Promise<number> {
  const [made] = await db().insert(sources).values(row).returning({ id: sources.id });
  if (!made) throw new Error("The new source came back empty.");
  return made.id;
}

export async function updateSource(id: number, change: Partial<NewSource>): Promise<void> {
  await db().update(sources).set(change).where(eq(sources.id, id));
}

export async function insertSnapshot(row: typeof sourceSnapshots.$inferInsert): Promise<number> {
  const [made] = await db().insert(sourceSnapshots).values(row).returning({ id: sourceSnapshots.id });
  if (!made) throw new Error("The new snapshot came back empty.");
  return made.id;
}

export async function findSource(id: number, lock: boolean): Promise<SourceRow | null> {
  const select = db().select().from(sources).where(eq(sources.id, id));
  const [row] = lock ? await select.for("no key update") : await select;
  return row ?? null;
}

/** Places of an article's sources, in order. */
export async function findPlaces(articleId: number): Promise<{ sourceId: number; position: number }[]> {
  return db().select({ sourceId: articleSources.sourceId, position: articleSources.position }).from(articleSources).where(eq(articleSources.articleId, articleId)).orderBy(asc(articleSources.position));
}

export async function attach(articleId: number, sourceId: number, position: number, relation: SourceRelation): Promise<void> {
  await db().insert(articleSources).values({ articleId, sourceId, position, relation });
}

/** A bare line of an article becomes a kept row; the line goes where nothing else needs it. */
export async function pointTo(articleId: number, lineId: number, sourceId: number): Promise<void> {
  await db().update(articleSources).set({ sourceId }).where(and(eq(articleSources.articleId, articleId), eq(articleSources.sourceId, lineId)));
  if (!(await isAttachedAnywhere(lineId))) await db().delete(sources).where(and(eq(sources.id, lineId), eq(sources.kind, "line"), eq(sources.hash, "")));
}

export async function isAttachedAnywhere(sourceId: number): Promise<boolean> {
  const rows = await db().select({ articleId: articleSources.articleId }).from(articleSources).where(eq(articleSources.sourceId, sourceId)).limit(1);
  return rows.length > 0;
}
