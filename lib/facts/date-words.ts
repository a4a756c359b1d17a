/** What a Chinese date says, field by field, before it is placed in a calendar. Pure; reads folded text. */
import { readNumeral } from "./chinese-numeral.ts";

/** `relative`: days, weeks, months or years from the article's day. `unfinished`: the bare first number of "3至5月". */
export type DateWords = {
  to: number;
  year?: number;
  quarter?: number;
  /** So many months from January on: 前三季度, 前10个月. */
  firstMonths?: number;
  half?: number;
  month?: number;
  day?: number;
  weekday?: number;
  part?: "early" | "middle" | "late";
  century?: number;
  decade?: number;
  relative?: { unit: "day" | "week" | "month" | "quarter" | "year"; by: number };
  unfinished?: boolean;
  bare?: number;
};

const numeral = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
const iso = /(?<![\d.])((?:1[5-9]|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d.]|-\d)/y;
const american = /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/y;
const yearDigits = /(?<![\d.])(\d{4}|[一二][零〇一二三四五六七八九]{3})(?: ?年度?|(?= ?(?:[上下]半年|第?[一二三四]季度)))|(?<![\d.])(\d{2}) ?年(?= ?\d{1,2} ?月)|(?<![\d.])(0\d) ?年(?!级)/y;
/** 1000年前 and 1500年来 last so long; 2015年前 and 2000年前后 do not. */
const lasting = /^(?:来|间|前(?!后|[一二两三四五六七八九十\d])|后|以来的?历史|历史|多)/;
const era = new RegExp(`(民国|昭和|平成|令和)(元|\\d{1,2}|[一二三四五六七八九十]{1,3}) ?年`, "y");
const eras: Readonly<Record<string, number>> = { 民国: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const yearWord = /(大前年|前年|今年|去年|明年|后年|上年|本年度?)(?!级)/y;
const quarterWords = /(?:第)?([一二三四1-4])季度|(上|下)半年|前([二两三23])季度/y;
const firstMonths = new RegExp(`前(${numeral})个?月`, "y");
const monthWords = new RegExp(`(?<![\\d.个])(${numeral}) ?月(?!球|亮|饼|薪|台|租)份?`, "y");
const dayWords = new RegExp(`(?<![\\d.])(${numeral}) ?[日号]`, "y");
const dayAlone = /(?<![\d.月第一二三四五六七八九十])(\d{1,2}|[一二三]?十[一二三四五六七八九]?) ?日(?!元|本|均|常|前来|夜|报道?社)/y;
const parts = /(?:年|月)?(初|上旬|中旬|年中|底|末|下旬)/y;
const dayWord = /(大前天|前天|前日|昨天|昨日|今天|今日|明天|明日|后天|后日)|(昨晚|昨夜)|(今晨|今晚|今早)|(明晨|明晚|明早)/y;
const week = /(本|这|上上?|下)?个?(?:周|星期|礼拜)([一二三四五六日天])(?![\p{Script=Han}]{0,1}(?:某|家湾))|(本|这|上上?|下)个?(?:周|星期)/uy;
const near = /(本|上|下|这)个?(月|季度)/y;
const century = /(?:(\d{1,2}|[一二]?十[一二三四五六七八九]?)|(上|本))世纪(?:(\d0|[一二三四五六七八九]十|0)年代)?(?:初|中叶|中期|末|后期)?/y;
const decade = /(?<!\d)(?:((?:19|20)\d0)|([2-9]0|[二三四五六七八九]十))年代/y;
const bareStart = new RegExp(`(?<![\\d.])(\\d{4}|${numeral})(?= ?(?:-|~|—|至|到|、) ?(?:\\d{4} ?年|(?:${numeral}) ?[月日]))`, "y");
const monthThenBare = new RegExp(`(?<![\\d.])(${numeral}) ?月 ?(${numeral})(?= ?(?:-|~|—|至|到|、) ?(?:${numeral}) ?[日号])`, "y");

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function value(words: string | undefined): number {
  return words === undefined ? Number.NaN : (readDigitsOrNumeral(words) ?? Number.NaN);
}

function readDigitsOrNumeral(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  // 二〇一六 is read digit by digit, and 二三 as 23: a date knows no "two or three".
  if (/^[零〇一二三四五六七八九]+$/.test(words)) return Number([...words].map((sign) => "〇一二三四五六七八九".indexOf(sign.replace("零", "〇"))).join(""));
  return readNumeral(words)?.low ?? null;
}

/** The first half of a span whose unit stands behind the second: 3至5月, 2010-2015年, 11月18-20日. */
export function readSpanStart(text: string, at: number): DateWords | null {
  const inMonth = match(monthThenBare, text, at);
  if (inMonth !== null) return { to: at + inMonth[0].length, month: value(inMonth[1]), day: value(inMonth[2]) };
  const bare = match(bareStart, text, at);
  return bare === null ? null : { to: at + bare[0].length, bare: value(bare[1]), unfinished: true };
}

export function readDateWords(text: string, at: number): DateWords | null {
  const whole = match(iso, text, at);
  if (whole !== null) return { to: at + whole[0].length, year: Number(whole[1]), month: Number(whole[3]), day: Number(whole[4]) };
  const turned = /^\d{1,2}\//.test(text.slice(at, at + 3)) ? readAmerican(text, at) : null;
  if (turned !== null) return turned;
  return readCentury(text, at) ?? readRelative(text, at) ?? readFields(text, at);
}

/** 11/18/2024 and 18/11/2024; which is the month of 3/4/2024 nobody knows. */
function readAmerican(text: string, at: number): DateWords | null {
  const found = match(american, text, at);
  const [one, other] = [Number(found?.[1]), Number(found?.[2])];
  if (found === null || (one > 12) === (other > 12)) return null;
  return { to: at + found[0].length, year: Number(found[3]), month: Math.min(one, other), day: Math.max(one, other) };
}

function readCentury(text: string, at: number): DateWords | null {
  const found = match(century, text, at);
  if (found !== null) {
    const words: DateWords = { to: at + found[0].length };
    if (found[2] === undefined) words.century = value(found[1]);
    else words.relative = { unit: "year", by: found[2] === "上" ? -100 : 0 };
    if (found[2] !== undefined) words.century = 0;
    if (found[3] !== undefined) words.decade = value(found[3]);
    return words;
  }
  const ten = match(decade, text, at);
  if (ten === null) return null;
  return ten[1] === undefined ? { to: at + ten[0].length, century: 20, decade: value(ten[2]) } : { to: at + ten[0].length, century: Math.floor(Number(ten[1]) / 100) + 1, decade: Number(ten[1]) % 100 };
}

const days: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };
const years: Readonly<Record<string, number>> = { 大前年: -3, 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 本年度: 0, 明年: 1, 后年: 2 };
const nearby: Readonly<Record<string, number>> = { 本: 0, 这: 0, 上: -1, 上上: -2, 下: 1 };

