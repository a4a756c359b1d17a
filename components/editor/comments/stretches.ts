/** Passages that lie over each other, cut into pieces that can be drawn: each knows which conversations it belongs to. Pure. */
import type { Range } from "./flat-text.ts";

export type Stretch = Range & { threads: number[] };

export function stretchesOf(places: ReadonlyMap<number, Range>): Stretch[] {
  const borders = [...places].flatMap(([thread, { from, to }]) => (from < to ? [{ at: from, thread, begins: true }, { at: to, thread, begins: false }] : [])).sort((one, other) => one.at - other.at);
  const stretches: Stretch[] = [];
  const open = new Set<number>();
  let last = 0;
  for (const { at, thread, begins } of borders) {
    if (open.size > 0 && at > last) stretches.push({ from: last, to: at, threads: [...open].sort((one, other) => one - other) });
    if (begins) open.add(thread);
    else open.delete(thread);
    last = at;
  }
  return stretches;
}

/** The conversation meant by a press there: the shortest passage, and another one at each press. */
export function threadAt(places: ReadonlyMap<number, Range>, pos: number, chosen: number | null): number | null {
  const here = [...places].filter(([, { from, to }]) => from <= pos && pos <= to).sort(([one, a], [other, b]) => a.to - a.from - (b.to - b.from) || one - other).map(([thread]) => thread);
  if (here.length === 0) return null;
  return here[(here.findIndex((thread) => thread === chosen) + 1) % here.length] ?? null;
}
