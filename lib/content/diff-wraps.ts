/** Blocks that became parts of another, or came out of one: paragraphs put into a quotation or list, paragraphs parted and joined. */
import { type Bag, bagOf, partOf } from "./diff-likeness.ts";
import { holdsWords } from "./diff-nodes.ts";
import type { Pair } from "./diff-sequence.ts";
import type { AnyNode } from "./diff-types.ts";

/** `whole`: the place of the one block, on the side `on`; `first` to `last`: its parts, on the other side. */
export type Wrap = { on: "before" | "after"; whole: number; first: number; last: number };
type Rule = { isWhole: (node: AnyNode) => boolean; isPart: (node: AnyNode) => boolean; /** So much of a part must stand in the whole. */ inside: number; /** Pairs of letters of a part. */ size: number; parts: number };

/** A quotation, list or box, and what stands in it. */
export const putIn: Rule = { isWhole: (node) => !holdsWords(node) && (node.content ?? []).length > 0, isPart: () => true, inside: 0.6, size: 1, parts: 1 };
/** One paragraph, and the paragraphs it was parted into. */
export const parted: Rule = { isWhole: isParagraph, isPart: isParagraph, inside: 0.8, size: 8, parts: 2 };

function isParagraph({ type }: AnyNode): boolean {
  return type === "paragraph";
}

/** With more blocks left over than these, looking costs more than it tells. */
const mostLeft = 300;

type Rest = { before: Map<number, AnyNode>; after: Map<number, AnyNode> };
type Bags = { before: Map<number, Bag>; after: Map<number, Bag> };

/** Takes what it finds out of `rest`, and adds its places to `anchors`: pairs, rising on both sides, that nothing may cross. */
export function wrapsIn(rest: Rest, anchors: Pair[], rule: Rule): Wrap[] {
  if (rest.before.size + rest.after.size > mostLeft) return [];
  const wraps: Wrap[] = [];
  const bags = { before: bagsOf(rest.before), after: bagsOf(rest.after) };
  for (const on of ["after", "before"] as const) {
    const other = on === "after" ? "before" : "after";
    for (const [whole, node] of [...rest[on]]) {
      if (!rule.isWhole(node)) continue;
      const places = partsOf(whole, on, rest, bags, anchors, rule);
      const [first, last] = [places[0], places.at(-1)];
      if (first === undefined || last === undefined || places.length < rule.parts) continue;
      wraps.push({ on, whole, first, last });
      for (const left of [rest, bags]) {
        left[on].delete(whole);
        for (const place of places) left[other].delete(place);
      }
      for (const place of [first, last]) anchors.push(on === "after" ? [place, whole] : [whole, place]);
    }
  }
  anchors.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return wraps;
}

function bagsOf(nodes: ReadonlyMap<number, AnyNode>): Map<number, Bag> {
  return new Map([...nodes].map(([place, node]) => [place, bagOf(node)]));
}

/** The first run of neighbours that stand in the whole, between the same two anchors as it. */
function partsOf(whole: number, on: Wrap["on"], rest: Rest, bags: Bags, anchors: readonly Pair[], rule: Rule): number[] {
  const [own, other, side] = on === "after" ? ([1, 0, "before"] as const) : ([0, 1, "after"] as const);
  const gapOf = (place: number, of: 0 | 1) => anchors.filter((anchor) => anchor[of] < place).length;
  const gap = gapOf(whole, own);
  const bag = bags[on].get(whole);
  const run: number[] = [];
  for (const [place, node] of rest[side]) {
    const part = bags[side].get(place);
    const fits = bag && part && part.size >= rule.size && rule.isPart(node) && gapOf(place, other) === gap && partOf(part, bag) >= rule.inside;
    if (fits && (run.length === 0 || run.at(-1) === place - 1)) run.push(place);
    else if (run.length > 0) break;
  }
  return run;
}
