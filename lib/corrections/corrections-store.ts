/** Rows of corrections and retractions, and of what a schedule will say when it replaces what readers have. */
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { corrections, retractions } from "#db/schema/corrections";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { settings } from "#db/schema/site";

/** What is compared of printings. */
const printing = { id: publications.id, hash: publications.hash, kind: publications.kind, bylines: publications.bylines, responsibleEditor: publications.responsibleEditor, sources: publications.sources, cover: publications.cover, label: publications.label, revisionId: publications.revisionId, firstPublishedAt: publications.firstPublishedAt };

/** The last printing, whether readers still have it or not; null for an article they never saw. */
export async function findLastPrinting(articleId: number) {
  const [row] = await db().select(printing).from(publications).where(eq(publications.articleId, articleId)).orderBy(desc(publications.number)).limit(1);
  return row ?? null;
}

/** The printing before the typos that came one after another since readers were last told of a change; null where the last change was none. */
export async function findPrintingBeforeTypos(articleId: number) {
  const rows = await db().select({ kind: corrections.kind, replacedId: corrections.replacedId }).from(corrections).where(eq(corrections.articleId, articleId)).orderBy(desc(corrections.id));
  const told = rows.findIndex(({ kind }) => kind !== "typo");
  const first = rows.slice(0, told === -1 ? rows.length : told).at(-1)?.replacedId ?? null;
  if (first === null) return null;
  const [row] = await db().select(printing).from(publications).where(eq(publications.id, first));
  return row ?? null;
}

export async function insertCorrection(row: typeof corrections.$inferInsert): Promise<void> {
  await db().insert(corrections).values(row);
}

/** Slips that were put right, the oldest first, for the record of how an article was made. */
export async function findTypos(articleId: number) {
  return db()
    .select({ at: corrections.createdAt, text: corrections.text, by: { id: people.id, name: people.name, nameEn: people.nameEn, role: people.role } })
    .from(corrections)
    .leftJoin(people, eq(people.id, corrections.createdBy))
    .where(and(eq(corrections.articleId, articleId), eq(corrections.kind, "typo")))
    .orderBy(asc(corrections.createdAt), asc(corrections.id));
}

export async function insertRetraction(row: typeof retractions.$inferInsert): Promise<void> {
  await db().insert(retractions).values(row);
}

// No column of `articles` holds it; a key per article does, and names the revision it belongs to.
const keyOf = (articleId: number) => `article.${articleId}.scheduledChange`;

export async function putScheduledChange(articleId: number, value: unknown, updatedBy: number | null): Promise<void> {
  const row = { value, updatedBy, updatedAt: sql`clock_timestamp()` };
  await db().insert(settings).values({ key: keyOf(articleId), ...row }).onConflictDoUpdate({ target: settings.key, set: row });
}

export async function dropScheduledChange(articleId: number): Promise<void> {
  await db().delete(settings).where(eq(settings.key, keyOf(articleId)));
}

export async function findScheduledChange(articleId: number): Promise<unknown> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, keyOf(articleId)));
  return row?.value ?? null;
}
