/** When somebody is reminded of a due time. Pure. */

/** `since`: when it was set; `told`: what was said of it since then. */
export type DueTime = { since: Date; dueAt: Date; told: readonly string[] };
/** `soon`: it is nearly up; `passed`: it is over. Both name the mark in the events. */
export type DueWord = "soon" | "passed";

/** Milliseconds: nobody needs a word earlier than a day before, and what is over for longer is seen on the review desk. */
export const dueWindow = 24 * 3_600_000;

/**
 * The last quarter of the time, as with what is published before its reviews: a fixed day before would come at once with the usual time of a day,
 * and long after an article that is due within the hour. Of long times it is the last day.
 */
export function remindAt({ since, dueAt }: Pick<DueTime, "since" | "dueAt">): Date {
  const quarter = Math.max(0, dueAt.getTime() - since.getTime()) / 4;
  return new Date(dueAt.getTime() - Math.min(quarter, dueWindow));
}

/** What is to be said now; null: nothing. Where nobody looked in time only that it is over. */
export function wordAt(now: Date, { since, dueAt, told }: DueTime): DueWord | null {
  if (dueAt <= now) return told.includes("passed") || now.getTime() - dueAt.getTime() > dueWindow ? null : "passed";
  return !told.includes("soon") && remindAt({ since, dueAt }) <= now ? "soon" : null;
}
