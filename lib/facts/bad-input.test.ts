import { expect, test } from "vitest";
import { checkText } from "./check.ts";
import { findClaims } from "./find.ts";
import { prepareSources } from "./prepare.ts";
import type { FactContext } from "./types.ts";

const context: FactContext = { date: "2024-11-20", language: "zh-CN" };
const found = (text: string) => findClaims(text, context).map(({ kind, value }) => [kind, value]);

test("each spelling of the issue's list is read as what it is", () => {
  expect(found("２０２４年")).toEqual([["date", "date:2024"]]);
  expect(found("2024/11/18")).toEqual([["date", "date:2024-11-18"]]);
  expect(found("十八日晚")).toEqual([["date", "date:2024-11-18"]]);
  expect(found("近三成")).toEqual([["percentage", "percentage:30-"]]);
  expect(found("1.2.3")).toEqual([["title", "title:1.2.3"]]);
  expect(found("13812345678")).toEqual([["title", "title:13812345678"]]);
  expect(found("ISBN 978-7-111-12345-6")).toEqual([["title", "title:isbn978-7-111-12345-6"]]);
  expect(found("3:2")).toEqual([["number", "number:3:2"]]);
  expect(found("3-5万")).toEqual([["number", "number:30000..50000"]]);
  expect(found("同比增长-3%")).toEqual([["percentage", "percentage:3"]]);
  expect(found("-3%")).toEqual([["percentage", "percentage:-3"]]);
  expect(found("0")).toEqual([["number", "number:0"]]);
  expect(found("GPT-4.0")).toEqual([["title", "title:gpt-4.0"]]);
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
