/** Days counted from 1970, without clocks and zones: the same everywhere. Pure. */

/** Days since 1970-01-01; NaN for a day that no calendar has. Months from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return Number.NaN;
  return Math.round(utc(year, month, day) / 86_400_000);
}

/** Years below 100 stay what they are: Date.UTC would add 1900. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export type Day = { year: number; month: number; day: number };

export function dayOf(number: number): Day {
  const date = new Date(number * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7 + 1;
}

/** YYYY-MM-DD; null for anything else. */
export function readDay(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  const number = dayNumber(Number(year), Number(month), Number(day));
  return Number.isNaN(number) ? null : number;
}

/** First and last day, both included. */
export type Span = { low: number; high: number };

export function yearSpan(year: number, years = 1): Span {
  return { low: dayNumber(year, 1, 1), high: dayNumber(year + years - 1, 12, 31) };
}

/** `months` months from this one on; a month beyond December is next year's. */
export function monthSpan(year: number, month: number, months = 1): Span {
  const first = year * 12 + month - 1;
  const last = first + months - 1;
  const [lastYear, lastMonth] = [Math.floor(last / 12), (((last % 12) + 12) % 12) + 1];
  return { low: dayNumber(Math.floor(first / 12), (((first % 12) + 12) % 12) + 1, 1), high: dayNumber(lastYear, lastMonth, monthLength(lastYear, lastMonth)) };
}

/** Canonical: the coarsest name of the span: 2024, 2024-11, 2024-11-18, or both ends. */
export function nameSpan({ low, high }: Span): string {
  const [from, to] = [dayOf(low), dayOf(high)];
  const whole = to.day === monthLength(to.year, to.month) && from.day === 1;
  if (whole && from.year === to.year && from.month === 1 && to.month === 12) return pad(from.year, 4);
  if (whole && from.year === to.year && from.month === to.month) return `${pad(from.year, 4)}-${pad(from.month, 2)}`;
  const day = (one: Day) => `${pad(one.year, 4)}-${pad(one.month, 2)}-${pad(one.day, 2)}`;
  return low === high ? day(from) : `${day(from)}/${day(to)}`;
}

function pad(value: number, places: number): string {
  return String(value).padStart(places, "0");
}
