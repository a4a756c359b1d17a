/** What a person may do in a draft's document just now. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/store";
import { query } from "#lib/kernel/query";

export type DocumentRights = { revise: boolean; person: { id: number; name: string } | null };

/** Refuses like every query where the article may not even be read. */
export const documentRights: (actor: Actor, articleId: number) => Promise<DocumentRights> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ actor, subject }) => ({ revise: can(actor, "article.revise", subject), person: actor.kind === "person" ? { id: actor.id, name: actor.name } : null }),
});
