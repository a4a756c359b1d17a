/** What a linked article is called on this screen. */
import type { LinkedStory } from "#lib/articles/types";
import type { Words } from "../context.ts";

/** By number where its headline is not known: a colleague chose it meanwhile, or it is not public and not this person's. */
export function nameOf(id: number, known: readonly LinkedStory[], t: Words): string {
  return known.find((story) => story.id === id)?.headline || t.translation.numbered(id);
}
