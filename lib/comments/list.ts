/** Everything that was said about an article. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/subject";
import { query } from "#lib/kernel/query";
import { findComments, findNames, findThreads, findUnreadThreads } from "./comments-store.ts";
import type { CommentLine, ThreadLine } from "./types.ts";

/** Threads that one article shows; older ones stay in the database. */
const most = 1_000;

export const listThreads: (actor: Actor, articleId: number) => Promise<ThreadLine[]> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ actor, input: articleId, subject }) => {
    const me = actor.kind === "person" ? actor.id : 0;
    const threads = await findThreads(articleId, most);
    const lines = await linesOf(threads.map(({ thread }) => thread.id), me);
    const unread = await findUnreadThreads(articleId, me);
    return threads.map(({ thread, startedBy, resolvedBy }) => ({
      id: thread.id,
      field: thread.field,
      anchor: thread.anchor,
      quote: thread.quote,
      startedBy: { id: thread.createdBy, name: startedBy },
      resolved: thread.resolvedAt && { at: thread.resolvedAt.toISOString(), by: resolvedBy ?? "" },
      mayResolve: can(actor, "comment.resolve", { ...subject, startedBy: thread.createdBy }),
      unread: unread.has(thread.id),
      comments: lines.get(thread.id) ?? [],
    }));
  },
});

async function linesOf(threadIds: readonly number[], me: number): Promise<Map<number, CommentLine[]>> {
  const rows = await findComments(threadIds);
  const names = new Map((await findNames([...new Set(rows.flatMap(({ comment }) => comment.mentions))])).map((person) => [person.id, person]));
  const lines = new Map<number, CommentLine[]>();
  for (const { comment: { id, threadId, authorId, text, mentions, createdAt, editedAt, removedAt }, author } of rows) {
    const line = { id, author: { id: authorId, name: author }, text, mentions: mentions.flatMap((person) => names.get(person) ?? []), at: createdAt.toISOString(), edited: editedAt !== null, removed: removedAt !== null, mine: authorId === me };
    lines.set(threadId, [...(lines.get(threadId) ?? []), line]);
  }
  return lines;
}
