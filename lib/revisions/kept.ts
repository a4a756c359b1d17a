/** Whether a state of a draft is a revision already. */
import { contentHash, stateHash } from "#lib/content/hash";
import type { ArticleContent } from "#lib/content/types";
import { findRevision } from "./store.ts";

/** Whether the last revision holds just this, open suggestions included. Its hash alone says nothing of those. */
export async function isKept(last: { id: number; hash: string }, content: ArticleContent): Promise<boolean> {
  if (last.hash !== contentHash(content)) return false;
  const kept = await findRevision(last.id);
  return kept !== null && stateHash(kept.content) === stateHash(content);
}
