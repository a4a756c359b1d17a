import { isoDay, printedMoment, printedRecent, printedTime } from "#lib/i18n/dates";
import type { Lang } from "#lib/i18n/languages";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";

const day = 86_400_000;

/** As people say it: 07:40 · 昨天 07:40 · 明天 07:40 · 11月23日 07:40, with the year only when it is another one. */
export function rowTime(at: Date, language: Lang, timeZone: string, now: Date = new Date()): string {
  const t = language === "en" ? en : zh;
  const away = Math.round((Date.parse(isoDay(at, timeZone)) - Date.parse(isoDay(now, timeZone))) / day);
  if (away === 0) return printedTime(at, timeZone);
  if (away === -1) return t.yesterday(printedTime(at, timeZone));
  if (away === 1) return t.tomorrow(printedTime(at, timeZone));
  return printedRecent(at, now, language, timeZone);
}

export function RowTime({ at, language, timeZone }: { at: Date; language: Lang; timeZone: string }) {
  return <time dateTime={at.toISOString()} title={printedMoment(at, language, timeZone)}>{rowTime(at, language, timeZone)}</time>;
}
