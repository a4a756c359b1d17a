import { expect, test } from "vitest";
import { contentSchema } from "#lib/content/schema";
import { suggest as en } from "#messages/en/suggest";
import { suggest as zh } from "#messages/zh-CN/suggest";
import { wordsOf } from "./block-text.ts";

const by = { id: "s1", author: 1, name: "甲", at: "2026-01-01T00:00:00.000Z" };
const run = (text: string, ...types: string[]) => ({ type: "text", text, marks: types.map((type) => ({ type, attrs: by })) });
const end = (kind: string) => ({ type: "pilcrow", attrs: { kind, ...by } });
const p = (...content: object[]) => ({ type: "paragraph", content });
/** As it comes out of a document: checked by the model, which knows more than its types. */
const article = (...content: object[]) => {
  const body = contentSchema().nodeFromJSON({ type: "doc", content });
  body.check();
  return { kicker: "", headline: "题", standfirst: "", note: "", body: body.toJSON() };
};

test("a paragraph with suggestions is one line, and what is struck out is told apart from what is new", () => {
  const line = p(run("水位"), run("上升", "deletion"), run("回落", "insertion"), run("了", "insertion", "bold"), run("。"));
  expect(wordsOf(article(line, p(run("完。"))), zh.printed)).toBe("题\n\n水位[删：上升][增：回落了]。\n\n完。");
  expect(wordsOf(article(line), en.printed)).toBe("题\n\n水位[deleted: 上升][added: 回落了]。");
});

test("suggested ends of lines, words struck out of a suggestion, and lists and footnotes are printed so too", () => {
  const item = { type: "listItem", content: [p(run("甲", "insertion"), end("insertion"))] };
  const note = { type: "footnote", content: [run("旧", "deletion"), run("注")] };
  const body = article({ type: "bulletList", content: [item] }, p(run("乙"), note, run("丙", "insertion", "deletion"), end("deletion")));
  expect(wordsOf(body, zh.printed)).toBe("题\n\n• [增：甲¶]\n\n乙[^ [删：旧]注][增：[删：丙]][删：¶]");
});
