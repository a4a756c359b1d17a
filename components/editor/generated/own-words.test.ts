import { deleteSelection, joinBackward, splitBlock } from "@tiptap/pm/commands";
import { DOMParser, type Node, Slice } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { machineShare } from "#lib/labels/share";
import { bodyOf, generated, sketchOf } from "#lib/labels/testing";
import type { Doc } from "#lib/content/types";
import { findPlugin } from "../comfort/find-plugin.ts";
import { mendedCaret } from "../suggest/caret.ts";
import { keepPlain, keepSuggestions } from "../suggest/plain.ts";
import { acceptedOf, behind, caretAt, rejectedOf, suggest, testSchema } from "../suggest/testing.ts";
import { tidied } from "../tidy/apply.ts";
import { withoutGenerated } from "./own-words.ts";
import { markAt, placeOf, standing } from "./places.ts";
import { insertion, marking, wordsOf } from "./put.ts";

const { attrs } = generated();
const stateOf = (...paragraphs: string[]) => EditorState.create({ schema: testSchema, doc: testSchema.nodeFromJSON(bodyOf(...paragraphs)), plugins: [findPlugin()] });
const docOf = ({ doc }: { doc: Node }) => doc.toJSON() as Doc;
const sketched = (state: EditorState) => sketchOf(docOf(state));
/** As the editor takes what a person does. */
const plainly = (state: EditorState, act: (tr: Transaction) => Transaction) => state.apply(keepPlain(keepSuggestions(act(state.tr)), state));
const at = (state: EditorState, words: string) => caretAt(state, behind(state, words));

function press(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(keepPlain(keepSuggestions(tr), state));
  });
  return next;
}

describe("what a person types is the person's", () => {
  test("within, before and behind a machine's words", () => {
    const state = stateOf("‹机器写的›");
    for (const [words, wanted] of [["机器", "‹机器›我‹写的›"], ["写的", "‹机器写的›我"]] as const) expect(sketched(plainly(at(state, words), (tr) => tr.insertText("我")))).toEqual([wanted]);
    expect(sketched(plainly(caretAt(state, 1), (tr) => tr.insertText("我")))).toEqual(["我‹机器写的›"]);
  });

  test("over a part of them, by hand or by a search; what stands around stays the machine's", () => {
    const state = stateOf("‹机器写的话›");
    expect(sketched(plainly(state, (tr) => tr.insertText("人", 1, 3)))).toEqual(["人‹写的话›"]);
    expect(sketched(plainly(caretAt(state, 3, 5), (tr) => tr.insertText("说了")))).toEqual(["‹机器›说了‹话›"]);
  });

  test("also while changes are tracked, and what is accepted of them", () => {
    const state = suggest(at(stateOf("‹机器写的›"), "机器"), 1, (tr) => tr.insertText("我"));
    expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(~机器~我~写的~)", "p(~机器写的~)"]);
    const replaced = suggest(stateOf("‹机器写的›"), 1, (tr) => tr.insertText("人", 1, 3));
    expect([acceptedOf(replaced), rejectedOf(replaced)]).toEqual(["p(人~写的~)", "p(~机器写的~)"]);
  });

  test("for an input method as well: the next letter has no mark wherever the caret goes", () => {
    const state = at(stateOf("‹机器写的›"), "机器");
    const mended = mendedCaret(state, null);
    expect(mended?.storedMarks?.map(({ type }) => type.name)).toEqual([]);
    expect(mended && mendedCaret(state.apply(mended), null)).toBe(null);
  });

  test("and what is pasted as plain text", () => {
    const slice = new Slice(stateOf("‹机器写的›").doc.content, 1, 1);
    expect(JSON.stringify(withoutGenerated(slice).toJSON())).not.toContain("generated");
  });
});

