import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDoc } from "#lib/content/schema";
import { anyString } from "#lib/content/testing";
import { Refusal } from "#lib/kernel/refusal";
import type { Found } from "./types.ts";
import { everythingIn, found } from "./testing.ts";

/** The result, or null when the import was refused with one of its own reasons. */
function tried(input: Uint8Array | string, name = ""): Found | null {
  try {
    return found(input, { name });
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    if (error instanceof Refusal) expect(error.code).toMatch(/^(?:import\.(?:binary|tooLarge|empty)|content\.tooLarge)$/);
    return null;
  }
}

const names = fc.constantFrom("", "a.html", "a.md", "a.txt", "a.docx", "../../etc/passwd");
const particulars = fc.constantFrom("时间:2024-11-18 18:26:20 来源:", "■李开复", "来源：新华社", "责任编辑：张三", "By Jane Doe", "(作者系某人，整理)", "欢迎来到某某官网", "首页 新闻 财经 体育", "当前位置：首页 > 新闻", "copyright © 2016", "上一篇：没有了", "相关阅读", "分享到：微信", "字号：大 中 小", "一、第一节", "Published: Nov 18, 2024", "标题：题", "导读：读", "免责声明：无", "关键词：甲 乙");
const word = fc.nat(9_999).map((number) => `词${number}号`);
const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `${words.join("")}。`);
const line = fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 3, arbitrary: word }, { weight: 3, arbitrary: particulars }, { weight: 1, arbitrary: fc.tuple(particulars, word).map(([a, b]) => `${a} ${b}`) });

function expectNothingLost(result: Found | null, source: readonly string[]): void {
  if (result === null) return;
  const seen = everythingIn(result);
  for (const text of source) for (const each of text.match(/词\d+号/g) ?? []) expect(seen).toContain(each);
}

describe("whatever is uploaded", () => {
  it("is read or refused, never anything else", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), names, (bytes, name) => void tried(bytes, name)), { numRuns: 2_000 });
    fc.assert(fc.property(fc.oneof(anyString, fc.string({ unit: "binary", maxLength: 200 })), names, (text, name) => void tried(text, name)), { numRuns: 2_000 });
  });

  it("becomes a body that the document model knows", () => {
    const piece = fc.oneof(anyString, line, fc.constantFrom("<p>", "</p>", "<div class=nav>", "</div>", "<table><tr><td>", "<br>", "<h1>", "</h1>", "\n", "\n\n", "# ", "- ", "---\n", "<article>", "<footer>", "<script>", "<title>", '<meta property="og:title" content="', '">'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), names, (pieces, name) => {
        const result = tried(pieces.join(""), name);
        if (result) expect(readDoc(result.body)).toEqual(result.body);
        if (result?.published) expect(new Date(result.published.at).toISOString()).toBe(result.published.at);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe("no visible word disappears", () => {
  it("from a text", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 15 }), fc.constantFrom("\n", "\n\n", "\r\n", "\n　　"), (lines, end) => expectNothingLost(tried(lines.join(end), "a.txt"), lines)),
      { numRuns: 1_000 },
    );
  });

  it("from Markdown", () => {
    const markdown = fc.tuple(fc.constantFrom("", "# ", "## ", "- ", "> ", "**", "1. ", "---\ntitle: "), line).map(([sign, text]) => (sign === "**" ? `**${text}**` : sign + text));
    fc.assert(
      fc.property(fc.array(markdown, { minLength: 1, maxLength: 15 }), (lines) => expectNothingLost(tried(lines.join("\n\n"), "a.md"), lines)),
      { numRuns: 1_000 },
    );
  });

  it("from a web page", () => {
    const tag = fc.constantFrom("p", "div", "div class='nav'", "div class='article-content'", "div id=sidebar", "nav", "aside", "footer", "header", "article", "main", "h1", "h2", "ul", "li", "table", "td", "span", "a href='/x'", "a href='https://a.example'", "form", "button", "section class=related", "blockquote", "div style='display:none'", "strong", "figure", "figcaption");
    const element: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, line, fc.tuple(tag, fc.array(tie("node"), { maxLength: 5 })).map(([open, inner]) => `<${open}>${inner.join(" ")}</${open.split(" ")[0]}>`)),
    })).node;
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 8 }), fc.boolean(), line, (nodes, whole, title) => {
        const inner = nodes.join("\n");
        expectNothingLost(tried(whole ? `<!doctype html><html><head><title>${title}</title></head><body>${inner}</body></html>` : inner, "a.html"), [inner]);
      }),
      { numRuns: 1_000 },
    );
  });
});
