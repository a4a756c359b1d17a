import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsBlocks } from "./blocks.ts";
import { docFromMarkdown } from "./markdown.ts";
import { readDoc } from "./schema.ts";
import { anyDoc, longArticle } from "./testing.ts";
import { inlineText, plainText } from "./text.ts";
import type { Block, Doc, Inline } from "./types.ts";
import { writeMarkdown } from "./write-markdown.ts";

const options = { absolute: (address: string) => (address.startsWith("/") ? `https://news.example${address}` : address), pictureOf: (media: number) => `https://news.example/media/${media}/960.jpeg` };
const write = (...content: Block[]) => writeMarkdown({ type: "doc", content }, options);
const text = (value: string, ...marks: ("bold" | "italic")[]): Inline => (marks.length > 0 ? { type: "text", text: value, marks: marks.map((type) => ({ type })) } : { type: "text", text: value });
const p = (...content: Inline[]): Block => ({ type: "paragraph", content });
const link = (value: string, href: string): Inline => ({ type: "text", text: value, marks: [{ type: "link", attrs: { href } }] });
const cell = (value: string, type: "tableHeader" | "tableCell" = "tableCell", colspan = 1, rowspan = 1) => ({ type, attrs: { colspan, rowspan, colwidth: null, align: null }, content: [p(text(value))] });

/** What people write; the reading side makes the same document of it again. */
const pages = [
  "## 甲\n\n第一段。\n\n### 乙\n\n**粗**和*斜*，[链接](https://a.example/?a=1&b=2)。\\\n第二行。",
  "- 一\n- 二\n\n  第二段\n\n  - 三\n\n3. 四\n4. 五",
  "> 引文\n>\n> - 项\n\n***",
  "| 甲 | 乙 |\n| :-- | --: |\n| 一\\|二 | **2** |",
  "行内`a|b`和`` `x` ``，公式$a_1^2$，注[^1]，再一个[^2]。\n\n```ts\nconst a = `b`;\n\n  indented();\n```\n\n````\n```\n````\n\n```math\n\\frac{a}{b}\n```\n\n| 甲 |\n| --- |\n| `a\\|b` |\n\n[^1]: 第一条，有[链接](https://a.example/)。\n\n[^2]: 第二条。",
  "1\\. 不是列表\n\n\\# 不是标题\n\n\\- 不是列表\n\na\\_b\\_c \\*星\\* \\`码\\` \\<b\\>",
];

describe("an article becomes Markdown", () => {
  it.each([
    ["a mark beside a full-width sign is written as an element", write(p(text("“赛马”", "bold"), text("不是"))), "<strong>“赛马”</strong>不是"],
    ["a mark beside a full-width sign at the end of a line is written as usual", write(p(text("“赛马”", "bold"))), "**“赛马”**"],
    ["blanks stay outside of a mark", write(p(text(" 粗 ", "bold"), text("后"))), "**粗** 后"],
    ["bold and italic together", write(p(text("两者", "italic", "bold"))), "<strong>*两者*</strong>"],
    ["addresses of this site are whole", write(p(link("旧文", "/a/1-x"))), "[旧文](https://news.example/a/1-x)"],
    ["an address cannot end its link", write(p(link("a", "https://x.example/a)b(c"))), "[a](https://x.example/a%29b%28c)"],
    ["a break in a table stays in its cell", write({ type: "table", content: [{ type: "tableRow", content: [cell("a", "tableHeader"), { ...cell("b", "tableHeader"), content: [p(text("b"), { type: "hardBreak" }, text("c")), p(text("d"))] }] }] }), "| a | b<br>c<br>d |\n| --- | --- |"],
    ["larger cells keep the columns", write({ type: "table", content: [{ type: "tableRow", content: [cell("a", "tableCell", 2), cell("b", "tableCell", 1, 2)] }, { type: "tableRow", content: [cell("c"), cell("d")] }] }), "|  |  |  |\n| --- | --- | --- |\n| a |  | b |\n| c | d |  |"],
    ["a picture with its words", write({ type: "figure", attrs: { media: 7, alt: "远[山]", caption: '"山"脚', credit: "甲" } }), '![远\\[山\\]](https://news.example/media/7/960.jpeg "\\"山\\"脚 \\| 甲")'],
    ["a picture without a file leaves its words", write({ type: "figure", attrs: { media: null, alt: "x", caption: "说明", credit: "甲" } }), "说明 \\| 甲"],
    ["nothing is nothing", write(p()), ""],
  ])("%s", (_, written, expected) => expect(written).toBe(expected));

  it("a picture is read back as it was written", () => {
    const attrs = { media: 7, alt: "远[山]", caption: '"山"脚', credit: "甲" };
    expect(docFromMarkdown(write({ type: "figure", attrs })).content).toEqual([{ type: "figure", attrs: { ...attrs, media: null } }]);
  });

  it("marks beside full-width signs are read back as they were", () => {
    const content = [text("他说"), text("“赛马”", "bold"), text("不是"), text("马：", "italic"), text("后"), text("两者，", "bold", "italic"), text("完")];
    expect(docFromMarkdown(write(p(...content))).content).toEqual([p(...content)]);
  });

  it.each(pages)("%j is read back as it was written", (markdown) => {
    const doc = docFromMarkdown(markdown);
    const read = docFromMarkdown(writeMarkdown(doc, options));
    expect(read).toEqual(doc);
  });
});

