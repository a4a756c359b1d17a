/** A number with its unit and what is written into it: 2米28, 3分20秒, 一个半小时, 3-5万. Pure; reads folded text. */
import { readNumeral } from "./chinese-numeral.ts";
import { readLiteral } from "./literal.ts";
import { clean, type Hedge } from "./measure.ts";
import { type UnitEntry, unitTable, unitWords } from "./units.ts";

/** `factor`: what its last sign multiplies by. */
export type Reading = { to: number; low: number; high: number; hedge: Hedge; unit: UnitEntry | null; chinese: boolean; signs: number; factor: number };

const unitPattern = new RegExp(`[ \\u00a0-]?(?:${unitWords})`, "iy");
const inside = /[余多几来]/y;
/** Words behind a number that bind it. */
export const behind = /(?:(以下|以内|之内)|(以上|有余|之多|多|余)|(左右|上下|许))/y;
const separator = / ?(?:-|~|—|至|到|to|and) ?/y;
const minusSign = /零下|负|-|minus /iy;
const numeral = "\\d{1,3}|[一二两三四五六七八九十]{1,3}";
/** Most numbers are no part of a length of time, and are told so at once. */
const timed = new RegExp(`(?:${numeral})(?:个?小时|个?钟头|分|:[0-5]| hour)`, "iy");
const duration = new RegExp(`(?:(${numeral})个?(?:小时|钟头))?(?:(${numeral})分钟?)?(?:(${numeral})秒(?:(\\d{1,3})(?!\\d))?)?(?![钟\\d])`, "y");
/** $1.2m, £500k, 500k people, 1.2M users: letters for thousands and millions; 1.2m alone is a length. */
const short = / ?(tn|[kmb]|w(?=[元人块+粉多左以]))(?![a-z])/iy;
const shortFactors: Readonly<Record<string, number>> = { k: 1e3, w: 1e4, m: 1e6, b: 1e9, tn: 1e12 };
const many = /^ (?:more |new |active |monthly |daily |registered )?(?:people|users|subscribers|followers|readers|views|visitors|customers|members|jobs|votes|copies|downloads|tonnes|barrels|dollars|euros|pounds|yuan)\b/i;

export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The unit at a place, and where it ends; the place itself where there is none. */
export function unitAt(text: string, at: number): { unit: UnitEntry | null; to: number } {
  const word = sticky(unitPattern, text, at);
  const unit = word === null ? undefined : unitTable.get(word[0].replace(/^[ \u00a0-]/, "").toLowerCase());
  return unit === undefined ? { unit: null, to: at } : { unit, to: at + (word?.[0].length ?? 0) };
}

export function hedgeOf(found: RegExpExecArray | null): Hedge {
  if (found === null) return "";
  return found[1] !== undefined ? "under" : found[2] !== undefined ? "over" : "about";
}

export function digit(sign: string | undefined): number {
  return sign === undefined ? 0 : (readNumeral(sign)?.low ?? Number(sign));
}

/** Signed, in the unit of the second number. */
export type Range = Pick<Reading, "to" | "low" | "high" | "hedge" | "unit">;

/**
 * 3-5万, 3万至5万, 20%到30%, -10至-5℃, between 3 and 5 million: the first number takes what the second one counts in.
 * @param sign what stands before the first number: "-" turns that one alone round, 零下 both.
 */
export function rangeEnd(text: string, one: Reading, sign: string, money: boolean): Range | null {
  const joint = sticky(separator, text, one.to);
  if (joint === null || (/and/i.test(joint[0]) && !/\bbetween [$€£¥]?[\d.,]+%?$/i.test(text.slice(Math.max(0, one.to - 40), one.to)))) return null;
  const at = one.to + joint[0].length;
  const minus = sticky(minusSign, text, at);
  // "rose from $1.2m to $1.5m" names two amounts.
  const signed = money && minus === null && /[$€£¥]/.test(text.charAt(at)) && !/\bfrom [$€£¥]?[\d.,]+[ a-z]*$/i.test(text.slice(Math.max(0, one.to - 40), one.to));
  const other = reading(text, at + (minus?.[0].length ?? (signed ? 1 : 0)), money);
  if (other === null || (one.unit !== null && one.unit.dimension !== other.unit?.dimension)) return null;
  let first = one.low;
  const scaled = clean(first * other.factor);
  if (one.unit === null && other.factor >= 100 && one.factor < other.factor && first < other.factor && scaled < other.high) first = scaled;
  if (one.unit !== null && other.unit !== null) first = clean((first * one.unit.factor) / other.unit.factor);
  const both = minus !== null || (sign !== "" && sign !== "-");
  const [low, high] = sign === "" && minus === null ? [first, other.high] : [sign === "" ? first : -first, both ? -other.low : other.high];
  if (sign === "" || minus !== null || !both) return high > low ? { ...other, low, high } : null;
  return low === high ? null : { ...other, low: Math.min(low, high), high: Math.max(low, high) };
}

