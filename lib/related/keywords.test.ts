import { expect, test } from "vitest";
import { keywordsOf } from "./keywords.ts";

const chinese = (headline: string, text: string, standfirst = "") => keywordsOf({ language: "zh-CN", headline, standfirst, text });
const english = (headline: string, text: string, standfirst = "") => keywordsOf({ language: "en", headline, standfirst, text });

test("a Chinese article is told by its subject, not by what every report says", async () => {
  const words = await chinese("县城的算力账本", "记者表示，没有什么问题。机柜有四千台，机柜的电费由县里支付。已经有一个人说，这个机柜还没有人用，这些电费怎么办。");
  expect(words[0]).toBe("机柜");
  expect(words).toEqual(expect.arrayContaining(["电费", "账本", "县城"]));
  for (const empty of ["没有", "这个", "记者", "什么", "已经"]) expect(words).not.toContain(empty);
});

test("how many there are is no subject, in either script", async () => {
  const words = await chinese("四千台机柜", "2024 年有四千台机柜，第三台机柜用了二十六个小时，占百分之三十一。");
  expect(words.filter((word) => /\d|千台|第三|二十六/.test(word))).toEqual([]);
  expect(words).toContain("机柜");
});

test("a word of the headline weighs more than one of the text", async () => {
  const words = await chinese("香菇", "货架上有香菇，也有木耳。");
  expect(words.indexOf("香菇")).toBeLessThan(words.indexOf("木耳"));
});

test("an English article is told by its words and names; plurals, capitals and possessives are one word", async () => {
  const words = await english("Counting the cabinets", "The county bought cabinets. A cabinet costs more than the county's budget, Bailu said. People in Bailu say the cabinet was there after all.");
  expect(words[0]).toBe("cabinet");
  expect(words).toEqual(expect.arrayContaining(["county", "budget"]));
  expect(words).toContain("bailu");
  for (const empty of ["the", "there", "people", "after", "more"]) expect(words).not.toContain(empty);
});

test("there are at most sixteen, each once, and the same text gives the same ones", async () => {
  const text = Array.from({ length: 60 }, (_, at) => `harbour${"abcdefghij"[at % 10]}${"klmnopqrst"[Math.floor(at / 10)]}`).join(" ");
  const words = await english("x", text);
  expect(words).toHaveLength(16);
  expect(new Set(words).size).toBe(16);
  expect(await english("x", text)).toEqual(words);
});

test.each(["", "。。。", "2026", "\u{1f600}", "a"])("%j has no words", async (text) => {
  expect(await chinese(text, text)).toEqual([]);
  expect(await english(text, text)).toEqual([]);
});

test("a book has the words of its beginning", async () => {
  expect(await chinese("书", "算力账本与香菇。".repeat(200_000))).toEqual(await chinese("书", "算力账本与香菇。".repeat(20_000)));
});
