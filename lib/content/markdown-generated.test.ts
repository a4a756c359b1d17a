import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readForeign } from "./foreign.ts";
import { docFromMarkdown } from "./markdown.ts";
import { labelLine } from "./markdown-generated.ts";
import { joinedRuns, withMark } from "./marks.ts";
import { readDoc } from "./schema.ts";
import type { Block, Doc, Generated, Inline, Mark, Text } from "./types.ts";
import { writeMarkdown } from "./write-markdown.ts";

const options = { absolute: (address: string) => address, pictureOf: () => null };
const exported = (doc: Doc) => writeMarkdown(doc, { ...options, marks: true });
const mark = (id: string, model = "模型 <b>--> `x` | \\ \"4.0\""): Generated => ({ type: "generated", attrs: { id, model, by: 7, name: "甲 -- 乙", at: "2026-11-01T00:00:00.000Z" } });
const run = (text: string, ...marks: Mark[]): Text => ({ type: "text", text, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const doc = (...content: Block[]): Doc => readDoc({ type: "doc", content });

describe("machine-made words in a Markdown file of the newsroom", () => {
  test("come back as they were: with their model, their person and their time", () => {
    const before = doc(paragraph(run("人写的，"), run("机器写的", mark("g1")), run("，又是人。")), paragraph(run("全段都是。", mark("g2"))));
    expect(exported(before)).toContain('人写的，<span data-ai="g1">机器写的</span>，又是人。');
    expect(docFromMarkdown(exported(before))).toEqual(before);
  });

  test("come back in headings, lists, quotations, tables, boxes, code and footnotes, bold and linked as well", () => {
    const words = (id: string) => run("机器写的", mark(id));
    const cell = (...content: Inline[]) => ({ type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [paragraph(...content)] });
    const before = doc(
      { type: "heading", attrs: { level: 2 }, content: [run("小标题"), words("g1")] },
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("g2"))] }] },
      { type: "blockquote", content: [paragraph(words("g3"), run("引文"))] },
      { type: "table", content: [{ type: "tableRow", content: [{ ...cell(run("头")), type: "tableHeader" }, { ...cell(words("g4")), type: "tableHeader" }] }, { type: "tableRow", content: [cell(words("g4")), cell(run("格"))] }] },
      { type: "infoBox", attrs: { tone: "note" }, content: [{ type: "boxTitle", content: [words("g5")] }, paragraph(words("g5"))] },
      { type: "pullQuote", content: [paragraph(words("g6")), { type: "attribution", content: [words("g6")] }] },
      { type: "codeBlock", attrs: { language: "typescript" }, content: [words("g7")] },
      paragraph(run("正文"), { type: "footnote", content: [words("g8")] }, run("机器加粗", mark("g9"), { type: "bold" }), run("和"), run("链接", mark("g9"), { type: "link", attrs: { href: "https://example.com/" } })),
    );
    expect(docFromMarkdown(exported(before))).toEqual(before);
  });

  test("come back without the line of their label, which a file without marked words keeps", () => {
    const before = doc(paragraph(run("机器写的", mark("g1"))));
    const line = labelLine("AI生成 100%：全文由AI生成。");
    expect(docFromMarkdown(`# 题\n\n${line}\n\n${exported(before)}\n\n${line}\n`).content.slice(1)).toEqual(before.content);
    const unmarked = JSON.stringify(docFromMarkdown(`${line}\n\n人写的。`));
    expect(unmarked).toContain("全文由AI生成");
    expect(unmarked).not.toContain("AI label");
  });

  test("keep every quotation that is no label", () => {
    const text = JSON.stringify(docFromMarkdown(`> 有人说：AI生成 18%。\n\n${exported(doc(paragraph(run("机器写的", mark("g1")))))}`));
    expect(text).toContain("有人说");
  });

  test("are not told apart in copies for readers, nor is anybody's name", () => {
    const text = writeMarkdown(doc(paragraph(run("机器写的", mark("g1")))), options);
    expect(text).toBe("机器写的");
  });

  test("stay marked where the file has lost what it says of them, and other tags make no mark", () => {
    expect(docFromMarkdown('一<span data-ai="g1">二</span>三').content).toEqual([paragraph(run("一"), run("二", { type: "generated", attrs: { id: "g1", model: "", by: 0, name: "", at: "" } }), run("三"))]);
    expect(docFromMarkdown('一<span class="x">二</span>三<span data-ai="">四</span><!--AI {"id":"g1"}-->').content).toEqual([paragraph(run("一二三四"))]);
    expect(docFromMarkdown('<span data-ai="g1">一<span>二</span>三</span>四').content).toEqual([paragraph(run("一二三", { type: "generated", attrs: { id: "g1", model: "", by: 0, name: "", at: "" } }), run("四"))]);
  });

  test("a definition that is none is left out, whatever stands in it", () => {
    for (const wrong of ["<!--AI {}-->", '<!--AI {"id":1}-->', '<!--AI {"id":"g1"-->', `<!--AI {"id":"${"x".repeat(65)}"}-->`, "<!--AI [1]-->", "<!--AI null-->"]) expect(docFromMarkdown(`${wrong}\n\n<span data-ai="g1">词</span>`).content).toEqual([paragraph(run("词", { type: "generated", attrs: { id: "g1", model: "", by: 0, name: "", at: "" } }))]);
  });
});

