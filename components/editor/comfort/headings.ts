/** The headings of the text while it is written. */
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { standingText } from "../suggest/read.ts";

export type ShownHeading = { pos: number; level: number; text: string };

/** Those that readers find in the outline: not the ones in boxes, not empty ones, nothing that is struck out. */
export function headingsOf({ state: { doc } }: Editor): ShownHeading[] {
  const found: ShownHeading[] = [];
  doc.forEach((block, pos) => {
    const text = block.type.name === "heading" ? standingText(block).trim() : "";
    if (text !== "") found.push({ pos, level: Number(block.attrs.level), text });
  });
  return found;
}

/** The last one at or above the caret; null before the first. */
export function headingAtCaret(editor: Editor): number | null {
  const { from } = editor.state.selection;
  return headingsOf(editor).findLast(({ pos }) => pos < from)?.pos ?? null;
}

/** Puts the caret at its end and brings it into sight. */
export function goToHeading(editor: Editor, { pos }: ShownHeading): void {
  const { state, view } = editor;
  const node = state.doc.nodeAt(pos);
  if (node?.type.name !== "heading") return;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos + 1 + node.content.size)));
  editor.commands.focus(null, { scrollIntoView: false });
  const dom = view.nodeDOM(pos);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: "center" });
}
