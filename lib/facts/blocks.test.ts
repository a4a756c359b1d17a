import { expect, test } from "vitest";
import { contentSchema } from "#lib/content/schema";
import type { Block, Doc, Inline, Text } from "#lib/content/types";
import { factBlocks, isGenerated, rangesOf } from "./blocks.ts";

const run = (text: string, ...marks: unknown[]) => ({ type: "text", text, ...(marks.length > 0 && { marks }) }) as Text;
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", ...(content.length > 0 && { content }) });
const made = (...content: Block[]) => contentSchema().nodeFromJSON({ type: "doc", content } satisfies Doc);
const signed = (type: string) => ({ type, attrs: { id: "s1", author: 1, name: "甲", at: "2026-01-01T00:00:00.000Z" } });
const machine = { type: "generated", attrs: { id: "g1", model: "m", by: 1, name: "甲", at: "2026-01-01T00:00:00.000Z" } };
const textsOf = (...content: Block[]) => factBlocks({ headline: "", standfirst: "" }, made(...content)).map(({ kind, text }) => [kind, text]);

test("headline and standfirst come first, then the body in the order of the page; what is empty is left out", () => {
  const blocks = factBlocks({ headline: "24 人", standfirst: " " }, made(paragraph(), paragraph(run("一"))));
  expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([["headline", "24 人"], ["text", "一"]]);
});

test("captions, cells, lists and footnotes are read; code, formulas and cards of other sites are not", () => {
  const cell = (text: string) => ({ type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [paragraph(run(text))] });
  expect(textsOf(
    { type: "figure", attrs: { media: 1, alt: "山", caption: "2024 年 3 月", credit: "" } },
    { type: "table", content: [{ type: "tableRow", content: [cell("甲 3"), cell("乙 4")] }] },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph(run("项 5"))] }] },
    { type: "codeBlock", attrs: { language: null }, content: [run("x = 6")] },
    { type: "formulaBlock", attrs: { latex: "7" } },
    { type: "linkCard", attrs: { href: "https://example.com", title: "8", description: "", site: "" } },
    paragraph(run("前"), { type: "footnote", content: [run("注 9")] }, run("后")),
  )).toEqual([["caption", "2024 年 3 月"], ["text", "甲 3"], ["text", "乙 4"], ["text", "项 5"], ["text", "前后"], ["footnote", "注 9"]]);
});

test("every letter is found where it stands in the document, over marks, breaks, footnotes and formulas", () => {
  const doc = made(paragraph(run("开头")), paragraph(run("共"), run("24", { type: "bold" }), { type: "hardBreak" }, run("亿"), { type: "formula", attrs: { latex: "x" } }, { type: "footnote", content: [run("见第 3 页")] }, run("元")));
  for (const block of factBlocks({ headline: "", standfirst: "" }, doc)) {
    for (let at = 0; at < block.text.length; at++) {
      const [range] = rangesOf(block, { from: at, to: at + 1 });
      const letter = doc.textBetween(range?.from ?? 0, range?.to ?? 0, "", "");
      expect(letter === "" ? "\n\ufffc" : letter).toContain(block.text[at]);
    }
  }
});

test("struck-out words are not there, suggested ones are, and a claim over a gap is in two places", () => {
  const doc = made(paragraph(run("共 2"), run("9", signed("deletion")), run("4", signed("insertion")), run(" 亿元")));
  const [block] = factBlocks({ headline: "", standfirst: "" }, doc);
  if (!block) throw new Error("no block");
  expect(block.text).toBe("共 24 亿元");
  expect(rangesOf(block, { from: 2, to: 4 }).map(({ from, to }) => doc.textBetween(from, to))).toEqual(["2", "4"]);
});

test("words of a machine are known by place", () => {
  const [block] = factBlocks({ headline: "", standfirst: "" }, made(paragraph(run("人写 3，"), run("机器写 4", machine), run("，人写 5"))));
  if (!block) throw new Error("no block");
  expect([...block.text.matchAll(/\d/g)].map(({ index }) => isGenerated(block, { from: index, to: index + 1 }))).toEqual([false, true, false]);
});

test("text blocks are numbered as the lines of the body are, empty ones and code included", () => {
  const blocks = factBlocks({ headline: "", standfirst: "" }, made(paragraph(), { type: "codeBlock", attrs: { language: null }, content: [run("1")] }, paragraph(run("二"))));
  expect(blocks.map(({ textblock }) => textblock)).toEqual([2]);
});

test("what a machine made of headline and standfirst is known from their records", () => {
  const [headline, standfirst] = factBlocks({ headline: "24 人", standfirst: "31 座" }, made(paragraph()), undefined, { headline: [{ from: 0, to: 4 }] });
  expect(headline && isGenerated(headline, { from: 0, to: 2 })).toBe(true);
  expect(standfirst && isGenerated(standfirst, { from: 0, to: 2 })).toBe(false);
});
