import { expect, test } from "vitest";
import { checkText } from "./check.ts";
import { findClaims } from "./find.ts";
import { prepareSources } from "./prepare.ts";
import type { FactContext } from "./types.ts";

const context: FactContext = { date: "2024-11-20", language: "zh-CN" };
const found = (text: string) => findClaims(text, context).map(({ kind, value }) => [kind, value]);

const cases: [what: string, text: string, ...read: [kind: string, value: string][]][] = [
  ["a year in wide digits", "２０２４年", ["date", "date:2024"]],
  ["a day with slashes", "2024/11/18", ["date", "date:2024-11-18"]],
  ["an evening without month and year", "十八日晚", ["date", "date:2024-11-18"]],
  ["nearly three tenths", "近三成", ["percentage", "percentage:30-"]],
  ["a version of three parts", "1.2.3", ["title", "title:1.2.3"]],
  ["a mobile telephone", "13812345678", ["title", "title:13812345678"]],
  ["a telephone with its area", "010-12345678", ["title", "title:010-12345678"]],
  ["an ISBN", "ISBN 978-7-111-12345-6", ["title", "title:isbn978-7-111-12345-6"]],
  ["a score", "3:2", ["number", "number:3:2"]],
  ["a range whose unit stands behind its end", "3-5万", ["number", "number:30000..50000"]],
  ["growth that is a fall", "同比增长-3%", ["percentage", "percentage:3"]],
  ["a negative share", "-3%", ["percentage", "percentage:-3"]],
  ["zero", "0", ["number", "number:0"]],
  ["the version of a model, which is a name", "GPT-4.0", ["title", "title:gpt-4.0"]],
];

test.each(cases)("%s is read as what it is: %s", (_what, text, ...read) => {
  expect(found(text)).toEqual(read);
});

/** Sentences with such a number, what bears it out, and the same sentence with another. */
const beside: [what: string, claim: string, same: string, other: string][] = [
  ["a year in wide digits", "工程２０２４年完工。", "工程2024年完工。", "工程2023年完工。"],
  ["a day with slashes", "项目于2024/11/18开标。", "项目于2024年11月18日开标。", "项目于2024年11月28日开标。"],
  ["an evening without month and year", "大桥十八日晚通车。", "大桥11月18日晚通车。", "大桥11月8日晚通车。"],
  ["nearly three tenths", "近三成受访者不知情。", "28.6%的受访者不知情。", "36%的受访者不知情。"],
  ["a version of three parts", "系统升级到1.2.3。", "系统升级到1.2.3。", "系统升级到1.2.4。"],
  ["a telephone", "热线是010-12345678。", "热线是010-12345678。", "热线是010-12345679。"],
  ["an ISBN", "书号ISBN 978-7-111-12345-6。", "书号ISBN 978-7-111-12345-6。", "书号ISBN 978-7-111-12345-7。"],
  ["a score", "主队以3:2获胜。", "主队以3比2获胜。", "主队以2:3告负。"],
  ["a range", "参加的有3-5万人。", "参加的有3万至5万人。", "参加的有3万至6万人。"],
  ["growth that is a fall", "出口额同比增长-3%。", "出口额同比下降3%。", "出口额同比增长3%。"],
  ["a negative number", "最低气温-3摄氏度。", "最低气温零下3摄氏度。", "最低气温3摄氏度。"],
  ["zero", "新增病例0例。", "新增病例零例。", "新增病例10例。"],
  ["a model", "他们用的是GPT-4.0。", "他们用的是GPT-4.0。", "他们用的是GPT-4.1。"],
];

test.each(beside)("%s is supported by its other spelling and never by another value", (_what, words, same, other) => {
  const states = (source: string) => checkText(words, prepareSources([{ passages: [source], date: "" }], context), context, 1).map(({ state }) => state);
  expect(states(same).length).toBeGreaterThan(0);
  expect(new Set(states(same))).toEqual(new Set(["supported"]));
  expect(states(other).some((state) => state !== "supported")).toBe(true);
});

test("in English each is read as what it is too", () => {
  expect(found("Call +1 (212) 555-0123 or 020 7946 0958.")).toEqual([["title", "title:+1(212)555-0123"], ["title", "title:02079460958"]]);
  expect(found("Call 555-0123.")).toEqual([["title", "title:555-0123"]]);
  expect(found("First GPT-4.0, then GPT-4.1.")).toEqual([["title", "title:gpt-4.0"], ["title", "title:gpt-4.1"]]);
  expect(found("Exports grew by -3%.")).toEqual([["percentage", "percentage:3"]]);
  expect(found("It sold 30,000-50,000 tickets.")).toEqual([["number", "number:30000..50000"]]);
  expect(found("ISBN 978-0-306-40615-7.")).toEqual([["title", "title:isbn978-0-306-40615-7"]]);
});

test("nothing counted is a number in both spellings", () => {
  expect(found("新增零例")).toEqual(found("新增0例"));
  expect(found("零件、零售和零食")).toEqual([]);
});

test("a text of thirty thousand numerals is no worse than another", () => {
  expect(found("一二三".repeat(10_000)).length).toBeGreaterThanOrEqual(0);
});

test("nothing, blanks, signs alone and half a character are no claims and no faults", () => {
  for (const text of ["", "   ", "\n\n", "%", "“”", "《》", "·", "百分之", "第", "\ud800", "年月日", "．．．", "-", "——"]) expect(found(text), JSON.stringify(text)).toEqual([]);
});

test("numbers beyond any use do not fail", () => {
  for (const text of ["9".repeat(400), "九".repeat(400), "万".repeat(400), `1${"0".repeat(30)}亿`, "0分之3", "百分之零", "99999999年99月99日", "24:60", "1".repeat(50_000)]) {
    for (const [, value] of found(text)) expect(value).not.toMatch(/NaN|Infinity/);
  }
});

test("numbers of eighteen digits are compared as written, for digits would be lost", () => {
  expect(found("110101199003070011")).toEqual([["title", "title:110101199003070011"]]);
  expect(found("110101199003070012")).not.toEqual(found("110101199003070011"));
});

test("a context without a day is no fault: what is relative is read from 1970", () => {
  expect(() => findClaims("昨日，18日", { date: "", language: "zh-CN" })).not.toThrow();
  expect(findClaims("2024年11月18日", { date: "now", language: "en" }).map(({ value }) => value)).toEqual(["date:2024-11-18"]);
});

test("five thousand claims against three hundred pages: each one answered", { timeout: 60_000 }, () => {
  const page = (from: number) => Array.from({ length: 20 }, (_, at) => `第${from}页的第${at}项调查显示，城镇新增就业${from * 100 + at}.5万人，同比增长${at}.${from}%，投资${from * 7 + at}亿元。`).join("");
  const sources = [{ passages: Array.from({ length: 300 }, (_, at) => page(at + 1)), date: "2024-11-01" }];
  const draft = Array.from({ length: 1000 }, (_, at) => `城镇新增就业${100 + at}.5万人，同比增长${at}.7%，投资${9000 + at}亿元，共${at}家，涉及${at}人。`).join("\n");
  const checked = checkText(draft, prepareSources(sources, context), context);
  expect(checked.filter(({ kind }) => kind !== "wording")).toHaveLength(5000);
  expect(new Set(checked.map(({ state }) => state)).size).toBeGreaterThan(1);
});
