/** Which block became which: unchanged, moved, changed where it stands, moved and changed. */
import { alikePairs, sizeOf } from "./diff-likeness.ts";
import { canonical } from "./diff-nodes.ts";
import { inCommon, longestRise, type Pair } from "./diff-sequence.ts";
import type { AnyNode, Budget } from "./diff-types.ts";
import { parted, putIn, type Wrap, wrapsIn } from "./diff-wraps.ts";

/** Blocks less alike than this are two blocks: one went, one came. */
const alike = 0.3;
/** To be known again elsewhere a block must be more like itself, and longer than a few letters. */
const alikeElsewhere = 0.55;
const leastElsewhere = 12;

/** By places. `changed`, `parts` and `wraps` are in order with `same`; a pair in `moved` may be changed as well. */
export type Alignment = { same: Map<number, number>; changed: Map<number, number>; moved: Map<number, number>; parts: Wrap[]; wraps: Wrap[] };

export function align(before: readonly AnyNode[], after: readonly AnyNode[], budget: Budget): Alignment {
  const keys = [before.map(canonical), after.map(canonical)] as const;
  const common = inCommon(keys[0], keys[1], budget);
  const same = new Map(common);
  const rest = { before: without(before, new Set(same.keys())), after: without(after, new Set(same.values())) };
  const moved = movedUnchanged(rest, keys);
  settle(rest, moved);
  const anchors = [...common];
  const parts = wrapsIn(rest, anchors, parted);
  const pairs = alikePairs(rest.before, rest.after, alike);
  const gap = gapFinder(anchors);
  const changed: Pair[] = longestRise(pairs.filter(({ from, to }) => gap(from, 0) === gap(to, 1))).map(({ from, to }) => [from, to]);
  settle(rest, changed);
  const wraps = wrapsIn(rest, [...anchors, ...changed], putIn);
  moved.push(...movedAndChanged(rest, pairs));
  return { same, changed: new Map(changed), moved: new Map(moved), parts, wraps };
}

type Rest = { before: Map<number, AnyNode>; after: Map<number, AnyNode> };

function without(nodes: readonly AnyNode[], settled: ReadonlySet<number>): Map<number, AnyNode> {
  return new Map([...nodes.entries()].filter(([at]) => !settled.has(at)));
}

function settle(rest: Rest, pairs: readonly Pair[]): void {
  for (const [from, to] of pairs) {
    rest.before.delete(from);
    rest.after.delete(to);
  }
}

function movedUnchanged(rest: Rest, [old, fresh]: readonly [readonly string[], readonly string[]]): Pair[] {
  const waiting = new Map<string, number[]>();
  for (const [at, node] of rest.before) if (sizeOf(node) > 2) waiting.set(old[at] ?? "", [...(waiting.get(old[at] ?? "") ?? []), at]);
  return [...rest.after.keys()].flatMap((to): Pair[] => {
    const from = waiting.get(fresh[to] ?? "")?.shift();
    return from === undefined ? [] : [[from, to]];
  });
}

function movedAndChanged(rest: Rest, pairs: readonly { from: number; to: number; weight: number }[]): Pair[] {
  const moved: Pair[] = [];
  for (const { from, to, weight } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    const [one, other] = [rest.before.get(from), rest.after.get(to)];
    if (weight < alikeElsewhere || !one || !other || Math.min(sizeOf(one), sizeOf(other)) < leastElsewhere) continue;
    moved.push([from, to]);
    settle(rest, [[from, to]]);
  }
  return moved;
}

/** Between which two anchors a place lies. */
function gapFinder(common: readonly Pair[]): (place: number, side: 0 | 1) => number {
  return (place, side) => {
    let [low, high] = [0, common.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((common[middle]?.[side] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
