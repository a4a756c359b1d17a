import type { Editor } from "@tiptap/core";
import { AllSelection } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { countCharacters, plainText } from "#lib/content/text";
import type { Doc } from "#lib/content/types";
import { headingsOf } from "../comfort/headings.ts";
import { selectedText } from "./read.ts";
import { behind, caretAt, stateOf, suggest } from "./testing.ts";

test("all of a text counts as much when it is selected as the text does", () => {
  const start = stateOf("## 题\n\n甲乙丙丁。[^1]\n\n- 一\n- 二\n\n| 子 | 丑 |\n| - | - |\n| 寅 | 卯 |\n\n公式$x$。\n\n[^1]: 注文");
  const struck = suggest(start, 1, (tr) => tr.delete(behind(start, "甲"), behind(start, "丙")));
  const state = suggest(caretAt(struck, behind(struck, "丁")), 1, (tr) => tr.insertText("新的话").split(behind(struck, "丁")));
  const total = countCharacters(plainText(state.doc.toJSON() as Doc));
  expect(countCharacters(selectedText(state.apply(state.tr.setSelection(new AllSelection(state.doc)))))).toBe(total);
  expect(selectedText(caretAt(state, behind(state, "甲") - 1, behind(state, "丁")))).toBe("甲乙丙丁");
  expect(selectedText(caretAt(state, behind(state, "新的"), behind(state, "新的话")))).toBe("");
  expect(selectedText(caretAt(state, 1))).toBe("");
});

test("part of a row is counted too", () => {
  const state = stateOf("| 子 | 丑 |\n| - | - |\n| 寅 | 卯 |");
  expect(selectedText(caretAt(state, behind(state, "子") - 1, behind(state, "寅"))).replaceAll(/\s/g, "")).toBe("子丑寅");
});

test("the outline shows headings as they stand on screen, without struck-out words", () => {
  const start = stateOf("## 旧题文\n\n甲\n\n## 全去");
  let state = suggest(start, 1, (tr) => tr.delete(behind(start, "旧") - 1, behind(start, "旧")));
  state = suggest(state, 1, (tr) => tr.insertText("新", behind(state, "旧")));
  state = suggest(state, 1, (tr) => tr.delete(behind(state, "全") - 1, behind(state, "全去")));
  expect(headingsOf({ state } as Editor).map(({ text }) => text)).toEqual(["新题文"]);
});
