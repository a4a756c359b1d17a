/** What the rules of numbers, dates and times find, before it becomes a claim. Plain data. */
import type { Stretch } from "./types.ts";

/** How far the words bind themselves: `about` either side, `over` at least, `under` at most or nearly. */
export type Hedge = "" | "about" | "over" | "under";

/**
 * `low` and `high` in the unit of `dimension` (metres, yuan, per cent, days since 1970, minutes of a day); equal for a single value.
 * `dimension`: what may be compared with what; "" for a bare number.
 * `value`: canonical, `kind:` first. `exact`: further spellings of the value by which it may be found when what it leaves out is left out in the source too ("18日").
 */
export type Measure = Stretch & {
  kind: "number" | "amount" | "percentage" | "date" | "time" | "title";
  value: string;
  dimension: string;
  low: number;
  high: number;
  hedge: Hedge;
  exact: string[];
};

/** A value without what binary fractions add to it: 237.49 hundred million is 23749000000. */
export function clean(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(14));
}

/** Classifiers compare loosely: 个 with any of them, people never with companies. */
export const loose: ReadonlySet<string> = new Set(["person", "body", "vehicle", "event", "thing"]);
