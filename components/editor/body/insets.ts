/** Opening, putting in and changing formulas and footnotes. */
import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { Inset, Workroom } from "../workroom.ts";


function insetOf(node: Node | null | undefined, at: number): Inset | null {
  const kind = (["formula", "formulaBlock", "footnote"] as const).find((name) => name === node?.type.name);
  return kind ? { kind, at } : null;
}

/** Enter on a selected one and a press on any open its window. */
export function insetKeys(room: Workroom): Extension {
  const open = (inset: Inset | null, editable: boolean) => {
    if (!inset || !editable) return false;
    room.inset.set(inset);
    return true;
  };
  return Extension.create({
    name: "insets",
    priority: 940,
    addKeyboardShortcuts() {
      const { editor } = this;
      const openNew = (kind: Inset["kind"]) => () => open(canHoldWords(editor) ? { kind, at: null } : null, editor.isEditable);
      const openSelected = () => open(selectedInset(editor), editor.isEditable);
      return { Enter: openSelected, "Mod-Alt-f": openNew("footnote"), "Mod-Alt-e": openNew("formula") };
    },
    addProseMirrorPlugins: () => [new Plugin({ props: { handleClickOn: (view, _pos, node, at, _event, direct) => direct && open(insetOf(node, at), view.editable) } })],
  });
}

function selectedInset({ state: { selection } }: Editor): Inset | null {
  return selection instanceof NodeSelection ? insetOf(selection.node, selection.from) : null;
}

function canHoldWords({ state: { selection } }: Editor): boolean {
  return selection.$from.parent.inlineContent && !selection.$from.parent.type.spec.code;
}

/** The one whose window is open; null when it is new, or gone since. */
export function openedNode(editor: Editor, { kind, at }: Inset): Node | null {
  const node = at === null || at > editor.state.doc.content.size ? null : editor.state.doc.nodeAt(at);
  return node?.type.name === kind ? node : null;
}

/** Puts `node` in place of the open one, or at the caret; null takes the open one out. The caret goes on behind it. */
export function settleInset(editor: Editor, inset: Inset, node: Node | null): void {
  const { state } = editor;
  const old = openedNode(editor, inset);
  const { tr } = state;
  if (old && inset.at !== null) {
    if (node) tr.replaceWith(inset.at, inset.at + old.nodeSize, node);
    else tr.delete(inset.at, inset.at + old.nodeSize);
    caretBehind(tr, inset.at + (node?.nodeSize ?? 0));
  } else if (node?.isInline) {
    // Behind selected words, not instead of them.
    const { to } = state.selection;
    tr.insert(to, node);
    caretBehind(tr, to + node.nodeSize);
  } else if (node) putBlock(tr, node);
  editor.view.dispatch(tr.scrollIntoView());
}

/** An empty paragraph gives way; at the very end a line follows to go on from. */
export function putBlock(tr: Transaction, node: Node): void {
  const { $from } = tr.selection;
  const empty = $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  const at = empty ? $from.before() : $from.depth > 0 ? $from.after() : $from.pos;
  tr.replaceWith(at, empty ? $from.after() : at, node);
  const end = at + node.nodeSize;
  const paragraph = node.type.schema.nodes.paragraph;
  if (paragraph && !tr.doc.resolve(end).nodeAfter) tr.insert(end, paragraph.create());
  caretBehind(tr, end);
}

function caretBehind(tr: Transaction, at: number): void {
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)), 1));
}
