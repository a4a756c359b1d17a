import type { Editor } from "@tiptap/core";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection, mergeCells } from "@tiptap/pm/tables";
import { canSplit } from "@tiptap/pm/transform";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listSuggestions } from "#lib/content/suggestions";
import { boxAround, boxHere, unwrap } from "../body/box-keys.ts";
import { moveBlock } from "../comfort/move-block.ts";
import { isPilcrow } from "./marks.ts";
import { acceptedOf, caretAt, press, rejectedOf, resolvedNode, sketched, stateOf, suggest, suggester, testSchema } from "./testing.ts";
import { tracked } from "./track.ts";

/** Random typing, erasing, parting, joining and replacing. No caret stands behind the sign that ends a line. */
const edit = fc.record({ how: fc.constantFrom("type", "erase", "replace", "enter", "strike"), at: fc.nat(), size: fc.nat(6), words: fc.constantFrom("新", "ab", "字句") });

function done(state: EditorState, author: number | null, { how, at, size, words }: typeof edit extends fc.Arbitrary<infer T> ? T : never): EditorState {
  const places: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.isTextblock) for (let place = pos + 1; place <= pos + 1 + node.content.size; place++) if (!isPilcrow(state.doc.resolve(place).nodeBefore)) places.push(place);
    return !node.isTextblock;
  });
  const index = at % places.length;
  const [from, to] = [places[index] ?? 1, places[Math.min(places.length - 1, index + size)] ?? 1];
  const tr = state.tr.setSelection(TextSelection.create(state.doc, from, how === "type" || how === "enter" ? from : to));
  const here = state.apply(tr);
  const act = possible(here, { type: () => here.tr.insertText(words), erase: () => here.tr.delete(from, Math.min(to, here.doc.resolve(from).end())), replace: () => here.tr.insertText(words), strike: () => here.tr.deleteSelection(), enter: () => (canSplit(here.doc, from) ? here.tr.split(from) : here.tr) }[how]);
  if (!act.docChanged) return here;
  return author === null ? here.apply(act) : here.apply(tracked(act, here, suggester(author)).tr);
}

/** Some ranges between boxes the library itself cannot take out, tracked or not. */
function possible(state: EditorState, act: () => Transaction): Transaction {
  try {
    return act();
  } catch (failure) {
    if (failure instanceof Error && failure.name === "TransformError") return state.tr;
    throw failure;
  }
}

