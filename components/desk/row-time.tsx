import type { Lang } from "#lib/i18n/languages";

/** Day and minute in the site's time zone; the year only when it is not this one. */
export function rowTime(at: Date, language: Lang, timeZone: string, now: Date = new Date()): string {
  const year = (date: Date) => new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(date);
  const sameYear = year(at) === year(now);
  return new Intl.DateTimeFormat(language, { timeZone, month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(sameYear ? {} : { year: "numeric" }) }).format(at);
}

export function RowTime({ at, language, timeZone }: { at: Date; language: Lang; timeZone: string }) {
  return <time dateTime={at.toISOString()}>{rowTime(at, language, timeZone)}</time>;
}
