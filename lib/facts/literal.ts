/** A written number at a place: 12,000 · 1.2 · 3千 · 1亿2000万 · 一万二千 · 三点五. Without unit or hedge. Pure. */
import { numeralSigns, readNumeral, unitOf } from "./chinese-numeral.ts";
import { clean } from "./measure.ts";

/** What is larger is no number of a report, and has digits that would be lost. */
const largest = 1e18;

/** `factor`: what the last sign multiplies by (3-5千万: 10,000,000). `chinese`: written in numerals alone; then `signs` says how many. `loose`: 余 or 多 stood inside (20余万). */
export type Literal = { to: number; low: number; high: number; chinese: boolean; signs: number; loose: boolean; factor: number };

/** No number has more groups, and a list of a thousand is no number. */
const arabic = /(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d+)(?:\.\d+)?/y;
/** A blank may stand between digits and 万 or 亿, as between any Latin and Chinese. */
const larger = /(?:个(?=[余多]?亿)| (?=[余多几]?[百千十]{0,2}[万亿])(?!万[科达象能众里物宁州])|(?=[^ ]))(?:(余|多|几|来)(?=[十百千万亿]))?((?:[百万亿]|千(?![瓦米克伏卡赫帕焦])){1,3})(?!分之|帕)|[ \u00a0]?(hundred|thousand|million|billion|trillion|bn|mn)(?![a-z])/iy;
/** Longer runs are no number, and would be read again from each of their signs. */
const numeral = new RegExp(`[${numeralSigns}]{1,40}`, "y");
const point = /点([零〇一二三四五六七八九]+)(?=[万亿%个倍米公元吨亩])|(?<=分之[零〇一二三四五六七八九十百千万亿]+)点([零〇一二三四五六七八九]+)/y;
const english: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, mn: 1e6 };

export function readLiteral(text: string, at: number): Literal | null {
  const first = text.charCodeAt(at);
  return first >= 48 && first <= 57 ? readArabic(text, at) : readChinese(text, at);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readArabic(text: string, at: number): Literal | null {
  let to = at;
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  let loose = false;
  for (;;) {
    const found = match(arabic, text, to);
    if (found === null) break;
    const times = match(larger, text, to + found[0].length);
    const factor = times === null ? 1 : multiplier(times[2] ?? "", times[3] ?? "");
    if (sum > 0 && factor >= last) break;
    // 1万2: a single digit behind a unit counts in the next smaller one.
    const short = sum > 0 && times === null && /^[1-9]$/.test(found[0]) ? last / 10 : factor;
    sum = clean(sum + Number(found[0].replaceAll(",", "")) * short);
    to += found[0].length + (times?.[0].length ?? 0);
    loose ||= times?.[1] !== undefined;
    last = factor;
    // 1万零500 says that a place is empty; 1 亿 5000 万 has blanks.
    if (factor >= 1e3 && (/^零\d/.test(text.slice(to, to + 2)) || /^ \d[\d.]* ?[万千]/.test(text.slice(to, to + 12)))) to += 1;
    // 1亿2000万 goes on, "3千 5" and 12 do not.
    if (factor < 1e3 || times?.[3] !== undefined) break;
  }
  return to === at || !(sum <= largest) ? null : { to, low: sum, high: sum, chinese: false, signs: 0, loose, factor: last };
}

function multiplier(signs: string, word: string): number {
  if (word !== "") return english[word.toLowerCase()] ?? 1;
  return [...signs].reduce((product, sign) => product * unitOf(sign), 1);
}

function readChinese(text: string, at: number): Literal | null {
  const run = match(numeral, text, at)?.[0];
  if (run === undefined) return null;
  // 九百二十五百帕: the last sign belongs to the unit.
  const found = run.length > 1 && run.endsWith("百") && text[at + run.length] === "帕" ? run.slice(0, -1) : run;
  const read = readNumeral(found);
  if (read === null || !(read.high <= largest)) return null;
  let to = at + found.length;
  let { low, high } = read;
  const rest = low === high ? match(point, text, to) : null;
  if (rest !== null) {
    low = high = clean(low + decimals(rest[1] ?? rest[2] ?? ""));
    to += rest[0].length;
  }
  const times = match(larger, text, to);
  const loose = times?.[1] !== undefined;
  let factor = 1;
  if (times !== null && times[2] !== undefined && (loose || rest !== null || times[0].startsWith("个"))) {
    factor = multiplier(times[2], "");
    [low, high] = [clean(low * factor), clean(high * factor)];
    to += times[0].length;
  }
  return { to, low, high, chinese: true, signs: found.length, loose, factor: factor > 1 ? factor : unitOf(found.at(-1) ?? "") };
}

/** Behind the point each sign is one digit: 点零五 is .05. */
function decimals(signs: string): number {
  return Number(`0.${[...signs].map((sign) => "〇一二三四五六七八九".indexOf(sign === "零" ? "〇" : sign)).join("")}`);
}
