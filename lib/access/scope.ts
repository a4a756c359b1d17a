/** Which articles a list may show an actor; a test compares it with `can(actor, "article.read", …)` over everything. */
import type { Actor } from "./actor.ts";
import { atLeast } from "./roles.ts";

/** `sectionIds`: all articles of these; `authorId`: besides, those this person started or is printed above. */
export type ArticleScope = { everything: true } | { everything: false; sectionIds: readonly number[]; authorId: number | null };

export function articleScope(actor: Actor): ArticleScope {
  if (actor.kind === "system") return { everything: true };
  if (actor.kind === "anonymous" || actor.secondFactorDue) return { everything: false, sectionIds: [], authorId: null };
  if (atLeast(actor.role, "chief")) return { everything: true };
  return { everything: false, sectionIds: atLeast(actor.role, "editor") ? actor.sectionIds : [], authorId: actor.id };
}
