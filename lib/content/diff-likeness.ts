/** Which blocks of two texts are alike: by the pairs of letters they share, without comparing each with each. */
import { readingOf, shapeOf } from "./diff-nodes.ts";
import type { Weighed } from "./diff-sequence.ts";
import type { AnyNode } from "./diff-types.ts";

/** The pairs of letters of a block, with their numbers. */
export type Bag = { grams: Map<string, number>; size: number; shape: string };
type Place = { at: number; count: number };

/** More steps than these, and pairs of letters that stand nearly everywhere are left out of account. */
const mostSteps = 6_000_000;
const everywhere = 64;
/** How many likely partners of one block are looked at closer. */
const fewest = 6;

/** Blocks with fewer pairs of letters say too little to be known again elsewhere. */
export function sizeOf(node: AnyNode): number {
  return bagOf(node).size;
}

/** How much of a block's reading stands in another block, from 0 to 1; their kinds do not matter. */
export function partOf(own: Bag, whole: Bag): number {
  const shared = [...own.grams].reduce((sum, [gram, count]) => sum + Math.min(count, whole.grams.get(gram) ?? 0), 0);
  return own.size === 0 ? 0 : shared / own.size;
}

/** Pairs of one shape, with their likeness from `least` to 1 as weight; sorted by `from`, then by falling `to`. */
export function alikePairs(before: ReadonlyMap<number, AnyNode>, after: ReadonlyMap<number, AnyNode>, least: number): Weighed[] {
  const old = new Map([...before].map(([at, node]) => [at, bagOf(node)] as const));
  const fresh = new Map([...after].map(([at, node]) => [at, bagOf(node)] as const));
  const places = placesOf(old);
  const steps = [...fresh.values()].reduce((sum, { grams }) => sum + [...grams.keys()].reduce((inner, gram) => inner + (places.get(gram)?.length ?? 0), 0), 0);
  const most = steps > mostSteps ? everywhere : Number.POSITIVE_INFINITY;
  const pairs = [...fresh].flatMap(([to, bag]) => partnersOf(to, bag, old, places, most).filter(({ weight }) => weight >= least).map(({ from, weight }) => ({ from, to, weight })));
  return pairs.sort((a, b) => a.from - b.from || b.to - a.to);
}

function partnersOf(to: number, bag: Bag, old: ReadonlyMap<number, Bag>, places: ReadonlyMap<string, Place[]>, most: number): { from: number; weight: number }[] {
  const shared = new Map<number, number>();
  for (const [gram, count] of bag.grams) {
    const found = places.get(gram) ?? [];
    if (found.length > most) continue;
    for (const place of found) shared.set(place.at, (shared.get(place.at) ?? 0) + Math.min(count, place.count));
  }
  const partners = [...shared].flatMap(([from, count]) => {
    const other = old.get(from);
    return other?.shape === bag.shape ? [{ from, weight: (2 * count) / (other.size + bag.size) }] : [];
  });
  // Of many that are equally alike, the nearest: a list of prices has a hundred lines of one kind.
  return partners.sort((a, b) => b.weight - a.weight || Math.abs(a.from - to) - Math.abs(b.from - to)).slice(0, fewest);
}

function placesOf(bags: ReadonlyMap<number, Bag>): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [at, { grams }] of bags) {
    for (const [gram, count] of grams) {
      const known = places.get(gram);
      if (known) known.push({ at, count });
      else places.set(gram, [{ at, count }]);
    }
  }
  return places;
}

export function bagOf(node: AnyNode): Bag {
  const grams = new Map<string, number>();
  const add = (gram: string, count: number) => grams.set(gram, (grams.get(gram) ?? 0) + count);
  const text = readingOf(node).replace(/\s+/gu, " ").trim();
  if (text !== "") for (let at = -1; at < text.length; at++) add(`${text[at] ?? " "}${text[at + 1] ?? " "}`, 1);
  // A picture is the same picture whatever is said below it.
  const media = node.attrs?.media;
  if (typeof media === "number") add(`picture ${media}`, Math.max(8, text.length));
  return { grams, size: [...grams.values()].reduce((sum, count) => sum + count, 0), shape: shapeOf(node) };
}
