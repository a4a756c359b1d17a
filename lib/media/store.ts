/** Rows of pictures and their renditions. */
import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { db, inTransaction } from "#db/client";
import { holds } from "#db/letters";
import { media, renditions } from "#db/schema/media";
import { series } from "#db/schema/taxonomy";

export type MediaRow = typeof media.$inferSelect;
export type RenditionRow = typeof renditions.$inferSelect;

/** Runs `work` in a transaction in which nobody else adds or removes the picture of this hash. */
export function whileLocked<T>(hash: string, work: () => Promise<T>): Promise<T> {
  return inTransaction(async () => {
    await lockPicture(hash);
    return work();
  });
}

/** Until the running transaction ends, nobody else adds or removes the picture of this hash. */
export async function lockPicture(hash: string): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(hashtextextended(${`media:${hash}`}, 0))`);
}

export async function findByHash(hash: string): Promise<MediaRow | null> {
  const [row] = await db().select().from(media).where(eq(media.hash, hash));
  return row ?? null;
}

export async function insertPicture(row: typeof media.$inferInsert): Promise<MediaRow> {
  const [inserted] = await db().insert(media).values(row).returning();
  if (!inserted) throw new Error("The new picture came back empty.");
  return inserted;
}

export async function replaceRenditions(mediaId: number, rows: readonly Omit<RenditionRow, "mediaId">[]): Promise<void> {
  await db().delete(renditions).where(eq(renditions.mediaId, mediaId));
  await db().insert(renditions).values(rows.map((row) => ({ mediaId, ...row })));
}

export async function findPictures(ids: readonly number[]): Promise<MediaRow[]> {
  return ids.length === 0 ? [] : db().select().from(media).where(inArray(media.id, [...ids]));
}

/** From narrow to wide. */
export async function findRenditions(mediaIds: readonly number[]): Promise<RenditionRow[]> {
  if (mediaIds.length === 0) return [];
  return db().select().from(renditions).where(inArray(renditions.mediaId, [...mediaIds])).orderBy(asc(renditions.width));
}

/** Loads a picture for the gate; with `lock` its row is held. */
export async function findPicture(id: number, lock: boolean): Promise<MediaRow | null> {
  const select = db().select().from(media).where(eq(media.id, id));
  const [row] = lock ? await select.for("update") : await select;
  return row ?? null;
}

/** Numbers of the series whose cover it is. */
export async function findSeriesUnder(mediaId: number): Promise<number[]> {
  return (await db().select({ id: series.id }).from(series).where(eq(series.coverMediaId, mediaId))).map(({ id }) => id);
}

export async function updateTexts(id: number, texts: { alt: string; caption: string; credit: string }): Promise<MediaRow | null> {
  const [row] = await db().update(media).set(texts).where(eq(media.id, id)).returning();
  return row ?? null;
}

export async function updateFocus(id: number, focus: { x: number; y: number } | null): Promise<MediaRow | null> {
  const [row] = await db().update(media).set({ focusX: focus?.x ?? null, focusY: focus?.y ?? null }).where(eq(media.id, id)).returning();
  return row ?? null;
}

/** Newest first; `words` must all occur in a picture's texts or name. */
export function newestStatement({ before, words, limit }: { before: number | null; words: readonly string[]; limit: number }) {
  const matches = words.map((word) => holds(word, media.alt, media.caption, media.credit, media.name));
  return db()
    .select()
    .from(media)
    .where(and(before === null ? undefined : lt(media.id, before), ...matches))
    .orderBy(desc(media.id))
    .limit(limit);
}

/** Which of these hashes have a row. */
export async function knownHashes(hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db().select({ hash: media.hash }).from(media).where(inArray(media.hash, [...hashes]));
  return new Set(rows.map((row) => row.hash));
}
