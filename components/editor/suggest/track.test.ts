import { splitBlock, joinBackward, deleteSelection } from "@tiptap/pm/commands";
import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { listSuggestions } from "#lib/content/suggestions";
import { acceptedOf, behind, caretAt, press, rejectedOf, resolvedNode, sketched, stateOf, suggest, suggester, testSchema } from "./testing.ts";
import { tracked } from "./track.ts";

const type = (state: EditorState, words: string, author = 1) => suggest(state, author, (tr) => tr.insertText(words));
const erase = (state: EditorState, author = 1) => suggest(state, author, (tr) => tr.delete(state.selection.head - 1, state.selection.head));

test("words are put in and taken out without losing the text that was there", () => {
  const start = stateOf("甲乙丙丁。");
  let state = type(caretAt(start, behind(start, "甲乙")), "新");
  state = suggest(caretAt(state, behind(state, "丙"), behind(state, "丙丁")), 1, (tr) => tr.deleteSelection());
  expect(acceptedOf(state)).toBe("p(甲乙新丙。)");
  expect(rejectedOf(state)).toBe(sketched(start.doc));
});

test("letters typed in a row are one suggestion, and so is what replaces struck-out words", () => {
  const start = stateOf("甲乙丙。");
  let state = suggest(caretAt(start, behind(start, "甲"), behind(start, "甲乙")), 1, (tr) => tr.insertText("新"));
  state = type(type(state, "的"), "字");
  expect(listSuggestions(state.doc).map(({ inserted, deleted }) => [inserted, deleted])).toEqual([["新的字", "乙"]]);
  expect(acceptedOf(state)).toBe("p(甲新的字丙。)");
});

test("erasing one's own suggested letters really erases them, somebody else's are only struck out", () => {
  const start = stateOf("甲。");
  const state = type(caretAt(start, behind(start, "甲")), "新字");
  expect(erase(erase(state)).doc.eq(start.doc)).toBe(true);
  const other = erase(state, 2);
  expect(listSuggestions(other.doc).map(({ author, inserted, deleted }) => [author, inserted, deleted])).toEqual([[1, "新字", ""], [2, "", "字"]]);
  expect([acceptedOf(other), rejectedOf(other)]).toEqual(["p(甲新。)", "p(甲。)"]);
});

test("erasing goes on backwards through letters that are struck out already", () => {
  const start = stateOf("甲乙丙");
  const state = erase(erase(caretAt(start, behind(start, "丙"))));
  expect(state.selection.head).toBe(behind(start, "甲"));
  expect(listSuggestions(state.doc).map(({ deleted }) => deleted)).toEqual(["乙丙"]);
  expect(erase(caretAt(state, behind(start, "丙"))).doc.eq(state.doc)).toBe(true);
});

test("a key that erases forwards goes on behind what it struck out", () => {
  const start = stateOf("甲乙丙");
  const del = (state: EditorState) => suggest(state, 1, (tr) => tr.delete(state.selection.head, state.selection.head + 1));
  expect(acceptedOf(del(del(caretAt(start, 1))))).toBe("p(丙)");
});

test("Enter suggests a new paragraph; erased at its beginning it is gone again", () => {
  const start = stateOf("甲乙");
  const state = press(caretAt(start, behind(start, "甲")), 1, splitBlock);
  expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(甲) p(乙)", "p(甲乙)"]);
  expect(state.selection.$head.parent.textContent).toBe("乙");
  expect(press(type(state, ""), 1, joinBackward).doc.eq(start.doc)).toBe(true);
});

test("the whole of several new paragraphs is one suggestion", () => {
  const start = stateOf("甲");
  let state = press(caretAt(start, behind(start, "甲")), 1, splitBlock);
  state = type(press(type(state, "一"), 1, splitBlock), "二");
  expect(listSuggestions(state.doc)).toHaveLength(1);
  expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(甲) p(一) p(二)", "p(甲)"]);
});

test("joining two paragraphs is a suggestion, a heading stays one when it is rejected", () => {
  const start = stateOf("## 题\n\n文");
  const state = press(caretAt(start, behind(start, "文") - 1), 1, joinBackward);
  expect([acceptedOf(state), rejectedOf(state)]).toEqual(["h2(题文)", "h2(题) p(文)"]);
});

test("a selection over several paragraphs is struck out with the ends between them", () => {
  const start = stateOf("甲乙\n\n丙丁\n\n戊己");
  const state = press(caretAt(start, behind(start, "甲"), behind(start, "戊")), 1, deleteSelection);
  expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(甲己)", "p(甲乙) p(丙丁) p(戊己)"]);
});