test("whatever is suggested, rejecting everything gives the text before, and every state is a text", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(1, 2), edit), { maxLength: 12 }), (edits) => {
      const start = stateOf("甲乙丙丁戊\n\n己庚辛\n\n## 壬癸\n\n子丑寅");
      let state = start;
      for (const [author, each] of edits) state = done(state, author, each);
      state.doc.check();
      expect(rejectedOf(state)).toBe(sketched(start.doc));
      const final = resolvedNode(state, "accept");
      expect(listSuggestions(final)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("accepting everything gives what plain editing would have given", () => {
  fc.assert(
    fc.property(edit, (one) => {
      const start = stateOf("甲乙丙丁戊\n\n己庚辛\n\n子丑寅");
      expect(acceptedOf(done(start, 1, one))).toBe(sketched(done(start, null, one).doc));
    }),
    { numRuns: 200 },
  );
});

test("what is put into another place with its frame is moved, and stands nowhere twice", () => {
  const past = { list: "- 乙\n- 丙", quotation: "> 乙", table: "| 乙 | 丙 |\n| - | - |\n| 丁 | 戊 |", paragraph: "乙" };
  for (const there of Object.values(past)) {
    const start = stateOf(`甲\n\n${there}\n\n己`);
    const plain = moveBlock(caretAt(start, 1), 1);
    const result = tracked(moveBlock(caretAt(start, 1), 1) ?? start.tr, caretAt(start, 1), suggester(1));
    expect([result.direct, sketched(result.tr.doc)]).toEqual([true, sketched((plain ?? start.tr).doc)]);
  }
});

test("a block drawn by its handle takes along what is suggested in it", () => {
  const start = stateOf("甲乙\n\n丙\n\n丁");
  const state = suggest(suggest(start, 2, (tr) => tr.delete(1, 2)), 2, (tr) => tr.insertText("新", 3));
  const block = state.doc.child(0);
  const { tr } = tracked(state.tr.delete(0, block.nodeSize).insert(3, block), state, suggester(1));
  expect([acceptedOf(state.apply(tr)), rejectedOf(state.apply(tr))]).toEqual(["p(丙) p(乙新) p(丁)", "p(丙) p(甲乙) p(丁)"]);
});

test("a box around a paragraph, and out of it again, leaves the words once", () => {
  const start = caretAt(stateOf("甲\n\n乙"), 1);
  const act = start.tr;
  boxHere(act, (inside) => testSchema.node("infoBox", { tone: "note" }, [testSchema.node("boxTitle"), inside]));
  const boxed = start.apply(tracked(act, start, suggester(1)).tr);
  expect(sketched(boxed.doc)).toBe("note[title() p(甲)] p(乙)");
  expect(sketched(through(boxed, (editor) => unwrap(editor, 0)).doc)).toBe("p(甲) p(乙)");
});

test("merged cells hold their words once, and the row keeps its width", () => {
  const start = stateOf("| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |");
  expect(sketched(press(cellsOf(start), 1, mergeCells).doc)).toBe("table[tr[th→2[p(甲) p(乙)]] tr[td[p(丙)] td[p(丁)]]]");
});

test("a picture that arrives is put in with all that is said of the change", () => {
  const start = stateOf("甲");
  const figure = testSchema.node("figure", { media: 1, alt: "", caption: "", credit: "" });
  const { tr, direct } = tracked(start.tr.insert(start.doc.content.size, figure).setMeta("places$", { remove: "u1" }), start, suggester(1));
  expect([direct, tr.getMeta("places$")]).toEqual([true, { remove: "u1" }]);
});

/** Moving, boxing, taking out of boxes and merging, besides ordinary writing. */
const deed = fc.oneof(edit, fc.record({ how: fc.constantFrom("up", "down", "box", "unbox", "merge"), at: fc.nat() }));

test("whatever is moved, boxed and merged between suggestions, no word is doubled and none is lost", () => {
  const letters = (words: string) => [...words].sort().join("");
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(1, 2), deed), { maxLength: 10 }), (deeds) => {
      const start = stateOf("甲乙丙\n\n- 丁戊\n- 己\n\n> 庚辛\n\n| 壬 | 癸 |\n| - | - |\n| 子 | 丑 |\n\n寅卯");
      let state = start;
      for (const [author, each] of deeds) state = "size" in each ? done(state, author, each) : moved(state, author, each);
      state.doc.check();
      expect(letters(resolvedNode(state, "reject").textContent)).toBe(letters(start.doc.textContent));
      expect(listSuggestions(resolvedNode(state, "accept"))).toEqual([]);
    }),
    // Words over a selection that begins in a box's title come with the box around them.
    { numRuns: 200, examples: [[[[1, { how: "strike", at: 337260461, size: 5, words: "新" }], [1, { how: "box", at: 0 }], [1, { how: "box", at: 15 }], [1, { how: "up", at: 15 }], [1, { how: "replace", at: 1396872736, size: 6, words: "新" }]]], [[[1, { how: "box", at: 1212128970 }], [1, { how: "strike", at: 82019258, size: 1, words: "新" }], [1, { how: "enter", at: 832478733, size: 0, words: "新" }], [1, { how: "replace", at: 2089745417, size: 4, words: "新" }]]]] },
  );
});

function moved(state: EditorState, author: number, { how, at }: { how: "up" | "down" | "box" | "unbox" | "merge"; at: number }): EditorState {
  const here = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at % state.doc.content.size))));
  const { tr } = here;
  if (how === "merge") return press(cellsOf(here), author, mergeCells);
  if (how === "unbox") return through(here, (editor) => unwrap(editor, boxAround(editor)?.pos ?? here.doc.content.size), author);
  if (how === "box") boxHere(tr, (inside) => testSchema.node("infoBox", { tone: "note" }, [testSchema.node("boxTitle"), inside]));
  const act = how === "box" ? tr : moveBlock(here, how === "up" ? -1 : 1);
  return act?.docChanged ? here.apply(tracked(act, here, suggester(author)).tr) : here;
}

/** The first two cells of the first row, selected. */
function cellsOf(state: EditorState): EditorState {
  const cells: number[] = [];
  state.doc.descendants((node, pos) => void (node.type.spec.tableRole === "cell" || node.type.spec.tableRole === "header_cell" ? cells.push(pos) : null));
  const [one, other] = cells;
  const inRow = one !== undefined && other !== undefined && state.doc.resolve(one).sameParent(state.doc.resolve(other));
  return inRow ? state.apply(state.tr.setSelection(CellSelection.create(state.doc, one, other))) : state;
}

/** As much of an editor as a deed asks for; what it dispatches becomes a suggestion. */
function through(state: EditorState, act: (editor: Editor) => void, author = 1): EditorState {
  let next = state;
  const dispatch = (tr: Transaction) => (next = state.apply(tracked(tr, state, suggester(author)).tr));
  act({ state, view: { dispatch } } as unknown as Editor);
  return next;
}
