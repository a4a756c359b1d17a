import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";

const cut = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));

test("a sentence takes the marks that close it along", () => {
  expect(cut("他说：“没有人问过。”随后离开。为什么？！")).toEqual(["他说：“没有人问过。”", "随后离开。", "为什么？！"]);
  expect(cut("“No one asked.” He left. Why?")).toEqual(["“No one asked.”", "He left.", "Why?"]);
});

test("a point within a number, a name or an abbreviation ends nothing", () => {
  expect(cut("It rose 3.5 percent, said Dr. Li of the U.S. office. It fell later.")).toEqual(["It rose 3.5 percent, said Dr. Li of the U.S. office.", "It fell later."]);
  expect(cut("版本1.2.3已经发布，见example.com。")).toEqual(["版本1.2.3已经发布，见example.com。"]);
});

test("lines end sentences, blanks are none", () => {
  expect(cut("  小标题\n\n正文  ")).toEqual(["小标题", "正文"]);
  expect(cut(" \n ")).toEqual([]);
});

test("every character that is no blank stands in exactly one sentence", () => {
  const piece = fc.constantFrom("。", "！", "”", "“", ".", " ", "\n", "字", "a", "1", "；", "Dr", "…", "\u{20000}");
  fc.assert(fc.property(fc.array(piece).map((parts) => parts.join("")), (text) => {
    const found = sentencesOf(text);
    const left = found.map(({ from, to }) => text.slice(from, to)).join("");
    expect(left.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    for (const [at, { from, to }] of found.entries()) expect(from >= (found[at - 1]?.to ?? 0) && to > from).toBe(true);
  }));
});
