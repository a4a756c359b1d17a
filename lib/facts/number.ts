/** Numbers, amounts and percentages with their units and hedges, wherever they stand. Pure; reads folded text. */
import { unitOf } from "./chinese-numeral.ts";
import { readEnglishNumber } from "./english-numeral.ts";
import { readLiteral } from "./literal.ts";
import { clean, type Hedge, loose, type Measure } from "./measure.ts";
import { behind, digit, hedgeOf, rangeEnd, type Reading, reading, sticky, unitAt } from "./reading.ts";
import { currencySigns } from "./units.ts";

const signs: Readonly<Record<string, readonly [over: number, under: number]>> = { "½": [1, 2], "⅓": [1, 3], "⅔": [2, 3], "¼": [1, 4], "¾": [3, 4], "⅕": [1, 5], "⅖": [2, 5], "⅗": [3, 5], "⅘": [4, 5] };
const start = /\d|[½⅓⅔¼¾⅕⅖⅗⅘]|[零〇一二两三四五六七八九十百千万半壹贰叁肆伍陆柒捌玖拾俩]|翻|(?<![A-Za-z-])[a-z](?=[a-z]* |[a-z]+)/gi;
const currency = /(?:us\$|hk\$|nt\$|[$¥€£]|人民币|rmb|usd|cny|eur) ?$/i;
const before = /(?:(不足|不到|不超过|不多于|最多|至多|将近|接近|近|under|less than|fewer than|nearly|almost|up to|at most)|(不少于|不低于|不下于|至少|最少|超过|超出|突破|多达|高达|逾|超|over|more than|above|at least)|(大约|大概|约合|约|about|around|some|roughly|approximately)) ?$/i;

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

/** Words, ranks and parts in English; "twelve" takes a unit as 12 does. */
function english(text: string, at: number): Measure | null {
  const read = readEnglishNumber(text, at);
  if (read === null || (read.as === "number" && /\d/.test(text[at] ?? ""))) return null;
  const lead = hedgeBefore(text, at);
  if (read.as !== "number") return { from: lead.from, to: read.to, ...named(read.as === "part" ? "percentage" : "number", read.as === "part" ? "percent" : "ordinal", read.value, read.value, lead.hedge) };
  const minus = /\bminus $/i.test(text.slice(Math.max(0, at - 6), at));
  const { unit, to } = unitAt(text, read.to);
  const value = clean(read.value * (unit?.factor ?? 1) * (minus ? -1 : 1));
  const dimension = unit?.dimension ?? "thing";
  return { from: minus ? at - 6 : lead.from, to, ...named(unit?.amount === true ? "amount" : dimension === "percent" ? "percentage" : "number", dimension, value, value, lead.hedge) };
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
    if (per[1] === "百" && /^百(?![\d零一二两三四五六七八九])/.test(text.slice(at + 3))) return done(at + 4, 100, 100, "percent");
    const literal = readLiteral(text, at + (text[at + 3] === " " ? 4 : 3));
    if (literal === null) return null;
    const factor = per[1] === "百" ? 1 : per[1] === "千" ? 0.1 : 0.01;
    const second = sticky(/ ?(?:-|~|—|至|到) ?(?:百分之)?/y, text, literal.to);
    const other = second === null ? null : readLiteral(text, literal.to + second[0].length);
    return other !== null && other.low > literal.low ? done(other.to + (text[other.to] === "%" ? 1 : 0), clean(literal.low * factor), clean(other.low * factor), "percent") : done(literal.to, clean(literal.low * factor), clean(literal.high * factor), "percent");
  }
  const span = sticky(/([一二三四五六七八\d])(?:成)?(?:至|到|-|~|—)([二三四五六七八九\d])成(?!功|立|员)/y, text, at);
  if (span !== null && digit(span[1]) < digit(span[2])) return done(at + span[0].length, digit(span[1]) * 10, digit(span[2]) * 10, "percent");
  const tenths = sticky(/(?:([一二三四五六七八])(?=[二三四五六七八九]成))?([一二两三四五六七八九\d]) ?(多)?成(半|[一二三四五六七八九](?!成))?(?![为功立员绩都本果熟长就人分交品份因效见像])/y, text, at);
  if (tenths !== null) {
    const value = digit(tenths[2]) * 10 + (tenths[4] === undefined ? 0 : tenths[4] === "半" ? 5 : digit(tenths[4]));
    // 七八成: seven or eight tenths.
    return done(at + tenths[0].length, tenths[1] === undefined ? value : digit(tenths[1]) * 10, value, "percent", tenths[3] === undefined ? "" : "over");
  }
  const half = sticky(/半数|一半|对半|(?<=过)半(?=[，。、的])/y, text, at);
  if (half !== null) return done(at + half[0].length, 50, 50, "percent");
  const folds = sticky(/翻(?:了)?([一两二三四五六]?)番|翻(?:了)?一?倍/y, text, at);
  if (folds !== null) return done(at + folds[0].length, 2 ** digit(folds[1] || "一"), 2 ** digit(folds[1] || "一"), "double");
  return fraction(text, at, done);
}

