/** The ways into, through and out of boxes and pull quotations by keyboard; what is around them is never lost. */
import { type Editor, Extension } from "@tiptap/core";
import { Fragment, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";

export const BoxKeys = Extension.create({
  name: "boxKeys",
  // Before lists, whose Enter leaves a list and not the box around it.
  priority: 930,
  addKeyboardShortcuts() {
    return { Enter: () => boxEnter(this.editor) || quoteEnter(this.editor), Backspace: () => boxBackspace(this.editor) || quoteBackspace(this.editor) };
  },
});

/** Where the box of this kind around a place begins, and how deep it is; null outside of one. */
function around($at: ResolvedPos, name: string): { node: Node; pos: number; depth: number } | null {
  for (let depth = $at.depth; depth > 0; depth--) if ($at.node(depth).type.name === name) return { node: $at.node(depth), pos: $at.before(depth), depth };
  return null;
}

/** The caret, when nothing is selected and it stands directly in a child of the box. */
function caretIn(editor: Editor, name: string) {
  const { empty, $from } = editor.state.selection;
  const found = empty ? around($from, name) : null;
  return found && $from.depth === found.depth + 1 ? { ...found, $from, index: $from.index(found.depth), start: $from.parentOffset === 0 } : null;
}

function boxEnter(editor: Editor): boolean {
  const at = caretIn(editor, "infoBox");
  if (!at) return false;
  if (at.index === 0) return goTo(editor, at.$from.after());
  const emptyLast = at.$from.parent.content.size === 0 && at.index === at.node.childCount - 1 && at.index > 1 && at.$from.parent.type.name === "paragraph";
  return emptyLast && leave(editor, at);
}

function quoteEnter(editor: Editor): boolean {
  const at = caretIn(editor, "pullQuote");
  if (!at) return false;
  if (at.index === at.node.childCount - 1) return leaveBelow(editor, at.pos + at.node.nodeSize);
  // The usual splitting would try an attribution here, of which there is one only.
  if (at.$from.parent.content.size > 0 || at.index !== at.node.childCount - 2) {
    editor.view.dispatch(editor.state.tr.split(at.$from.pos).scrollIntoView());
    return true;
  }
  if (at.index === 0) return goTo(editor, at.$from.after());
  const from = at.$from.before();
  const tr = editor.state.tr.delete(from, at.$from.after());
  editor.view.dispatch(caret(tr, from).scrollIntoView());
  return true;
}

/** An empty title, or one whose beginning is reached, sets the blocks free; from the first block one goes back to the title. */
function boxBackspace(editor: Editor): boolean {
  const at = caretIn(editor, "infoBox");
  if (!at?.start) return false;
  if (at.index === 0) return unwrap(editor, at.pos);
  if (at.index > 1) return false;
  const emptied = at.$from.parent.content.size === 0 && at.node.childCount > 2;
  const tr = emptied ? editor.state.tr.delete(at.$from.before(), at.$from.after()) : editor.state.tr;
  editor.view.dispatch(caret(tr, at.$from.before(), -1).scrollIntoView());
  return true;
}

function quoteBackspace(editor: Editor): boolean {
  const at = caretIn(editor, "pullQuote");
  if (!at?.start) return false;
  if (at.index === 0) return unwrap(editor, at.pos);
  if (at.index !== at.node.childCount - 1) return false;
  editor.view.dispatch(caret(editor.state.tr, at.$from.before(), -1).scrollIntoView());
  return true;
}

/** What stands in a box goes on without it; title and attribution become paragraphs where they say something. */
export function unwrap(editor: Editor, pos: number): boolean {
  const { state } = editor;
  const box = state.doc.nodeAt(pos);
  const paragraph = state.schema.nodes.paragraph;
  if (!box || !paragraph) return false;
  const freed = box.content.content.flatMap((child): Node[] => (child.type.name !== "boxTitle" && child.type.name !== "attribution" ? [child] : child.content.size > 0 ? [paragraph.create(null, child.content)] : []));
  const tr = state.tr.replaceWith(pos, pos + box.nodeSize, Fragment.fromArray(freed.length > 0 ? freed : [paragraph.create()]));
  editor.view.dispatch(caret(tr, pos + 1).scrollIntoView());
  return true;
}

/** The box that holds the selection, for its toolbar. */
export function boxAround(editor: Editor): { node: Node; pos: number } | null {
  const { $from } = editor.state.selection;
  return around($from, "infoBox");
}

/** Makes a box or a pull quotation of the paragraph that holds the caret; where none may stand, below what is there. */
export function boxHere(tr: Transaction, make: (inside: Node) => Node): boolean {
  const { $from } = tr.selection;
  const paragraph = tr.doc.type.schema.nodes.paragraph;
  if (!paragraph) return false;
  const parent = $from.depth > 0 && $from.parent.type === paragraph ? $from.parent : null;
  const around = make(parent ?? paragraph.create());
  const fits = parent !== null && $from.node(-1).canReplaceWith($from.index(-1), $from.indexAfter(-1), around.type);
  const box = fits ? around : make(paragraph.create());
  const place = fits ? $from.before() : placeFor($from, box);
  tr.replaceWith(place, fits ? $from.after() : place, box);
  const end = place + box.nodeSize;
  if (!tr.doc.resolve(end).nodeAfter) tr.insert(end, paragraph.create());
  caret(tr, place + 1);
  return true;
}

function placeFor($from: ResolvedPos, box: Node): number {
  for (let depth = $from.depth; depth > 0; depth--) {
    const index = $from.indexAfter(depth - 1);
    if ($from.node(depth - 1).canReplaceWith(index, index, box.type)) return $from.after(depth);
  }
  return $from.doc.content.size;
}

function leave(editor: Editor, { $from, pos, node }: { $from: ResolvedPos; pos: number; node: Node }): boolean {
  const size = $from.parent.nodeSize;
  const tr = editor.state.tr.delete($from.before(), $from.after());
  return below(editor, tr, pos + node.nodeSize - size);
}

function leaveBelow(editor: Editor, end: number): boolean {
  return below(editor, editor.state.tr, end);
}

function below(editor: Editor, tr: Transaction, end: number): boolean {
  const paragraph = editor.state.schema.nodes.paragraph;
  if (!paragraph) return false;
  const next = tr.doc.resolve(end).nodeAfter;
  // An empty line that is there already will do.
  if (next?.type !== paragraph || next.content.size > 0) tr.insert(end, paragraph.create());
  editor.view.dispatch(caret(tr, end + 1).scrollIntoView());
  return true;
}

function goTo(editor: Editor, at: number): boolean {
  editor.view.dispatch(caret(editor.state.tr, at).scrollIntoView());
  return true;
}

function caret(tr: Transaction, at: number, bias: 1 | -1 = 1): Transaction {
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), bias));
}
