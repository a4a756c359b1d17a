/** Numbers, amounts and percentages with their units and hedges, wherever they stand. Pure; reads folded text. */
import { readNumeral, unitOf } from "./chinese-numeral.ts";
import { readEnglishNumber } from "./english-numeral.ts";
import { readLiteral } from "./literal.ts";
import { clean, type Hedge, loose, type Measure } from "./measure.ts";
import { currencySigns, type Unit, unitTable, unitWords } from "./units.ts";

const start = /\d|[零〇一二两三四五六七八九十百千万半壹贰叁肆伍陆柒捌玖拾俩]|翻|(?<![A-Za-z-])[a-z](?=[a-z]* |[a-z]+)/gi;
const unitPattern = new RegExp(`[ \\u00a0-]?(?:${unitWords})`, "iy");
const currency = /(?:us\$|hk\$|nt\$|[$¥€£]|人民币|rmb|usd|cny|eur) ?$/i;
const before = /(?:(不足|不到|不超过|不多于|最多|至多|将近|接近|近|under|less than|fewer than|nearly|almost|up to|at most)|(不少于|不低于|不下于|至少|最少|超过|超出|突破|多达|高达|逾|超|over|more than|above|at least)|(大约|大概|约合|约|about|around|some|roughly|approximately)) ?$/i;
const inside = /[余多几来]/y;
const behind = /(?:(以下|以内|之内)|(以上|有余|之多|多|余)|(左右|上下|许))/y;
const separator = / ?(?:-|~|—|至|到|to) ?/y;

type Reading = { to: number; low: number; high: number; hedge: Hedge; unit: (Unit & { amount: boolean; counts: boolean }) | null; chinese: boolean; signs: number };

/** `taken`: what other rules have read already; left as it is for what is found here. */
export function findNumbers(text: string, taken: Uint8Array): Measure[] {
  const found: Measure[] = [];
  let next = 0;
  for (const { index } of text.matchAll(start)) {
    if (index < next || taken[index] === 1) continue;
    const measure = english(text, index) ?? special(text, index) ?? vague(text, index) ?? score(text, index) ?? quantity(text, index);
    if (measure === null) {
      next = numeralEnd(text, index);
      continue;
    }
    if (taken[measure.to - 1] === 1) continue;
    found.push(measure);
    next = measure.to;
  }
  return found;
}

