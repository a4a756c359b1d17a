/** Keeps a state of a draft for good; the same state is kept once. */
import type { RevisionReason } from "#lib/articles/types";
import { contentHash } from "#lib/content/hash";
import type { ArticleContent } from "#lib/content/types";
import { isKept } from "./kept.ts";
import { findLastRevision, findWritersSince, insertRevision, insertWriters } from "./store.ts";

/** These hold another text than the draft's: who wrote in the draft meanwhile did not write them. */
const besideTheDraft: ReadonlySet<RevisionReason> = new Set<RevisionReason>(["conflict", "import"]);

/** Call inside a command that has locked the article. */
export async function keepRevision(articleId: number, content: ArticleContent, reason: RevisionReason, createdBy: number | null): Promise<{ id: number; number: number; hash: string }> {
  const last = await findLastRevision(articleId);
  if (last && (await isKept(last, content))) return last;
  const hash = contentHash(content);
  const kept = await insertRevision({ articleId, number: (last?.number ?? 0) + 1, content, hash, reason, createdBy });
  const own = createdBy === null ? [] : [createdBy];
  await insertWriters(kept.id, besideTheDraft.has(reason) ? own : await findWritersSince(articleId, last?.createdAt ?? null));
  return { ...kept, hash };
}
