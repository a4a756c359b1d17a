/** The day that a changed source speaks from, until somebody has accepted or declined the change: a snapshot has no column for it. */
import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { settings } from "#db/schema/site";

const keyOf = (sourceId: number) => `source.day.${sourceId}`;

/** `day`: ISO 8601, of the words with this hash. */
export async function keepNewDay(sourceId: number, hash: string, day: string): Promise<void> {
  const row = { value: { hash, day }, updatedAt: sql`clock_timestamp()` };
  await db().insert(settings).values({ key: keyOf(sourceId), ...row }).onConflictDoUpdate({ target: settings.key, set: row });
}

/** Null where the words with this hash named no day. */
export async function findNewDay(sourceId: number, hash: string): Promise<string | null> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, keyOf(sourceId)));
  const value = row?.value;
  if (typeof value !== "object" || value === null || !("hash" in value && "day" in value)) return null;
  return value.hash === hash && typeof value.day === "string" ? value.day : null;
}

export async function forgetNewDay(sourceId: number): Promise<void> {
  await db().delete(settings).where(eq(settings.key, keyOf(sourceId)));
}

/** For a copy of a source, which waits for the same decision. */
export async function copyNewDay(from: number, to: number): Promise<void> {
  await db().execute(sql`insert into settings (key, value, updated_at) select ${keyOf(to)}, value, updated_at from settings where key = ${keyOf(from)}`);
}
