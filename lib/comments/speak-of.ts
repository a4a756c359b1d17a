/** Says something about a passage, as part of another deed that holds the article. */
import type { ArticleSubject } from "#lib/articles/subject";
import { insertThread } from "./comments-store.ts";
import { say } from "./say.ts";
import type { Anchor, CommentField } from "./types.ts";

export type Spoken = { field: CommentField; anchor: Anchor; quote: string; by: number; text: string };

/** Call within a command. @returns the new thread and its first comment. */
export async function speakOf(article: ArticleSubject, { field, anchor, quote, by, text }: Spoken): Promise<{ threadId: number; commentId: number }> {
  const threadId = await insertThread({ articleId: article.row.id, field, anchor, quote, createdBy: by });
  return { threadId, commentId: await say({ article, threadId, by, text }) };
}
