/** From what a date says to the days it covers, as seen from the article's day. Pure. */
import { dayNumber, dayOf, monthLength, monthSpan, type Span, weekday, yearSpan } from "./calendar.ts";
import type { DateWords } from "./date-words.ts";

/** Null for a day that no calendar has (30 February). What is left out is what lies nearest to `today`. */
export function resolveDate(words: DateWords, today: number): Span | null {
  const span = place(words, today);
  return span === null || Number.isNaN(span.low) || Number.isNaN(span.high) ? null : span;
}

function place(words: DateWords, today: number): Span | null {
  if (words.century !== undefined) return inCentury(words, today);
  const { unit, by } = words.relative ?? { unit: "", by: 0 };
  if (unit === "day") return { low: today + by, high: today + by };
  if (unit === "week") return inWeek(words, today, by);
  const now = dayOf(today);
  if (unit === "month") {
    const whole = monthSpan(now.year, now.month + by);
    const first = dayOf(whole.low);
    return inMonth(first.year, { ...words, month: first.month });
  }
  if (unit === "quarter") return monthSpan(now.year, (Math.ceil(now.month / 3) + by) * 3 - 2, 3);
  return inYear(words, unit === "year" ? now.year + by : words.year, today);
}

function inYear(words: DateWords, year: number | undefined, today: number): Span | null {
  const now = dayOf(today);
  if (words.quarter !== undefined) return monthSpan(year ?? now.year, words.quarter * 3 - 2, 3);
  if (words.firstMonths !== undefined) return monthSpan(year ?? now.year, 1, words.firstMonths);
  if (words.half !== undefined) return monthSpan(year ?? now.year, words.half * 6 - 5, 6);
  if (words.month !== undefined) {
    // "12月" in January was last year's; "3月" in November was this year's.
    const guessed = year ?? (words.month > now.month + 6 ? now.year - 1 : now.year);
    return inMonth(guessed, words);
  }
  if (words.day !== undefined) {
    const months = [-1, 0, 1].map((by) => dayOf(monthSpan(now.year, now.month + by).low));
    return nearest(months.map((month) => inMonth(month.year, { ...words, month: month.month })), today);
  }
  if (year === undefined) return null;
  if (words.part === "early") return monthSpan(year, 1, 3);
  if (words.part === "middle") return monthSpan(year, 5, 4);
  return words.part === "late" ? monthSpan(year, 10, 3) : yearSpan(year);
}

/** The earlier one of two that are as near. */
function nearest(spans: (Span | null)[], today: number): Span | null {
  let best: Span | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const span of spans) {
    if (span === null || Number.isNaN(span.low)) continue;
    const away = span.low > today ? span.low - today : Math.max(0, today - span.high);
    if (away < least) [best, least] = [span, away];
  }
  return best;
}

function inMonth(year: number, { month = 1, day, part }: DateWords): Span | null {
  if (day !== undefined) {
    const number = dayNumber(year, month, day);
    return Number.isNaN(number) ? null : { low: number, high: number };
  }
  const last = monthLength(year, month);
  const [from, to] = part === "early" ? [1, 10] : part === "middle" ? [11, 20] : part === "late" ? [21, last] : [1, last];
  return { low: dayNumber(year, month, from), high: dayNumber(year, month, to) };
}

function inWeek(words: DateWords, today: number, by: number): Span {
  const monday = today - weekday(today) + 1 + by * 7;
  return words.weekday === undefined ? { low: monday, high: monday + 6 } : { low: monday + words.weekday - 1, high: monday + words.weekday - 1 };
}

/** The 20th century begins with 1901 for scholars and with 1900 in every newspaper. */
function inCentury(words: DateWords, today: number): Span | null {
  const now = Math.floor(dayOf(today).year / 100) + 1;
  const century = words.relative === undefined ? (words.century ?? now) : now + Math.round(words.relative.by / 100);
  if (century < 1 || century > 30) return null;
  return words.decade === undefined ? yearSpan((century - 1) * 100, 100) : yearSpan((century - 1) * 100 + words.decade, 10);
}
