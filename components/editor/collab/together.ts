/** The body as part of the shared document: changes of others come in, cursors are shown, undo takes back one's own only. */
import { type Command, Extension } from "@tiptap/core";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, ReplaceStep } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import { defaultDeleteFilter, defaultProtectedNodes, yCursorPlugin, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from "@tiptap/y-tiptap";
import { UndoManager, type XmlFragment } from "yjs";
import { bodyName } from "#lib/collab/document-names";
import { colors } from "#lib/collab/words";
import { readCaret } from "../read-caret.ts";
import type { DraftLink } from "./link.ts";

/** Takes the place of the editor's own undo. */
export function together(link: DraftLink): Extension {
  const body = link.doc.getXmlFragment(bodyName);
  const undoManager = ownChanges(body);
  const act = (deed: "undo" | "redo") => () => {
    undoManager[deed]();
    return true;
  };
  // The manager writes by itself: the transaction of the command must not follow it.
  const step = (deed: "undo" | "redo"): Command => ({ tr, dispatch }) => {
    tr.setMeta("preventDispatch", true);
    if ((deed === "undo" ? undoManager.undoStack : undoManager.redoStack).length === 0) return false;
    if (dispatch) undoManager[deed]();
    return true;
  };
  return Extension.create({
    name: "together",
    priority: 1_000,
    addProseMirrorPlugins: () => [ySyncPlugin(body), yCursorPlugin(link.awareness, { cursorBuilder, selectionBuilder }), yUndoPlugin({ undoManager }), ownSteps(undoManager), caretFirst(link)],
    addCommands: () => ({ undo: () => step("undo"), redo: () => step("redo") }),
    addKeyboardShortcuts: () => ({ "Mod-z": act("undo"), "Mod-y": act("redo"), "Shift-Mod-z": act("redo") }),
    onDestroy: () => UndoManager.prototype.destroy.call(undoManager),
  });
}

/** Toolbars add plugins, and ProseMirror then makes the views of all plugins anew: what could be taken back must outlive that. */
function ownChanges(body: XmlFragment): UndoManager {
  const manager = new UndoManager(body, {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get("addToHistory") !== false,
  });
  manager.destroy = () => {};
  return manager;
}

/** Where the caret is now: before what others wrote moves it, and as soon as a key or the mouse has moved it. */
function caretFirst(link: DraftLink): Plugin {
  const read = (view: EditorView) => {
    if (!view.composing) readCaret();
  };
  return new Plugin({
    props: { handleDOMEvents: { keyup: read, mouseup: read } },
    view: (view) => {
      link.beforeOthers = () => read(view);
      return {
        destroy: () => {
          link.beforeOthers = () => {};
        },
      };
    },
  });
}

/** Keys typed in a row are taken back together; whatever else is done is a step of its own, however fast it came. */
function ownSteps(manager: UndoManager): Plugin {
  let wasTyping = true;
  return new Plugin({
    filterTransaction: (transaction) => {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey)) return true;
      const typing = isTyping(transaction);
      if (!typing || !wasTyping) manager.stopCapturing();
      wasTyping = typing;
      return true;
    },
  });
}

/** Letters put in or taken out within one line of text. */
function isTyping({ steps, docs }: Transaction): boolean {
  return steps.every((step, at) => {
    // A letter that is struck out is erased, for whoever writes.
    if (step instanceof AddMarkStep) return step.mark.type.name === "deletion";
    if (!(step instanceof ReplaceStep)) return false;
    const { content } = step.slice;
    const plain = content.childCount === 0 || (content.childCount === 1 && content.firstChild?.isText === true);
    const before = docs[at];
    return plain && before?.resolve(step.from).sameParent(before.resolve(step.to)) === true;
  });
}

/** Styled through the style sheet: the colour alone is set here, by script and not as an attribute. */
function cursorBuilder(user: { name?: string; color?: string }): HTMLElement {
  const cursor = document.createElement("span");
  cursor.className = "ed-cursor";
  cursor.style.setProperty("--who", user.color ?? "#31599c");
  const label = document.createElement("span");
  label.textContent = user.name ?? "";
  label.className = "ed-cursor-name";
  // Nothing of it is part of the text, for screen readers neither.
  cursor.setAttribute("aria-hidden", "true");
  cursor.append("\u2060", label, "\u2060");
  return cursor;
}

function selectionBuilder(user: { color?: string }) {
  const at = colors.indexOf(user.color ?? "");
  return { class: `ed-selected ed-selected-${Math.max(at, 0)}` };
}
