/** What is put in the place of a hit. Pure. */
import type { TermHit } from "./match.ts";

/** With a capital where the text has one and the list does not: "Seperate" becomes "Separate". "": only a person can say. */
export function replacementOf({ from, term: { term, replacement } }: Pick<TermHit, "from" | "term">, text: string): string {
  const [written, listed, first] = [text.charAt(from), term.charAt(0), replacement.charAt(0)];
  const capital = written !== listed && written === listed.toUpperCase() && first === first.toLowerCase();
  return capital ? first.toUpperCase() + replacement.slice(1) : replacement;
}
