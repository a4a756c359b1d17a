import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayOf, nameSpan, weekday } from "./calendar.ts";
import { findMeasures } from "./measures.ts";

const values = (text: string, day = "2024-11-20") => findMeasures(text, day).map(({ value }) => value);
const digits = (n: number) => [...String(n)].map((sign) => "〇一二三四五六七八九"[Number(sign)]).join("");
const small = (n: number) => (n > 10 ? (n >= 20 ? "〇一二三四五六七八九"[Math.floor(n / 10)] : "") + "十" + (n % 10 === 0 ? "" : "〇一二三四五六七八九"[n % 10]) : n === 10 ? "十" : "〇一二三四五六七八九"[n]);

test("every spelling of a day is the same date", () => {
  for (const spelling of ["2024年11月18日", "2024/11/18", "2024-11-18", "2024.11.18", "２０２４年１１月１８日", "二〇二四年十一月十八日", "11月18日", "18日", "十八日", "今年11月18日", "本月18日", "前天", "前日", "November 18, 2024", "18 November 2024", "18 Nov", "Nov. 18"]) expect(values(spelling), spelling).toEqual(["date:2024-11-18"]);
});

test("property: a day is the same in digits, numerals and English, and no other day is", () => {
  fc.assert(fc.property(fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2099, 12, 31) }), fc.integer({ min: 1, max: 4000 }), (number, away) => {
    const { year, month, day } = dayOf(number);
    const value = [`date:${nameSpan({ low: number, high: number })}`];
    const name = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1];
    for (const spelling of [`${year}年${month}月${day}日`, `${year}-${month}-${day}`, `${year}/${month}/${day}`, `${digits(year)}年${small(month)}月${small(day)}日`, `${name} ${day}, ${year}`, `${day} ${name} ${year}`]) expect(values(spelling), spelling).toEqual(value);
    const other = dayOf(number + away);
    expect(values(`${other.year}年${other.month}月${other.day}日`)).not.toEqual(value);
  }));
});

test("what is left out is what lies nearest to the article's day", () => {
  expect(values("28日", "2024-11-02")).toEqual(["date:2024-10-28"]);
  expect(values("12月20日", "2025-01-05")).toEqual(["date:2024-12-20"]);
  expect(values("3月", "2024-11-20")).toEqual(["date:2024-03"]);
});

test("years, months, quarters, decades and weeks are spans", () => {
  expect(values("今年 去年 明年 2016年")).toEqual(["date:2024", "date:2023", "date:2025", "date:2016"]);
  expect(values("上月、本月、去年12月")).toEqual(["date:2024-10", "date:2024-11", "date:2023-12"]);
  expect(values("今年第三季度")).toEqual(values("2024年三季度"));
  expect(values("Q3 2024")).toEqual(values("2024年第3季度"));
  expect(values("20世纪90年代")).toEqual(values("上世纪九十年代"));
  expect(values("the 1990s")).toEqual(values("20世纪90年代"));
  expect([values("本周三"), values("last Tuesday"), values("yesterday"), values("昨晚")]).toEqual([["date:2024-11-20"], ["date:2024-11-12"], ["date:2024-11-19"], ["date:2024-11-19"]]);
});

test("ranges take what they leave out from their other half", () => {
  expect(values("11月18日至20日")).toEqual(["date:2024-11-18/2024-11-20"]);
  expect(values("11月18-20日")).toEqual(["date:2024-11-18/2024-11-20"]);
  expect(values("2010-2015年")).toEqual(values("2010年至2015年"));
  expect(values("3至5月")).toEqual(values("3月至5月"));
});

test("a day that no calendar has is no date", () => {
  for (const text of ["2023年2月30日", "2023-02-29", "5月38日", "14月3日"]) expect(values(text).some((value) => /^date:\d{4}-\d\d-\d\d$/.test(value) && text !== "14月3日"), text).toBe(false);
});

test("durations are numbers: 3年, 90天, 两个月", () => {
  expect(values("历时90天，3年来，两个月")).toEqual(["number:7776000 s", "number:36 month", "number:2 month"]);
});

test("times of day are the same in every spelling", () => {
  for (const spelling of ["下午3点半", "下午3时30分", "15时30分", "下午15:30", "3:30 p.m.", "下午三点半"]) expect(values(spelling), spelling).toEqual(["time:15:30"]);
  expect(values("十八日晚八时")).toEqual(["date:2024-11-18", "time:20:00"]);
  expect(values("上涨10点")).toEqual(["number:10 index"]);
});

test("weeks begin on Monday", () => {
  expect(weekday(dayNumber(2024, 11, 18))).toBe(1);
  expect(weekday(dayNumber(1969, 12, 28))).toBe(7);
});
