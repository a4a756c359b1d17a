/** Ends reading as soon as it is known to be too much. Pure. */
import { refuse } from "#lib/kernel/refusal";
import { longestText } from "./passages.ts";

/** @returns what it was given. Refuses "source.textTooLong". */
export function withinLength<T extends string | readonly string[]>(words: T): T {
  const length = typeof words === "string" ? words.length : words.reduce((sum, { length }) => sum + length, 0);
  return length > longestText ? refuse("source.textTooLong") : words;
}
