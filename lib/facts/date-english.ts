/** What an English date says, field by field: November 18, 2024 · 18 Nov · last Tuesday · the 1990s · Q3 2024. Pure. */
import type { DateWords } from "./date-words.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const name = "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const monthFirst = new RegExp(`(?<![A-Za-z])${name} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|\\.\\d| ?percent)(?:,? ((?:1[5-9]|20)\\d\\d)(?!\\d))?`, "y");
const dayFirst = new RegExp(`(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${name}(?![a-z])(?:,? ((?:1[5-9]|20)\\d\\d)(?!\\d))?`, "y");
const monthYear = new RegExp(`(?<![A-Za-z])${name},? (?:of )?((?:1[5-9]|20)\\d\\d)(?!\\d)`, "y");
const bareMonth = /(?<=\b(?:in|since|by|until|last|next|early|late|mid|of|during|from|through) )(January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z])/y;
const decade = /(?<!\d)((?:1[5-9]|20)\d)0s\b|(?<=['’])([2-9]0)s\b/y;
const halfYear = /(?<![A-Za-z\d])(?:H([12])|(first|second)[ -]half)(?: (?:of )?((?:1[5-9]|20)\d\d))(?!\d)/iy;
const joint = " ?(?:-|to|through) ?";
const monthThenDays = new RegExp(`(?<![A-Za-z])${name} (\\d{1,2})(?:st|nd|rd|th)?${joint}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|\\.\\d| ?percent)(?:,? ((?:1[5-9]|20)\\d\\d)(?!\\d))?`, "y");
const daysThenMonth = new RegExp(`(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th)?${joint}(\\d{1,2})(?:st|nd|rd|th)? ${name}(?![a-z])(?:,? ((?:1[5-9]|20)\\d\\d)(?!\\d))?`, "y");
const bareYear = /(?<=\b(?:(?:in|since|by|of|from|until|to|during|after|before|between|and|for|late|early|year) |(?:mid|early|late|pre|post)-))((?:1[5-9]|20)\d\d)(?![\d,.%]\d|[\d%]| (?:percent|people|million|billion|yuan|dollars|workers|students|meters|metres|homes))/iy;
const dayWord = /(?<![A-Za-z])(yesterday|today|tomorrow)(?![a-z'’])/iy;
const near = /(?<![A-Za-z])(last|this|next) (year|month|week|quarter|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?![a-z])/iy;
const weekdayAlone = /(?<![A-Za-z])(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![a-z])/y;
const quarter = /(?<![A-Za-z\d])(?:Q([1-4])|(first|second|third|fourth)[ -]quarter)(?: (?:of )?((?:1[5-9]|20)\d\d))?/iy;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const monthOf = (words: string | undefined) => months.indexOf((words ?? "").slice(0, 3).toLowerCase()) + 1;

/** November 18-20, 2024 and 18 to 20 November: two days of one month. */
export function readEnglishSpan(text: string, at: number): { first: DateWords; second: DateWords } | null {
  if (text.charCodeAt(at) > 127) return null;
  const found = match(monthThenDays, text, at);
  const turned = found === null && /^\d{1,2}\D{1,9}\d{1,2}\D{1,3}[A-Z]/.test(text.slice(at, at + 16)) ? match(daysThenMonth, text, at) : null;
  const [, month, low, high, year] = found ?? (turned === null ? [] : [turned[0], turned[3], turned[1], turned[2], turned[4]]);
  const whole = found ?? turned;
  if (whole === null) return null;
  const [first, second] = [fields(at, whole, year, monthOf(month), Number(low)), fields(at, whole, year, monthOf(month), Number(high))];
  return first === null || second === null ? null : { first, second };
}

export function readEnglishDate(text: string, at: number): DateWords | null {
  return written(text, at) ?? relative(text, at) ?? coarse(text, at);
}

function written(text: string, at: number): DateWords | null {
  const first = match(monthFirst, text, at);
  if (first !== null) return fields(at, first, first[3], monthOf(first[1]), Number(first[2]));
  const second = match(dayFirst, text, at);
  if (second !== null) return fields(at, second, second[3], monthOf(second[2]), Number(second[1]));
  const whole = match(monthYear, text, at);
  if (whole !== null) return fields(at, whole, whole[2], monthOf(whole[1]));
  const bare = match(bareMonth, text, at);
  return bare === null ? null : fields(at, bare, undefined, monthOf(bare[1]));
}

function fields(at: number, found: RegExpExecArray, year: string | undefined, month: number, day?: number): DateWords | null {
  if (day !== undefined && (day < 1 || day > 31)) return null;
  const words: DateWords = { to: at + found[0].length, month };
  if (year !== undefined) words.year = Number(year);
  if (day !== undefined) words.day = day;
  return words;
}

function relative(text: string, at: number): DateWords | null {
  const day = match(dayWord, text, at);
  if (day !== null) return { to: at + day[0].length, relative: { unit: "day", by: ["yesterday", "today", "tomorrow"].indexOf(day[0].toLowerCase()) - 1 } };
  const found = match(near, text, at);
  if (found === null) {
    const alone = match(weekdayAlone, text, at);
    return alone === null ? null : { to: at + alone[0].length, relative: { unit: "week", by: 0 }, weekday: weekdays.indexOf(alone[0].slice(0, 3).toLowerCase()) + 1 };
  }
  const by = ["last", "this", "next"].indexOf((found[1] ?? "").toLowerCase()) - 1;
  const unit = (found[2] ?? "").toLowerCase();
  const to = at + found[0].length;
  if (unit === "year" || unit === "month" || unit === "week" || unit === "quarter") return { to, relative: { unit, by } };
  return { to, relative: { unit: "week", by }, weekday: weekdays.indexOf(unit.slice(0, 3)) + 1 };
}

function coarse(text: string, at: number): DateWords | null {
  const part = match(quarter, text, at);
  if (part !== null) {
    const words: DateWords = { to: at + part[0].length, quarter: part[1] === undefined ? ["first", "second", "third", "fourth"].indexOf((part[2] ?? "").toLowerCase()) + 1 : Number(part[1]) };
    if (part[3] !== undefined) words.year = Number(part[3]);
    return words;
  }
  const half = match(halfYear, text, at);
  if (half !== null) return { to: at + half[0].length, half: half[1] === "1" || half[2]?.toLowerCase() === "first" ? 1 : 2, year: Number(half[3]) };
  const ten = match(decade, text, at);
  if (ten?.[2] !== undefined) return { to: at + ten[0].length, century: 20, decade: Number(ten[2]) };
  if (ten !== null) return { to: at + ten[0].length, century: Math.floor(Number(ten[1]) / 10) + 1, decade: (Number(ten[1]) % 10) * 10 };
  const year = match(bareYear, text, at);
  return year === null ? null : { to: at + year[0].length, year: Number(year[1]) };
}
