/** What two sequences have in common, in order: Myers' way, within bounds. */
import type { Budget } from "./diff-types.ts";

export type Pair = [before: number, after: number];
type Trail = { at: Int32Array; reach: number }[];

/** Differences of more steps than these are searched for by their unique parts only. */
const farthest = 1_500;

/** Positions that hold the same on both sides, rising on both. As many as there can be, as long as the budget lasts. */
export function inCommon(before: readonly string[], after: readonly string[], budget: Budget): Pair[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const pairs: Pair[] = Array.from({ length: head }, (_, at) => [at, at]);
  // What one side alone has is in no common part, and only costs.
  const known = [new Set(before), new Set(after)] as const;
  const left = positions(before, head, before.length - tail, known[1]);
  const right = positions(after, head, after.length - tail, known[0]);
  const [one, other] = [left.map((at) => before[at] ?? ""), right.map((at) => after[at] ?? "")];
  for (const [i, j] of shortestScript(one, other, budget) ?? uniqueInOrder(one, other)) pairs.push([left[i] ?? 0, right[j] ?? 0]);
  for (let at = tail; at > 0; at--) pairs.push([before.length - at, after.length - at]);
  return pairs;
}

function positions(items: readonly string[], from: number, to: number, wanted: ReadonlySet<string>): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) if (wanted.has(items[at] ?? "")) found.push(at);
  return found;
}

/** Null when the two are farther apart than may be searched. */
function shortestScript(one: readonly string[], other: readonly string[], budget: Budget): Pair[] | null {
  const most = Math.min(one.length + other.length, farthest);
  const reached = new Int32Array(2 * most + 3);
  const trail: Trail = [];
  for (let cost = 0; cost <= most; cost++) {
    budget.steps -= cost + 1;
    if (budget.steps < 0) return null;
    trail.push({ at: reached.slice(most + 1 - cost - 1, most + 1 + cost + 2), reach: cost + 1 });
    for (let line = -cost; line <= cost; line += 2) {
      const down = line === -cost || (line !== cost && (reached[most + line] ?? 0) < (reached[most + 2 + line] ?? 0));
      let x = down ? (reached[most + 2 + line] ?? 0) : (reached[most + line] ?? 0) + 1;
      while (x < one.length && x - line < other.length && one[x] === other[x - line]) x++;
      reached[most + 1 + line] = x;
      if (x >= one.length && x - line >= other.length) return walkedBack(trail, one.length, other.length);
    }
  }
  return null;
}

function walkedBack(trail: Trail, fromX: number, fromY: number): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [fromX, fromY];
  for (let cost = trail.length - 1; cost >= 0; cost--) {
    const { at, reach } = trail[cost] ?? { at: new Int32Array(), reach: 0 };
    const line = x - y;
    const down = line === -cost || (line !== cost && (at[reach + line - 1] ?? 0) < (at[reach + line + 1] ?? 0));
    const cameFrom = down ? line + 1 : line - 1;
    const startX = cost === 0 ? 0 : (at[reach + cameFrom] ?? 0);
    const startY = cost === 0 ? 0 : startX - cameFrom;
    while (x > startX && y > startY) pairs.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return pairs.reverse();
}

/** Of what stands once on either side, the longest part that keeps its order. */
function uniqueInOrder(one: readonly string[], other: readonly string[]): Pair[] {
  const places = uniquePlaces(other);
  const pairs = [...uniquePlaces(one)].flatMap(([item, i]): Pair[] => (places.has(item) ? [[i, places.get(item) ?? 0]] : []));
  return longestRise(pairs.sort((a, b) => a[0] - b[0]).map(([from, to]) => ({ from, to, weight: 1 }))).map(({ from, to }) => [from, to]);
}

function uniquePlaces(items: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [at, item] of items.entries()) {
    if (places.has(item)) twice.add(item);
    places.set(item, at);
  }
  for (const item of twice) places.delete(item);
  return places;
}

export type Weighed = { from: number; to: number; weight: number };

/** Of pairs sorted by `from`, and by falling `to` where that is equal: the heaviest selection that rises on both sides. */
export function longestRise<T extends Weighed>(pairs: readonly T[]): T[] {
  const size = pairs.reduce((most, { to }) => Math.max(most, to + 2), 2);
  // A Fenwick tree of the heaviest selection that ends at or before each place.
  const tree = new Array<number>(size + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const weigh = (at: number) => (at < 0 ? 0 : (total[at] ?? 0));
  for (const [index, { to, weight }] of pairs.entries()) {
    let best = -1;
    for (let at = to; at > 0; at -= at & -at) if (weigh(tree[at] ?? -1) > weigh(best)) best = tree[at] ?? -1;
    previous.push(best);
    total.push(weigh(best) + weight);
    for (let at = to + 1; at <= size; at += at & -at) if (weigh(tree[at] ?? -1) < weigh(index)) tree[at] = index;
  }
  let at = total.reduce((best, sum, index) => (sum > weigh(best) ? index : best), -1);
  const chosen: T[] = [];
  for (; at >= 0; at = previous[at] ?? -1) chosen.push(...pairs.slice(at, at + 1));
  return chosen.reverse();
}
