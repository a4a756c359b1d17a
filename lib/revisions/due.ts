/** When a draft is kept by itself. */

const minute = 60_000;
/** Writing has paused for so long: what was written is one revision. */
export const idleAfter = 5 * minute;
/** Somebody writes without a pause: so much at most lies between two revisions. */
export const longestWithout = 30 * minute;

/** Milliseconds. `changedAt`: the newest change that no revision holds; `since`: the oldest one, as far as known. */
export function isDue({ now, changedAt, since }: { now: number; changedAt: number; since: number }): boolean {
  return now - changedAt >= idleAfter || now - since >= longestWithout;
}
