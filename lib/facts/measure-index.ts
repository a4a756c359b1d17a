/** The values of all sources, found by what they are and not by looking through them. Pure. */
import { sorting } from "./grounding/sort-pieces.ts";
import type { Measure } from "./measure.ts";
import { findMeasures } from "./measures.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { atOnce, type Work } from "./turns.ts";
import type { Evidence, FactContext, SourceText } from "./types.ts";

export type SourceMeasure = Measure & { source: number; passage: number; text: string; subject: Subject };
type Lists = ReadonlyMap<string, readonly SourceMeasure[]>;
/** `byKey`: under value, further spellings and size. `byDimension`: in the order of `low`. `byToken`: under each pair of characters of its subject. */
export type MeasureIndex = { byKey: Lists; byDimension: Lists; byToken: Lists };

/** Under which keys a measure is looked for; the size alone finds what is counted in other words. */
export function keysOf(measure: Measure): string[] {
  return [measure.value, ...measure.exact, ...(measure.kind === "date" || measure.kind === "title" ? [] : [sizeKey(measure)])];
}

export function sizeKey({ low, high }: Measure): string {
  return low === high ? `size:${low}` : `size:${low}..${high}`;
}

export function indexMeasures(sources: readonly SourceText[], context: FactContext): MeasureIndex {
  return atOnce(indexingMeasures(sources, context));
}

/** The same, passage by passage. */
export function* indexingMeasures(sources: readonly SourceText[], context: FactContext): Work<MeasureIndex> {
  const byKey = new Map<string, SourceMeasure[]>();
  const byDimension = new Map<string, SourceMeasure[]>();
  const byToken = new Map<string, SourceMeasure[]>();
  const put = (map: Map<string, SourceMeasure[]>, key: string, measure: SourceMeasure) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [measure]);
    else list.push(measure);
  };
  for (const [source, { passages, date }] of sources.entries()) {
    for (const [passage, text] of passages.entries()) {
      for (const found of findMeasures(text, date === "" ? context.date : date)) {
        const measure = { ...found, source, passage, text: text.slice(found.from, found.to), subject: subjectOf(text, found) };
        for (const token of measure.subject.tokens) put(byToken, token, measure);
        for (const key of new Set(keysOf(measure))) put(byKey, key, measure);
        put(byDimension, measure.kind === "date" ? "date" : measure.dimension, measure);
      }
      yield;
    }
  }
  for (const [dimension, list] of byDimension) byDimension.set(dimension, yield* sortingByLow(list));
  return { byKey, byDimension, byToken };
}

/** Years of market reports have a hundred thousand prices. */
function* sortingByLow(list: readonly SourceMeasure[]): Work<SourceMeasure[]> {
  const lows = Float64Array.from(list, ({ low }) => low);
  const order = Int32Array.from(list, (_, at) => at);
  yield* sorting(order, (one, other) => (lows[one] ?? 0) - (lows[other] ?? 0));
  return Array.from(order, (at) => list[at]).filter((measure) => measure !== undefined);
}

export function evidenceOf({ source, passage, from, to, text }: SourceMeasure): Evidence {
  return { source, passage, from, to, text };
}
