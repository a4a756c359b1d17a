/** Finds the terms of all lists in a text. Pure, the same in the editor, before publishing and over the archive. */
import { Automaton } from "./automaton.ts";
import { classOf, fold, folded, seen } from "./fold.ts";
import { placeholder, rankOf } from "./rules.ts";
import type { Term } from "./types.ts";

/** UTF-16 places in the text. */
export type TermHit = { from: number; to: number; term: Term };
export type Matcher = { find: (text: string) => TermHit[]; size: number };

type Around = { before: Uint16Array; after: Uint16Array };
/** `exact`: only as it is written, where nothing but case or width is wrong. `right`: not wrong at all, and nothing inside of it is. */
type Entry = { term: Term; /** As it is seen. */ word: string; exact: boolean; right: boolean; exceptions: readonly Around[]; borders: readonly [start: boolean, end: boolean] };

export function makeMatcher(terms: readonly Term[]): Matcher {
  const entries = terms.map(entryOf).filter(({ word }) => word !== "");
  const words = entries.map(({ word }) => fold(word));
  const automaton = new Automaton(words);
  return { size: entries.length, find: (text) => (text === "" || entries.length === 0 ? [] : findIn(text, automaton, entries, words)) };
}

function entryOf(term: Term): Entry {
  const { text: word } = seen(term.term);
  const codes = fold(word);
  const same = term.replacement !== "" && folded(word) === folded(seen(term.replacement).text);
  const right = term.term === term.replacement;
  const edge = (code: number | undefined) => classOf(code ?? 0) !== 0;
  const exceptions = term.exceptions.flatMap((exception) => aroundOf(seen(exception).text, word));
  return { term, word, exact: same && !right, right, exceptions, borders: [edge(codes[0]), edge(codes.at(-1))] };
}

/** "…门市部" is what follows the term; a whole word, "公理化", is the term and what stands around it. */
function aroundOf(exception: string, term: string): Around[] {
  const [plain, word] = [folded(exception.replaceAll("...", placeholder)), folded(term)];
  const at = plain.indexOf(placeholder);
  if (at >= 0) return [{ before: fold(plain.slice(0, at)), after: fold(plain.slice(at + placeholder.length)) }];
  const found: Around[] = [];
  for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + 1)) found.push({ before: fold(plain.slice(0, from)), after: fold(plain.slice(from + word.length)) });
  return found;
}

/** Among letters that are seen; told by places of the text as it was given. */
function findIn(given: string, automaton: Automaton, entries: readonly Entry[], words: readonly Uint16Array[]): TermHit[] {
  const { text, placeOf } = seen(given);
  const codes = fold(text);
  const hits: TermHit[] = [];
  const right: { from: number; to: number }[] = [];
  automaton.find(codes, (number, to) => {
    const [entry, from] = [entries[number], to - (words[number]?.length ?? 0)];
    if (!entry || !stands(entry, { text, codes, from, to })) return;
    if (entry.right) right.push({ from, to });
    else hits.push({ from, to, term: entry.term });
  });
  const found = longestFirst(right.length === 0 ? hits : outside(hits, right, text.length), text.length);
  return found.map(({ from, to, term }) => ({ from: placeOf(from), to: placeOf(to - 1) + 1, term }));
}

/** Those that lie in no right word. */
function outside(hits: readonly TermHit[], right: readonly { from: number; to: number }[], length: number): TermHit[] {
  // How far right words reach that begin here or before.
  const reach = new Uint32Array(length);
  for (const { from, to } of right) reach[from] = Math.max(reach[from] ?? 0, to);
  for (let at = 1; at < length; at++) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0);
  return hits.filter(({ from, to }) => (reach[from] ?? 0) < to);
}

type Place = { text: string; codes: Uint16Array; from: number; to: number };

function stands({ word, exact, exceptions, borders }: Entry, { text, codes, from, to }: Place): boolean {
  if (borders[0] && from > 0 && classOf(codes[from - 1] ?? 0) === classOf(codes[from] ?? 0)) return false;
  if (borders[1] && to < codes.length && classOf(codes[to] ?? 0) === classOf(codes[to - 1] ?? 0)) return false;
  if (exact && text.slice(from, to) !== word) return false;
  return !exceptions.some(({ before, after }) => isAt(codes, before, from - before.length) && isAt(codes, after, to));
}

function isAt(codes: Uint16Array, part: Uint16Array, at: number): boolean {
  if (at < 0 || at + part.length > codes.length) return false;
  return part.every((code, offset) => codes[at + offset] === code);
}

/** Of those that lie over each other the longest counts, then the more serious, then the first. @returns in the order of the text. */
function longestFirst(hits: readonly TermHit[], length: number): TermHit[] {
  const taken = new Uint8Array(length);
  const sorted = hits.toSorted((one, other) => other.to - other.from - (one.to - one.from) || rankOf(other.term.severity) - rankOf(one.term.severity) || one.from - other.from);
  const kept = sorted.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (taken[at] === 1) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((one, other) => one.from - other.from);
}
