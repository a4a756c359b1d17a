import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentSchema, readDoc } from "#lib/content/schema";
import { anyDoc, longArticle } from "#lib/content/testing";
import { countCharacters, plainText } from "#lib/content/text";
import type { Block, Doc, Inline, Text } from "#lib/content/types";
import { linesOf } from "./lines.ts";
import { machineShare, sentenceShares, shareOf } from "./share.ts";
import { bodyOf, generated, runsOf } from "./testing.ts";

const percent = (...paragraphs: string[]) => Math.round(machineShare(bodyOf(...paragraphs)).share * 100);

describe("the share of a text", () => {
  test("is its marked characters, counted as the newsroom counts them", () => {
    expect(machineShare(bodyOf("人写的十个字在这里头。", "‹机器写的也有这些字。›"))).toEqual({ characters: 21, marked: 10, share: 10 / 21 });
    expect(machineShare(bodyOf("‹The GPT-4.0 model wrote 1,164 words.› A person added this one."))).toMatchObject({ characters: 11, marked: 6 });
  });

  test("of a text without words is nothing, and of one without marks as well", () => {
    expect(machineShare(bodyOf(""))).toEqual({ characters: 0, marked: 0, share: 0 });
    expect(percent("人写的。")).toBe(0);
    expect(percent("‹机器写的。›")).toBe(100);
  });

  test("goes by sentences: one of which a person rewrote most is a person's, one of which the machine has most keeps counting", () => {
    expect(machineShare(bodyOf("‹水库›在上星期已经蓄满了‹水›。‹机器写的没人动过。›")).marked).toBe(9);
    expect(machineShare(bodyOf("‹水库在上星期已›经蓄满了水。")).marked).toBe(7);
  });

  test("does not sink by deleting: what is left of a sentence is still the machine's", () => {
    expect(percent("‹水库蓄满了。›")).toBe(100);
  });

  test("does not sink by commas for full stops: a stretch as long as a sentence counts whatever stands around it", () => {
    const around = "记者在现场看到的情况是这样的，".repeat(10);
    const machine = "水库在上个星期就已经蓄满了水下游的村庄都收到了通知";
    expect(machineShare(bodyOf(`${around}‹${machine}›，${around}`)).marked).toBe(machine.length);
    expect(machineShare(bodyOf(`${around}‹水库蓄满了›，${around}`)).marked).toBe(0);
  });
});

const marked = generated();
const suggested = (type: "insertion" | "deletion", text: string) => ({ type: "text", text, marks: [{ type, attrs: { id: "s1", author: 7, name: "甲", at: "2026-01-01T00:00:00.000Z" } }, marked] });

test("suggested words do not count yet, and those that a suggestion strikes out still do, as long as readers would have them", () => {
  const body = readDoc({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "原来的话，" }, suggested("deletion", "划掉的话"), suggested("insertion", "新的话在这里")] }] });
  expect(machineShare(body)).toMatchObject({ characters: 9, marked: 4 });
});

test("words in lists, quotations, tables, boxes, code and footnotes count, and captions are a person's", () => {
  const line: Inline[] = runsOf("‹机器写的话›");
  const cell = (content: Inline[]): Block => ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [{ type: "paragraph", content }] });
  const body: Doc = { type: "doc", content: [
    { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: line }] }] },
    { type: "table", content: [{ type: "tableRow", content: [cell(line) as never, cell(runsOf("人写的")) as never] }] },
    { type: "infoBox", attrs: { tone: "note" }, content: [{ type: "boxTitle", content: line as Text[] }, { type: "paragraph", content: line }] },
    { type: "codeBlock", attrs: { language: null }, content: line as Text[] },
    { type: "paragraph", content: [{ type: "text", text: "注" }, { type: "footnote", content: line as Text[] }] },
    { type: "figure", attrs: { media: null, alt: "", caption: "图片说明", credit: "" } },
  ] };
  expect(machineShare(readDoc(body))).toMatchObject({ characters: 6 * 5 + 3 + 1 + 4, marked: 30 });
});

test("a footnote that was marked as a whole is the machine's with all its words", () => {
  const body: Doc = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "正文" }, { type: "footnote", content: [{ type: "text", text: "注释的话" }], marks: [marked] }] }] };
  expect(machineShare(body).marked).toBe(4);
});

test("whatever a body holds, its characters are those of the newsroom's count, and no more are marked than there are", () => {
  const anyMarked = anyDoc.chain((doc) => fc.infiniteStream(fc.boolean()).map((flags) => withMarks(doc, flags)));
  fc.assert(fc.property(anyMarked, (doc) => {
    const { characters, marked: count, share } = machineShare(doc);
    expect(characters).toBe(countCharacters(plainText(doc)));
    expect(count <= characters && share >= 0 && share <= 1).toBe(true);
  }), { numRuns: 300 });
});

test("a line knows where its words stand in the document", () => {
  fc.assert(fc.property(anyDoc, (doc) => {
    let read: Doc;
    try {
      read = readDoc(doc);
    } catch {
      return;
    }
    const node = contentSchema().nodeFromJSON(read);
    for (const line of linesOf(read)) for (const { text, from, to, fixed } of line) if (!fixed) expect(node.textBetween(from, to)).toBe(text);
  }), { numRuns: 300 });
});

test("a sentence tells what of it is marked and what of that counts", () => {
  const text = "水库在上星期已经蓄满了水。机器写的。";
  expect(sentenceShares(text, [{ from: 0, to: 2, id: "g1" }, { from: 13, to: 18, id: "g1" }], true)).toEqual([{ from: 0, to: 13, characters: 13, marked: 2, counts: 0 }, { from: 13, to: 18, characters: 5, marked: 5, counts: 5 }]);
});

test("a long text, and one whose marks change at every letter, are read to their end", () => {
  const { body } = longArticle(50_000);
  const text = "字".repeat(50_000);
  const stretches = Array.from({ length: 25_000 }, (_, at) => ({ from: at * 2, to: at * 2 + 1, id: "g1" }));
  expect(machineShare(body).marked).toBe(0);
  expect(shareOf([{ text, stretches }])).toMatchObject({ characters: 50_000, marked: 25_000 });
});

function withMarks(doc: Doc, flags: Iterator<boolean>): Doc {
  const into = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(into);
    if (typeof value !== "object" || value === null) return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === "attrs" ? inner : into(inner)]));
    return copy.type === "text" && flags.next().value ? { ...copy, marks: [marked] } : copy;
  };
  // The same document with marks.
  return into(doc) as Doc;
}
