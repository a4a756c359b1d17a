/** The written lists as something to look words up in. Pure; made once by each who grounds. */
import { synonymGroups } from "./synonyms.ts";
import { generalWords } from "./words-general.ts";
import { furtherWords } from "./words-further.ts";
import { thingWords } from "./words-things.ts";

const lists: readonly Readonly<Record<string, string>>[] = [generalWords, thingWords, furtherWords];
export const classNames = [...new Set(lists.flatMap((list) => Object.keys(list)))];
/** The bits of the classes that say nothing particular. */
export const generalClasses = (1 << Object.keys(generalWords).length) - 1;

/** `classes`: word → bits of its classes, in the order of `classNames`. `groups`: word → the numbers of its synonym groups. `lengths`: the first two characters of a word (see `pairOf`), or its only one → the lengths of the words that begin so, a bit each. */
export type Lexicon = { classes: Map<string, number>; groups: Map<string, number[]>; members: string[][]; lengths: Map<number, number> };

/** Two characters as one number; one alone counts as followed by nothing. */
export const pairOf = (text: string, at: number) => (text.charCodeAt(at) << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);

export function readLexicon(): Lexicon {
  const classes = new Map<string, number>();
  for (const [name, words] of lists.flatMap((list) => Object.entries(list))) {
    for (const word of words.split(" ")) {
      classes.set(word, (classes.get(word) ?? 0) | (1 << classNames.indexOf(name)));
    }
  }
  const groups = new Map<string, number[]>();
  const members = synonymGroups.trim().split("\n").map((line) => line.split(" "));
  members.forEach((words, number) => { for (const word of new Set(words)) groups.set(word, [...(groups.get(word) ?? []), number]); });
  const lengths = new Map<number, number>();
  for (const word of [...classes.keys(), ...groups.keys()]) lengths.set(pairOf(word, 0), (lengths.get(pairOf(word, 0)) ?? 0) | (1 << Math.min(word.length, 31)));
  return { classes, groups, members, lengths };
}

/** A listed word that stands at [from, to). */
export type Tile = { from: number; to: number; classes: number };

/** Covers a run of word characters with listed words, as many characters in as few words as can be; what lies between is left open. */
export function tile(lexicon: Lexicon, text: string, from: number, to: number): Tile[] {
  const size = to - from;
  const best = new Float64Array(size + 1);
  const took = new Uint8Array(size + 1);
  for (let i = size - 1; i >= 0; i--) {
    best[i] = best[i + 1] ?? 0;
    const alone = lexicon.lengths.get(text.charCodeAt(from + i) << 16) ?? 0;
    const lengths = (i + 1 < size ? (lexicon.lengths.get(pairOf(text, from + i)) ?? 0) : 0) | alone;
    for (let length = 1; lengths >> length !== 0 && length <= size - i; length++) {
      if (((lengths >> length) & 1) === 0) continue;
      const word = text.slice(from + i, from + i + length);
      if (length > 2 && !lexicon.classes.has(word) && !lexicon.groups.has(word)) continue;
      const worth = (length === 1 ? 0.5 : length * length) + (best[i + length] ?? 0);
      if (worth > (best[i] ?? 0)) { best[i] = worth; took[i] = length; }
    }
  }
  const tiles: Tile[] = [];
  for (let i = 0; i < size; ) {
    const length = took[i] ?? 0;
    if (length > 0) tiles.push({ from: from + i, to: from + i + length, classes: lexicon.classes.get(text.slice(from + i, from + i + length)) ?? 0 });
    i += length || 1;
  }
  return tiles;
}
