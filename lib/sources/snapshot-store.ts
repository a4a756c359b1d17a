/** What a source said at moments, newest first. */
import { desc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { sourceSnapshots } from "#db/schema/sources";

export async function findNewestSnapshot(sourceId: number) {
  const [row] = await db().select().from(sourceSnapshots).where(eq(sourceSnapshots.sourceId, sourceId)).orderBy(desc(sourceSnapshots.id)).limit(1);
  return row ?? null;
}

export async function findSnapshots(sourceId: number, limit: number) {
  return db()
    .select({ id: sourceSnapshots.id, at: sourceSnapshots.takenAt, by: people.name, headline: sourceSnapshots.originalHeadline, passages: sourceSnapshots.passages, hash: sourceSnapshots.hash })
    .from(sourceSnapshots)
    .leftJoin(people, eq(people.id, sourceSnapshots.takenBy))
    .where(eq(sourceSnapshots.sourceId, sourceId))
    .orderBy(desc(sourceSnapshots.id))
    .limit(limit);
}
