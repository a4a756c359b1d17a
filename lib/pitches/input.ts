/** What comes in with an idea. */
import { z } from "zod";
import { cleanText } from "#lib/content/clean";
import { refuse } from "#lib/kernel/refusal";

export const longestHeadline = 200;
export const longestIdea = 2_000;

/** Line breaks of the idea stay; too long is refused, nothing is cut off. */
export const ideaInput = {
  headline: z.string().max(longestHeadline).transform((text) => cleanText(text).replace(/\s+/g, " ").trim()),
  text: z.string().transform((text) => cleanText(text.replace(/\r\n?/g, "\n")).trim()).pipe(z.string().max(longestIdea)),
  sectionId: z.int().positive().nullable(),
};

/** `basedOn`: the version of its words that was seen. */
export const whichInput = { articleId: z.int().positive(), basedOn: z.int().positive() };

/** Refuses "pitch.noHeadline". */
export function titled(headline: string): string {
  return headline === "" ? refuse("pitch.noHeadline") : headline;
}