describe("a machine's words stay a machine's", () => {
  test("when paragraphs are split and joined, and when others are deleted", () => {
    const state = at(stateOf("一‹机器写的›二", "三"), "机器");
    const split = press(state, splitBlock);
    expect(sketched(split)).toEqual(["一‹机器›", "‹写的›二", "三"]);
    const joined = press(split.apply(split.tr.setSelection(TextSelection.create(split.doc, behind(split, "写的") - 2))), joinBackward);
    expect(sketched(joined)).toEqual(["一‹机器写的›二", "三"]);
    expect(sketched(press(caretAt(joined, 3, 5), deleteSelection))).toEqual(["一‹机的›二", "三"]);
    expect(machineShare(docOf(joined)).marked).toBe(4);
  });

  test("when they are pasted or drawn to another place", () => {
    const state = stateOf("‹机器写的›", "人写的");
    const slice = state.doc.slice(1, 5);
    for (const event of ["paste", "drop"]) expect(sketched(plainly(at(state, "人写的"), (tr) => tr.replaceSelection(slice).setMeta("uiEvent", event)))).toEqual(["‹机器写的›", "人写的‹机器写的›"]);
  });

  test("when all formatting is taken off, and when they become a heading, code or a list", () => {
    const state = stateOf("‹机器写的›");
    expect(sketched(plainly(state, (tr) => tr.removeMark(1, 5)))).toEqual(["‹机器写的›"]);
    const { heading, codeBlock } = testSchema.nodes;
    for (const type of [heading, codeBlock]) expect(sketched(plainly(state, (tr) => (type ? tr.setBlockType(1, 5, type) : tr)))).toEqual(["‹机器写的›"]);
  });

  test("in other characters, and with tidy marks between them, to the last one", () => {
    const state = stateOf("‹机器,写的›人");
    const { transaction } = tidied(state, [{ from: 3, to: 4, before: ",", after: "，" }, { from: 5, to: 6, before: "的", after: "底" }, { from: 6, to: 7, before: "人", after: "他" }]);
    expect(sketched(state.apply(keepPlain(transaction, state)))).toEqual(["‹机器，写底›他"]);
  });

  test("when a suggestion that strikes some of them out is rejected, and when it is accepted", () => {
    const state = suggest(stateOf("‹机器写的话›"), 1, (tr) => tr.delete(1, 3));
    expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(~写的话~)", "p(~机器写的话~)"]);
  });
});

describe("the doors for marks", () => {
  test("words that a model wrote come in with their mark, line by line", () => {
    const state = at(stateOf("开头结尾"), "开头");
    const tr = insertion(state, "机器写的", attrs);
    expect(tr && sketched(state.apply(keepPlain(tr, state)))).toEqual(["开头‹机器写的›结尾"]);
    const several = insertion(state, "一行\n\n二行", attrs);
    expect(several && sketched(state.apply(keepPlain(several, state)))).toEqual(["开头‹一行›", "‹二行›结尾"]);
    expect(insertion(state, " \n", attrs)).toBe(null);
  });

  test("as a suggestion they are the machine's too, once it is accepted", () => {
    const state = suggest(at(stateOf("开头"), "开头"), 1, (tr) => insertion(at(stateOf("开头"), "开头"), "机器写的", attrs) ?? tr);
    expect([acceptedOf(state), rejectedOf(state)]).toEqual(["p(开头~机器写的~)", "p(开头)"]);
  });

  test("a declaration marks what carries no mark yet, in one change that is no suggestion", () => {
    const state = stateOf("一‹二›三", "四");
    const second = generated("g2").attrs;
    const tr = marking(state, { from: 1, to: state.doc.content.size }, second);
    const ids = (node: Node) => {
      const found: unknown[] = [];
      node.descendants((child) => void (child.isText && found.push(child.marks[0]?.attrs.id)));
      return found;
    };
    expect(ids(state.apply(tr).doc)).toEqual(["g2", "g1", "g2", "g2"]);
    expect(wordsOf(state, { from: 1, to: state.doc.content.size })).toBe("一二三\n四");
  });

  test("where it is, and how much of it is left", () => {
    const state = at(stateOf("一‹机器›我‹写的›二"), "机器");
    expect(markAt(state)).toBe("g1");
    expect(markAt(caretAt(state, 1, 3))).toBe(null);
    expect(placeOf(state.doc, "g1")).toEqual({ from: 2, to: 7 });
    expect([standing(state.doc, { mark: "g1", characters: 8 }), standing(state.doc, { mark: "g2", characters: 8 })]).toEqual([0.5, 0]);
  });
});

test("what this desk puts on a clipboard is read as the mark it was", () => {
  expect(DOMParser.fromSchema(testSchema).rules.some((rule) => "tag" in rule && rule.tag === "span[data-generated]")).toBe(true);
});
