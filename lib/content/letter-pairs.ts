/** Pairs of neighbouring letters: how alike two texts are, whatever stands between their words. Pure. */
import { cleanText } from "./clean.ts";

/** In their order, doubled ones too; widths, capitals, blanks and punctuation are not looked at. One letter alone is a pair of its own. */
export function letterPairs(text: string): string[] {
  const signs = [...cleanText(text).normalize("NFKC").replace(/[\s\p{P}]+/gu, "").toLowerCase()];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ""}${sign}`);
}
