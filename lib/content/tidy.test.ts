import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentSchema, readDoc } from "./schema.ts";
import { anyDoc } from "./testing.ts";
import { tidy } from "./tidy.ts";
import type { Block, Doc, Inline, Text } from "./types.ts";

const docOf = (...content: Inline[]): Doc => ({ type: "doc", content: [{ type: "paragraph", content }] });
const text = (value: string): Text => ({ type: "text", text: value });

/** The body with every change made, from the last to the first. */
function tidied(doc: Doc): Doc {
  const node = contentSchema().nodeFromJSON(doc);
  let changed = node;
  for (const { from, to, before, after } of tidy(doc).toReversed()) {
    expect(changed.textBetween(from, to)).toBe(before);
    changed = changed.replace(from, to, contentSchema().nodeFromJSON(docOf(...(after === "" ? [] : [text(after)]))).slice(1, 1 + after.length));
  }
  return readDoc(changed.toJSON());
}
const words = (doc: Doc) => contentSchema().nodeFromJSON(doc).textBetween(0, contentSchema().nodeFromJSON(doc).content.size, "\n");
const after = (line: string) => words(tidied(docOf(text(line))));

describe("Chinese", () => {
  it.each([
    ['他说"好"。', "他说“好”。"],
    ["他说\"看'水位'去\"。", "他说“看‘水位’去”。"],
    ['“他说"', "“他说”"],
    ["水位--十二米", "水位——十二米"],
    ["水位—十二米", "水位——十二米"],
    ["──周小满", "——周小满"],
    ["水位...", "水位……"],
    ["水位。。。", "水位……"],
    ["水位…又涨", "水位……又涨"],
    ["水位 ，涨 。", "水位，涨。"],
    ["（ 完）", "（完）"],
    ["水位， 涨", "水位，涨"],
    ["２０２５年ＡＩ大会，３．５％", "2025年AI大会，3.5％"],
    ["水位  又涨", "水位 又涨"],
    ["　　首段", "首段"],
    ["水位,又涨!", "水位，又涨！"],
    ["好, 好", "好，好"],
    ["用 don't 一词", "用 don’t 一词"],
  ])("%s → %s", (before, expected) => expect(after(before)).toBe(expected));

  it.each(['缺一个"引号', "屏幕 12\" 与 15\"", "用 --help 看", "使用--help", "——", "……", "1-2", "2024—2025", "第1.5节", "3, 4 号", "12:30", "张 三", "见 https://a.example/a...b--c?x=1 。。", "a@b.example"])("%s stays", (line) => expect(tidy(docOf(text(line))).filter(({ before }) => !/^\s+$/.test(before))).toEqual([]));
});

describe("English", () => {
  it.each([
    ['She said "yes" and (she said) "no".', "She said “yes” and (she said) “no”."],
    ["It's the '90s, the keepers' books", "It’s the ’90s, the keepers’ books"],
    ["the dyke--three miles--is old", "the dyke—three miles—is old"],
    ["the dyke -- old", "the dyke — old"],
    ["wait...", "wait…"],
    ["two  blanks , here", "two blanks, here"],
    ["ＡＢＣ 123", "ABC 123"],
  ])("%s → %s", (before, expected) => expect(after(before)).toBe(expected));

  it.each(['a 12" pipe', "--help", "run --all now", "a....b", "...", "---", "x-y", "https://a.example/--x...y"])("%s stays", (line) => expect(tidy(docOf(text(line)))).toEqual([]));
});

describe("what nobody may touch", () => {
  const code: Inline = { type: "text", text: 'a -- "b" ...', marks: [{ type: "code" }] };
  const body: Block[] = [
    { type: "paragraph", content: [text("看"), code, { type: "formula", attrs: { latex: 'x..."y"' } }, { type: "footnote", content: [text("见 ，处")] }, text('"好"'), { type: "hardBreak" }, { type: "text", text: "说...", marks: [{ type: "link", attrs: { href: "https://a.example/a...b--c" } }] }] },
    { type: "codeBlock", attrs: { language: null }, content: [{ type: "text", text: '他说"好"...' }] },
    { type: "formulaBlock", attrs: { latex: '"..."' } },
    { type: "figure", attrs: { media: 1, alt: "a...", caption: "b...", credit: "" } },
  ];

  it("are code, formulas and the addresses of links; words around them and in footnotes are tidied in their places", () => {
    const doc = readDoc({ type: "doc", content: body });
    expect(tidy(doc).map(({ before, after: now, left, rule }) => [left.slice(-1), before, now, rule])).toEqual([
      ["见", " ", "", "blankBefore"],
      ["\ufffc", '"', "“", "quotes"],
      ["好", '"', "”", "quotes"],
      ["说", "...", "……", "ellipsis"],
    ]);
    const changed = JSON.stringify(tidied(doc));
    for (const kept of ['a -- \\"b\\" ...', 'x...\\"y\\"', "https://a.example/a...b--c", '他说\\"好\\"...', "b..."]) expect(changed).toContain(kept);
  });
});

describe("any body", () => {
  const sign = fc.constantFrom("水", "位", "a", "B", "1", "２", " ", "　", '"', "'", "“", "”", "’", "-", "—", ".", "…", "。", "，", ",", "(", "（", "）", "!", "https://a.b/", "\n");
  const lines = fc.array(sign, { maxLength: 25 }).map((signs) => signs.join(""));

  it("is tidy once it has been tidied, and keeps its letters", () => {
    fc.assert(
      fc.property(lines, (line) => {
        const doc = readDoc(docOf(...(line === "" ? [] : [text(line.replaceAll("\n", " "))])));
        const once = tidied(doc);
        expect(tidy(once)).toEqual([]);
        expect(words(once).normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "")).toBe(words(doc).normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, ""));
      }),
      { numRuns: 3_000 },
    );
  });

  it("has every change at its place, in order, none over another", () => {
    fc.assert(
      fc.property(anyDoc, (given) => {
        let doc: Doc;
        try {
          doc = readDoc(given);
        } catch {
          return;
        }
        const node = contentSchema().nodeFromJSON(doc);
        let end = 0;
        for (const { from, to, before } of tidy(doc)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(node.textBetween(from, to)).toBe(before);
          end = to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of 50,000 characters comes to an end: one that looked back for each sign would outlast the test", () => {
    for (const piece of ['他说"好"，水位...  ', "-", "。", " ", '"', "a'"]) expect(() => tidy({ type: "doc", content: [{ type: "paragraph", content: [text(piece.repeat(Math.ceil(50_000 / piece.length)))] }] })).not.toThrow();
  });
});

it("leaves what waits for a decision alone, and counts its places", () => {
  const by = { id: "s1", author: 1, name: "甲", at: "2026-01-01T00:00:00.000Z" };
  const marked = (words: string, type: string) => ({ type: "text", text: words, marks: [{ type, attrs: by }] });
  const end = { type: "pilcrow", attrs: { kind: "insertion", ...by } };
  const doc: Doc = JSON.parse(JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [marked("他...", "deletion"), marked("她...", "insertion"), end, text("说...")] }] }));
  expect(tidy(doc).map(({ from, to, before, after }) => [from, to, before, after])).toEqual([[11, 14, "...", "……"]]);
});
