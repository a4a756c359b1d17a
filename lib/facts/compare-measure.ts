/** When a value of a source supports a value of the text. Pure. */
import { loose, type Measure } from "./measure.ts";
import { keysOf, type MeasureIndex, sizeKey, type SourceMeasure } from "./measure-index.ts";

/** How far a hedge reaches: "1000余" is said of up to a fifth more, "近30%" of down to a tenth less, "约" of a twentieth either side; never further than the number is round. */
const reach = { over: 0.2, under: 0.1, about: 0.05 };

/** The values of the sources that support this one; one may come twice. They are looked at no further than they are asked for. */
export function* supportOf(measure: Measure, index: MeasureIndex): Generator<SourceMeasure> {
  let same = false;
  for (const key of keysOf(measure)) {
    for (const source of index.byKey.get(key) ?? []) {
      if (!agrees(measure, source)) continue;
      same = true;
      yield source;
    }
  }
  if (!same) yield* measure.kind === "date" ? within(measure, index) : hedged(measure, index);
}

function agrees(measure: Measure, source: SourceMeasure): boolean {
  if (measure.value === source.value) return measure.kind !== "number" || comparable(measure.dimension, source.dimension);
  if (measure.kind === "title" || source.kind === "title") return false;
  if (measure.kind === "date" || source.kind === "date") return measure.kind === source.kind && measure.exact.some((key) => source.exact.includes(key));
  if (measure.kind === "time" || source.kind === "time") return agreesAsTime(measure, source);
  if (opposite(measure, source)) return false;
  if (measure.exact.some((key) => source.exact.includes(key))) return true;
  return sizeKey(measure) === sizeKey(source) && comparable(measure.dimension, source.dimension);
}

function agreesAsTime(measure: Measure, source: SourceMeasure): boolean {
  if (measure.kind !== source.kind) return measure.exact.some((key) => key.startsWith("pair:") && source.exact.includes(key));
  return (measure.dimension === "hour" || source.dimension === "hour") && measure.low % 720 === source.low % 720;
}

/** "近三成" is not "三成多". */
function opposite(one: Measure, other: Measure): boolean {
  return (one.hedge === "over" && other.hedge === "under") || (one.hedge === "under" && other.hedge === "over");
}

/** A number without a unit is comparable with any; people are no companies. */
export function comparable(one: string, other: string): boolean {
  if (one === other || one === "" || other === "") return true;
  const unknown = one.startsWith("?") || other.startsWith("?");
  const thing = one === "thing" || other === "thing";
  return (loose.has(one) || one.startsWith("?")) && (loose.has(other) || other.startsWith("?")) && (unknown || thing);
}

/** A coarser date is supported by any finer one within it; a period only by the same. */
function within(measure: Measure, index: MeasureIndex): SourceMeasure[] {
  if (measure.dimension === "period") return [];
  const dates = index.byDimension.get("date") ?? [];
  return dates.slice(firstFrom(dates, measure.low), firstFrom(dates, measure.high + 1)).filter((date) => date.high <= measure.high && date.dimension !== "period");
}

function hedged(measure: Measure, index: MeasureIndex): SourceMeasure[] {
  if (measure.hedge === "" || measure.low !== measure.high) return [];
  const far = Math.min(roundness(measure.low), Math.abs(measure.low) * reach[measure.hedge]);
  const low = measure.low - (measure.hedge === "over" ? 0 : far);
  const high = measure.low + (measure.hedge === "under" ? 0 : far);
  const values = index.byDimension.get(measure.dimension) ?? [];
  return values.slice(firstFrom(values, low), firstFrom(values, high + 1e-9)).filter((source) => source.low === source.high && source.kind === measure.kind && (source.hedge === "" || source.hedge === "about"));
}

/** The unit of the last digit that is not zero: 1000 for 3000, 0.1 for 28.6; a third has no last digit and is as round as it is large. */
function roundness(value: number): number {
  let unit = 1;
  for (let up = 0; up < 12 && value !== 0 && Number.isInteger(value / (unit * 10)); up++) unit *= 10;
  for (let down = 0; down < 6 && !Number.isInteger(Number((value / unit).toPrecision(12))); down++) unit /= 10;
  return unit < 1e-5 ? Math.abs(value) : unit;
}

/** The first place whose `low` is not below the value. */
export function firstFrom(list: readonly SourceMeasure[], value: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.low ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
