/** Where words of one text stand in another: a sorted list of suffixes. Pure. */

/** Matches are not followed beyond so many characters. */
export const longest = 24;

/** `order`: places of the text, sorted by what follows there (as far as `longest`). */
export type Suffixes = { text: string; order: Int32Array };

/** A match of `length` characters at each of `order[low..high)`. */
export type Match = { length: number; low: number; high: number };

/** About 2 ms for 1,000 characters at the first call, 0.3 ms later; a text of one character repeated is no worse than another. */
export function sortSuffixes(text: string): Suffixes {
  const size = text.length;
  // Two characters and the place fit into 53 bits as long as the text is shorter than 2^21.
  const keys = new Float64Array(Math.min(size, 2_000_000));
  for (let i = 0; i < keys.length; i++) keys[i] = (text.charCodeAt(i) * 65_536 + (i + 1 < size ? text.charCodeAt(i + 1) : 0)) * 2_097_152 + i;
  keys.sort();
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[i] = (keys[i] ?? 0) % 2_097_152;
  for (let low = 0; low < order.length; ) {
    const head = Math.floor((keys[low] ?? 0) / 2_097_152);
    let high = low + 1;
    while (high < order.length && Math.floor((keys[high] ?? 0) / 2_097_152) === head) high++;
    if (high - low > 1) order.subarray(low, high).sort((a, b) => compare(text, a, b));
    low = high;
  }
  return { text, order };
}

function compare(text: string, a: number, b: number): number {
  for (let i = 2; i < longest; i++) {
    const difference = (text.charCodeAt(a + i) || 0) - (text.charCodeAt(b + i) || 0);
    if (difference !== 0) return difference;
  }
  return a - b;
}

/** The longest stretch of `words` from place `at` on that stands in the text; length 0 when not even the first character does. */
export function longestMatch({ text, order }: Suffixes, words: string, at: number): Match {
  let [low, high, length] = [0, order.length, 0];
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
