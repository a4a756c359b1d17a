/** Rows of looks at the archive, and of what they found. */
import { and, asc, desc, eq, exists, gt, inArray, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, bylines, revisions } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { termHits, termScans } from "#db/schema/terms";
import type { ArticleScope } from "#lib/access/scope";
import type { Severity } from "./types.ts";

export type ScanRow = typeof termScans.$inferSelect;

/** Makes everybody who starts a look wait for each other; the first number is any of our own. */
export async function waitForOtherStarters(): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(7001, 37)`);
}

export async function findOpenScan(): Promise<ScanRow | null> {
  const [row] = await db().select().from(termScans).where(isNull(termScans.endedAt)).orderBy(asc(termScans.id)).limit(1);
  return row ?? null;
}

/** The open look, if no other server is at it this moment. */
export async function takeOpenScan(): Promise<ScanRow | null> {
  const [row] = await db().select().from(termScans).where(isNull(termScans.endedAt)).orderBy(asc(termScans.id)).limit(1).for("update", { skipLocked: true });
  return row ?? null;
}

/** Newest first, with who asked for it. */
export async function findLastScan() {
  const [found] = await db().select({ row: termScans, by: people.name }).from(termScans).leftJoin(people, eq(people.id, termScans.startedBy)).orderBy(desc(termScans.id)).limit(1);
  return found ?? null;
}

export async function insertScan(row: typeof termScans.$inferInsert): Promise<number> {
  const [made] = await db().insert(termScans).values(row).returning({ id: termScans.id });
  if (!made) throw new Error("The new scan came back empty.");
  return made.id;
}

export async function updateScan(id: number, change: Partial<typeof termScans.$inferInsert>): Promise<void> {
  await db().update(termScans).set(change).where(eq(termScans.id, id));
}

export async function endScan(id: number): Promise<void> {
  await db().update(termScans).set({ endedAt: sql`clock_timestamp()` }).where(eq(termScans.id, id));
}

/** What older looks found goes with them. */
export async function forgetScansBefore(keep: number): Promise<void> {
  const newest = db().select({ id: termScans.id }).from(termScans).orderBy(desc(termScans.id)).limit(keep);
  await db().delete(termScans).where(notInArray(termScans.id, newest));
}

export async function countLive(): Promise<number> {
  return db().$count(publications, isNull(publications.endedAt));
}

/** What readers have behind `position`, in the order of the numbers. */
export async function findLiveBehind(position: number, limit: number) {
  return db()
    .select({ id: publications.id, articleId: publications.articleId, content: revisions.content, metaDescription: publications.metaDescription })
    .from(publications)
    .innerJoin(revisions, eq(revisions.id, publications.revisionId))
    .where(and(isNull(publications.endedAt), gt(publications.id, position)))
    .orderBy(asc(publications.id))
    .limit(limit);
}

export async function insertHits(rows: (typeof termHits.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db().insert(termHits).values(rows).onConflictDoNothing();
}

function seen(scope: ArticleScope) {
  if (scope.everything) return undefined;
  const printed = db().select({ id: bylines.articleId }).from(bylines).where(and(eq(bylines.articleId, articles.id), eq(bylines.personId, scope.authorId ?? 0)));
  return or(scope.sectionIds.length > 0 ? inArray(articles.sectionId, [...scope.sectionIds]) : sql`false`, scope.authorId === null ? sql`false` : eq(articles.createdBy, scope.authorId), exists(printed));
}

type Asked = { scanId: number; severity?: Severity | undefined; before?: number | undefined; limit: number };

/** The newest publications first; what was printed anew since is left out. */
export async function findHits({ scanId, severity, before, limit }: Asked, scope: ArticleScope) {
  return db()
    .select({ publicationId: termHits.publicationId, articleId: termHits.articleId, headline: publications.headline, language: publications.language, slug: publications.slug, severity: termHits.severity, hits: termHits.hits, publishedAt: publications.firstPublishedAt })
    .from(termHits)
    .innerJoin(publications, eq(publications.id, termHits.publicationId))
    .innerJoin(articles, eq(articles.id, termHits.articleId))
    .where(and(eq(termHits.scanId, scanId), isNull(publications.endedAt), severity ? eq(termHits.severity, severity) : undefined, before === undefined ? undefined : lt(termHits.publicationId, before), seen(scope)))
    .orderBy(desc(termHits.publicationId))
    .limit(limit);
}

export async function countHits(scanId: number): Promise<Record<Severity, number>> {
  const rows = await db().select({ severity: termHits.severity, count: sql<number>`count(*)`.mapWith(Number) }).from(termHits).where(eq(termHits.scanId, scanId)).groupBy(termHits.severity);
  return { block: 0, warn: 0, note: 0, ...Object.fromEntries(rows.map(({ severity, count }) => [severity, count])) };
}
