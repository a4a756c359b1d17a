import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumeral } from "./chinese-numeral.ts";
import { findMeasures } from "./measures.ts";

const values = (text: string, day = "2024-11-20") => findMeasures(text, day).map(({ value }) => value);
const one = (text: string) => values(text)[0];

/** 0 to 99,999,999 as it is written in Chinese. */
function chinese(n: number): string {
  if (n >= 10_000) return chinese(Math.floor(n / 10_000)) + "万" + (n % 10_000 === 0 ? "" : (n % 10_000 < 1000 ? "零" : "") + chinese(n % 10_000));
  let words = "";
  let gap = false;
  for (const [sign, size] of [["千", 1000], ["百", 100], ["十", 10], ["", 1]] as const) {
    const digit = Math.floor(n / size) % 10;
    if (digit === 0) gap = words !== "";
    else {
      words += (gap ? "零" : "") + "零一二三四五六七八九"[digit] + sign;
      gap = false;
    }
  }
  return words.replace(/^一十/, "十") || "零";
}

const wide = (text: string) => text.replace(/[0-9.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test("every spelling of a number is the same value", () => {
  for (const spelling of ["12000名", "12,000名", "１２０００名", "1.2万名", "一万二千名", "1万2千名"]) expect(one(spelling), spelling).toBe("number:12000");
  for (const spelling of ["30%", "３０％", "百分之三十", "百分之30", "三成", "30 percent"]) expect(one(spelling), spelling).toBe("percentage:30");
  for (const spelling of ["2.5亿元", "25000万元", "两亿五千万元", "2亿5000万元", "人民币2.5亿元", "250 million yuan"]) expect(one(spelling), spelling).toBe("amount:250000000 CNY");
  for (const spelling of ["5公里", "5千米", "5000米", "5km"]) expect(one(spelling), spelling).toBe("number:5000 m");
  for (const spelling of ["5460万千瓦时", "5,460万千瓦小时", "0.546亿千瓦时", "54600000千瓦时"]) expect(one(spelling), spelling).toBe(one("5460万kWh"));
  for (const spelling of ["$3bn", "30亿美元", "3 billion dollars"]) expect(one(spelling), spelling).toBe("amount:3000000000 USD");
});

test("property: what is written in Chinese numerals, with separators, wide or in 万 is what is written in digits", () => {
  fc.assert(fc.property(fc.integer({ min: 11, max: 99_999_999 }), (n) => {
    const value = `number:${n}`;
    expect(readNumeral(chinese(n))).toEqual({ low: n, high: n });
    expect(one(`${n}人`)).toBe(value);
    expect(one(`${chinese(n)}人`)).toBe(value);
    expect(one(`${n.toLocaleString("en-US")}人`)).toBe(value);
    expect(one(`${wide(String(n))}人`)).toBe(value);
    expect(one(`${n / 10_000}万人`)).toBe(value);
  }));
});

test("property: another number is another value, in every spelling", () => {
  fc.assert(fc.property(fc.integer({ min: 11, max: 99_999_999 }), fc.integer({ min: 11, max: 99_999_999 }), (a, b) => {
    fc.pre(a !== b);
    expect(one(`${chinese(a)}人`)).not.toBe(one(`${b}人`));
    expect(one(`${a}万元`)).not.toBe(one(`${a}亿元`));
    expect(one(`${a / 100}%`)).not.toBe(one(`${b / 100}%`));
  }));
});

test("property: a percentage is the same in digits and in words", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
    const value = `percentage:${Number(`${whole}.${tenth}`)}`;
    expect(one(`${whole}.${tenth}%`)).toBe(value);
    expect(one(`百分之${whole}.${tenth}`)).toBe(value);
    expect(one(`百分之${chinese(whole)}点${"零一二三四五六七八九"[tenth]}`)).toBe(value);
    expect(one(`${wide(`${whole}.${tenth}%`)}`)).toBe(value);
  }));
});

