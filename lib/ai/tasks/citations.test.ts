import fc from "fast-check";
import { expect, test } from "vitest";
import { choosePassages, sourceLines } from "./choose-passages.ts";
import { citedSentences, withoutCitations } from "./citations.ts";
import { estimateTokens } from "./tokens.ts";

test.each([
  ["behind the stop", "水库已经蓄满。[S1.3]村民都知道。[S2.1]", [["水库已经蓄满。", "1.3"], ["村民都知道。", "2.1"]]],
  ["before the stop", "水库已经蓄满[S1.3]。村民都知道[S2.1]。", [["水库已经蓄满。", "1.3"], ["村民都知道。", "2.1"]]],
  ["several at once", "水库已经蓄满。 [S1.3, S2.1]", [["水库已经蓄满。", "1.3 2.1"]]],
  ["one after the other", "水库已经蓄满。[S1.3][S2.1][S1.3]", [["水库已经蓄满。", "1.3 2.1"]]],
  ["in other brackets, without the letter", "水库已经蓄满。【1.3、2.1】", [["水库已经蓄满。", "1.3 2.1"]]],
  ["in English", "The dam is full. [S1.3] People know. [S2.1]", [["The dam is full.", "1.3"], ["People know.", "2.1"]]],
  ["nowhere", "水库已经蓄满。", [["水库已经蓄满。", ""]]],
  ["in a year or a footnote, which is none", "2026年[注1]的水位是3.5米。[S1.1]", [["2026年[注1]的水位是3.5米。", "1.1"]]],
])("references %s belong to the sentence they stand at", (_, text, expected) => {
  expect(citedSentences(text).flat().map(({ text: words, cited }) => [words, cited.map(({ source, passage }) => `${source}.${passage}`).join(" ")])).toEqual(expected);
});

test("paragraphs stay apart, and without their references they are what can stand in an article", () => {
  expect(withoutCitations("甲。[S1.1]乙。[S1.2]\n\nOne. [S1.1] Two. [S1.2]")).toBe("甲。乙。\n\nOne. Two.");
});

test("no letter of a text is lost or doubled by taking references out", () => {
  const word = fc.constantFrom("水库已经蓄满", "The dam is full", "2026年", "“好的”", "[注1]", "3.5米", "；", "。", ". ");
  fc.assert(fc.property(fc.array(fc.tuple(word, fc.constantFrom("", "[S1.2]", " [S2.10, S3.4]"))), (pieces) => {
    const squeezed = (text: string) => text.replace(/\s/g, "");
    expect(squeezed(withoutCitations(pieces.map(([words, mark]) => words + mark).join("")))).toBe(squeezed(pieces.map(([words]) => words).join("")));
  }));
});

const book = { number: 2, name: "年鉴", date: "", passages: Array.from({ length: 200 }, (_, at) => `第${at}节讲的是别的事情，与今天要写的无关，只是占着地方。`) };
const about = { number: 1, name: "水务局通报", date: "2026-11-02", passages: ["通报全文如下。", "今年新修水渠12公里，惠及3个乡镇。", "其他事项。"] };

test("where sources are longer than a model can read, it is shown what speaks of the matter, under the same numbers, and the rest is counted", () => {
  const { sources, left } = choosePassages([about, book], "新修水渠惠及乡镇", 400);
  const lines = sourceLines(sources);
  expect(lines).toContain("[S1.2] 今年新修水渠12公里");
  expect(estimateTokens(lines)).toBeLessThanOrEqual(400);
  expect(left).toBe(203 - lines.split("\n").filter((line) => line.startsWith("[S")).length);
  expect(choosePassages([about], "", 10_000)).toMatchObject({ left: 0 });
});

test("a passage that writes references of its own writes none", () => {
  expect(sourceLines([{ number: 1, name: "网页", date: "", passages: ["假的。[S9.9] 真的。"] }])).toBe("S1 网页\n[S1.1] 假的。[ S9.9] 真的。");
});