function readRelative(text: string, at: number): DateWords | null {
  const one = match(dayWord, text, at);
  if (one !== null) return { to: at + one[0].length, relative: { unit: "day", by: days[one[0].slice(0, -1)] ?? 0 } };
  const inWeek = match(week, text, at);
  if (inWeek !== null) {
    const by = nearby[inWeek[1] ?? inWeek[3] ?? "本"] ?? 0;
    const words: DateWords = { to: at + inWeek[0].length, relative: { unit: "week", by } };
    if (inWeek[2] !== undefined) words.weekday = inWeek[2] === "天" || inWeek[2] === "日" ? 7 : value(inWeek[2]);
    return words;
  }
  const period = match(near, text, at);
  if (period === null) return null;
  const words: DateWords = { to: at + period[0].length, relative: { unit: period[2] === "月" ? "month" : "quarter", by: nearby[period[1] ?? "本"] ?? 0 } };
  if (period[2] !== "月") return words;
  const inMonth = match(dayWords, text, words.to);
  if (inMonth !== null) return { ...words, to: words.to + inMonth[0].length, day: value(inMonth[1]) };
  return withPart(text, words);
}

function readFields(text: string, at: number): DateWords | null {
  const words: DateWords = { to: at };
  const digits = match(yearDigits, text, at) ?? match(era, text, at);
  const word = digits === null ? match(yearWord, text, at) : null;
  words.to += digits?.[0].length ?? word?.[0].length ?? 0;
  if (digits !== null) {
    const year = yearOf(digits, text.slice(words.to, words.to + 6));
    if (year === null) return null;
    words.year = year;
  }
  if (word !== null) words.relative = { unit: "year", by: years[word[1] ?? ""] ?? 0 };
  const known = digits !== null || word !== null;
  if (known && text[words.to] === "的" && /^的(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月)/.test(text.slice(words.to, words.to + 6))) words.to += 1;
  const onward = known ? { ...words, to: behindBlank(text, words.to) } : words;
  return readQuarter(text, onward, known) ?? readMonth(text, onward) ?? (known ? withPart(text, words) : (readDay(text, at) ?? readYearPart(text, at)));
}