test("hedges stay with the value", () => {
  expect([one("近三成"), one("近30%")]).toEqual(["percentage:30-", "percentage:30-"]);
  expect([one("三成多"), one("超过30%"), one("30%以上"), one("逾三成")]).toEqual(["percentage:30+", "percentage:30+", "percentage:30+", "percentage:30+"]);
  expect([one("约50人"), one("50人左右"), one("about 50 people")]).toEqual(["number:50~", "number:50~", "number:50~"]);
  expect([one("1000余米"), one("3万多元"), one("1.23亿余元")]).toEqual(["number:1000+ m", "amount:30000+ CNY", "amount:123000000+ CNY"]);
});

test("ranges, parts, multiples, ranks and scores", () => {
  expect([one("3-5万"), one("3万至5万"), one("三五万"), one("3～5万")]).toEqual(Array(4).fill("number:30000..50000"));
  expect([one("20%-30%"), one("百分之二十至三十")]).toEqual(Array(2).fill("percentage:20..30"));
  expect([one("一半"), one("二分之一"), one("半数")]).toEqual(Array(3).fill("percentage:50"));
  expect([one("三分之二"), one("two-thirds")]).toEqual([one("two-thirds"), one("三分之二")]);
  expect([one("第三名"), one("第3位"), one("3rd")]).toEqual(Array(3).fill("number:3 ordinal"));
  expect([one("比分3:2"), one("以3比2获胜"), one("３：２")]).toEqual(Array(3).fill("number:3:2"));
  expect(one("以2比3落败")).not.toBe(one("以3比2获胜"));
  expect([one("翻一番"), one("翻两番"), one("2米28"), one("一个半小时")]).toEqual(["number:2 double", "number:4 double", "number:2.28 m", "number:5400 s"]);
});

test("negative, zero and growth that is a fall", () => {
  expect([one("气温-3摄氏度"), one("零下3摄氏度"), one("0人"), one("0.00%")]).toEqual(["number:-3 C", "number:-3 C", "number:0", "percentage:0"]);
  expect([one("同比增长-3%"), one("下降3%")]).toEqual(["percentage:3", "percentage:3"]);
});

test("telephone numbers, ISBN, versions, models and documents are names, not numbers", () => {
  for (const text of ["电话010-12345678", "手机13812345678", "ISBN 978-7-111-12345-6", "版本1.2.3", "GPT-4.0", "iPhone 15", "Covid-19", "H7N9", "国办发〔2016〕36号", "波音787-9"]) {
    expect(findMeasures(text, "2024-11-20").map(({ kind }) => kind).filter((kind) => kind !== "title"), text).toEqual([]);
  }
  expect(values("5G网络")).toEqual([]);
});

test("words that only contain a numeral are no numbers", () => {
  for (const word of ["一起", "一些", "万一", "三峡", "五一", "一带一路", "十分", "千万别", "统一", "一方面", "一定", "四川", "百姓", "十足", "一个", "两国"]) expect(values(`他们${word}看来`), word).toEqual([]);
});

test("property: no text makes the rules fail, and every place lies in the text", () => {
  const piece = fc.constantFrom("1", "12", ".", ",", "万", "亿", "千", "百", "十", "三", "〇", "成", "半", "年", "月", "日", "第", "百分之", "点", "时", "%", "-", "至", "比", ":", "余", "元", "人", "翻", " ", "\n", "“", "”", "《", "》", "a", "Nov ", "million", "\u{20000}", "İ", "省", "公司", "·");
  fc.assert(fc.property(fc.oneof(fc.array(piece, { maxLength: 40 }).map((parts) => parts.join("")), fc.string({ unit: "binary" })), (text) => {
    for (const { from, to, value } of findMeasures(text, "2024-11-20")) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(value).not.toMatch(/NaN|Infinity|undefined/);
    }
  }), { numRuns: 400 });
});
