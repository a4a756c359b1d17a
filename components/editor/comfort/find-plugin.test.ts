import { type Editor, getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { bodyNodes } from "../body/nodes.ts";
import { folded } from "./find-text.ts";
import { findingOf, findPlugin, look, replaceAll, replaceCurrent } from "./find-plugin.ts";

const schema = getSchema(bodyNodes());

beforeAll(() => void vi.stubGlobal("window", { innerHeight: 900 }));

/** An editor without a screen: what is dispatched becomes its state. */
function editorOf(...paragraphs: object[][]): Editor {
  const doc = schema.nodeFromJSON({ type: "doc", content: paragraphs.map((content) => ({ type: "paragraph", content })) });
  const editor = { isEditable: true, state: EditorState.create({ doc, plugins: [findPlugin()] }) };
  const view = { coordsAtPos: () => ({ top: 200, bottom: 210 }), dispatch: (tr: EditorState["tr"]) => (editor.state = editor.state.apply(tr)), get state() { return editor.state; } };
  // As much of an editor as finding asks for.
  return Object.assign(editor, { view }) as unknown as Editor;
}
const text = (words: string, ...marks: string[]) => ({ type: "text", text: words, marks: marks.map((type) => ({ type })) });
const textOf = ({ state }: Editor) => state.doc.textBetween(0, state.doc.content.size, "\n");

test("words are found across marks, but not through what is no text", () => {
  const editor = editorOf([text("机"), text("房", "bold"), text("内")], [text("机"), { type: "footnote" }, text("房")]);
  look(editor, { query: "机房", matchCase: false });
  expect(findingOf(editor.state).found).toEqual([{ from: 1, to: 3 }]);
});

test("finding begins at the caret, and goes on behind what was replaced, marks kept", () => {
  const editor = editorOf([text("a a "), text("a", "bold"), text(" a")]);
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 4)));
  look(editor, { query: "a", matchCase: false });
  expect(findingOf(editor.state).current).toBe(2);
  replaceCurrent(editor, "aa");
  expect(textOf(editor)).toBe("a a aa a");
  expect(editor.state.doc.nodeAt(5)?.marks[0]?.type.name).toBe("bold");
  const { found, current } = findingOf(editor.state);
  expect(found[current]?.from).toBe(8);
});

test("replacing everywhere changes every place and no other character, in one step", () => {
  const sign = fc.constantFrom("a", "Ａ", "b", "字", "，", ",");
  const line = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(""));
  fc.assert(
    fc.property(line, line, fc.array(sign, { minLength: 1, maxLength: 2 }).map((signs) => signs.join("")), fc.constantFrom("", "x", "新词"), (one, other, query, words) => {
      const editor = editorOf([text(one, "bold"), text(other)], [text(other)]);
      look(editor, { query, matchCase: false });
      const before = folded(`${one}${other}\n${other}`, false);
      const count = replaceAll(editor, words);
      expect(folded(textOf(editor), false)).toBe(before.replaceAll(folded(query, false), words));
      expect(count).toBe(before.split(folded(query, false)).length - 1);
    }),
  );
});
