/** When a draft was last kept: who wrote since is still to be told by its updates. */
import { findLastRevision } from "./store.ts";

export async function lastKeptAt(articleId: number): Promise<Date | null> {
  return (await findLastRevision(articleId))?.createdAt ?? null;
}
