/** Sorts long lists a piece at a time, so that others get their turn in between. Pure. */
import type { Work } from "#lib/facts/turns";

/** So many are sorted, and so many are merged, in one go: some ten milliseconds. */
const piece = 32_768;

type List = Float64Array | Int32Array;

/** In place and stable, as `sort()` is. @param before whether the first one may stand before the second; without it they are numbers. */
export function* sorting(list: List, before?: (one: number, other: number) => number): Work<void> {
  for (let from = 0; from < list.length; from += piece) {
    list.subarray(from, from + piece).sort(before);
    yield;
  }
  let [source, target]: [List, List] = [list, list.slice()];
  yield;
  for (let run = piece; run < list.length; run *= 2) {
    for (let from = 0; from < list.length; from += 2 * run) yield* merging(source, target, { from, middle: Math.min(list.length, from + run), to: Math.min(list.length, from + 2 * run) }, before);
    [source, target] = [target, source];
  }
  if (source !== list) list.set(source);
}

type Runs = { from: number; middle: number; to: number };

/** Two sorted runs of `source`, one behind the other, become one of `target`. */
function* merging(source: List, target: List, { from, middle, to }: Runs, before?: (one: number, other: number) => number): Work<void> {
  let [left, right] = [from, middle];
  for (let at = from; at < to; at++) {
    const [one, other] = [source[left] ?? 0, source[right] ?? 0];
    const first = right >= to || (left < middle && (before ? before(one, other) <= 0 : one <= other));
    target[at] = first ? one : other;
    if (first) left++;
    else right++;
    if ((at + 1) % piece === 0) yield;
  }
}