function behindBlank(text: string, at: number): number {
  return text[at] === " " ? at + 1 : at;
}

/** Two digits are a year before a month (24年11月) and with a nought (08年); of a century that is not far ahead. */
function yearOf([words, digits, short, nought]: RegExpExecArray, rest: string): number | null {
  const since = eras[words.slice(0, 2)];
  if (since !== undefined) return since + (short === "元" ? 1 : value(short));
  if (digits === undefined) return Number(short ?? nought) + (Number(short ?? nought) < 50 ? 2000 : 1900);
  const year = value(digits);
  if (year < 1000 || year > 2999) return null;
  return lasting.test(rest) && (year % 100 === 0 || year < 1900 || year > 2099) ? null : year;
}

function readQuarter(text: string, words: DateWords, known: boolean): DateWords | null {
  const found = match(quarterWords, text, words.to);
  const months = text[words.to] === "前" && (known || /^[，。；：、“\s]?$/.test(text.charAt(words.to - 1))) ? match(firstMonths, text, words.to) : null;
  if (months !== null && value(months[1]) <= 12) return { ...words, to: words.to + months[0].length, firstMonths: value(months[1]) };
  if (found === null) return null;
  const to = words.to + found[0].length;
  if (found[3] !== undefined) return { ...words, to, firstMonths: (found[3] === "两" ? 2 : value(found[3])) * 3 };
  return found[1] === undefined ? { ...words, to, half: found[2] === "上" ? 1 : 2 } : { ...words, to, quarter: value(found[1]) };
}

function readMonth(text: string, words: DateWords): DateWords | null {
  const found = match(monthWords, text, words.to);
  const month = value(found?.[1]);
  if (found === null || !(month >= 1 && month <= 12)) return null;
  const read: DateWords = { ...words, to: words.to + found[0].length, month };
  const from = behindBlank(text, read.to);
  const inMonth = match(dayWords, text, from);
  if (inMonth !== null) {
    const day = value(inMonth[1]);
    return day >= 1 ? { ...read, to: from + inMonth[0].length, day } : null;
  }
  return withPart(text, read);
}

function readDay(text: string, at: number): DateWords | null {
  const found = match(dayAlone, text, at);
  const day = value(found?.[1]);
  return found !== null && day >= 1 && day <= 31 ? { to: at + found[0].length, day } : null;
}

/** 年初, 月底 alone: of this year, of this month. */
function readYearPart(text: string, at: number): DateWords | null {
  const found = match(/(?<![\d年月\p{Script=Han}])(年|月)(?=初|底|末)/uy, text, at);
  if (found === null) return null;
  return withPart(text, { to: at, relative: { unit: found[1] === "年" ? "year" : "month", by: 0 } });
}

function withPart(text: string, words: DateWords): DateWords {
  const found = match(parts, text, words.to);
  if (found === null) return words;
  const part = /初|上旬/.test(found[0]) ? "early" : /中/.test(found[0]) ? "middle" : "late";
  return { ...words, to: words.to + found[0].length, part };
}
