/** Which sources a list may show an actor; a test compares it with `can(actor, "source.read", …)`. */
import type { Actor } from "#lib/access/actor";
import { atLeast } from "#lib/access/roles";

/** `personId`: those this person attached first, and those of articles they started or are printed above. */
export type SourceScope = { everything: true } | { everything: false; personId: number | null };

export function sourceScope(actor: Actor): SourceScope {
  if (actor.kind === "system") return { everything: true };
  if (actor.kind === "anonymous") return { everything: false, personId: null };
  return atLeast(actor.role, "editor") ? { everything: true } : { everything: false, personId: actor.id };
}
