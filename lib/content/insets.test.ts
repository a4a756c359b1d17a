/** Rules about code, formulas and footnotes outside of `render()`: what is refused, counted, hashed and read from elsewhere. */
import { describe, expect, it } from "vitest";
import { drawFormula, formulaHtml, formulaSource } from "./formula.ts";
import { isFormulaSource } from "./formula-source.ts";
import { contentHash } from "./hash.ts";
import { docFromHtml } from "./html.ts";
import { docFromMarkdown } from "./markdown.ts";
import { outline } from "./outline.ts";
import { readDoc } from "./schema.ts";
import { countCharacters, plainText } from "./text.ts";
import type { Inline } from "./types.ts";
import { writeMarkdown } from "./write-markdown.ts";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const text = (value: string, ...marks: object[]) => ({ type: "text", text: value, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const runs = (markdown: string): Inline[] => docFromMarkdown(markdown).content.flatMap((block) => (block.type === "paragraph" ? (block.content ?? []) : []));
const formulasIn = (markdown: string) => runs(markdown).flatMap((run) => (run.type === "formula" ? [run.attrs.latex] : []));

describe("the document model", () => {
  it("refuses what is no formula, no language, no footnote, and what is too long", () => {
    const formula = (attrs: object) => paragraph({ type: "formula", attrs });
    const footnote = (...content: unknown[]) => paragraph({ type: "footnote", content });
    for (const wrong of [formula({ latex: 1 }), formula({ latex: "x".repeat(2_001) }), { type: "formulaBlock", attrs: { latex: null } }, { type: "codeBlock", attrs: { language: "Type Script" } }, { type: "codeBlock", attrs: { language: "x".repeat(31) } }, { type: "codeBlock", content: [text("x", { type: "bold" })] }, { type: "codeBlock", content: [{ type: "hardBreak" }] }, { type: "codeBlock", content: [text("x".repeat(100_001))] }, footnote({ type: "footnote" }), footnote({ type: "hardBreak" }), footnote(text("x".repeat(2_001))), footnote(text("x", { type: "link", attrs: { href: "javascript:alert(1)" } }))]) {
      expect(() => readDoc(doc(wrong)), JSON.stringify(wrong).slice(0, 90)).toThrow("content.invalid");
    }
  });

  it("keeps an older body as it was, to the last bit of its hash", () => {
    const body = doc({ type: "heading", attrs: { level: 2 }, content: [text("题")] }, paragraph(text("甲", { type: "link", attrs: { href: "/a" } }, { type: "bold" }, { type: "italic" }), { type: "hardBreak" }, text("乙")), { type: "figure", attrs: { media: 1, alt: "图", caption: "", credit: "" } });
    expect(readDoc(body)).toEqual(body);
    // Computed before there were code, formulas and footnotes.
    expect(contentHash({ kicker: "", headline: "题", standfirst: "", note: "", body: readDoc(body) })).toBe("3d48b1f863ff3b35a1e5c976ce94698cd09f5c3fd6b9ad84a99599fba4b1617e");
  });
});

describe("the words of an article", () => {
  const body = readDoc(doc({ type: "heading", attrs: { level: 2 }, content: [text("小题"), { type: "footnote", content: [text("题注")] }] }, paragraph(text("机"), { type: "footnote", content: [text("出处")] }, text("房有 "), { type: "formula", attrs: { latex: "x^2" } }), { type: "codeBlock", attrs: { language: null }, content: [text("a = 1\nb")] }, { type: "formulaBlock", attrs: { latex: "\\pi" } }));

  it("hold code and formulas by their source, and footnotes behind everything, so that no word is parted by one", () => {
    expect(plainText(body)).toBe("小题\n机房有 x^2\na = 1\nb\n\\pi\n题注\n出处");
    expect(countCharacters(plainText(body))).toBe(15);
  });

  it("leave footnotes out of the outline", () => expect(outline(body)).toEqual([{ id: "s1", level: 2, text: "小题" }]));
});

describe("dollar signs", () => {
  it.each(["x", "a_1 + b", "\\frac12", "E=mc^2", "f(x)", "n-1", "1", "0.62", "\\text{每台}", "x'"])("%s is a formula", (source) => {
    expect(isFormulaSource(source)).toBe(true);
    expect(formulasIn(`设 $${source}$ 为`)).toEqual([source]);
  });

  it.each(["costs $5 and $6", "$5, then 6$ more", "US$5/US$6", "从 A$ 涨到 B$", "$5-$6", "$100 或 $200 元", "$ x $", "HK$3 and HK$4 = all", "每股 $12.5，后来 $13.0。", "\\$x\\$", "`$x$`", "价格$5到$10", "$$$", "$5 + tax is $6"])("%s is none", (words) => {
    expect(formulasIn(words)).toEqual([]);
    expect(plainText(docFromMarkdown(words))).toBe(words.replaceAll("`", "").replaceAll("\\$", "$"));
  });

  it("stand in pairs around a formula of its own line, also within a quotation, never in code", () => {
    expect(docFromMarkdown("$$\na\n+ b\n$$\n\n$$c$$\n\n```math\nd\n```\n\n> $$\n> e\n> $$").content).toEqual([
      ...["a\n+ b", "c", "d"].map((latex) => ({ type: "formulaBlock", attrs: { latex } })),
      { type: "blockquote", content: [{ type: "formulaBlock", attrs: { latex: "e" } }] },
    ]);
    expect(docFromMarkdown("```\n$$\nx\n$$\n```").content).toEqual([{ type: "codeBlock", attrs: { language: null }, content: [{ type: "text", text: "$$\nx\n$$" }] }]);
    expect(plainText(docFromMarkdown("$$\nnever closed\n\nmore"))).toContain("never closed");
  });
});

describe("footnotes of Markdown", () => {
  it("stand where they are cited, with their marks, as often as they are cited", () => {
    expect(runs("甲[^a]乙[^a]。\n\n[^a]: 见**此**\n    处，`x`。\n\n    又。")).toEqual([text("甲"), ...[0, 1].flatMap((at) => [{ type: "footnote", content: [text("见"), text("此", { type: "bold" }), text("处，"), text("x", { type: "code" }), text("。 又。")] }, text(["乙", "。"][at] ?? "")])]);
  });

  it("stay at the end by name where a line cannot hold them or nobody cites them", () => {
    expect(plainText(docFromMarkdown(`甲[^1]乙[^2]。\n\n[^1]: ${"长".repeat(2_001)}\n[^2]: 内[^3]\n[^3]: 丙\n[^4]: 丁`))).toBe(`甲[1]乙。\n[1] ${"长".repeat(2_001)}\n[3] 丙\n[4] 丁\n内[3]`);
  });

  it("do not multiply without end", () => expect(runs(`${"a[^1] ".repeat(100)}\n\n[^1]: b`).filter((run) => run.type === "footnote")).toHaveLength(20));
});

describe("foreign pages", () => {
  it("bring code with its language and its lines, poems stay poems", () => {
    expect(docFromHtml('<pre class="highlight language-JS"><code>a\n\n  b</code></pre><pre><code>c<br>d</code></pre><pre>诗\n行</pre>').content).toEqual([
      { type: "codeBlock", attrs: { language: "javascript" }, content: [{ type: "text", text: "a\n\n  b" }] },
      { type: "codeBlock", attrs: { language: null }, content: [{ type: "text", text: "c\nd" }] },
      { type: "paragraph", content: [text("诗"), { type: "hardBreak" }, text("行")] },
    ]);
  });

  it("bring formulas that carry their source, once", () => {
    const katex = '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>';
    expect(docFromHtml(`<p>设${katex}为</p><math display="block" alttext="{\\displaystyle y}"><mi>y</mi></math><p><math><mi>z</mi></math></p>`).content).toEqual([
      paragraph(text("设"), { type: "formula", attrs: { latex: "x^2" } }, text("为")),
      { type: "formulaBlock", attrs: { latex: "y" } },
      paragraph(text("z")),
    ]);
  });
});

describe("a formula that stands for very much more than it says", () => {
  const bomb = `\\def\\a{${"x".repeat(900)}}${"\\a".repeat(190)}`;
  it.each([bomb, "\\gdef\\b{x}\\b", "\\newcommand{\\c}{x}\\c", "\\let\\d=x\\d"])("is printed as it was typed: %.30s", (latex) => {
    expect(drawFormula(latex, true)).toBeNull();
    expect(formulaHtml(latex, false)).toBe(formulaSource(latex));
  });

  it("words that only begin alike are words of mathematics", () => expect(drawFormula("\\left(x\\right)\\le y", false)).not.toBeNull());
});

describe("a text without an end", () => {
  const long = "a".repeat(200_000);
  const blanks = `x${" ".repeat(200_000)}y`;
  it("is written as Markdown in time that grows with its length only", () => {
    const write = (text: string) => writeMarkdown({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text, marks: [{ type: "bold" }] }] }] }, { absolute: (same) => same, pictureOf: () => null });
    expect(write(long)).toBe(`**${long}**`);
    expect(write(blanks)).toContain("y");
    expect(write(`${"\n ".repeat(50_000)}z`)).toContain("z");
  });
});
