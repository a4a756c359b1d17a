import type { Editor } from "@tiptap/core";
import { splitBlock } from "@tiptap/pm/commands";
import type { Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { listSuggestions } from "#lib/content/suggestions";
import { findPlugin, look, replaceAll } from "../comfort/find-plugin.ts";
import { mendedCaret, stepOver } from "./caret.ts";
import { copied } from "./copy.ts";
import { decision, suggestionsAt } from "./decide.ts";
import { keepPlain, keepSuggestions } from "./plain.ts";
import { acceptedOf, behind, caretAt, rejectedOf, sketched, stateOf, suggest, suggester } from "./testing.ts";

const plainly = (state: EditorState, act: (tr: Transaction) => Transaction) => state.apply(keepPlain(act(state.tr), state));
const words = ({ content }: Slice) => content.textBetween(0, content.size);
/** "甲新字乙" in which person 1 has suggested "新字". */
function suggested(): EditorState {
  const start = stateOf("甲乙");
  return suggest(caretAt(start, behind(start, "甲")), 1, (tr) => tr.insertText("新字"));
}

test("typed plainly inside of somebody's suggestion, words stay when it is rejected", () => {
  const state = suggested();
  const typed = plainly(caretAt(state, behind(state, "新")), (tr) => tr.insertText("我"));
  expect([acceptedOf(typed), rejectedOf(typed)]).toEqual(["p(甲新我字乙)", "p(甲我乙)"]);
});

test("typed plainly inside of struck-out words, words stay when those go", () => {
  const start = stateOf("甲乙丙");
  const state = suggest(start, 1, (tr) => tr.delete(1, 4));
  const typed = plainly(caretAt(state, 2), (tr) => tr.insertText("我"));
  expect([acceptedOf(typed), rejectedOf(typed)]).toEqual(["p(我)", "p(甲我乙丙)"]);
});

test("typed as a suggestion inside of somebody else's, it is one's own", () => {
  const state = suggested();
  const typed = suggest(caretAt(state, behind(state, "新")), 2, (tr) => tr.insertText("我"));
  expect(listSuggestions(typed.doc).map(({ author, inserted }) => [author, inserted])).toEqual([[1, "新字"], [2, "我"]]);
});

test("taking all formatting off words accepts and rejects nothing", () => {
  const state = suggested();
  const plain = state.apply(keepSuggestions(state.tr.addMark(1, 5, state.schema.mark("bold")).removeMark(1, 5)));
  expect(listSuggestions(plain.doc)).toEqual(listSuggestions(state.doc));
  expect(acceptedOf(plain)).toBe("p(甲新字乙)");
});

test("the next letter is marked as one's own while the mode is on, and not at all while it is off", () => {
  const state = caretAt(suggested(), 3);
  const off = mendedCaret(state, null);
  expect(off?.storedMarks).toEqual([]);
  const on = mendedCaret(state, suggester(2));
  expect(on?.storedMarks?.map((mark) => [mark.type.name, mark.attrs.author])).toEqual([["insertion", 2]]);
  expect(mendedCaret(state.apply(on ?? state.tr), suggester(2))).toBeNull();
  const own = mendedCaret(state, suggester(1));
  expect(own?.storedMarks?.[0]?.attrs.id).toBe(listSuggestions(state.doc)[0]?.id);
});

test("the caret never stands behind the sign at the end of a line, and steps over it", () => {
  const start = stateOf("甲乙");
  const state = suggest(caretAt(start, 2), 1, (tr) => tr.split(2));
  const mended = mendedCaret(caretAt(state, 3), null);
  expect(mended?.selection.head).toBe(2);
  expect(stepOver(caretAt(state, 2))?.selection.head).toBe(5);
  expect(stepOver(caretAt(state, 1))).toBeNull();
});

test("two lines that are really joined have no sign left between them", () => {
  const start = stateOf("甲\n\n乙");
  const state = suggest(caretAt(start, 2), 1, (tr) => tr.split(2));
  let joined = state;
  splitBlock(caretAt(state, 2), (tr) => {
    joined = caretAt(state, 2).apply(keepPlain(tr, state));
  });
  expect(rejectedOf(joined)).toBe("p(甲) p() p(乙)");
  const gone = plainly(state, (tr) => tr.join(4));
  expect([sketched(gone.doc), listSuggestions(gone.doc)]).toEqual(["p(甲) p(乙)", []]);
});

test("what is copied reads as the screen does, without what is struck out and without marks", () => {
  const start = suggested();
  const state = suggest(caretAt(start, 1), 2, (tr) => tr.delete(1, 2));
  const all = caretAt(state, 1, state.doc.content.size - 1);
  expect(words(copied(all.selection.content(), all))).toBe("新字乙");
  const gone = caretAt(state, 1, 2);
  const slice = copied(gone.selection.content(), gone);
  expect([words(slice), JSON.stringify(slice.content.toJSON()).includes("deletion")]).toEqual(["甲", false]);
  expect(copied(start.selection.content(), stateOf("甲")).content.size).toBe(0);
});

test("one is accepted and another rejected, all by one person, and what the selection touches is known", () => {
  const start = suggested();
  const state = suggest(caretAt(start, behind(start, "乙")), 2, (tr) => tr.insertText("丙"));
  const [first, second] = listSuggestions(state.doc);
  const accepted = state.apply(decision(state, "accept", new Set([first?.id ?? ""])));
  expect(listSuggestions(accepted.doc).map(({ author }) => author)).toEqual([2]);
  expect(sketched(accepted.apply(decision(accepted, "reject", new Set([second?.id ?? ""]))).doc)).toBe("p(甲新字乙)");
  expect(suggestionsAt(caretAt(state, 3)).map(({ author }) => author)).toEqual([1]);
  expect(suggestionsAt(caretAt(state, 1, 6)).map(({ author }) => author)).toEqual([1, 2]);
  expect(suggestionsAt(caretAt(state, 1))).toEqual([]);
});

test("words replaced by a search within somebody's suggestion stay part of it; beyond its edge they are plain", () => {
  const start = suggested();
  const found = (state: EditorState, query: string, words: string) => {
    const view = { dispatch: (tr: Transaction) => (editor.state = editor.state.apply(keepPlain(tr, editor.state))) };
    const editor = { isEditable: true, state: state.reconfigure({ plugins: [findPlugin()] }), view };
    look(editor as unknown as Editor, { query, matchCase: false });
    replaceAll(editor as unknown as Editor, words);
    return editor.state;
  };
  for (const query of ["新", "字", "新字"]) expect(rejectedOf(found(start, query, "旧词"))).toBe("p(甲乙)");
  expect(acceptedOf(found(start, "字", "旧词"))).toBe("p(甲新旧词乙)");
  expect(listSuggestions(found(start, "字", "旧词").doc)).toHaveLength(1);
  expect(rejectedOf(found(start, "甲新", "丙"))).toBe("p(丙乙)");
});

test("words drawn to another place with the mouse take along what is suggested of them, and decide nothing", () => {
  const start = suggested();
  const state = suggest(caretAt(start, 1), 2, (tr) => tr.delete(1, 2));
  const all = caretAt(state, 1, 4);
  const { tr } = all;
  const moved = all.apply(keepPlain(tr.deleteSelection().replaceRange(2, 2, all.selection.content()).setMeta("uiEvent", "drop"), all));
  const told = ({ doc }: EditorState) => listSuggestions(doc).map(({ author, inserted, deleted }) => [author, inserted, deleted]);
  expect([told(moved), acceptedOf(moved), rejectedOf(moved)]).toEqual([[[2, "", "甲"], [1, "新字", ""]], "p(乙新字)", "p(乙甲)"]);
});

test("drawn to another place while the mode is on, struck-out words do not come to life", () => {
  const start = stateOf("甲乙丙丁");
  const state = suggest(start, 1, (tr) => tr.delete(2, 3));
  const selected = caretAt(state, 1, 4);
  const moved = suggest(selected, 2, (tr) => tr.deleteSelection().replaceRange(2, 2, selected.selection.content()));
  expect([acceptedOf(moved), rejectedOf(moved)]).toEqual(["p(丁甲丙)", "p(甲乙丙丁)"]);
});
