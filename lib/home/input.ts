/** Arrangements as they arrive: from the desk, from an address, from the database. */
import { z } from "zod";
import { languages } from "#lib/i18n/languages";
import { type Arrangement, homeLimits } from "./types.ts";

const number = z.int().positive();
// More than anybody means is told in words by the command; this only keeps nonsense out.
const numbers = z.array(number).max(500);

const block = z.object({ sectionId: number, shown: z.boolean(), lines: z.int().min(1).max(homeLimits.lines), pinned: numbers });

const blocks = z.array(block).max(2_000);

export const languageInput = z.enum(languages);

export const arrangementInput: z.ZodType<Arrangement> = z.object({ lead: number.nullable(), pinned: numbers, blocks });

const stored = z.object({
  lead: number.nullable().catch(null),
  pinned: numbers.catch([]),
  blocks: blocks.catch([]),
}).catch({ lead: null, pinned: [], blocks: [] });

/** What was kept, as far as it can be read: one bad value must not take the front page down. */
export function readArrangement(value: unknown): Arrangement {
  return stored.parse(value ?? {});
}
