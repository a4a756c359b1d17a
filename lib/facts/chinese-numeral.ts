/** Chinese numerals read as numbers: 一万二千, 二〇一六, 两千三, 三五百. Pure. */

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9, 兩: 2, 俩: 2, 仨: 3 };
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const digitsAlone = new RegExp(`^[${Object.keys(digits).join("")}]+$`);
const signsAlone = new RegExp(`^[${[digits, units, large].flatMap(Object.keys).join("")}]+$`);

/** The characters of numerals, for the inside of a character class. */
export const numeralSigns = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟兩萬億";

/** What a unit sign multiplies by, 0 for any other. */
export function unitOf(sign: string): number {
  return units[sign] ?? large[sign] ?? 0;
}

/** The value of a numeral, or its two values where neighbouring digits name a span (三五百: 300 to 500); null for what is no numeral (百千, 五六七). */
export function readNumeral(text: string): { low: number; high: number } | null {
  if (digitsAlone.test(text)) return readDigits(text);
  if (!signsAlone.test(text)) return null;
  const pair = /([一二两三四五六七八])([二三四五六七八九])(?=[十百千万亿]|$)/.exec(text);
  const apart = pair === null ? 0 : (digits[pair[2] ?? ""] ?? 0) - (digits[pair[1] ?? ""] ?? 0);
  if (pair !== null && (apart === 1 || apart === 2) && [...text].filter((sign) => sign in digits).length < 4) {
    const before = text.slice(0, pair.index);
    const after = text.slice(pair.index + 2);
    const low = total(before + pair[1] + after);
    const high = total(before + pair[2] + after);
    return low === null || high === null ? null : { low, high };
  }
  const value = total(text);
  return value === null ? null : { low: value, high: value };
}

/** Digits without units are read one by one; two neighbours alone are a span (七八个). */
function readDigits(text: string): { low: number; high: number } | null {
  if (text.length > 15) return null;
  const read = [...text].map((sign) => digits[sign] ?? 0);
  const [first = 0, second = 0] = read;
  if (read.length === 2 && first > 0 && (second === first + 1 || (second === first + 2 && first !== 1))) return { low: first, high: second };
  const value = Number(read.join(""));
  return { low: value, high: value };
}

/** Largest unit first: what stands before 亿 is counted in it, what stands behind is added. */
function total(text: string): number | null {
  for (const sign of ["亿", "億", "万", "萬"]) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const before = at === 0 ? null : total(text.slice(0, at));
    const rest = text.slice(at + 1);
    const after = rest === "" ? 0 : total(rest);
    if (before === null || after === null) return null;
    // 三万五: a single digit behind a unit counts in the next smaller one.
    const short = rest.length === 1 && (digits[rest] ?? 0) > 0 && unitOf(rest) === 0;
    return before * (large[sign] ?? 1) + (short ? (after * (large[sign] ?? 1)) / 10 : after);
  }
  return small(text);
}

function small(text: string): number | null {
  let sum = 0;
  let digit = -1;
  let last = Number.POSITIVE_INFINITY;
  let zero = false;
  for (const [at, sign] of [...text].entries()) {
    const unit = units[sign];
    if (unit === undefined) {
      if (digit > 0) return null;
      digit = digits[sign] ?? -1;
      zero = zero || digit === 0;
      continue;
    }
    if (unit >= last || (digit <= 0 && !(unit === 10 && (at === 0 || digit === 0)))) return null;
    sum += (digit <= 0 ? 1 : digit) * unit;
    [digit, last, zero] = [-1, unit, false];
  }
  if (digit <= 0) return sum;
  return sum + (last >= 100 && Number.isFinite(last) && !zero ? digit * (last / 10) : digit);
}
