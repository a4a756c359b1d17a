/** Where a passage that somebody spoke about is now: by the letters it was made of, else by its words. Pure. */
import type { Anchor } from "#lib/comments/types";
import { type FlatText, lettersIn, type Range, rangeOf } from "./flat-text.ts";
import { type Letters, placeNow } from "./letters.ts";

export type Remembered = { anchor: Anchor; quote: string };

/** Letters a quotation needs to be taken for the passage without words around it that fit. */
const enough = 4;
/** Letters around it that make it the passage. */
const fitting = 2;

/**
 * A text that was moved or split is, for the document, deleted and written anew: then its words are looked for, where they stand closest to what stood around them.
 * @returns null where the words are gone.
 */
export function findPassage(remembered: Remembered, letters: Letters, flat: FlatText): Range | null {
  const quote = wordsAlone(remembered.quote);
  const held = heldRange(remembered.anchor, letters);
  const inside = held && lettersIn(flat, held);
  const left = inside ? flat.letters.slice(inside.from, inside.to) : "";
  if (inside && left.length > 0 && (left.length >= quote.length || left === quote)) return rangeOf(flat, inside);
  const near = inside?.from ?? 0;
  const found = closest(quote, remembered.anchor, flat, near);
  if (!inside || left.length === 0) return found && rangeOf(flat, found);
  // A part is still held: the whole counts if it holds that part, or if the part is not worth much.
  const whole = touching(quote, flat, inside) ?? (left.length * 2 < quote.length ? found : null);
  return rangeOf(flat, whole ?? inside);
}

/** Line ends and what is no text are not looked at: they come and go when blocks are split and joined. */
export function wordsAlone(text: string): string {
  return text.replace(/[\n\ufffc]/g, "");
}

function heldRange({ start, end }: Anchor, letters: Letters): Range | null {
  const [from, to] = [placeNow(letters, start), placeNow(letters, end)];
  if (from === null && to === null) return null;
  // One end is gone with its paragraph: what is left tells where to look.
  if (from === null || to === null) return { from: from ?? to ?? 0, to: from ?? to ?? 0 };
  return { from, to: Math.max(from, to) };
}

function touching(quote: string, { letters }: FlatText, { from, to }: Range): Range | null {
  const earliest = Math.max(0, to - quote.length);
  const at = letters.indexOf(quote, earliest);
  return at >= 0 && at <= from && at + quote.length >= to ? { from: at, to: at + quote.length } : null;
}

/** Of the places with the same words the one whose surroundings fit best, then the nearest. */
function closest(quote: string, { before = "", after = "" }: Anchor, { letters }: FlatText, near: number): Range | null {
  let best: { at: number; fit: number } | null = null;
  if (quote === "") return null;
  for (let at = letters.indexOf(quote); at >= 0; at = letters.indexOf(quote, at + 1)) {
    const fit = endingAlike(letters.slice(Math.max(0, at - before.length), at), before) + endingAlike(reversed(letters.slice(at + quote.length, at + quote.length + after.length)), reversed(after));
    if (!best || fit > best.fit || (fit === best.fit && Math.abs(at - near) < Math.abs(best.at - near))) best = { at, fit };
  }
  if (!best || (quote.length < enough && best.fit < fitting)) return null;
  return { from: best.at, to: best.at + quote.length };
}

function endingAlike(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one[one.length - 1 - count] === other[other.length - 1 - count]) count++;
  return count;
}

const reversed = (text: string) => text.split("").reverse().join("");
