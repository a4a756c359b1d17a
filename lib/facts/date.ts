/** Dates in Chinese and English, whole or in part, absolute or as seen from the article's day. Pure; reads folded text. */
import { dayOf, monthSpan, nameSpan } from "./calendar.ts";
import { type DateWords, readDateWords, readSpanStart } from "./date-words.ts";
import { readEnglishDate, readEnglishSpan } from "./date-english.ts";
import type { Measure } from "./measure.ts";
import { resolveDate } from "./date-resolve.ts";

const start = /\d|[零〇一二三四五六七八九十今昨前明后去本上下大第这周星礼年月民昭平令]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|yesterday|today|tomorrow|last|this|next|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q[1-4]|H[12]|first|second|third|fourth)/gi;
const joint = / ?(?:-|~|—|至|到|to|through|until) ?/iy;

/** `today`: days since 1970, by which "18日" and "昨日" are read. What is found is marked in `taken`. */
export function findDates(text: string, today: number, taken: Uint8Array): Measure[] {
  const found: Measure[] = [];
  let next = 0;
  let last: DateWords | null = null;
  for (const { index } of text.matchAll(start)) {
    if (index < next || taken[index] === 1) continue;
    const before: DateWords | null = last !== null && index === last.to + 1 && /[、和及与]/.test(text.charAt(last.to)) ? last : null;
    const { measure, words } = readDate(text, index, today, before);
    if (measure === null || taken[measure.to - 1] === 1) continue;
    found.push(measure);
    taken.fill(1, measure.from, measure.to);
    next = measure.to;
    last = words;
  }
  return found;
}

type Found = { measure: Measure | null; words: DateWords | null };

/** @param before a date that this one is named together with: 3月18日、19日. */
function readDate(text: string, at: number, today: number, before: DateWords | null): Found {
  const both = readEnglishSpan(text, at);
  if (both !== null) return { measure: join(text, at, both.first, both.second, today), words: both.second };
  const first = readSpanStart(text, at) ?? readDateWords(text, at) ?? english(text, at);
  if (first === null) return { measure: null, words: null };
  joint.lastIndex = first.to;
  const sign = joint.exec(text);
  const second = sign === null ? null : (readDateWords(text, first.to + sign[0].length) ?? english(text, first.to + sign[0].length));
  const joined = second === null ? null : join(text, at, first, second, today);
  if (joined !== null) return { measure: joined, words: second };
  const words = first.unfinished ? listed(text, first) : first;
  const whole = words === null ? null : together(words, before);
  return { measure: whole === null ? null : single(at, whole, today), words: whole };
}

/** The first of 18、19日 and 3、4月: what stands behind the second is the first one's unit as well. */
function listed(text: string, first: DateWords): DateWords | null {
  const second = text[first.to] === "、" ? readDateWords(text, first.to + 1) : null;
  if (second === null || second.year !== undefined || second.relative !== undefined || (first.bare ?? 0) > 31) return null;
  const { to, bare } = first;
  return second.month === undefined ? (second.day === undefined ? null : { to, day: bare }) : second.day === undefined ? { to, month: bare } : null;
}

/** A day takes month and year, a month the year of the date it is named together with. */
function together(words: DateWords, before: DateWords | null): DateWords {
  if (before === null || words.year !== undefined || words.relative !== undefined || before.relative?.unit === "day" || before.relative?.unit === "week") return words;
  const { year, relative, month } = before;
  const ofYear = { ...(year !== undefined && { year }), ...(relative !== undefined && { relative }) };
  if (words.month !== undefined) return relative?.unit === "month" ? words : { ...words, ...ofYear };
  return words.day === undefined || (month === undefined && relative?.unit !== "month") ? words : { ...words, ...ofYear, ...(month !== undefined && { month }) };
}

function single(at: number, words: DateWords, today: number): Measure | null {
  const span = resolveDate(words, today);
  if (span === null) return noSuchDay(at, words, today);
  return { from: at, to: words.to, kind: "date", value: `date:${nameSpan(span)}`, dimension: words.firstMonths === undefined ? "date" : "period", ...span, hedge: "", exact: alias(words) === "" ? [] : [`date:${alias(words)}`] };
}

/** 30 February: a date that nothing supports but the same slip. It covers no day, and lies at the end of its month for a source to contradict it. */
function noSuchDay(at: number, { to, year, month, day }: DateWords, today: number): Measure | null {
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 99) return null;
  const { high } = monthSpan(year ?? dayOf(today).year, month);
  return { from: at, to, kind: "date", value: `date:${year ?? ""}-${month}-${day} none`, dimension: "date", low: high, high: high - 1, hedge: "", exact: [] };
}

/** What a date says without year or month, for a source that leaves out the same. */
function alias(words: DateWords): string {
  if (words.year !== undefined || words.relative !== undefined) return "";
  if (words.firstMonths !== undefined) return `month 1/month ${words.firstMonths}`;
  if (words.month !== undefined) return words.day === undefined ? `month ${words.month}${words.part ?? ""}` : `${words.month}-${words.day}`;
  return words.day === undefined ? (words.quarter === undefined ? "" : `quarter ${words.quarter}`) : `day ${words.day}`;
}

/** From one date to another: what the second leaves out it takes from the first, and the first its unit from the second. */
function join(text: string, at: number, first: DateWords, second: DateWords, today: number): Measure | null {
  if (second.relative !== undefined && first.relative === undefined) return null;
  const from: DateWords = { ...first, year: first.year, month: first.month };
  if (first.unfinished) {
    const bare = first.bare ?? 0;
    if (second.day !== undefined && second.month === undefined) Object.assign(from, { day: bare });
    else if (second.month !== undefined && second.year === undefined && second.day === undefined) Object.assign(from, { month: bare });
    else if (second.year !== undefined && second.month === undefined && bare > 31) Object.assign(from, { year: bare });
    else return null;
  }
  const to: DateWords = { ...second };
  if (to.year === undefined && from.year !== undefined) to.year = from.year;
  if (to.month === undefined && to.day !== undefined && from.month !== undefined) to.month = from.month;
  const [low, high] = [resolveDate(from, today), resolveDate(to, today)];
  if (low === null || high === null || high.high < low.low) return null;
  const span = { low: low.low, high: high.high };
  const [one, other] = [alias(from), alias(to)];
  const measure: Measure = { from: at, to: second.to, kind: "date", value: `date:${nameSpan(span)}`, dimension: "period", ...span, hedge: "", exact: one === "" || other === "" ? [] : [`date:${one}/${other}`] };
  return text.length >= measure.to ? measure : null;
}

/** Most numbers of a Chinese text stand before no letter: they are not looked at again. */
function english(text: string, at: number): DateWords | null {
  return /[A-Za-z]/.test(text.slice(at, at + 6)) || /[A-Za-z][ -]$/.test(text.slice(Math.max(0, at - 2), at)) ? readEnglishDate(text, at) : null;
}
