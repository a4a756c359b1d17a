/** When a sample story appeared, counted back from the first run. */

import type { SampleArticle } from "./types.ts";

const minute = 60_000;

/** Milliseconds by which the wall clock of a time zone is ahead of UTC at a moment. */
function zoneOffset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second")) - Math.floor(at / 1000) * 1000;
}

/**
 * The moment at which a story was (or, when scheduled, will be) published, or last changed when it is a draft.
 * A story of today whose time has not come yet is ten minutes old: readers never see a date in the future.
 */
export function sampleMoment({ state, daysAgo, time }: SampleArticle, now: Date, timeZone: string): Date {
  const local = new Date(now.getTime() + zoneOffset(now.getTime(), timeZone));
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const wall = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - daysAgo, hours, minutes);
  const moment = wall - zoneOffset(wall - zoneOffset(wall, timeZone), timeZone);
  return new Date(state === "scheduled" ? moment : Math.min(moment, now.getTime() - 10 * minute));
}