test("words from a paragraph into a list are struck out, and written over, by suggestion", () => {
  const start = stateOf("甲乙\n\n- 丙丁\n- 戊");
  const selected = caretAt(start, behind(start, "甲"), behind(start, "丙"));
  for (const [state, accepted] of [[press(selected, 1, deleteSelection), "p(甲) ul[li[p(丁)] li[p(戊)]]"], [type(selected, "新"), "p(甲) ul[li[p(新丁)] li[p(戊)]]"]] as const) {
    expect([acceptedOf(state), rejectedOf(state)]).toEqual([accepted, sketched(start.doc)]);
  }
});

test("entries of a list are parted and joined by suggestion too", () => {
  const start = stateOf("- 甲乙\n- 丙");
  const state = suggest(caretAt(start, behind(start, "甲")), 1, (tr) => tr.split(behind(start, "甲"), 2));
  expect([acceptedOf(state), rejectedOf(state)]).toEqual(["ul[li[p(甲)] li[p(乙)] li[p(丙)]]", "ul[li[p(甲乙)] li[p(丙)]]"]);
});

test("several pasted paragraphs are one suggestion, in an empty line too", () => {
  const lines = (...words: string[]) => new Slice(Fragment.fromArray(words.map((word) => testSchema.node("paragraph", null, testSchema.text(word)))), 1, 1);
  for (const [markdown, place, expected] of [["甲乙", "甲", "p(甲一) p(二) p(三乙)"], ["甲\n\n", "甲", "p(甲一) p(二) p(三)"]] as const) {
    const start = stateOf(markdown);
    const state = suggest(caretAt(start, behind(start, place)), 1, (tr) => tr.replaceSelection(lines("一", "二", "三")));
    expect(acceptedOf(state)).toBe(expected);
    expect(rejectedOf(state)).toBe(sketched(start.doc));
    expect(listSuggestions(state.doc)).toHaveLength(1);
  }
});

test("replacing every place of a word makes a suggestion of each", () => {
  const start = stateOf("甲乙甲乙");
  const state = suggest(start, 1, (tr) => tr.insertText("子", 3, 4).insertText("子", 1, 2));
  expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(子乙子乙)", "p(甲乙甲乙)"]);
  expect(listSuggestions(state.doc)).toHaveLength(2);
});

test("a search goes on behind what it has put in", () => {
  const start = stateOf("电电");
  const { tr } = tracked(start.tr.insertText("电力", 1, 2).setMeta("find$", { after: 3 }), start, suggester(1));
  expect(tr.getMeta("find$")).toEqual({ after: 4 });
});

test("words moved by the mouse are struck out here and put in there", () => {
  const start = stateOf("甲乙丙");
  const state = suggest(caretAt(start, 1, 2), 1, (tr) => tr.deleteSelection().insert(3, testSchema.text("甲")));
  expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(乙丙甲)", "p(甲乙丙)"]);
});

test("in cells, code and titles of boxes words are tracked as elsewhere", () => {
  for (const [markdown, place] of [["| 甲乙 | 丙 |\n| - | - |\n| 丁 | 戊 |", "甲"], ["```\n甲乙\n```", "甲"]] as const) {
    const start = stateOf(markdown);
    const state = type(caretAt(start, behind(start, place)), "新");
    expect(rejectedOf(state)).toBe(sketched(start.doc));
    expect(acceptedOf(state)).toContain("甲新");
  }
});

test("formatting changes the text and is told", () => {
  const start = stateOf("甲乙");
  const bold = testSchema.marks.bold;
  const result = tracked(start.tr.addMark(1, 2, bold?.create() ?? testSchema.mark("bold")), start, suggester(1));
  expect([result.direct, sketched(result.tr.doc)]).toEqual([true, "p(*甲*乙)"]);
});

test("a rule put in stands in the text and is told; words that were selected are only struck out", () => {
  const start = stateOf("甲乙丙");
  const state = caretAt(start, 2, 3);
  const result = tracked(state.tr.replaceSelectionWith(testSchema.node("horizontalRule")), state, suggester(1));
  expect(result.direct).toBe(true);
  expect(sketched(resolvedNode(state.apply(result.tr), "reject"))).toContain("乙");
});

test("a picture among struck-out words stays, and is told", () => {
  const start = stateOf("甲\n\n---\n\n乙");
  const state = caretAt(start, 1, start.doc.content.size - 1);
  const result = tracked(state.tr.deleteSelection(), state, suggester(1));
  expect([result.left, rejectedOf(state.apply(result.tr))]).toEqual([true, "p(甲) hr p(乙)"]);
});

test("the words of a row are struck out and its cells stay, which is told", () => {
  const start = stateOf("| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |");
  const rows = [...start.doc.child(0).content.content].map((row) => row.nodeSize);
  const from = 1 + (rows[0] ?? 0);
  const result = tracked(start.tr.delete(from, from + (rows[1] ?? 0)), start, suggester(1));
  const state = start.apply(result.tr);
  expect([result.left, rejectedOf(state)]).toEqual([true, sketched(start.doc)]);
  expect(acceptedOf(state)).toBe("table[tr[th[p(甲)] th[p(乙)]] tr[td[p()] td[p()]]]");
});
