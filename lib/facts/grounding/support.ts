/** How far the sources carry a word: as it stands, in pieces, in the same order, or by a word that means the same. Pure. */
import type { Lexicon } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { placesOf, type SourceIndex } from "./source-index.ts";
import { standsIn } from "./suffixes.ts";

/** Shares of the word from 0 to 1, lengths and counts in characters. */
export function supportFeatures(reading: Reading, lexicon: Lexicon, from: number, to: number): number[] {
  const { source, ahead, around } = reading;
  const size = to - from;
  const word = reading.text.slice(from, to);
  const whole = (ahead[from] ?? 0) >= size;
  const pieces = piecesOf(reading, from, to);
  const groups = lexicon.groups.get(word) ?? [];
  const same = groups.some((group) => lexicon.members[group]?.some((other) => other !== word && other.length >= 2 && standsIn(source.suffixes, other)));
  return [
    size, whole ? 1 : 0, pieces.longest / size, pieces.covered / size, pieces.touched / size, pieces.signs / size, size > 1 ? pieces.pairs / (size - 1) : 0, pieces.count, size - pieces.signs,
    size > 2 && (ahead[from] ?? 0) >= 2 ? 1 : 0, size > 2 && (ahead[to - 2] ?? 0) >= 2 ? 1 : 0, whole ? 1 : inOrder(source, word),
    around[from] ?? 0, around[to - 1] ?? 0, same ? 1 : 0, groups.length > 0 ? 1 : 0, meantIn(reading, from, to) / size,
  ];
}

/** Whether a source has a word of the same meaning between the same neighbours: 击败 in "主场击败乙队" where it says "主场战胜乙队". */
export function isCarried({ text, word, source }: Reading, lexicon: Lexicon, { from, to }: { from: number; to: number }): boolean {
  const [before, behind] = [word[from - 1] ? text.charAt(from - 1) : "", word[to] ? text.charAt(to) : ""];
  if (before + behind === "") return false;
  return (lexicon.groups.get(text.slice(from, to)) ?? []).some((group) => lexicon.members[group]?.some((other) => standsIn(source.suffixes, before + other + behind)));
}

function piecesOf({ pairCounts, signCounts, ahead, around }: Reading, from: number, to: number) {
  const found = { longest: 0, covered: 0, touched: 0, signs: 0, pairs: 0, count: 0 };
  let end = from;
  for (let i = from; i < to; i++) {
    const length = Math.min(ahead[i] ?? 0, to - i);
    found.longest = Math.max(found.longest, length);
    if (length >= 2) {
      if (i >= end) found.count++;
      found.covered += Math.max(0, i + length - Math.max(end, i));
      end = Math.max(end, i + length);
    }
    if ((around[i] ?? 0) >= 2) found.touched++;
    if (signCounts[i]) found.signs++;
    if (i + 1 < to && pairCounts[i]) found.pairs++;
  }
  return found;
}

/** The share of the word's characters that stand close together and in this order somewhere: abbreviations and what they stand for. */
function inOrder(source: SourceIndex, word: string): number {
  let best = 0;
  for (let first = 0; first < Math.min(2, word.length); first++) {
    for (const place of placesOf(source, word.charAt(first))) {
      let [got, at] = [1, place];
      for (let next = first + 1; next < Math.min(word.length, 12); next++) {
        const found = soon(source.text, word.charCodeAt(next), at + 1);
        if (found > 0) { got++; at = found; }
      }
      best = Math.max(best, got);
    }
  }
  return best / word.length;
}

/** Where the character stands among the eight from `at` on; 0 where it does not. */
function soon(text: string, unit: number, at: number): number {
  for (let place = at; place < at + 8; place++) if (text.charCodeAt(place) === unit) return place;
  return 0;
}

/** Characters of listed words that the sources have or mean, and of others that stand there. */
function meantIn({ tileAt, tileEnd, around, meant }: Reading, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const whole = (tileAt[i] ?? -1) >= from && (tileEnd[i] ?? 0) <= to;
    if (whole ? meant[i] : (around[i] ?? 0) >= 2) count++;
  }
  return count;
}
