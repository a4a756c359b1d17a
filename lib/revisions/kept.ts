/** Whether a state of a draft is a revision already. */
import { contentHash, stateHash } from "#lib/content/hash";
import type { ArticleContent } from "#lib/content/types";
import { findLastRevision, findRevision } from "./store.ts";

/** The last revision, if it holds just this, open suggestions included. Its hash alone says nothing of those. */
export async function lastIfKept(articleId: number, content: ArticleContent): Promise<Awaited<ReturnType<typeof findLastRevision>>> {
  const last = await findLastRevision(articleId);
  if (last?.hash !== contentHash(content)) return null;
  const kept = await findRevision(last.id);
  return kept && stateHash(kept.content) === stateHash(content) ? last : null;
}
