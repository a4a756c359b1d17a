/** Plain text as paragraphs: one line each, or lines of equal width joined again. */
import { paragraphsIn } from "#lib/content/plain-lines";
import { refuse } from "#lib/kernel/refusal";

/** More lines are a log or a table of data, not a story. */
const mostLines = 50_000;

/** Paragraphs of a text, trimmed (indents go), blanks inside them kept as they are. Refuses "content.tooLarge". */
export function paragraphsOfText(text: string): string[] {
  refuseEndless(text);
  return paragraphsIn(text);
}

function refuseEndless(text: string): void {
  let lines = 0;
  for (let at = text.search(/[\r\n]/); at !== -1; at = text.indexOf(text[at] ?? "\n", at + 1)) if (++lines > mostLines) refuse("content.tooLarge");
}
