/** Puts a comment into a thread, tells those it concerns, and every page that has the article open. Call within a command. */
import type { ArticleSubject } from "#lib/articles/subject";
import { notify } from "#lib/notices/notify";
import { findNames, findSpeakers, insertComment, tellPages } from "./comments-store.ts";
import { mentionsIn } from "./words.ts";

export type Said = { article: ArticleSubject; threadId: number; by: number; text: string };

/** @returns the comment's number. */
export async function say({ article, threadId, by, text }: Said): Promise<number> {
  const before = await findSpeakers(threadId);
  const mentions = await peopleIn(text);
  const commentId = await insertComment({ threadId, authorId: by, text, mentions });
  await notify({ article, commentId, by, mentioned: mentions, others: before });
  await tellPages(article.row.id);
  return commentId;
}

/** Those among the mentioned who exist. */
export async function peopleIn(text: string): Promise<number[]> {
  return (await findNames(mentionsIn(text).slice(0, 100))).map(({ id }) => id);
}
