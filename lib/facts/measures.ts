/** Every number, amount, percentage, date, time and name with digits of a text, in their order. Pure. */
import { readDay } from "./calendar.ts";
import { closeUp } from "./close-up.ts";
import { findDates } from "./date.ts";
import { fold } from "./fold.ts";
import type { Measure } from "./measure.ts";
import { findDesignations, markIdioms } from "./names-with-digits.ts";
import { findNumbers } from "./number.ts";
import { findTimes } from "./time.ts";

const address = /\b(?:https?:\/\/|www\.)[^\s，。；、）》”」<>"]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+/gi;

/** `day`: ISO 8601, by which "18日" is read; where it is none, 1970-01-01. */
export function findMeasures(text: string, day: string): Measure[] {
  const { text: folded, placeOf } = closeUp(fold(text));
  const taken = new Uint8Array(folded.length);
  for (const { 0: words, index } of folded.matchAll(address)) taken.fill(1, index, index + words.length);
  const today = readDay(day) ?? 0;
  const named = findDesignations(folded, taken);
  markIdioms(folded, taken);
  const dates = findDates(folded, today, taken);
  const times = findTimes(folded, taken);
  const found = [...named, ...dates, ...times, ...findNumbers(folded, taken)];
  return found.map((each) => ({ ...each, from: placeOf(each.from), to: placeOf(each.to - 1) + 1 })).sort((a, b) => a.from - b.from || a.to - b.to);
}
