/** Keeps a state of a draft for good; the same state is kept once. */
import type { RevisionReason } from "#lib/articles/types";
import { contentHash } from "#lib/content/hash";
import type { ArticleContent } from "#lib/content/types";
import { findLastRevision, insertRevision } from "./store.ts";

/** Call inside a command that has locked the article. */
export async function keepRevision(articleId: number, content: ArticleContent, reason: RevisionReason, createdBy: number | null): Promise<{ id: number; number: number; hash: string }> {
  const hash = contentHash(content);
  const last = await findLastRevision(articleId);
  if (last?.hash === hash) return last;
  return { ...(await insertRevision({ articleId, content, hash, reason, createdBy })), hash };
}
