/** The written lists as something to look words up in. Pure; made once by each who grounds. */
import { synonymGroups } from "./synonyms.ts";
import { generalWords } from "./words-general.ts";
import { furtherWords } from "./words-further.ts";
import { thingWords } from "./words-things.ts";

const lists: readonly Readonly<Record<string, string>>[] = [generalWords, thingWords, furtherWords];
export const classNames = [...new Set(lists.flatMap((list) => Object.keys(list)))];
/** The bits of the classes that say nothing particular. */
export const generalClasses = (1 << Object.keys(generalWords).length) - 1;

/** `classes`: word → bits of its classes, in the order of `classNames`. `groups`: word → the numbers of its synonym groups. `longest`: the first two characters of a word → the length of the longest that begins so. */
export type Lexicon = { classes: Map<string, number>; groups: Map<string, number[]>; members: string[][]; longest: Map<string, number> };

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
  const longest = new Map<string, number>();
  for (const word of [...classes.keys(), ...groups.keys()]) longest.set(word.slice(0, 2), Math.max(longest.get(word.slice(0, 2)) ?? 0, word.length));
  return { classes, groups, members, longest };
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
    const most = Math.min(lexicon.longest.get(text.slice(from + i, from + i + 2)) ?? 1, size - i);
    for (let length = 1; length <= most; length++) {
      const word = text.slice(from + i, from + i + length);
      if (!lexicon.classes.has(word) && !lexicon.groups.has(word)) continue;
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
