/** The text of an article as it arrives from outside: limits first, then the document model. */
import { z } from "zod";
import { cleanLine, type TextName, texts } from "./fitting.ts";
import { readDoc } from "./schema.ts";
import type { ArticleContent } from "./types.ts";

const line = (name: TextName) => z.string().max(texts[name].longest).transform((text) => cleanLine(name, text));

/** A body passes through the schema, which drops nothing silently: it refuses "content.invalid". */
export const contentInput: z.ZodType<ArticleContent> = z.object({
  kicker: line("kicker"),
  headline: line("headline"),
  standfirst: line("standfirst"),
  note: line("note"),
  body: z.unknown().transform(readDoc),
});