test("machine-made words come back where emphasis ends within the words of one link", () => {
  const link: Mark = { type: "link", attrs: { href: "https://example.com/a" } };
  const before = doc(paragraph(run("|", link, { type: "italic" }), run("水", link), run("<b>", mark("g1"), link, { type: "italic" })));
  expect(signsOf(docFromMarkdown(exported(before)))).toEqual(signsOf(before));
});

test("whatever the words and the other marks are, each sign is the machine's or a person's as before", () => {
  const words = fc.array(fc.constantFrom("水", "库", "A", "7", "，", "。", "*", "_", "<b>", "&", "`", "$", "[", "]", "(", "|", "#", "1.", "- ", "\\", "“", " ", "~", "https://a.cn", "@"), { minLength: 1, maxLength: 8 }).map((signs) => signs.join(""));
  const style = fc.subarray<Mark>([{ type: "bold" }, { type: "italic" }, { type: "link", attrs: { href: "https://example.com/a" } }]);
  const ids = fc.constantFrom(null, null, "g1", "g2", "a b\"<>-->%|");
  const runs = fc.array(fc.tuple(words, style, ids).map(([text, marks, id]) => run(text, ...(id === null ? marks : withMark(marks, mark(id, "m"))))), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(fc.array(runs, { minLength: 1, maxLength: 3 }), (lines) => {
    const before = doc(...lines.map((content) => paragraph(...joinedRuns(content))));
    expect(signsOf(docFromMarkdown(exported(before)))).toEqual(signsOf(before));
  }), { numRuns: 400 });
});

/** Every letter and figure with the mark it carries. Blanks and signs of Markdown itself are another test's matter. */
function signsOf({ content }: Doc): string[] {
  const inside = (node: Block | Inline): string[] => {
    if (node.type === "text") return Array.from(node.text.replace(/[^\p{L}\p{N}]/gu, ""), (sign) => `${sign}${node.marks?.find((each) => each.type === "generated")?.attrs.id ?? ""}`);
    return "content" in node ? (node.content ?? []).flatMap(inside) : [];
  };
  return content.flatMap(inside);
}

test("a clipboard of this desk brings its marks along, and nobody else's makes any", () => {
  const ours = '<p>一<span class="ed-generated" data-generated="g1" data-model="m" data-by="7" data-name="甲" data-at="2026-11-01T00:00:00.000Z">二<b>三</b></span></p>';
  const attrs = { id: "g1", model: "m", by: 7, name: "甲", at: "2026-11-01T00:00:00.000Z" };
  expect(readForeign(ours).blocks).toEqual([paragraph(run("一"), run("二", { type: "generated", attrs }), run("三", { type: "generated", attrs }, { type: "bold" }))]);
  for (const other of ['<span class="ed-generated">二</span>', '<span data-generated="">二</span>', `<span data-generated="${"x".repeat(65)}">二</span>`, '<b data-generated="g1">二</b>']) expect(JSON.stringify(readForeign(`<p>${other}</p>`).blocks)).not.toContain("generated");
});
