import { expect, test } from "vitest";
import * as Y from "yjs";
import { writePlace } from "#lib/collab/place";
import { findInLine } from "./line-passage.ts";

function line(words: string, from: number, to: number) {
  const text = new Y.Doc().getText("headline");
  text.insert(0, words);
  const anchor = { start: writePlace(Y.createRelativePositionFromTypeIndex(text, from, 0)), end: writePlace(Y.createRelativePositionFromTypeIndex(text, to, -1)) };
  return { text, remembered: { anchor, quote: words.slice(from, to) } };
}

test("words of a headline are followed; written anew they are found by what they say, else they are gone", () => {
  const { text, remembered } = line("新增就业十二万", 4, 7);
  text.insert(0, "去年");
  text.insert(text.length, "人");
  expect(findInLine(remembered, text)).toEqual({ from: 6, to: 9 });
  text.delete(0, text.length);
  expect(findInLine(remembered, text)).toBeNull();
  text.insert(0, "十二万人就业");
  expect(findInLine(remembered, text)).toEqual({ from: 0, to: 3 });
});

test("an anchor of another text is not followed", () => {
  const { remembered } = line("新增就业十二万", 4, 7);
  expect(findInLine(remembered, line("别的标题", 0, 1).text)).toBeNull();
  expect(findInLine({ ...remembered, anchor: { start: "%", end: "" } }, line("共十二万", 0, 1).text)).toEqual({ from: 1, to: 4 });
});
