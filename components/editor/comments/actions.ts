/** What can be done with comments, as server actions. */
import type { Answer } from "#components/ui/use-command";
import type { Anchor, CommentField } from "#lib/comments/types";

type Act<I, T> = (input: I) => Promise<Answer<T>>;
type One = { articleId: number };
export type Made = { threadId: number; commentId: number };

export type TalkActions = {
  startThread: Act<One & { field: CommentField; anchor: Anchor; quote: string; text: string }, Made>;
  reply: Act<One & { threadId: number; text: string }, Made>;
  editComment: Act<One & { commentId: number; text: string }, undefined>;
  removeComment: Act<One & { commentId: number }, undefined>;
  resolveThread: Act<One & { threadId: number }, undefined>;
  reopenThread: Act<One & { threadId: number }, undefined>;
  readNotices: Act<{ threadId: number } | { articleId: number }, { unread: number }>;
};
