import { Transform } from "@tiptap/pm/transform";
import { expect, test } from "vitest";
import { diffContents, isEmptyDiff } from "./diff.ts";
import { contentHash, stateHash } from "./hash.ts";
import { readForeign } from "./foreign.ts";
import { docFromMarkdown } from "./markdown.ts";
import { render } from "./render.ts";
import { contentSchema, readDoc } from "./schema.ts";
import { resolveSuggestions } from "./suggestion-resolve.ts";
import { accepted, countSuggestions, hasSuggestions, leavesOut, rejected } from "./suggestions.ts";
import { plainText } from "./text.ts";
import { tidy } from "./tidy.ts";
import type { ArticleContent, Doc } from "./types.ts";
import { writeMarkdown } from "./write-markdown.ts";

const attrs = { id: "a1", author: 7, name: "甲", at: "2026-01-01T00:00:00.000Z" };
const marked = (text: string, type: "insertion" | "deletion", id = "a1") => ({ type: "text", text, marks: [{ type, attrs: { ...attrs, id } }] });
/** "原文" of which "文" is struck out and "稿，新。" is new, and then a new paragraph. */
const open: Doc = readDoc({ type: "doc", content: [
  { type: "paragraph", content: [{ type: "text", text: "原" }, marked("文", "deletion"), marked("稿，新。", "insertion"), { type: "pilcrow", attrs: { kind: "insertion", ...attrs, id: "b2" } }] },
  { type: "paragraph", content: [marked("第二段", "insertion", "b2")] },
] });
const before = docFromMarkdown("原文");
const content = (body: Doc): ArticleContent => ({ kicker: "", headline: "题", standfirst: "", note: "", body });

test("the text as if everything were rejected is the text before, accepted it is the new one, and neither has a trace of it", () => {
  expect(rejected(open)).toEqual(before);
  expect(accepted(open)).toEqual(docFromMarkdown("原稿，新。\n\n第二段"));
  expect([hasSuggestions(rejected(open)), hasSuggestions(accepted(open)), countSuggestions(open)]).toEqual([false, false, 2]);
  expect(rejected(before)).toBe(before);
});

test("a footnote that is only suggested goes with its words, and takes none of those behind it along", () => {
  const noted = (mark: "insertion" | "deletion") => readDoc({ type: "doc", content: [{ type: "paragraph", content: [
    { type: "text", text: "甲" },
    { type: "footnote", content: [marked("注释文字", mark)], marks: [{ type: mark, attrs }] },
    { type: "text", text: "乙丙丁" },
  ] }] });
  expect(rejected(noted("insertion"))).toEqual(docFromMarkdown("甲乙丙丁"));
  expect(accepted(noted("deletion"))).toEqual(docFromMarkdown("甲乙丙丁"));
  expect(plainText(accepted(noted("insertion")))).toContain("乙丙丁");
  const tr = new Transform(contentSchema().nodeFromJSON(noted("insertion")));
  resolveSuggestions(tr, () => "reject");
  expect(tr.doc.textContent).toBe("甲乙丙丁");
});

test("it is known whether a text leaves out some suggestion of another", () => {
  expect([leavesOut(open, open), leavesOut(before, open), leavesOut(open, before)]).toEqual([false, true, false]);
});

test("counted, hashed, printed, compared and exported text knows nothing of what is only suggested", () => {
  expect(plainText(open)).toBe("原文");
  expect(contentHash(content(open))).toBe(contentHash(content(before)));
  expect(stateHash(content(open))).not.toBe(stateHash(content(before)));
  const printed = (body: Doc) => render(content(body), { pictures: new Map(), language: "zh-CN" });
  expect(printed(open)).toEqual(printed(before));
  expect(isEmptyDiff(diffContents(content(before), content(open), "zh-CN"))).toBe(true);
  const options = { absolute: (address: string) => address, pictureOf: () => null };
  expect(writeMarkdown(open, options)).toBe("原文");
});

test("places of words behind a sign are still right for those who tidy up", () => {
  const body = readDoc({ type: "doc", content: [{ type: "paragraph", content: [{ type: "pilcrow", attrs: { kind: "deletion", ...attrs } }, { type: "text", text: "中文,中文" }] }] });
  expect(tidy(body)[0]?.from).toBe(4);
});

test("a clipboard brings in no suggestion, whatever it says of itself", () => {
  const html = '<p>一<ins class="ed-suggested" data-suggestion="a1" data-author="7">二</ins><span data-pilcrow data-suggestion="a1"></span></p>';
  expect(readForeign(html).blocks).toEqual([{ type: "paragraph", content: [{ type: "text", text: "一二" }] }]);
});

test("a suggestion without an author, or with a name as long as a book, is no text", () => {
  for (const wrong of [{ ...attrs, author: "7" }, { ...attrs, name: "长".repeat(201) }, { id: "a1" }]) {
    expect(() => readDoc({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "一", marks: [{ type: "insertion", attrs: wrong }] }] }] })).toThrow();
  }
});
