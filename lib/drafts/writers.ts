/** Who writes in a draft under which numbers, to say of each passage whose it is. */
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { findClients } from "#lib/collab/keep";
import { query } from "#lib/kernel/query";
import type { Writer } from "./types.ts";

export const listWriters: (actor: Actor, articleId: number) => Promise<Writer[]> = query({
  can: "article.read",
  subject: (articleId: number) => articleSubject(articleId, false),
  run: async ({ subject }) => findClients(subject.row.id),
});
