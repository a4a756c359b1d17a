import fc from "fast-check";
import { expect, it } from "vitest";
import { readLexicon, tile } from "./lexicon.ts";
import { plain } from "./letters.ts";
import { treesOf } from "./model.ts";
import { longest, longestMatch, sortSuffixes } from "./suffixes.ts";
import { windowsOf } from "./words.ts";

const few = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "。"), maxLength: 60 });

it("the longest match is the one a plain search finds", () => {
  fc.assert(fc.property(few, few, fc.nat(59), (text, words, at) => {
    const suffixes = sortSuffixes(text);
    const { length, low, high } = longestMatch(suffixes, words, at);
    let expected = 0;
    while (expected < longest && at + expected < words.length && text.includes(words.slice(at, at + expected + 1))) expected++;
    expect(length).toBe(expected);
    if (length > 0) for (const place of suffixes.order.subarray(low, high)) expect(text.startsWith(words.slice(at, at + length), place)).toBe(true);
  }), { numRuns: 2_000 });
});

it("every character keeps its place in the way of writing that is compared", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => plain(text).length === text.length));
  expect(plain("ＦＩＦＡ １２％")).toBe("fifa 12%");
});

it("listed words cover a run without overlapping, the longer one first", () => {
  const lexicon = readLexicon();
  const text = "自然保护区工作人员";
  expect(tile(lexicon, text, 0, text.length).map(({ from, to }) => text.slice(from, to))).toEqual(["自然保护区", "工作人员"]);
});

it("windows hold every sentence once, in order, and no more than a long sentence each", () => {
  const text = "第一句很短。第二句也短。\n第三句在另一段。".repeat(8);
  const windows = windowsOf(text);
  expect(windows.map(({ from, to }) => text.slice(from, to)).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  for (const { from, to } of windows) expect(to - from).toBeLessThanOrEqual(80);
});

it("trees are found one behind the other, and asked with the shallow ones first", () => {
  const leaf = [255, 0, 1, 0];
  expect([...treesOf(Uint8Array.from([0, 2, 5, 0, ...leaf, ...leaf, ...leaf])).roots]).toEqual([3, 0]);
});
