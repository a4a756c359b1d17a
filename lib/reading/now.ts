/** The present moment for a page that prints it: the front then keeps the page no longer than what is printed stays right. */
import { isoDay } from "#lib/i18n/dates";
import { momentOf } from "#lib/i18n/zone-time";
import { keepUntil } from "#lib/kernel/request-store";

/** For pages that say what day it is, or "today" and "yesterday". */
export function today(timeZone: string): Date {
  const now = new Date();
  const [year = 0, month = 0, day = 0] = isoDay(now, timeZone).split("-").map(Number);
  return until(new Date(Date.UTC(year, month - 1, day + 1)), timeZone, now);
}

/** For pages that say no more than the year. */
export function thisYear(timeZone: string): Date {
  const now = new Date();
  const year = Number(isoDay(now, timeZone).slice(0, 4));
  return until(new Date(Date.UTC(year + 1, 0, 1)), timeZone, now);
}

/** @param day its date in UTC is a day on the site's calendar, which begins at midnight there. */
function until(day: Date, timeZone: string, now: Date): Date {
  const midnight = momentOf(`${day.toISOString().slice(0, 10)}T00:00`, timeZone);
  if (midnight) keepUntil(midnight);
  return now;
}
