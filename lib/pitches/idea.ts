/** The words an article began with, for whoever writes it. */
import { findIdea } from "./pitches-store.ts";
import type { Idea } from "./types.ts";

/** For queries that have the article already. Null of what was never an idea on the board. */
export async function ideaOf(articleId: number): Promise<Idea | null> {
  const row = await findIdea(articleId);
  return row && { text: row.text, by: row.by ?? "", at: row.at.toISOString(), dueAt: row.dueAt?.toISOString() ?? null };
}
