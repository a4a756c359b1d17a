import { expect, test } from "vitest";
import { nameFrom, nameOfFile } from "./name-from.ts";
import { plainAddress, spellingsOf } from "./plain-address.ts";

test.each([
  ["https://news.example/a?utm_source=x&utm_medium=y#top", "https://news.example/a"],
  ["https://news.example/a?id=7&fbclid=1&page=2", "https://news.example/a?id=7&page=2"],
  ["https://NEWS.example:443/a?", "https://news.example/a"],
  ["https://shop.example/i?spm=a1.b2&item=%B9%E3", "https://shop.example/i?item=%B9%E3"],
  ["https://app.example/#!/story/7", "https://app.example/#!/story/7"],
  ["https://news.example/share?source=county&from=2024", "https://news.example/share?source=county&from=2024"],
  [" mailto:a@b.cn ", "mailto:a@b.cn"],
])("one page has one address: %s", (given, plain) => {
  expect(plainAddress(given)).toBe(plain);
  expect(plainAddress(plain)).toBe(plain);
});

test("a page is found with and without encryption", () => {
  expect(spellingsOf("https://a.example/x")).toEqual(["https://a.example/x", "http://a.example/x"]);
  expect(spellingsOf("http://a.example/x")).toEqual(["http://a.example/x", "https://a.example/x"]);
});

test("what nobody named is called by its first words, a file by its name", () => {
  expect(nameFrom(["短的一句。"])).toBe("短的一句。");
  expect(nameFrom(["11月18日，水利部门通报全县今年新修水渠一万二千米，比上年增加三成。"])).toBe("11月18日，水利部门通报全县今年新修水渠一万二千米…");
  expect(nameOfFile("C:\\文件\\年度报告.final.PDF")).toBe("年度报告.final");
});
