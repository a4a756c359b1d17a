/** Where words of one text stand in another: a sorted list of suffixes. Pure. */
import { atOnce, type Work } from "#lib/facts/turns";
import { sorting } from "./sort-pieces.ts";

/** Matches are not followed beyond so many characters. */
export const longest = 24;

/** `order`: places of the text, sorted by what follows there (as far as `longest`). `heads`: two characters as one number → where those that begin so start in it, and how many they are. */
export type Suffixes = { text: string; order: Int32Array; heads: Map<number, { low: number; high: number }> };

/** A match of `length` characters at each of `order[low..high)`. */
export type Match = { length: number; low: number; high: number };

/** About 2 ms for 1,000 characters at the first call, 0.3 ms later; a text of one character repeated is no worse than another. */
export function sortSuffixes(text: string): Suffixes {
  return atOnce(sortingSuffixes(text));
}

/** Two characters and the place fit into 53 bits as long as the text is shorter than 2^21. */
const roomOfPlace = 2_097_152;
/** So many places are looked at in one go. */
const piece = 32_768;

/** The same in pieces. */
export function* sortingSuffixes(text: string): Work<Suffixes> {
  const keys = new Float64Array(Math.min(text.length, 2_000_000));
  yield;
  for (let i = 0; i < keys.length; i++) {
    keys[i] = (text.charCodeAt(i) * 65_536 + (i + 1 < text.length ? text.charCodeAt(i + 1) : 0)) * roomOfPlace + i;
    if (i % piece === piece - 1) yield;
  }
  yield* sorting(keys);
  const order = new Int32Array(keys.length);
  const heads: Suffixes["heads"] = new Map();
  let rest = piece;
  for (let low = 0; low < order.length; ) {
    const high = endOfHead(keys, low, order);
    if (high - low > piece) yield* sorting(order.subarray(low, high), (a, b) => compare(text, a, b));
    else if (high - low > few) order.subarray(low, high).sort((a, b) => compare(text, a, b));
    else if (high - low > 1) insert(text, order, low, high);
    heads.set(pairAt(text, order[low] ?? 0), { low, high });
    // Those that begin alike are compared further on: they take longer than others.
    rest -= high - low;
    if (rest < 0) {
      rest = piece / 8;
      yield;
    }
    low = high;
  }
  return { text, order, heads };
}

/** Takes down the places from `low` on whose two characters are the same. @returns the first that has others. */
function endOfHead(keys: Float64Array, low: number, order: Int32Array): number {
  const head = Math.floor((keys[low] ?? 0) / roomOfPlace);
  let high = low;
  for (; high < keys.length && Math.floor((keys[high] ?? 0) / roomOfPlace) === head; high++) order[high] = (keys[high] ?? 0) % roomOfPlace;
  return high;
}

const pairAt = (text: string, at: number) => (text.charCodeAt(at) << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);

/** So many are sorted at once by putting each where it belongs. */
const few = 12;

function insert(text: string, order: Int32Array, low: number, high: number): void {
  for (let next = low + 1; next < high; next++) {
    const place = order[next] ?? 0;
    let at = next;
    for (; at > low && compare(text, order[at - 1] ?? 0, place) > 0; at--) order[at] = order[at - 1] ?? 0;
    order[at] = place;
  }
}

function compare(text: string, a: number, b: number): number {
  for (let i = 2; i < longest; i++) {
    const difference = (text.charCodeAt(a + i) || 0) - (text.charCodeAt(b + i) || 0);
    if (difference !== 0) return difference;
  }
  return a - b;
}

/** The longest stretch of `words` from place `at` on that stands in the text; length 0 when not even the first character does. */
export function longestMatch({ text, order, heads }: Suffixes, words: string, at: number): Match {
  const head = at + 1 < words.length ? heads.get(pairAt(words, at)) : undefined;
  let [low, high, length] = head === undefined ? [0, order.length, 0] : [head.low, head.high, 2];
  while (length < longest && at + length < words.length) {
    const unit = words.charCodeAt(at + length);
    const from = bound(text, order, low, high, length, unit);
    const to = bound(text, order, from, high, length, unit + 1);
    if (from === to) break;
    [low, high, length] = [from, to, length + 1];
  }
  return { length, low, high: length === 0 ? low : high };
}

/** Whether the words, no longer than `longest`, stand in the text. */
export const standsIn = (suffixes: Suffixes, words: string) => longestMatch(suffixes, words, 0).length === words.length;

/** How often the character at a place of the words stands in the text, and the two from there on. */
export function countsAt({ text, order, heads }: Suffixes, words: string, at: number): { one: number; two: number } {
  const unit = words.charCodeAt(at);
  const low = bound(text, order, 0, order.length, 0, unit);
  const head = at + 1 < words.length ? heads.get(pairAt(words, at)) : undefined;
  return { one: bound(text, order, low, order.length, 0, unit + 1) - low, two: head === undefined ? 0 : head.high - head.low };
}

/** Where the words stand, in the order of the text. */
export function placesIn(suffixes: Suffixes, words: string): Int32Array {
  const { length, low, high } = longestMatch(suffixes, words, 0);
  if (length < words.length) return new Int32Array();
  const places = suffixes.order.slice(low, high);
  return high - low === 1 ? places : places.sort();
}

/** The first in [low, high) whose character number `depth` is not before `unit`. */
function bound(text: string, order: Int32Array, low: number, high: number, depth: number, unit: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((text.charCodeAt((order[middle] ?? 0) + depth) || 0) < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}
