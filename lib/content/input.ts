/** The text of an article as it arrives from outside: limits first, then the document model. */
import { z } from "zod";
import { cleanText } from "./clean.ts";
import { readDoc } from "./schema.ts";
import type { ArticleContent } from "./types.ts";

const line = (longest: number) => z.string().max(longest).transform((text) => cleanText(text).replace(/[\r\n\u2028\u2029]+/g, " "));
const lines = (longest: number) => z.string().max(longest).transform(cleanText);

/** Lengths in UTF-16 units; a body passes through the schema, which drops nothing silently: it refuses "content.invalid". */
export const contentInput: z.ZodType<ArticleContent> = z.object({
  kicker: line(200),
  headline: line(500),
  standfirst: lines(2_000),
  note: lines(5_000),
  body: z.unknown().transform(readDoc),
});
