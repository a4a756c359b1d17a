/** What the gate is asked about: a thread or a comment, of exactly this article. */
import { z } from "zod";
import { type ArticleSubject, articleSubject } from "#lib/articles/subject";
import { refuse } from "#lib/kernel/refusal";
import { type CommentRow, findComment, findThread, type ThreadRow } from "./comments-store.ts";

export type ThreadSubject = ArticleSubject & { thread: ThreadRow; startedBy: number };
export type CommentSubject = ArticleSubject & { comment: CommentRow; writtenBy: number };

export const threadInput = z.object({ articleId: z.int().positive(), threadId: z.int().positive() });
export const commentInput = z.object({ articleId: z.int().positive(), commentId: z.int().positive() });

/** The article's row is held first, so that two who speak at once do it one after the other. Refuses "comment.unknown". */
export async function threadSubject({ articleId, threadId }: z.infer<typeof threadInput>, lock: boolean): Promise<ThreadSubject> {
  const article = await articleSubject(articleId, lock);
  const thread = (await findThread(articleId, threadId)) ?? refuse("comment.unknown");
  return { ...article, thread, startedBy: thread.createdBy };
}

/** Refuses "comment.unknown", also for one that was removed. */
export async function commentSubject({ articleId, commentId }: z.infer<typeof commentInput>, lock: boolean): Promise<CommentSubject> {
  const article = await articleSubject(articleId, lock);
  const comment = (await findComment(articleId, commentId)) ?? refuse("comment.unknown");
  return { ...article, comment, writtenBy: comment.authorId };
}
