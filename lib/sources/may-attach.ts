/** Whether something may be attached to an article, asked before a body of fifty megabytes is read; the command asks again. */
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/subject";
import { query } from "#lib/kernel/query";

/** Throws "access.signIn", "access.denied", "article.unknown" and what else `articleSubject` refuses. */
export const checkMayAttach: (actor: Actor, articleId: number) => Promise<void> = query({
  can: "source.attach",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async () => undefined,
});
