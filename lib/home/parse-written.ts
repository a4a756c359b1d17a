/** Reads what `written.ts` wrote into an address. */
import { z } from "zod";
import { arrangementInput } from "./input.ts";
import type { Arrangement } from "./types.ts";

const written = z.tuple([z.unknown(), z.unknown(), z.array(z.tuple([z.unknown(), z.unknown(), z.unknown(), z.unknown()]))]);
/** Twice what the limits allow; the server takes headers up to 16 kB. */
const longest = 8_000;

/** Null for anything that `writeArrangement` cannot have written. */
export function parseArrangement(text: string): Arrangement | null {
  if (text.length > longest) return null;
  const parsed = written.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const [lead, pinned, blocks] = parsed.data;
  const read = arrangementInput.safeParse({ lead, pinned, blocks: blocks.map(([sectionId, shown, lines, own]) => ({ sectionId, shown: shown === 1, lines, pinned: own })) });
  return read.success ? read.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