/** @param money an amount by its sign: "m" are millions then. */
export function reading(text: string, at: number, money = false): Reading | null {
  const whole = readDuration(text, at) ?? readHalf(text, at) ?? readSplit(text, at);
  if (whole !== null) return whole;
  const literal = readLiteral(text, at);
  if (literal === null) return null;
  const times = literal.chinese || literal.factor > 1 ? null : sticky(short, text, literal.to);
  if (times !== null && (money || (!times[0].startsWith(" ") && (times[1] === "w" || (times[1] === "k" && /^[元人块+粉多左以]/.test(text.slice(literal.to + 1))) || (/[kmM]/.test(times[1] ?? "") && many.test(text.slice(literal.to + times[0].length))))))) {
    const factor = shortFactors[times[1]?.toLowerCase() ?? ""] ?? 1;
    const { unit, to } = unitAt(text, literal.to + times[0].length);
    return { ...literal, to, low: clean(literal.low * factor), high: clean(literal.high * factor), factor, hedge: "", unit };
  }
  const loose = literal.loose ? null : sticky(inside, text, literal.to);
  const { unit, to } = unitAt(text, literal.to + (loose?.[0].length ?? 0));
  const after = sticky(behind, text, to);
  return { ...literal, to: to + (after?.[0].length ?? 0), hedge: literal.loose || loose !== null ? "over" : hedgeOf(after), unit };
}

const plain = { hedge: "", chinese: false, signs: 0, factor: 1 } as const;

/** 1小时23分45秒, 3分20秒, 2:05:30: one length of time; 3分 alone are points. */
function readDuration(text: string, at: number): Reading | null {
  if (sticky(timed, text, at) === null) return null;
  const clock = sticky(/(?<![\d:])(\d{1,2}):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?(?![\d:])/y, text, at);
  const found = clock ?? sticky(/(\d{1,3}) hours?,? (?:and )?([1-5]?\d) minutes?(?![a-z])/iy, text, at) ?? sticky(duration, text, at);
  if (found === null || found.slice(1, 4).filter((each) => each !== undefined).length < 2) return null;
  const [hours, minutes, seconds] = [digit(found[1]), digit(found[2]), digit(found[3]) + Number(`0.${found[4] ?? 0}`)];
  const value = clean(hours * 3600 + minutes * 60 + seconds);
  const unit = unitTable.get("秒");
  return unit === undefined || (minutes > 59 && hours > 0) || seconds >= 60 ? null : { ...plain, to: at + found[0].length, low: value, high: value, unit };
}

/** 2米28, 1米8, 37秒79, 37度2, 3块5: the decimals stand behind the unit. */
function readSplit(text: string, at: number): Reading | null {
  const found = sticky(/(\d{1,3})(米|秒)(\d{2}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?!\d|[秒米多几])|(\d{1,3})(米|度|块)(\d)(?=$|[^\d.%A-Za-z\p{Script=Han}/~-]|[的高长宽深])/uy, text, at);
  const word = found?.[2] ?? found?.[5] ?? "";
  const unit = unitTable.get(word === "块" ? "块钱" : word);
  if (found === null || unit === undefined) return null;
  const part = found[3] ?? found[6] ?? "";
  const value = Number(`${found[1] ?? found[4]}.${/\d/.test(part) ? part : (readNumeral(part)?.low ?? 0)}`);
  return { ...plain, to: at + found[0].length, low: value, high: value, unit };
}

/** 半年, 半小时, 一个半小时, 两年半. */
function readHalf(text: string, at: number): Reading | null {
  const found = sticky(/(?:([一二两三四五六七八九十\d]{1,2})个?)?半(?:个)?(小时|钟头|年|月|天)|([一二两三四五六七八九\d]{1,2})(年|天|小时|分钟)半/y, text, at);
  const word = found?.[2] ?? found?.[4] ?? "";
  const unit = unitTable.get(word === "月" ? "个月" : word === "钟头" ? "个钟头" : word);
  if (found === null || unit === undefined) return null;
  const value = (found[1] === undefined && found[3] === undefined ? 0 : digit(found[1] ?? found[3])) + 0.5;
  return { ...plain, to: at + found[0].length, low: value, high: value, unit };
}
