/** Articles whose hour has come, to appear or to be taken down. */
import * as store from "./store.ts";

export async function findDueArticles(limit: number): Promise<{ id: number; at: string }[]> {
  const rows = await store.findDueArticles(limit);
  return rows.flatMap((row) => (row.scheduledAt === null ? [] : [{ id: row.id, at: row.scheduledAt.toISOString() }]));
}

/** Articles that readers should have lost by now. */
export async function findDueTakeDowns(limit: number): Promise<{ id: number; at: string }[]> {
  const rows = await store.findDueTakeDowns(limit);
  return rows.flatMap((row) => (row.unpublishAt === null ? [] : [{ id: row.id, at: row.unpublishAt.toISOString() }]));
}
