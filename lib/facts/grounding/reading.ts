/** A stretch of a draft laid beside its sources: what is a word, which listed words it is made of, and how much of it stands where in a source. Pure. */
import { isDigit, isWordUnit, plain } from "./letters.ts";
import { type Lexicon, tile } from "./lexicon.ts";
import { mostPlaces, type SourceIndex } from "./source-index.ts";
import { countsAt, longestMatch, standsIn } from "./suffixes.ts";

/** Per character. `word`: 1 where it belongs to a word. `tileAt`, `tileEnd`: ends of the listed word over it (-1: none); `meant`: 1 where the sources have that word or one that means the same. `signCounts`, `pairCounts`: how often the sources have the character (as far as it is counted) and the pair that begins here. `ahead`: length of the longest match from here on; `around`: of the longest match over it. `runs`: stretches of word characters. */
export type Reading = {
  text: string; source: SourceIndex; word: Uint8Array; classes: Int32Array; tileAt: Int32Array; tileEnd: Int32Array; meant: Uint8Array;
  signCounts: Uint8Array; pairCounts: Int32Array; ahead: Uint8Array; around: Uint8Array; runs: { from: number; to: number }[];
};

export function read(lexicon: Lexicon, source: SourceIndex, draft: string): Reading {
  const text = plain(draft);
  const size = text.length;
  const reading: Reading = {
    text, source, word: new Uint8Array(size), classes: new Int32Array(size), tileAt: new Int32Array(size).fill(-1), tileEnd: new Int32Array(size).fill(-1), meant: new Uint8Array(size),
    signCounts: new Uint8Array(size), pairCounts: new Int32Array(size), ahead: new Uint8Array(size), around: new Uint8Array(size), runs: [],
  };
  for (let i = 0; i < size; i++) {
    reading.word[i] = isWordUnit(text.charCodeAt(i)) ? 1 : 0;
    const { one, two } = countsAt(source.suffixes, text, i);
    reading.signCounts[i] = Math.min(mostPlaces, one);
    reading.pairCounts[i] = two;
  }
  for (let from = 0; from < size; from++) {
    if (!reading.word[from]) continue;
    let to = from;
    while (to < size && reading.word[to]) to++;
    reading.runs.push({ from, to });
    lay(reading, lexicon, from, to);
    from = to;
  }
  match(reading);
  return reading;
}

function lay(reading: Reading, lexicon: Lexicon, from: number, to: number): void {
  for (const tiled of tile(lexicon, reading.text, from, to)) {
    reading.classes.fill(tiled.classes, tiled.from, tiled.to);
    reading.tileAt.fill(tiled.from, tiled.from, tiled.to);
    reading.tileEnd.fill(tiled.to, tiled.from, tiled.to);
    if (isMeant(reading, lexicon, reading.text.slice(tiled.from, tiled.to))) reading.meant.fill(1, tiled.from, tiled.to);
  }
}

function isMeant({ source }: Reading, lexicon: Lexicon, word: string): boolean {
  return standsIn(source.suffixes, word) || (lexicon.groups.get(word) ?? []).some((group) => lexicon.members[group]?.some((other) => standsIn(source.suffixes, other)));
}

function match({ text, source, word, ahead, around }: Reading): void {
  for (let i = 0; i < text.length; i++) {
    if (!word[i] && !isDigit(text.charCodeAt(i))) continue;
    const { length } = longestMatch(source.suffixes, text, i);
    ahead[i] = length;
    for (let j = i; j < i + length; j++) if ((around[j] ?? 0) < length) around[j] = length;
  }
}