/** 上万, 数千, 百余: an order of magnitude, which a number of that order bears out. */
function vague(text: string, at: number): Measure | null {
  const found = sticky(/([百千万亿]{1,2})(余|多)?/y, text, at);
  if (found === null || /[\d零〇一二两三四五六七八九十半]/.test(text.charAt(at - 1))) return null;
  const lead = /(上|成|过|逾|超过|超)$|(近)$|(数|好几|几)$/.exec(text.slice(Math.max(0, at - 2), at));
  if (lead === null && found[2] === undefined) return null;
  const size = [...(found[1] ?? "")].reduce((product, sign) => product * unitOf(sign), 1);
  const { unit, to } = unitAt(text, at + found[0].length);
  if (unit === null) return null;
  const hedge = lead?.[2] === undefined ? "over" : "under";
  const value = clean(size * unit.factor * (lead?.[3] === undefined ? 1 : 2));
  return { from: at - (lead?.[0].length ?? 0), to, ...named(unit.amount ? "amount" : unit.dimension === "percent" ? "percentage" : "number", unit.dimension, value, value, hedge) };
}

function fraction(text: string, at: number, done: (to: number, low: number, high: number, dimension: string) => Measure): Measure | null {
  const slashed = slashedPart(text, at);
  if (slashed !== null) return done(slashed.to, slashed.value, slashed.value, "percent");
  const whole = readLiteral(text, at);
  if (whole === null || !text.startsWith("分之", whole.to)) return null;
  const part = readLiteral(text, whole.to + 2);
  if (part === null || whole.low === 0) return null;
  const value = clean((part.low / whole.low) * 100);
  return done(part.to, value, value, "percent");
}

/** 2/3 and ¾ are parts, 11/18 may be a day. */
function slashedPart(text: string, at: number): { to: number; value: number } | null {
  if (text[at + 1] !== "/" && signs[text.charAt(at)] === undefined) return null;
  const found = sticky(/(?<![\d./第-])([1-9])\/([2-9]|10)(?![\d/.%-])/y, text, at);
  const [over, under] = found === null ? (signs[text[at] ?? ""] ?? [0, 1]) : [Number(found[1]), Number(found[2])];
  return over === 0 || over >= under ? null : { to: at + (found?.[0].length ?? 1), value: clean((over / under) * 100) };
}

/** 3:2, 21比16, 6-3: two numbers that belong together, in their order. */
function score(text: string, at: number): Measure | null {
  const first = readLiteral(text, at);
  if (first === null || first.low !== first.high) return null;
  const sign = sticky(/ ?[:：比] ?|-/y, text, first.to);
  if (sign === null) return null;
  const second = readLiteral(text, first.to + sign[0].length);
  if (second === null || second.low !== second.high || /^[%.\d万亿]|^:\d/.test(text.slice(second.to, second.to + 2))) return null;
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

/** -3, 零下3, 负3, minus 3: the sign and how much room it takes before a number. A hyphen behind a word joins. */
function minusBefore(text: string, at: number): string {
  if (!/[-下负 ]/.test(text.charAt(at - 1))) return "";
  return /(?:^|[^\d\p{Script=Latin}%])(-)$|(零下)$|(负)$|\b(minus )$/iu.exec(text.slice(Math.max(0, at - 7), at))?.slice(1).find((each) => each !== undefined) ?? "";
}

const growth = /(?:增长|增速|增幅|涨幅|上涨|同比|环比)$|(?:gr[eo]w|growth|rose|rise|increased?|up)(?: by| of)? $/i;

function quantity(text: string, at: number): Measure | null {
  const ordinal = text[at - 1] === "第";
  const sign = currency.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? "";
  const money = sign !== "";
  const minus = money ? "" : minusBefore(text, at);
  const left = at - sign.length - (minus === "" && ordinal ? 1 : minus.length);
  const lead = hedgeBefore(text, left);
  const one = reading(text, at, money);
  if (one === null) return null;
  const range = ordinal ? null : rangeEnd(text, one, minus, money);
  const last = range ?? one;
  const unit = last.unit ?? (money ? { dimension: currencySigns[sign.trim().toLowerCase()] ?? "CNY", factor: 1, amount: true, counts: false } : null);
  if (one.chinese && !ordinal && !isClaim(text, at, one, unit !== null || (range !== null && range.high >= 11))) return null;
  const dimension = ordinal ? "ordinal" : (unit?.dimension ?? unknown(text, last.to));
  const amount = unit?.amount === true || (money && (unit === null || unit.counts));
  const kind = dimension === "percent" ? "percentage" : amount ? "amount" : "number";
  // 增长-3% falls by 3%: the direction is read beside the number.
  const turned = range === null && minus !== "" && !growth.test(text.slice(Math.max(0, lead.from - 14), lead.from));
  const factor = (ordinal ? 1 : (unit?.factor ?? 1)) * (turned ? -1 : 1);
  const [low, high] = [clean(last.low * factor), clean(last.high * factor)];
  return { from: lead.from, to: last.to, ...named(kind, amount && money && !["元", ""].includes(sign) ? (currencySigns[sign.trim().toLowerCase()] ?? dimension) : dimension, Math.min(low, high), Math.max(low, high), lead.hedge || last.hedge) };
}

/** A classifier that the table does not know still says that something is counted. */
function unknown(text: string, at: number): string {
  const noun = /^[\p{Script=Han}A-Za-z]|^ (?!(?:and|or|to|in|on|of|at|by|for|from|with|than|per|is|was|were|are)\b)[a-z]{3,}/u.exec(text.slice(at, at + 16))?.[0];
  return noun === undefined ? "" : `?${noun.trim()}`;
}

/** 一个 and 两国 are words; 三家, 二十 and 五百 count. */
function isClaim(text: string, at: number, one: Reading, hasUnit: boolean): boolean {
  if (/[数几好若每]/.test(text.charAt(at - 1)) || /^[百千万亿]/.test(text.slice(at, at + 1))) return false;
  if (/^零[例人次票家起]/.test(text.slice(at, at + 2))) return true;
  if (one.signs === 1 && one.factor >= 1e8) return true;
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
