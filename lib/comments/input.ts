/** What comes in with a comment. */
import { z } from "zod";
import { readPlace } from "#lib/collab/place";
import { cleanText, isSeen } from "#lib/content/clean";
import { refuse } from "#lib/kernel/refusal";
import { longestComment, longestQuote } from "./words.ts";

/** Line breaks stay; what cannot be seen goes. Too long is refused as input, and nothing is cut off. */
export const textInput = z.string().max(longestComment * 4).transform((raw) => cleanText(raw.replace(/\r\n?/g, "\n")).trim()).pipe(z.string().max(longestComment));

const placeInput = z.string().refine((text) => readPlace(text) !== null);
const aroundInput = z.string().max(100).default("");

export const anchorInput = z.object({ start: placeInput, end: placeInput, before: aroundInput, after: aroundInput });
export const quoteInput = z.string().min(1).max(longestQuote);
export const fieldInput = z.enum(["body", "headline", "standfirst"]);

/** Refuses "comment.empty". */
export function saidSomething(text: string): string {
  return isSeen(text) ? text : refuse("comment.empty");
}
