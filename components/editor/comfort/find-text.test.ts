import fc from "fast-check";
import { expect, test } from "vitest";
import { findIn, folded } from "./find-text.ts";

const words = (text: string, query: string, matchCase = false) => findIn(text, query, matchCase).map(({ from, to }) => text.slice(from, to));

test("full-width and half-width forms are found alike, whichever is typed", () => {
  expect(words("共4016台，共４０１６台", "4016")).toEqual(["4016", "４０１６"]);
  expect(words("GPT-4，ＧＰＴ－４", "ｇｐｔ-4")).toEqual(["GPT-4", "ＧＰＴ－４"]);
  expect(words("甲,乙，丙", "，")).toEqual([",", "，"]);
  expect(words("一　二 三", " ")).toEqual(["　", " "]);
  expect(words("完｡完。", "。")).toEqual(["｡", "。"]);
});

test("capitals are told apart only where that is wanted", () => {
  expect(words("Linjia linjia LINJIA", "linjia")).toHaveLength(3);
  expect(words("Linjia linjia LINJIA", "Linjia", true)).toEqual(["Linjia"]);
});

test("places do not overlap, nothing finds nothing, letters that grow keep every place right", () => {
  expect(findIn("哈哈哈", "哈哈", false)).toEqual([{ from: 0, to: 2 }]);
  expect(findIn("任何", "", false)).toEqual([]);
  expect(words("İstanbul Data", "data")).toEqual(["Data"]);
});

test("every place holds what was looked for, and none is missed", () => {
  const sign = fc.constantFrom("a", "A", "ａ", "Ａ", "b", "1", "１", "，", ",", "字", " ", "　", "İ", "𠮷");
  const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(text, fc.array(sign, { minLength: 1, maxLength: 3 }).map((signs) => signs.join("")), fc.boolean(), (within, query, matchCase) => {
      const found = findIn(within, query, matchCase);
      for (const { from, to } of found) expect(folded(within.slice(from, to), matchCase)).toBe(folded(query, matchCase));
      expect(found.length).toBe(folded(within, matchCase).split(folded(query, matchCase)).length - 1);
      expect(folded(within, matchCase).length).toBe(within.length);
    }),
  );
});