/** A numeral that is no claim is skipped whole: 百 of 数百 is not read again from its middle. */
function numeralEnd(text: string, at: number): number {
  return readLiteral(text, at)?.to ?? at + 1;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Words, ranks and parts in English; "twelve" takes a unit as 12 does. */
function english(text: string, at: number): Measure | null {
  const read = readEnglishNumber(text, at);
  if (read === null || (read.as === "number" && /\d/.test(text[at] ?? ""))) return null;
  const lead = hedgeBefore(text, at);
  if (read.as !== "number") return { from: lead.from, to: read.to, ...named(read.as === "part" ? "percentage" : "number", read.as === "part" ? "percent" : "ordinal", read.value, read.value, lead.hedge) };
  const word = sticky(unitPattern, text, read.to);
  const unit = word === null ? null : (unitTable.get(word[0].replace(/^[ \u00a0-]/, "").toLowerCase()) ?? null);
  const value = clean(read.value * (unit?.factor ?? 1));
  const dimension = unit?.dimension ?? "thing";
  return { from: lead.from, to: read.to + (unit === null ? 0 : (word?.[0].length ?? 0)), ...named(unit?.amount === true ? "amount" : dimension === "percent" ? "percentage" : "number", dimension, value, value, lead.hedge) };
}

/** 百分之三十, 三成, 三分之一, 一半, 翻一番: parts and multiples that are written as words. */
function special(text: string, at: number): Measure | null {
  const lead = hedgeBefore(text, at);
  const done = (to: number, low: number, high: number, dimension: string, hedge: Hedge = ""): Measure => {
    const after = hedge === "" ? sticky(behind, text, to) : null;
    const all = lead.hedge || hedge || hedgeOf(after);
    return { from: lead.from, to: to + (after?.[0].length ?? 0), ...named(dimension === "percent" ? "percentage" : "number", dimension, low, high, all) };
  };
  const per = sticky(/(百|千|万)分之/y, text, at);
  if (per !== null) {
    const literal = readLiteral(text, at + 3);
    if (literal === null) return null;
    const factor = per[1] === "百" ? 1 : per[1] === "千" ? 0.1 : 0.01;
    const second = sticky(/ ?(?:-|~|—|至|到) ?(?:百分之)?/y, text, literal.to);
    const other = second === null ? null : readLiteral(text, literal.to + second[0].length);
    return other !== null && other.low > literal.low ? done(other.to + (text[other.to] === "%" ? 1 : 0), clean(literal.low * factor), clean(other.low * factor), "percent") : done(literal.to, clean(literal.low * factor), clean(literal.high * factor), "percent");
  }
  const tenths = sticky(/([一二两三四五六七八九\d])(多)?成(半|[一二三四五六七八九](?!成))?(?![为功立员绩都本果熟长就人分交品份因效见像])/y, text, at);
  if (tenths !== null) {
    const value = digit(tenths[1]) * 10 + (tenths[3] === undefined ? 0 : tenths[3] === "半" ? 5 : digit(tenths[3]));
    return done(at + tenths[0].length, value, value, "percent", tenths[2] === undefined ? "" : "over");
  }
  const half = sticky(/半数|一半|对半|(?<=过)半(?=[，。、的])/y, text, at);
  if (half !== null) return done(at + half[0].length, 50, 50, "percent");
  const folds = sticky(/翻(?:了)?([一两二三四五六])番|翻(?:了)?一?倍/y, text, at);
  if (folds !== null) return done(at + folds[0].length, 2 ** (folds[1] === undefined ? 1 : digit(folds[1])), 2 ** (folds[1] === undefined ? 1 : digit(folds[1])), "double");
  return fraction(text, at, done);
}

/** 上万, 数千, 百余: an order of magnitude, which a number of that order bears out. */
function vague(text: string, at: number): Measure | null {
  const found = sticky(/([百千万亿]{1,2})(余|多)?/y, text, at);
  if (found === null || /[\d零〇一二两三四五六七八九十半]$/.test(text.slice(0, at))) return null;
  const lead = /(上|成|过|逾|超过|超)$|(近)$|(数|好几|几)$/.exec(text.slice(Math.max(0, at - 2), at));
  if (lead === null && found[2] === undefined) return null;
  const size = [...(found[1] ?? "")].reduce((product, sign) => product * unitOf(sign), 1);
  const word = sticky(unitPattern, text, at + found[0].length);
  const unit = word === null ? null : (unitTable.get(word[0].replace(/^[ \u00a0-]/, "").toLowerCase()) ?? null);
  if (unit === null) return null;
  const hedge = lead?.[2] === undefined ? "over" : "under";
  const value = clean(size * unit.factor * (lead?.[3] === undefined ? 1 : 2));
  const to = at + found[0].length + (word?.[0].length ?? 0);
  return { from: at - (lead?.[0].length ?? 0), to, ...named(unit.amount ? "amount" : unit.dimension === "percent" ? "percentage" : "number", unit.dimension, value, value, hedge) };
}

function fraction(text: string, at: number, done: (to: number, low: number, high: number, dimension: string) => Measure): Measure | null {
  const whole = readLiteral(text, at);
  if (whole === null || !text.startsWith("分之", whole.to)) return null;
  const part = readLiteral(text, whole.to + 2);
  if (part === null || whole.low === 0) return null;
  const value = clean((part.low / whole.low) * 100);
  return done(part.to, value, value, "percent");
}

function digit(sign: string | undefined): number {
  return sign === undefined ? 0 : (readNumeral(sign)?.low ?? Number(sign));
}

/** 3:2, 21比16, 6-3: two numbers that belong together, in their order. */
function score(text: string, at: number): Measure | null {
  const first = readLiteral(text, at);
  if (first === null || first.low !== first.high) return null;
  const sign = sticky(/ ?[:：比] ?|-/y, text, first.to);
  if (sign === null) return null;
  const second = readLiteral(text, first.to + sign[0].length);
  if (second === null || second.low !== second.high || /^[%.\d万亿]/.test(text.slice(second.to, second.to + 1))) return null;
  if (sign[0] === "-" && second.low > first.low) return null;
  if (sign[0] === "-" && (first.low > 200 || first.chinese)) return null;
  if (sign[0].trim() === "比" && (first.low > 300 || second.low > 300)) return null;
  const pair = `${first.low}:${second.low}`;
  return { from: at, to: second.to, kind: "number", value: `number:${pair}`, dimension: "pair", low: first.low, high: second.low, hedge: "", exact: [`pair:${pair}`] };
}

function hedgeBefore(text: string, at: number): { hedge: Hedge; from: number } {
  const window = text.slice(Math.max(0, at - 14), at);
  const found = before.exec(window);
  return found === null ? { hedge: "", from: at } : { hedge: hedgeOf(found), from: at - found[0].length };
}

function hedgeOf(found: RegExpExecArray | null): Hedge {
  if (found === null) return "";
  return found[1] !== undefined ? "under" : found[2] !== undefined ? "over" : "about";
}

function quantity(text: string, at: number): Measure | null {
  const ordinal = text[at - 1] === "第";
  const sign = currency.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? "";
  const minus = sign === "" && /(?:^|[^\d\p{Script=Latin}%])-$|零下$|负$/u.exec(text.slice(Math.max(0, at - 3), at));
  const left = at - sign.length - (minus ? (text.slice(0, at).endsWith("零下") ? 2 : 1) : ordinal ? 1 : 0);
  const lead = hedgeBefore(text, left);
  const one = reading(text, at);
  if (one === null) return null;
  const other = ordinal ? null : rangeEnd(text, one);
  const last = other ?? one;
  const unit = last.unit ?? (sign === "" ? null : { dimension: currencySigns[sign.trim().toLowerCase()] ?? "CNY", factor: 1, amount: true, counts: false });
  if (one.chinese && !ordinal && !isClaim(text, at, one, unit !== null)) return null;
  const dimension = ordinal ? "ordinal" : (unit?.dimension ?? unknown(text, last.to));
  const amount = unit?.amount === true || (sign !== "" && (unit === null || unit.counts));
  const kind = dimension === "percent" ? "percentage" : amount ? "amount" : "number";
  // 增长-3% falls by 3%: the direction is read beside the number.
  const turned = minus !== null && minus !== false && !/(?:增长|增速|增幅|涨幅|上涨|同比|环比)$|(?:gr[eo]w|growth|rose|rise|increased?|up)(?: by| of)? $/i.test(text.slice(Math.max(0, left - 14), left));
  const factor = (ordinal ? 1 : (unit?.factor ?? 1)) * (turned ? -1 : 1);
  const [low, high] = [clean(one.low * factor), clean((other === null ? one.high : other.high) * factor)];
  return { from: lead.from, to: last.to, ...named(kind, amount && sign !== "" && currency.test(sign) && !["元", ""].includes(sign) ? (currencySigns[sign.trim().toLowerCase()] ?? dimension) : dimension, Math.min(low, high), Math.max(low, high), lead.hedge || last.hedge) };
}

/** A classifier that the table does not know still says that something is counted. */
function unknown(text: string, at: number): string {
  const noun = /^[\p{Script=Han}A-Za-z]|^ (?!(?:and|or|to|in|on|of|at|by|for|from|with|than|per|is|was|were|are)\b)[a-z]{3,}/u.exec(text.slice(at, at + 16))?.[0];
  return noun === undefined ? "" : `?${noun.trim()}`;
}

/** 3-5万, 3万至5万, 20%到30%: the first number takes what the second one counts in. */
function rangeEnd(text: string, one: Reading): Reading | null {
  const sign = sticky(separator, text, one.to);
  if (sign === null) return null;
  const other = reading(text, one.to + sign[0].length);
  if (other === null) return null;
  if (one.unit === null && other.high > one.low) {
    const times = other.high >= 1000 && one.low < 1000 ? 10 ** Math.floor(Math.log10(other.high)) : 1;
    const scale = [1e8, 1e4, 1e3].find((each) => other.high >= each && times >= each && one.low < each) ?? 1;
    if (scale > 1 && /[万亿千]|million|billion|bn/i.test(text.slice(one.to, other.to))) one.low = clean(one.low * scale);
  }
  return other.high > one.low && (one.unit === null || one.unit.dimension === other.unit?.dimension) ? other : null;
}

function reading(text: string, at: number): Reading | null {
  const halves = readHalf(text, at);
  if (halves !== null) return halves;
  const split = sticky(/(\d{1,3})(米|秒)(\d{2}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?!\d|[秒米多几])/y, text, at);
  const whole = unitTable.get(split?.[2] ?? "");
  // 2米28, 37秒79: the decimals stand behind the unit.
  if (split !== null && whole !== undefined) return { to: at + split[0].length, low: behindUnit(split), high: behindUnit(split), hedge: "", unit: whole, chinese: false, signs: 0 };
  const literal = readLiteral(text, at);
  if (literal === null) return null;
  let to = literal.to;
  const loose = literal.loose ? null : sticky(inside, text, to);
  to += loose?.[0].length ?? 0;
  const word = sticky(unitPattern, text, to);
  const unit = word === null ? null : (unitTable.get(word[0].replace(/^[ \u00a0-]/, "").toLowerCase()) ?? null);
  to += unit === null ? 0 : (word?.[0].length ?? 0);
  const after = sticky(behind, text, to);
  to += after?.[0].length ?? 0;
  const hedge = literal.loose || loose !== null ? "over" : hedgeOf(after);
  return { ...literal, to, hedge, unit };
}

function behindUnit([, whole = "", , part = ""]: RegExpExecArray): number {
  return Number(`${whole}.${/\d/.test(part) ? part : (readNumeral(part)?.low ?? 0)}`);
}

/** 半年, 半小时, 一个半小时, 两年半. */
function readHalf(text: string, at: number): Reading | null {
  const found = sticky(/(?:([一二两三四五六七八九十\d]{1,2})个?)?半(?:个)?(小时|钟头|年|月|天)|([二两三四五六七八九\d]{1,2})(年|天|小时|分钟)半/y, text, at);
  const word = found?.[2] ?? found?.[4] ?? "";
  const unit = unitTable.get(word === "月" ? "个月" : word === "钟头" ? "个钟头" : word);
  if (found === null || unit === undefined) return null;
  const value = (found[1] === undefined && found[3] === undefined ? 0 : digit(found[1] ?? found[3])) + 0.5;
  return { to: at + found[0].length, low: value, high: value, hedge: "", unit, chinese: false, signs: 0 };
}

/** 一个 and 两国 are words; 三家, 二十 and 五百 count. */
function isClaim(text: string, at: number, one: Reading, hasUnit: boolean): boolean {
  if (/[数几好若每]/.test(text.charAt(at - 1)) || /^[百千万亿]/.test(text.slice(at, at + 1))) return false;
  if (/^零[例人次票家起]/.test(text.slice(at, at + 2))) return true;
  if (one.signs === 1 && /[一零〇]/.test(text[at] ?? "")) return one.unit?.amount === true || one.hedge !== "";
  return hasUnit || (one.signs > 1 && /[十百千万亿]/.test(text.slice(at, at + one.signs)) && one.low >= 11);
}

const marks: Readonly<Record<Hedge, string>> = { "": "", about: "~", over: "+", under: "-" };

function named(kind: "number" | "amount" | "percentage", dimension: string, low: number, high: number, hedge: Hedge): Omit<Measure, "from" | "to"> {
  const digits = low === high ? String(low) : `${low}..${high}`;
  // Classifiers compare loosely, so that they are no part of the value; measures are.
  const suffix = dimension === "" || dimension === "percent" || loose.has(dimension) || dimension.startsWith("?") ? "" : ` ${dimension}`;
  return { kind, value: `${kind}:${digits}${marks[hedge]}${suffix}`, dimension, low, high, hedge, exact: low === high ? [] : [`pair:${low}:${high}`] };
}
