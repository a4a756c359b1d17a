/** What was published before its reviews and is taken down without them: remembered, so that the next time they come first. */
import type { ArticleSubject } from "#lib/articles/subject";
import { hashedDraft, signedHashOf } from "./read-standing.ts";
import { findLastEvent, insertReviewEvent, isPrintedSince } from "./workflow-store.ts";

/** Call in the transaction that takes it down, with the article as it was before; does nothing where its reviews had come. */
export async function endUnreviewed({ row, ...subject }: ArticleSubject): Promise<void> {
  if (row.reviewBy === null) return;
  const { hash } = await hashedDraft({ row, ...subject });
  await insertReviewEvent({ articleId: row.id, kind: "expired", round: row.round, hash: await signedHashOf(row.id, hash), dueAt: row.reviewBy });
}

/** A new round, a return or a take-down by hand before the hour buys no second one: only a printing with its reviews does. */
export async function isUrgentUsed(articleId: number): Promise<boolean> {
  const ended = await findLastEvent(articleId, "expired");
  return ended !== null && !(await isPrintedSince(articleId, ended.createdAt));
}
