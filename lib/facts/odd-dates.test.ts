import { expect, test } from "vitest";
import { checkText } from "./check.ts";
import { findMeasures } from "./measures.ts";
import { prepareSources } from "./prepare.ts";
import type { FactContext } from "./types.ts";

const context: FactContext = { date: "2024-11-20", language: "zh-CN" };
const values = (text: string) => findMeasures(text, context.date).map(({ value }) => value);
const checked = (text: string, source: string) => checkText(text, prepareSources([{ passages: [source], date: "" }], context), context, 1).map(({ text: words, state, fix }) => [words, state, fix]);

const spellings: readonly (readonly [value: string, ...spellings: string[]])[] = [
  ["date:2023-11-18", "2023 年 11 月 18 日", "2023\u00a0年\u00a011\u00a0月\u00a018\u00a0日", "23年11月18日", "2023年11月18号", "11/18/2023", "18/11/2023"],
  ["date:2008", "08年", "2008 年", "二零零八年"],
  ["date:1949", "民国三十八年", "1949年"],
  ["date:2024", "令和6年", "2024年前", "2024年以后", "mid-2024"],
  ["date:2024-01-01/2024-09-30", "前三季度", "2024年前三季度", "今年前9个月", "1-9月"],
  ["date:2023-01-01/2023-06-30", "2023上半年", "2023年上半年", "first half of 2023", "H1 2023"],
  ["date:2024-11-18/2024-11-20", "November 18-20", "Nov. 18 to 20, 2024", "18-20 November 2024", "11 月 18 日至 20 日"],
  ["date:1990-01-01/1999-12-31", "the '90s", "the ’90s", "上世纪90年代"],
  ["time:15:30", "3.30pm", "下午3点半"],
];

test.each(spellings)("%s in every spelling", (value, ...words) => {
  for (const spelling of words) expect(values(spelling), spelling).toEqual([value]);
});

test("nine months are no quarter, and one half of a year is not the other", () => {
  expect(checked("三季度利润增长。", "前三季度利润增长。").map(([, state]) => state)).not.toContain("supported");
  expect(checked("前三季度利润增长。", "三季度利润增长。").map(([, state]) => state)).not.toContain("supported");
  expect(checked("前三季度利润增长。", "今年1至9月利润增长。").map(([, state]) => state)).toEqual(["supported"]);
  expect(checked("It rose in the first half of 2023.", "It rose in the second half of 2023.").map(([, state]) => state)).not.toContain("supported");
});

test("a day that no calendar has is one claim, and a source says which day it was", () => {
  expect(checked("大桥2023年2月29日通车。", "大桥2023年开工，2月通车。")).toEqual([["2023年2月29日", "unsupported", ""]]);
  expect(checked("大会在北京国际会议中心于2024年11月31日开幕。", "大会在北京国际会议中心于2024年11月13日开幕。")).toEqual([["2024年11月31日", "contradicted", "2024年11月13日"]]);
  expect(checked("大桥2023年2月29日通车。", "大桥2023年2月28日通车。").map(([, state]) => state)).not.toContain("supported");
});

test("days that are named together are of one month, and months of one year", () => {
  expect(values("2023年3月18日、19日")).toEqual(["date:2023-03-18", "date:2023-03-19"]);
  expect(values("3月18、19日")).toEqual(["date:2024-03-18", "date:2024-03-19"]);
  expect(values("18、19日")).toEqual(["date:2024-11-18", "date:2024-11-19"]);
  expect(values("2023年3月、4月和5月")).toEqual(["date:2023-03", "date:2023-04", "date:2023-05"]);
  expect(values("去年3月18日和20日")).toEqual(["date:2023-03-18", "date:2023-03-20"]);
  expect(values("2023年3月18日，19日")).toEqual(["date:2023-03-18", "date:2024-11-19"]);
});

test("how long it lasts is no year", () => {
  expect(values("1000年前，2000多年，1500年来")).toEqual(["number:12000 month", "number:24000+ month", "number:18000 month"]);
  expect(values("2000年前后")).toEqual(["date:2000"]);
});

test("what is before our era is no year of it", () => {
  expect(checked("公元前221年统一。", "221年统一。").map(([, state]) => state)).toEqual(["unsupported"]);
  expect(checked("公元前5世纪。", "5世纪。").map(([, state]) => state)).toEqual(["unsupported"]);
  expect(checked("公元前221年统一。", "公元前221年统一。").map(([, state]) => state)).toEqual(["supported"]);
});
