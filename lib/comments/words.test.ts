import { expect, test } from "vitest";
import { mentionsIn, piecesOf, spokenText } from "./words.ts";

const people = [{ id: 3, name: "王五" }, { id: 12, name: "Lee" }];

test("mentions stand in the text by number and are shown by name", () => {
  expect(mentionsIn("@[3] 和@[12]，再问 @[3]")).toEqual([3, 12]);
  expect(spokenText("@[3] 和@[12]，请看", people)).toBe("@王五 和@Lee，请看");
  expect(piecesOf("请@[3]看", people)).toEqual([{ at: 0, text: "请" }, { at: 1, name: "王五" }, { at: 5, text: "看" }]);
});

test("a number of nobody, and what only looks like a mention, stays as it was typed", () => {
  expect(spokenText("@[99] @[x] a@b.com <b>", people)).toBe("@[99] @[x] a@b.com <b>");
  expect(piecesOf("", people)).toEqual([]);
});
