/** When mail is tried again, and when it is given up. Pure. */
import type { MailPurpose } from "./types.ts";

/** Hours after which a mail is worth nothing any more: a link in it has run out by then. Others wait four days for their server. */
const worth: { [P in MailPurpose]?: number } = { invite: 7 * 24, reset: 24, test: 1 };
const usual = 4 * 24;

export function isOver(purpose: string, hours: number): boolean {
  return hours >= (new Map<string, number>(Object.entries(worth)).get(purpose) ?? usual);
}

/** Seconds to wait after that many tries: one minute, two, four … an hour at most. */
export function pauseAfter(tries: number): number {
  return Math.min(3_600, 60 * 2 ** Math.max(0, Math.min(tries, 12) - 1));
}
