/** The timeline by days of the site's calendar. */
import { isoDay, printedDay } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import type { RevisionLine } from "#lib/revisions/types";

export type Day = { key: string; items: RevisionLine[] };

/** In the order given. */
export function daysOf(items: readonly RevisionLine[], timeZone: string): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    const key = isoDay(new Date(item.at), timeZone);
    const last = days.at(-1);
    if (last?.key === key) last.items.push(item);
    else days.push({ key, items: [item] });
  }
  return days;
}

/** 今天, 昨天, or the date. */
export function dayName(day: Day, now: Date, words: { today: string; yesterday: string }, language: Lang, timeZone: string): string {
  if (day.key === isoDay(now, timeZone)) return words.today;
  if (day.key === isoDay(new Date(now.getTime() - 86_400_000), timeZone)) return words.yesterday;
  return printedDay(new Date(day.items[0]?.at ?? now), language, timeZone);
}
