/** The lines of an article beside its body: how long each may be, and what of a text fits. Pure and small: the editor's page has it too. */
import { cleanText } from "./clean.ts";
import type { ArticleContent } from "./types.ts";

export type TextName = Exclude<keyof ArticleContent, "body">;

/** Lengths in UTF-16 units. `lines`: whether it may be of several. */
export const texts: Readonly<Record<TextName, { longest: number; lines: boolean }>> = {
  kicker: { longest: 200, lines: false },
  headline: { longest: 500, lines: false },
  standfirst: { longest: 2_000, lines: true },
  note: { longest: 5_000, lines: true },
};

export const cleanLine = (name: TextName, text: string) => (texts[name].lines ? cleanText(text) : cleanText(text).replace(/[\r\n\u2028\u2029]+/g, " "));

/** As an article may have it: what comes from where nobody could be told is cut to its length. */
export function fittingText(name: TextName, text: string): string {
  return cleanLine(name, text.slice(0, texts[name].longest));
}
