import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleContent } from "#lib/content/types";
import { textOf } from "../saving/testing.ts";
import { type Choice, compare, merge, type Row } from "./compare.ts";
import { compareWords } from "./words.ts";

const sketch = (rows: Row[]) => rows.map((row) => (row.same ? `= ${row.piece.text}` : `${row.mine?.text ?? "∅"} | ${row.theirs?.text ?? "∅"} → ${row.suggested}${row.open ? "?" : ""}`));
const all = (rows: Row[], choice: Choice) => new Map(rows.map((_, at) => [at, choice]));

const first = "机房的门禁是新换的，管理员刷了三次卡。";
const second = "根据当地的招标公告，项目总投资二十四点七亿元。";
const third = "账单却先一步抵达。";

test("a paragraph only one side changed is settled by the common base", () => {
  const base = textOf(first, second, third);
  const mine = textOf(`${first}门开了。`, second, third);
  const theirs = textOf(first, second, "账单先一步抵达了县城。");
  const rows = compare(mine, theirs, base);
  expect(sketch(rows)).toEqual(["= 标题", `${first}门开了。 | ${first} → mine`, `= ${second}`, `${third} | 账单先一步抵达了县城。 → theirs`]);
  expect(merge(rows, new Map())).toEqual(textOf(`${first}门开了。`, second, "账单先一步抵达了县城。"));
});

test("a paragraph both sides changed is left open", () => {
  const rows = compare(textOf(`${first}甲`), textOf(`${first}乙`), textOf(first));
  expect(sketch(rows)).toEqual(["= 标题", `${first}甲 | ${first}乙 → mine?`]);
});

test("new paragraphs of both sides are kept, deleted ones stay deleted", () => {
  const base = textOf(first, second);
  const rows = compare(textOf(first, second, third), textOf("新开头另起一段。", first), base);
  expect(sketch(rows)).toEqual(["= 标题", "∅ | 新开头另起一段。 → theirs", `= ${first}`, `${second} | ∅ → theirs`, `${third} | ∅ → mine`]);
  expect(merge(rows, new Map())).toEqual(textOf("新开头另起一段。", first, third));
});

test("what was written into an empty line stands beside the empty line", () => {
  expect(sketch(compare(textOf(first, ""), textOf(first, second), textOf(first, "")))).toEqual(["= 标题", `= ${first}`, ` | ${second} → theirs`]);
});

test("without a base every difference is for a person to choose", () => {
  const rows = compare(textOf(first), textOf(first, second));
  expect(sketch(rows)).toEqual(["= 标题", `= ${first}`, `∅ | ${second} → theirs?`]);
});

test("the headline is compared like a paragraph", () => {
  const mine = { ...textOf(first), headline: "甲" };
  const rows = compare(mine, textOf(first), textOf(first));
  expect(merge(rows, new Map()).headline).toBe("甲");
  expect(merge(rows, all(rows, "theirs")).headline).toBe("标题");
});

test("choosing one side everywhere gives that side's text, whatever the texts", () => {
  const text: fc.Arbitrary<ArticleContent> = fc.array(fc.constantFrom("", first, second, third, "甲", "乙丙丁"), { minLength: 1, maxLength: 8 }).map((paragraphs) => textOf(...paragraphs));
  fc.assert(
    fc.property(text, text, text, (mine, theirs, base) => {
      const rows = compare(mine, theirs, base);
      expect(merge(rows, all(rows, "mine"))).toEqual(mine);
      expect(merge(rows, all(rows, "theirs"))).toEqual(theirs);
    }),
  );
});

test("the words that differ are marked", () => {
  const { mine, theirs } = compareWords("总投资24.7亿元。", "总投资27.4亿元。", "zh-CN");
  expect(mine.filter((span) => span.changed).map((span) => span.text)).toEqual(["24.7"]);
  expect(theirs.filter((span) => span.changed).map((span) => span.text)).toEqual(["27.4"]);
});

test("five hundred paragraphs are compared in well under a second", () => {
  const paragraphs = Array.from({ length: 500 }, (_, at) => `${at} ${first}`);
  const changed = paragraphs.map((text, at) => (at % 7 === 0 ? `${text}改` : text));
  const start = performance.now();
  compare(textOf(...paragraphs), textOf(...changed), textOf(...paragraphs));
  expect(performance.now() - start).toBeLessThan(1_000);
});

test("code, formulas and footnotes are compared by what is written in them", () => {
  const text = (words: string) => ({ type: "text" as const, text: words });
  const textWith = (latex: string, note: string, code: string): ArticleContent => ({
    kicker: "",
    headline: "",
    standfirst: "",
    note: "",
    body: { type: "doc", content: [{ type: "paragraph", content: [text(first), { type: "formula", attrs: { latex: "x" } }, { type: "footnote", content: [text(note)] }] }, { type: "formulaBlock", attrs: { latex } }, { type: "codeBlock", attrs: { language: null }, content: [text(code)] }] },
  });
  const base = textWith("a^2", "出处", "let a = 1;");
  const rows = compare(textWith("a^2", "出处改", "let a = 1;"), textWith("a^2 + b", "出处", "let a = 2;"), base);
  expect(sketch(rows)).toEqual([`${first}$x$[^ 出处改] | ${first}$x$[^ 出处] → mine`, "$$a^2$$ | $$a^2 + b$$ → theirs", "let a = 1; | let a = 2; → theirs"]);
  expect(merge(rows, new Map())).toEqual(textWith("a^2 + b", "出处改", "let a = 2;"));
});
