/** Scheduled articles whose time has come. */
import * as store from "./store.ts";

export async function findDueArticles(limit: number): Promise<{ id: number; at: string }[]> {
  const rows = await store.findDueArticles(limit);
  return rows.flatMap((row) => (row.scheduledAt === null ? [] : [{ id: row.id, at: row.scheduledAt.toISOString() }]));
}
