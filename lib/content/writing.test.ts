import fc from "fast-check";
import { expect, test } from "vitest";
import { simplified, traditional } from "#lib/i18n/traditional";
import { docFromMarkdown } from "./markdown.ts";
import { contentSchema, readDoc } from "./schema.ts";
import { anyDoc } from "./testing.ts";
import { accepted } from "./suggestions.ts";
import { plainText } from "./text.ts";
import type { Doc } from "./types.ts";
import { grouped, wordsIn, writingChanges } from "./writing.ts";

/** The body with every change made, from the last to the first. */
function changed(doc: Doc, convert: (text: string) => string): Doc {
  const schema = contentSchema();
  let node = schema.nodeFromJSON(doc);
  for (const { from, to, after } of writingChanges(doc, wordsIn(doc).map(convert)).toReversed()) {
    node = node.replace(from, to, schema.nodeFromJSON({ type: "paragraph", content: [{ type: "text", text: after, marks: node.resolve(from + 1).marks().map((mark) => mark.toJSON()) }] }).slice(0));
  }
  return node.toJSON() as Doc;
}

test("phrases decide, code stays, footnotes and cells are converted too, and everything comes back", async () => {
  const [to, back] = [await traditional(), await simplified()];
  const source = docFromMarkdown("## 头发和发展\n\n皇后以后，`软件`里面有**面条**。[^1]\n\n| 钟表 | 台湾 |\n| --- | --- |\n| 表面 | 干部 |\n\n[^1]: 一只鸡");
  const there = changed(source, to);
  expect(wordsIn(there)).toEqual(wordsIn(source).map(to));
  expect(JSON.stringify(there)).toContain("頭髮和發展");
  expect(JSON.stringify(there)).toContain("软件");
  expect(wordsIn(changed(there, back))).toEqual(wordsIn(source));
});

test("what waits for a decision is not converted: neither struck-out nor suggested words", async () => {
  const by = { id: "s1", author: 1, name: "甲", at: "2026-01-01T00:00:00.000Z" };
  const run = (text: string, ...types: string[]) => ({ type: "text", text, ...(types.length > 0 ? { marks: types.map((type) => ({ type, attrs: by })) } : {}) });
  const source: Doc = JSON.parse(JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [run("这是"), run("错误的说法", "deletion"), run("发现", "insertion"), run("，他来过。")] }] }));
  const there = changed(source, await traditional());
  expect([plainText(there), plainText(accepted(there))]).toEqual(["這是错误的说法，他來過。", "這是发现，他來過。"]);
});

test("words that stand there often are looked over once", async () => {
  const source = docFromMarkdown("头发。\n\n头发，发展，头发。");
  const groups = grouped(writingChanges(source, wordsIn(source).map(await traditional())));
  expect(groups.map(({ before, after, changes }) => [before, after, changes.length])).toEqual([["头发", "頭髮", 3], ["发", "發", 1]]);
});

test("whatever body and whatever is made of it: the places hold what they say, and a line that cannot be paired stays", () => {
  const swaps: ((text: string) => string)[] = [(text) => text.replaceAll(/[a-m\u4e00-\u6fff]/gu, "𠮷"), (text) => text.toUpperCase(), (text) => `${text}x`, () => "", (text) => text];
  fc.assert(fc.property(anyDoc, fc.constantFrom(...swaps), (given, swap) => {
    let doc: Doc;
    try {
      doc = readDoc(given);
    } catch {
      return;
    }
    const node = contentSchema().nodeFromJSON(doc);
    let last = -1;
    for (const { from, to, before } of writingChanges(doc, wordsIn(doc).map(swap))) {
      expect(node.textBetween(from, to)).toBe(before);
      expect(from).toBeGreaterThanOrEqual(last);
      last = to;
    }
  }), { numRuns: 200 });
});
