/** A change of a published text as commands take it. */
import { z } from "zod";
import { cleanText } from "#lib/content/clean";
import { type Change, changeKinds, longestChange } from "./types.ts";

/** That a correction needs words is said by a sentence of its own ("article.changeWords"). */
export const changeInput: z.ZodType<Change> = z.object({ kind: z.enum(changeKinds), text: z.string().max(longestChange).transform(cleanText) });
