/** The written lists as something to look words up in. Pure; made once by each who grounds. */
import { synonymGroups } from "./synonyms.ts";
import { generalWords } from "./words-general.ts";
import { furtherWords } from "./words-further.ts";
import { thingWords } from "./words-things.ts";

const lists: readonly Readonly<Record<string, string>>[] = [generalWords, thingWords, furtherWords];
export const classNames = [...new Set(lists.flatMap((list) => Object.keys(list)))];
/** The bits of the classes that say nothing particular. */
export const generalClasses = (1 << Object.keys(generalWords).length) - 1;

/** `classes`: word → bits of its classes, in the order of `classNames`. `groups`: word → the numbers of its synonym groups. */
export type Lexicon = { classes: Map<string, number>; groups: Map<string, number[]>; members: string[][]; longest: number };

export function readLexicon(): Lexicon {
  const classes = new Map<string, number>();
  let longest = 0;
  for (const [name, words] of lists.flatMap((list) => Object.entries(list))) {
    for (const word of words.split(" ")) {
      classes.set(word, (classes.get(word) ?? 0) | (1 << classNames.indexOf(name)));
      longest = Math.max(longest, word.length);
    }
  }
  const groups = new Map<string, number[]>();
  const members = synonymGroups.trim().split("\n").map((line) => line.split(" "));
  members.forEach((words, number) => { for (const word of new Set(words)) groups.set(word, [...(groups.get(word) ?? []), number]); });
  for (const word of groups.keys()) longest = Math.max(longest, word.length);
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
    for (let length = 1; length <= Math.min(lexicon.longest, size - i); length++) {
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
