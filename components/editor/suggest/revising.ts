/** The body under revision: what is done becomes a suggestion while the mode is on, and stays plain while it is not. */
import { type Editor, Extension } from "@tiptap/core";
import { NodeSelection, Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Room } from "../context.ts";
import { mendedCaret, stepOver } from "./caret.ts";
import { copied, holdsSuggestions } from "./copy.ts";
import { deciding } from "./decide.ts";
import { isPilcrow, type Suggester } from "./marks.ts";
import { keepPlain, keepSuggestions } from "./plain.ts";
import { revisingOf } from "./state.ts";
import { caretBehind, tracked } from "./track.ts";

export function revising({ room, t, person }: Pick<Room, "room" | "t" | "person">): Extension {
  const { on } = revisingOf(room);
  const by: Suggester = { author: person.id, sign: () => ({ id: newId(), author: person.id, name: person.name.slice(0, 200), at: new Date().toISOString() }) };
  const suggested = (transaction: Transaction, editor: Editor) => {
    const { tr, direct, left } = tracked(transaction, editor.state, by);
    if (direct || left) room.remark.set({ words: left ? t.suggest.told.left : t.suggest.told.direct });
    return tr;
  };
  const plain = (transaction: Transaction, editor: Editor) => {
    const cut = transaction.getMeta("uiEvent") === "cut" && holdsSuggestions(editor.state.selection.content().content);
    if (cut) room.remark.set({ words: t.suggest.cut });
    return keepPlain(transaction, editor.state);
  };
  return Extension.create({
    name: "revising",
    // What it copies comes before the editor's own way.
    priority: 980,
    dispatchTransaction({ transaction, next }) {
      const own = transaction.docChanged && !transaction.getMeta(ySyncPluginKey) && !transaction.getMeta(deciding);
      next(!own ? transaction : (on.get() ? suggested : plain)(keepSuggestions(transaction), this.editor));
    },
    addProseMirrorPlugins: () => [plugin(on, by)],
  });
}

function plugin(on: Room["room"]["linking"], by: Suggester): Plugin {
  let view: EditorView | null = null;
  return new Plugin({
    view: (here) => {
      view = here;
      // Marks for the next letter follow the switch.
      return { destroy: on.subscribe(() => here.dispatch(here.state.tr)) };
    },
    // An input method in the middle of a word would be stopped by it.
    appendTransaction: (_transactions, _old, state) => (view?.composing || !view?.editable ? null : mendedCaret(state, on.get() ? by : null)),
    props: {
      transformCopied: (slice, here) => copied(slice, here.state),
      clipboardTextSerializer: (slice, here) => (holdsSuggestions(here.state.selection.content().content) ? slice.content.textBetween(0, slice.content.size, "\n\n") : ""),
      handleKeyDown: overLineEnd,
      handleDOMEvents: {
        drop: (here, event) => {
          takeAlong(here, event);
          return false;
        },
        compositionstart: (here) => {
          if (on.get()) strikeSelection(here);
          return false;
        },
      },
    },
  });
}

/** Words drawn to another place stand there as they were; what the clipboard would give has everything accepted. */
function takeAlong(view: EditorView, { altKey, ctrlKey }: DragEvent): void {
  const { dragging, state } = view;
  if (!dragging) return;
  const one = "node" in dragging && dragging.node instanceof NodeSelection ? dragging.node : state.selection;
  const slice = one.content();
  const copies = /Mac|iP(hone|[oa]d)/.test(navigator.platform) ? altKey : ctrlKey;
  if (slice.size > 0) view.dragging = { ...dragging, slice: copies ? copied(slice, state) : slice };
}

/** An input method writes over what is selected by itself; the words must stay, and the caret stand behind them. */
function strikeSelection(view: EditorView): void {
  const { selection, tr } = view.state;
  if (selection.empty || !selection.$from.parent.inlineContent) return;
  view.dispatch(tr.deleteSelection().setMeta(caretBehind, true));
}

/** The sign at the end of a line is stepped over, and erased with the end it stands for. */
function overLineEnd(view: EditorView, event: KeyboardEvent): boolean {
  if (event.isComposing || event.shiftKey || event.altKey || event.metaKey || event.ctrlKey) return false;
  const step = event.key === "ArrowRight" || event.key === "Delete" ? stepOver(view.state) : null;
  if (!step) return false;
  const sign = view.state.doc.resolve(view.state.selection.head).nodeAfter;
  const gone = event.key === "Delete" && isPilcrow(sign) && sign?.attrs.kind === "insertion";
  view.dispatch(gone ? view.state.tr.delete(view.state.selection.head, step.selection.head) : step);
  return true;
}

/** `crypto.randomUUID` exists on https only. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(16).padStart(8, "0")).join("");
}
