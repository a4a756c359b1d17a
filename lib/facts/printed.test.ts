import { expect, test } from "vitest";
import { render } from "#lib/content/render";
import { contentSchema } from "#lib/content/schema";
import type { Block, Doc, Inline } from "#lib/content/types";
import { portableHtml } from "#lib/reading/feeds/content";
import { factBlocks } from "./blocks.ts";
import { ledgerOf } from "./check-article.ts";
import { joinLedger } from "./ledger.ts";
import { printedLedger, sourceMarks } from "./printed.ts";
import type { CheckedClaim, Decision } from "./types.ts";

const run = (text: string, ...types: ("bold" | "code" | "link")[]): Inline => ({ type: "text", text, ...(types.length > 0 && { marks: types.map((type) => (type === "link" ? { type, attrs: { href: "/a" } } : { type })) }) });
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });

/** A digit is a claim; it says which source supports it (0: none). A sentence ends with "。". */
function check(text: string): CheckedClaim[] {
  return [...text.matchAll(/\d/g)].map(({ 0: words, index: from }): CheckedClaim => {
    const sentence = { from: text.lastIndexOf("。", from) + 1, to: text.length };
    const source = Number(words) - 1;
    return { kind: "number", text: words, value: `number:${words}`, from, to: from + 1, sentence, state: source < 0 ? "unsupported" : "supported", evidence: source < 0 ? null : { source, passage: 0, from: 0, to: 1, text: words }, fix: "" };
  });
}

function printed(content: Block[], decisions: Decision[] = []) {
  const body: Doc = { type: "doc", content };
  const ledger = joinLedger(factBlocks({ headline: "", standfirst: "" }, contentSchema().nodeFromJSON(body)), check, decisions);
  const numbers = [1, 2, 3];
  const article = { kicker: "", headline: "", standfirst: "", note: "", body };
  const rendered = render(article, { pictures: new Map(), language: "zh-CN", sourceMarks: sourceMarks(body, ledger, numbers, [{ name: "招标公告", url: "" }, { name: "", url: "https://example.org/2" }]) });
  return { rendered, plain: render(article, { pictures: new Map(), language: "zh-CN" }), ledger: printedLedger(ledger, numbers, (id) => (id === 1 ? "编辑乙" : "")) };
}
const short = (html: string) => html.replace(/<sup class="source-mark"><a href="#source-(\d)" role="doc-noteref" aria-label="来源 \1">\1<\/a><\/sup>/g, "[$1]");

test("a number of its source stands behind a supported claim, once a clause for each source, behind the last", () => {
  expect(short(printed([paragraph(run("甲 1 乙 1，丙 2，己 1。丁 1 戊 0"))]).rendered.html)).toBe("<p>甲 1 乙 1[1]，丙 2[2]，己 1[1]。丁 1[1] 戊 0</p>");
});

test("a number stands behind the mark that closes a quotation", () => {
  expect(short(printed([paragraph(run("他说：“机房有 1”，走了。"))]).rendered.html)).toBe("<p>他说：“机房有 1”[1]，走了。</p>");
});

test("a number goes into no link and no code, and marks stay whole around it", () => {
  expect(short(printed([paragraph(run("见"), run("1 号", "link"), run("文"), run("2 = x", "code"), run(" "), run("共 3 项", "bold"))]).rendered.html)).toBe('<p>见<a href="/a">1 号</a>[1]文<code>2 = x</code>[2] <strong>共 3</strong>[3]<strong> 项</strong></p>');
});

test("breaks, formulas and footnotes before it do not move it", () => {
  const { html } = printed([paragraph(run("甲"), { type: "hardBreak" }, { type: "footnote", content: [{ type: "text", text: "注" }] }, run("乙 1 丙"))]).rendered;
  expect(short(html)).toContain("乙 1[1] 丙");
});

test("numbers are no text: what is counted, searched and hashed, and what feeds carry, is as without them", () => {
  const { rendered, plain } = printed([paragraph(run("甲 1，乙 2。"))]);
  expect([rendered.text, rendered.characters]).toEqual([plain.text, plain.characters]);
  expect(rendered.html).not.toBe(plain.html);
  expect(portableHtml(rendered.html, "https://news.example/a/1-x")).toBe(portableHtml(plain.html, "https://news.example/a/1-x"));
});

test("readers get what a source supports and what a person verified, with a name where the site prints it; the rest is only counted", () => {
  const decision = (id: number, text: string, sentence: string): Decision => ({ id, kind: "number", value: "number:0", text, sentence, over: "unsupported", against: [], reason: "看过合同", by: "", at: "" });
  const { ledger } = printed([paragraph(run("甲 2。")), paragraph(run("合同共 0 页")), paragraph(run("没有人问过的第 0 个问题")), paragraph(run("完全不同的一句 0 话"))], [decision(1, "0", "合同共 0 页"), decision(2, "0", "没有人问过的第 0 个问题")]);
  expect(ledger.all).toEqual({ supported: 1, contradicted: 0, unsupported: 1, verified: 2 });
  expect(ledger.claims).toEqual([
    { kind: "number", text: "2", state: "supported", sources: [2] },
    { kind: "number", text: "0", state: "verified", sources: [], reason: "看过合同", by: "编辑乙" },
    { kind: "number", text: "0", state: "verified", sources: [], reason: "看过合同" },
  ]);
});

test("words that only count get no number, and the claim before them keeps its own", () => {
  const body: Doc = { type: "doc", content: [paragraph(run("机房共62页，没有人问过第二个问题。投资27亿元要两个办法。"))] };
  const sources = [{ passages: ["机房共62页，没有人问过第二个问题。", "投资27亿元要两个办法。"], date: "" }];
  const article = { kicker: "", headline: "", standfirst: "", note: "", body };
  const ledger = ledgerOf(article, sources, [], { date: "2024-11-20", language: "zh-CN" });
  expect(ledger.claims.filter(({ text, state }) => ["第二个", "两个"].includes(text) && state === "supported")).toHaveLength(2);
  const { html } = render(article, { pictures: new Map(), language: "zh-CN", sourceMarks: sourceMarks(body, ledger, [1]) });
  expect(short(html)).toBe("<p>机房共62页[1]，没有人问过第二个问题。投资27亿元[1]要两个办法。</p>");
});

const note = (text: string): Inline => ({ type: "footnote", content: [{ type: "text", text }] });

test("a quotation whose footnote names its source gets no second number; another note stands beside it", () => {
  const marked = (words: string, ...more: Inline[]) => short(printed([paragraph(run(words), ...more)]).rendered.html).includes("[");
  expect(marked("据招标公告：“共有 1”", note("招标公告，2024-03-18"), run("，已开标。"))).toBe(false);
  expect(marked("“共有 2”", note("局长：《通知》，https://example.org/2"))).toBe(false);
  expect(marked("“共有 1”", note("这里的项指标段。"))).toBe(true);
  expect(marked("“共有 3”", note("招标公告"))).toBe(true);
  expect(marked("“共有 1”后文", note("招标公告"))).toBe(true);
});
