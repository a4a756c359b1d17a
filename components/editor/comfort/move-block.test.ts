import { getSchema } from "@tiptap/core";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDoc } from "#lib/content/testing";
import { bodyNodes } from "../body/nodes.ts";
import { moveBlock } from "./move-block.ts";

const schema = getSchema(bodyNodes());
const p = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const item = (text: string) => ({ type: "listItem", content: [p(text)] });
const list = (...items: object[]) => ({ type: "bulletList", content: items });
const box = (...content: object[]) => ({ type: "infoBox", attrs: { tone: "note" }, content: [{ type: "boxTitle", content: [{ type: "text", text: "题" }] }, ...content] });

/** The caret stands behind the first | of the text; without one, the first block is selected as a whole. */
function stateOf(...content: object[]): EditorState {
  const doc = schema.nodeFromJSON({ type: "doc", content });
  const places: number[] = [];
  doc.descendants((node, pos) => {
    for (const { index } of node.text?.matchAll(/\|/g) ?? []) places.push(pos + index);
  });
  const selection = places.length === 0 ? NodeSelection.create(doc, 0) : TextSelection.create(doc, places[0] ?? 0, places.at(-1));
  return EditorState.create({ doc, selection });
}

function moved(state: EditorState, by: 1 | -1): { text: string; state: EditorState } | null {
  const tr = moveBlock(state, by);
  if (!tr) return null;
  tr.doc.check();
  return { text: tr.doc.toString().replaceAll("paragraph", "p"), state: state.apply(tr) };
}

test("a paragraph goes up and down, the caret with it, and stops at the ends", () => {
  const down = moved(stateOf(p("a|a"), p("b"), p("c")), 1);
  expect(down?.text).toBe('doc(p("b"), p("a|a"), p("c"))');
  expect(down?.state.selection.$from.parent.textContent).toBe("a|a");
  expect(down?.state.selection.$from.parentOffset).toBe(1);
  expect(moved(stateOf(p("a|"), p("b")), -1)).toBe(null);
  expect(moved(stateOf(p("a"), p("b|")), 1)).toBe(null);
});

test("several selected blocks move together", () => {
  expect(moved(stateOf(p("a"), p("b|"), p("c|"), p("d")), -1)?.text).toBe('doc(p("b|"), p("c|"), p("a"), p("d"))');
  expect(moved(stateOf(p("a|"), p("b|"), p("c")), 1)?.text).toBe('doc(p("c"), p("a|"), p("b|"))');
});

test("an entry moves in its list, and at its end the list moves in the text", () => {
  expect(moved(stateOf(p("x"), list(item("a"), item("b|")), p("y")), -1)?.text).toBe('doc(p("x"), bulletList(listItem(p("b|")), listItem(p("a"))), p("y"))');
  expect(moved(stateOf(p("x"), list(item("a|"), item("b")), p("y")), -1)?.text).toBe('doc(bulletList(listItem(p("a|")), listItem(p("b"))), p("x"), p("y"))');
});

test("a block moves in its box below the title; the title and the ends move the box", () => {
  expect(moved(stateOf(p("x"), box(p("a"), p("b|"))), -1)?.text).toBe('doc(p("x"), infoBox(boxTitle("题"), p("b|"), p("a")))');
  expect(moved(stateOf(p("x"), box(p("a|"), p("b"))), -1)?.text).toBe('doc(infoBox(boxTitle("题"), p("a|"), p("b")), p("x"))');
});

test("in a table the table moves, and a selected block stays selected", () => {
  const cell = { type: "tableCell", content: [p("1|")] };
  expect(moved(stateOf(p("x"), { type: "table", content: [{ type: "tableRow", content: [cell] }] }), -1)?.text).toBe('doc(table(tableRow(tableCell(p("1|")))), p("x"))');
  const rule = moved(stateOf({ type: "horizontalRule" }, p("x")), 1);
  expect(rule?.text).toBe('doc(p("x"), horizontalRule)');
  expect(rule?.state.selection instanceof NodeSelection && rule.state.selection.node.type.name).toBe("horizontalRule");
});

test("whatever the text and wherever the caret, nothing is lost, nothing breaks, and the caret stays in its words", () => {
  fc.assert(
    fc.property(anyDoc, fc.nat(), fc.constantFrom(1 as const, -1 as const), (body, at, by) => {
      let doc: ReturnType<typeof schema.nodeFromJSON>;
      try {
        doc = schema.nodeFromJSON(body);
        doc.check();
      } catch {
        return;
      }
      const selection = TextSelection.near(doc.resolve(at % doc.content.size));
      const state = EditorState.create({ doc, selection });
      const tr = moveBlock(state, by);
      if (!tr) return;
      tr.doc.check();
      const leaves = (root: typeof doc) => {
        const found: string[] = [];
        root.descendants((node) => void (node.isTextblock || node.isAtom ? found.push(node.toString()) : null));
        return found.sort();
      };
      expect(leaves(tr.doc)).toEqual(leaves(doc));
      if (selection instanceof TextSelection) expect(tr.selection.$from.parent.eq(selection.$from.parent) && tr.selection.$from.parentOffset).toBe(selection.$from.parentOffset);
    }),
    { numRuns: 300 },
  );
});
