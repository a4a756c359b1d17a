/** Dates and times as they are printed: in the words of a language and the time zone of the site. */
import { once } from "#lib/kernel/process";
import type { Lang } from "./languages.ts";

type Style = "day" | "weekday" | "month" | "time" | "shortDay";

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  day: { year: "numeric", month: "long", day: "numeric" },
  shortDay: { month: "long", day: "numeric" },
  weekday: { weekday: "long" },
  month: { year: "numeric", month: "long" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

const formats = () => once("date-formats", () => new Map<string, Intl.DateTimeFormat>());

// A format takes longer to make than a thousand dates to print.
function format(style: Style, language: Lang, timeZone: string): Intl.DateTimeFormat {
  const key = `${style} ${language} ${timeZone}`;
  const made = formats().get(key) ?? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...styles[style], timeZone });
  formats().set(key, made);
  return made;
}

/** 2026年11月23日 · 23 November 2026 */
export function printedDay(date: Date, language: Lang, timeZone: string): string {
  return format("day", language, timeZone).format(date);
}

/** 2026年11月23日 星期一 · Monday, 23 November 2026 */
export function printedDayWithWeekday(date: Date, language: Lang, timeZone: string): string {
  const weekday = format("weekday", language, timeZone).format(date);
  const day = printedDay(date, language, timeZone);
  return language === "en" ? `${weekday}, ${day}` : `${day} ${weekday}`;
}

/** 07:40 */
export function printedTime(date: Date, timeZone: string): string {
  return format("time", "en", timeZone).format(date);
}

/** 2026年11月23日 07:40 · 23 November 2026, 07:40 */
export function printedMoment(date: Date, language: Lang, timeZone: string): string {
  return `${printedDay(date, language, timeZone)}${language === "en" ? "," : ""} ${printedTime(date, timeZone)}`;
}

/** As `printedMoment`, without the year while it is the running one: 11月23日 07:40 · 23 November, 07:40 */
export function printedRecent(date: Date, now: Date, language: Lang, timeZone: string): string {
  if (monthOf(date, timeZone).slice(0, 4) !== monthOf(now, timeZone).slice(0, 4)) return printedMoment(date, language, timeZone);
  return `${format("shortDay", language, timeZone).format(date)}${language === "en" ? "," : ""} ${printedTime(date, timeZone)}`;
}

/** As `printedDay`, without the year where it is that of another date printed near it: 11月23日 · 23 November */
export function printedDayBeside(date: Date, other: Date, language: Lang, timeZone: string): string {
  const alike = monthOf(date, timeZone).slice(0, 4) === monthOf(other, timeZone).slice(0, 4);
  return format(alike ? "shortDay" : "day", language, timeZone).format(date);
}

/** 2026年11月 · November 2026 */
export function printedMonth(month: string, language: Lang): string {
  return format("month", language, "UTC").format(new Date(`${month}-15T00:00:00Z`));
}

/** The month of the site's calendar that a moment falls in: 2026-11. */
export function monthOf(date: Date, timeZone: string): string {
  return isoDay(date, timeZone).slice(0, 7);
}

/** The day of the site's calendar: 2026-11-23. */
export function isoDay(date: Date, timeZone: string): string {
  const parts = new Map(format("day", "zh-CN", timeZone).formatToParts(date).map((part) => [part.type, part.value]));
  const two = (type: Intl.DateTimeFormatPartTypes) => (parts.get(type) ?? "").replace(/\D/g, "").padStart(2, "0");
  return `${two("year").padStart(4, "0")}-${two("month")}-${two("day")}`;
}
