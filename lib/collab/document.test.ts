import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { docFromMarkdown } from "#lib/content/markdown";
import { sketch } from "#lib/content/sketch";
import type { ArticleContent } from "#lib/content/types";
import { contentOf, opened, rewrite, seeded } from "./document.ts";
import { mergeTyped, movedThrough, rewriteText } from "./rewrite-text.ts";

const article = (markdown: string, texts: Partial<ArticleContent> = {}): ArticleContent => ({ kicker: "", headline: "标题", standfirst: "", note: "", ...texts, body: docFromMarkdown(markdown) });
const rich = article("# 一\n\n甲**乙**`code` [链](https://example.com/) $x^2$ 注[^1]。\n\n- 一\n  - 二\n\n1. 三\n\n> 引\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n```ts\nlet a = 1;\n```\n\n$$\nx\n$$\n\n---\n\n[^1]: 出处。", { kicker: "肩", standfirst: "导读 👩‍👩‍👧", note: "手记\n两行" });

test("a document says what was put into it, block by block and mark by mark", () => {
  expect(contentOf(seeded(rich))).toEqual(rich);
  expect(contentOf(opened([Y.encodeStateAsUpdate(seeded(rich))]))).toEqual(rich);
});

test("an empty document is an article with one empty paragraph", () => {
  expect(contentOf(new Y.Doc())).toEqual({ kicker: "", headline: "", standfirst: "", note: "", body: { type: "doc", content: [{ type: "paragraph" }] } });
});

test("reading changes nothing", () => {
  const doc = seeded(rich);
  const before = Y.encodeStateAsUpdate(doc);
  contentOf(doc);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

describe("making a document say something else", () => {
  test("says it, and leaves alone what stays", () => {
    const doc = seeded(rich);
    const changes: number[] = [];
    doc.on("update", (update: Uint8Array) => changes.push(update.length));
    const wanted = { ...rich, headline: "新标题", body: { ...rich.body, content: rich.body.content.map((block, at) => (at === 1 ? { type: "paragraph", content: [{ type: "text", text: "改过。" }] } : block)) } } as ArticleContent;
    rewrite(doc, wanted);
    expect(contentOf(doc)).toEqual(wanted);
    expect(changes.reduce((sum, one) => sum + one, 0)).toBeLessThan(400);
  });

  test("keeps what others write meanwhile", () => {
    const doc = seeded(article("第一段。\n\n第二段。"));
    const other = opened([Y.encodeStateAsUpdate(doc)]);
    const first = other.getXmlFragment("body").get(0);
    if (!(first instanceof Y.XmlElement)) throw new Error("no paragraph");
    const words = first.get(0);
    if (!(words instanceof Y.XmlText)) throw new Error("no words");
    words.insert(3, "，同事写的");
    rewrite(doc, article("第一段。\n\n第二段改了。"));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(contentOf(doc).body).toEqual(article("第一段，同事写的。\n\n第二段改了。").body);
  });

  test("any line becomes any other, in whole characters", () => {
    const line = fc.oneof(fc.string({ unit: "grapheme" }), fc.array(fc.constantFrom("👍", "👎", "一", "a", "𠮷", "𠮶")).map((signs) => signs.join("")));
    fc.assert(fc.property(line, line, (from, to) => {
      const text = new Y.Doc().getText("headline");
      text.insert(0, from);
      const pieces: string[] = [];
      text.observe(({ delta }) => pieces.push(...delta.flatMap(({ insert }) => (typeof insert === "string" ? [insert] : []))));
      rewriteText(text, to);
      expect(text.toString()).toBe(to);
      for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
    }));
  });
});

test("what two people leave together that is no article is read without it, and stays in the document", () => {
  const doc = seeded(article("开头。\n\n- 一\n- 二"));
  const list = doc.getXmlFragment("body").get(1);
  if (!(list instanceof Y.XmlElement)) throw new Error("no list");
  list.delete(0, list.length);
  expect(contentOf(doc).body).toEqual(article("开头。").body);
  expect(doc.getXmlFragment("body").length).toBe(2);
});

test.each([
  ["标题", "新标题", "标题文", "新标题文"],
  ["标题", "标题尾", "头标题", "头标题尾"],
  ["一二三", "一三", "一二三四", "一三四"],
  ["标题", "标题", "别的", "别的"],
  ["", "词", "同事写的", "词同事写的"],
])("a word typed into %j (%j) while others made it %j is put beside theirs", (base, typed, now, wanted) => {
  expect(mergeTyped(base, typed, now)).toBe(wanted);
});

test("a caret stays between its letters when others write before, behind and around it", () => {
  expect([movedThrough("标题", "新标题", 1), movedThrough("标题", "标题新", 1), movedThrough("标题", "", 1), movedThrough("abc", "abXc", 2)]).toEqual([2, 1, 0, 2]);
});

describe("what a page wrote that no editor of ours writes", () => {
  const line = (words: string, marks: object) => {
    const text = new Y.XmlText();
    text.insert(0, words, marks);
    return text;
  };
  const element = (name: string, attributes: Record<string, unknown>, ...children: (Y.XmlElement | Y.XmlText)[]) => {
    const made = new Y.XmlElement(name);
    for (const attribute of Object.entries(attributes)) Reflect.apply(made.setAttribute, made, attribute);
    made.insert(0, children);
    return made;
  };
  const words = () => line("点", {});

  test.each<[string, () => Y.XmlElement, string]>([
    ["a link that is a script", () => element("paragraph", {}, line("点", { link: { href: "javascript:alert(1)" }, bold: {} }), line("我", {})), "p(*点*我)"],
    ["a link without an address", () => element("paragraph", {}, line("点", { link: { href: null } })), "p(点)"],
    ["a mark that nobody knows", () => element("paragraph", { onclick: "alert(1)" }, line("点", { blink: {} })), "p(点)"],
    ["a suggestion by nobody", () => element("paragraph", {}, line("点", { "insertion--abcdefgh": { id: 7 } })), "p(点)"],
    ["a heading of another level", () => element("heading", { level: "<script>" }, words()), "h2(点)"],
    ["a picture from elsewhere", () => element("figure", { media: "https://evil.example/x.png", caption: "说明" }), "figure(|说明)"],
    ["a card that is a script", () => element("linkCard", { href: "javascript:alert(1)", title: "题" }), "card(|题||)"],
    ["a cell as wide as the world", () => element("table", {}, element("tableRow", {}, element("tableCell", { colspan: 1e9, align: "x;background:url(//evil.example)" }, element("paragraph", {}, words())))), "table[tr[td[p(点)]]]"],
    ["a script", () => element("script", { src: "//evil.example" }, words()), ""],
    ["a document within the document", () => element("doc", {}, element("paragraph", {}, words())), ""],
    ["an entry of no list", () => element("listItem", {}, element("paragraph", {}, words())), ""],
  ])("%s: what an article can say of it is read, and the rest of the draft", (_, make, expected) => {
    const doc = seeded(article("开头。"));
    doc.getXmlFragment("body").insert(1, [make()]);
    const state = Y.encodeStateAsUpdate(doc);
    expect(sketch(contentOf(doc).body.content)).toBe(`p(开头。) ${expected}`.trim());
    expect(Y.encodeStateAsUpdate(doc)).toEqual(state);
  });
});
