/** The text of an article as it arrives from outside: limits first, then the document model. */
import { z } from "zod";
import { cleanText } from "./clean.ts";
import { readDoc } from "./schema.ts";
import type { ArticleContent } from "./types.ts";

export type TextName = Exclude<keyof ArticleContent, "body">;

/** Lengths in UTF-16 units. `lines`: whether it may be of several. */
const texts: Record<TextName, { longest: number; lines: boolean }> = {
  kicker: { longest: 200, lines: false },
  headline: { longest: 500, lines: false },
  standfirst: { longest: 2_000, lines: true },
  note: { longest: 5_000, lines: true },
};

const cleanLine = (name: TextName, text: string) => (texts[name].lines ? cleanText(text) : cleanText(text).replace(/[\r\n\u2028\u2029]+/g, " "));
const line = (name: TextName) => z.string().max(texts[name].longest).transform((text) => cleanLine(name, text));

/** As an article may have it: what comes from where nobody could be told is cut to its length. */
export function fittingText(name: TextName, text: string): string {
  return cleanLine(name, text.slice(0, texts[name].longest));
}

/** A body passes through the schema, which drops nothing silently: it refuses "content.invalid". */
export const contentInput: z.ZodType<ArticleContent> = z.object({
  kicker: line("kicker"),
  headline: line("headline"),
  standfirst: line("standfirst"),
  note: line("note"),
  body: z.unknown().transform(readDoc),
});
