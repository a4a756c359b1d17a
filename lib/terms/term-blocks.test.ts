import { expect, test } from "vitest";
import { contentSchema, readDoc } from "#lib/content/schema";
import { articleHits } from "./hits.ts";
import { makeMatcher } from "./match.ts";
import { termBlocks } from "./term-blocks.ts";

const matcher = makeMatcher([{ term: "按装", replacement: "安装", reason: "", severity: "block", exceptions: [], source: "" }]);
const text = (words: string) => ({ type: "text", text: words });
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const places = (content: object[], lines: { kicker?: string; note?: string; metaDescription?: string } = {}) => {
  const body = contentSchema().nodeFromJSON(readDoc({ type: "doc", content }));
  const blocks = termBlocks({ kicker: "", headline: "标题", standfirst: "", note: "", metaDescription: "", ...lines }, body);
  return articleHits(blocks, matcher, []).map(({ block: { kind, pos } }) => [kind, pos]);
};

test.each<[string, object[], { kicker?: string; note?: string; metaDescription?: string }, [string, number]]>([
  ["the kicker", [paragraph()], { kicker: "设备按装" }, ["kicker", 0]],
  ["the author's note", [paragraph()], { note: "作者参与\n按装。" }, ["note", 0]],
  ["what search results will say", [paragraph()], { metaDescription: "设备按装的那一年" }, ["metaDescription", 0]],
  ["what a picture says to those who do not see it", [paragraph(), { type: "figure", attrs: { media: 1, alt: "按装中", caption: "", credit: "" } }], {}, ["alt", 2]],
  ["the credit of a picture", [{ type: "figure", attrs: { media: 1, alt: "", caption: "", credit: "按装队 摄" } }], {}, ["credit", 0]],
  ["a caption", [{ type: "figure", attrs: { media: 1, alt: "", caption: "按装中", credit: "" } }], {}, ["caption", 0]],
  ["the title of a card", [{ type: "linkCard", attrs: { href: "https://example.org/", title: "按装", description: "", site: "" } }], {}, ["title", 0]],
  ["the description of a card", [{ type: "linkCard", attrs: { href: "https://example.org/", title: "", description: "按装", site: "" } }], {}, ["description", 0]],
  ["the title of an embed", [{ type: "embed", attrs: { href: "https://example.org/v", title: "按装" } }], {}, ["title", 0]],
  ["a list", [{ type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("按装"))] }] }], {}, ["text", 3]],
  ["a box's title", [{ type: "infoBox", attrs: { tone: "note" }, content: [{ type: "boxTitle", content: [text("按装")] }, paragraph()] }], {}, ["text", 2]],
  ["a footnote", [paragraph(text("水"), { type: "footnote", content: [text("按装")] })], {}, ["footnote", 3]],
])("a term is found in %s", (_where, content, lines, place) => {
  expect(places(content, lines)).toEqual([place]);
});

test("across bold words and in a table as well; in code nobody wrote a sentence", () => {
  expect(places([paragraph(text("按"), { ...text("装"), marks: [{ type: "bold" }] })])).toEqual([["text", 1]]);
  const cell = { type: "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [paragraph(text("按装"))] };
  expect(places([{ type: "table", content: [{ type: "tableRow", content: [cell] }] }])).toHaveLength(1);
  expect(places([{ type: "codeBlock", attrs: { language: null }, content: [text("按装")] }])).toEqual([]);
});
