/** The place of the rules for words that are no numbers, names or quotations: what they say and no source says. Pure. */
import type { PreparedSources } from "./prepare.ts";
import type { CheckedClaim, FactContext } from "./types.ts";

/** Claims of kind `wording`, unsupported ones only. */
export function groundWording(_text: string, _sources: PreparedSources, _context: FactContext): CheckedClaim[] {
  return [];
}
