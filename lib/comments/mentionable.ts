/** Who can be mentioned: people of the desk who may read the article. */
import type { Actor } from "#lib/access/actor";
import { can } from "#lib/access/policy";
import { articleSubject } from "#lib/articles/subject";
import { query } from "#lib/kernel/query";
import { colleagues } from "#lib/session/colleagues";
import type { Mentionable } from "./types.ts";

/** Without oneself. */
export const listMentionable: (actor: Actor, articleId: number) => Promise<Mentionable[]> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ actor, subject }) => {
    const everybody = await colleagues(null);
    const readers = everybody.filter(({ actor: other }) => can(other, "article.read", subject) && !(actor.kind === "person" && actor.id === other.id));
    return readers.map(({ actor: { id, name }, nameEn, slug }) => ({ id, name, nameEn, login: slug }));
  },
});