describe("no word is lost on the way out and back", () => {
  const words = (doc: Doc) => plainText(doc).replace(/[\s\p{C}]+/gu, "");

  it("of a long report", () => {
    const { body } = longArticle(20_000);
    expect(docFromMarkdown(writeMarkdown(body, options))).toEqual(body);
  });

  it("of any line of text, whatever signs stand in it", () => {
    const sign = fc.constantFrom(..."\\`*_{}[]()#+-.!|<>&~$^=:/@\"'1w词 ".split(""), "www.", "http://a.b/", "a@b.cn", "&amp;", "&#65;", "<b>", "](", "![", "[^1]", "---", "===", "~~~", "```", "1. ", "1) ", "- [ ] ", "\\\\", "　", "\t", "    ", "https://a.b/x_y*z_");
    const line = fc.array(sign, { minLength: 1, maxLength: 14 }).map((signs) => signs.join(""));
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const content = lines.flatMap((value, index): Inline[] => (index === 0 ? [text(value)] : [{ type: "hardBreak" }, text(value)]));
      const places: Block[] = [p(...content), { type: "heading", attrs: { level: 2 }, content }, { type: "blockquote", content: [p(...content)] }, { type: "bulletList", content: [{ type: "listItem", content: [p(...content), p(...content)] }] }];
      for (const place of places) {
        const written = write(place);
        expect(words(docFromMarkdown(written)), written).toBe(words({ type: "doc", content: [place] }));
      }
    }), { numRuns: 300 });
  });

  it("of any document at all", () => {
    fc.assert(fc.property(anyDoc, (doc) => {
      const written = writeMarkdown(doc, options);
      expect(written.isWellFormed()).toBe(true);
      const seen = letters(docFromMarkdown(written).content);
      for (const word of wordsOf(doc.content)) expect(seen, written).toContain(word);
    }), { numRuns: 300 });
  });

  it("and what is written is a document of ours again", () => {
    fc.assert(fc.property(anyDoc, (doc) => void readDoc(docFromMarkdown(writeMarkdown(doc, options)))), { numRuns: 100 });
  });

  const letters = (blocks: readonly Block[]) => runsOf(blocks).join("").replace(/[^\p{L}\p{N}]/gu, "");
  const wordsOf = (blocks: readonly Block[]) => runsOf(blocks).map((run) => run.replace(/[^\p{L}\p{N}]/gu, ""));

  function runsOf(blocks: readonly Block[]): string[] {
    return blocks.flatMap((block) => {
      if (block.type === "paragraph" || block.type === "heading") return (block.content ?? []).flatMap((run) => (run.type === "footnote" ? (run.content ?? []).map(({ text: words }) => words.toWellFormed()) : [inlineText([run]).toWellFormed()]));
      if (block.type === "attribution" || block.type === "boxTitle") return (block.content ?? []).map(({ text: words }) => words.toWellFormed());
      if (block.type === "linkCard" || block.type === "embed") return [block.attrs.title.toWellFormed()];
      if (block.type === "figure") return [block.attrs.caption];
      if (block.type === "codeBlock") return [inlineText(block.content).toWellFormed()];
      if (block.type === "formulaBlock") return [block.attrs.latex.toWellFormed()];
      return holdsBlocks(block) ? runsOf(block.content ?? []) : [];
    });
  }
});
