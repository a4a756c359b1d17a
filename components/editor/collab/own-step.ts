/** One deed, one undo: what a button or a paste did is not taken back together with the keys before or after it. */
import type { Editor } from "@tiptap/core";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { UndoManager } from "yjs";

export function asOwnStep(editor: Editor, act: () => void): void {
  const part = () => undoing(editor)?.stopCapturing();
  part();
  act();
  part();
}

/** What the next step back would take back; the same object as long as nothing was done since. */
export function lastStep(editor: Editor): object | undefined {
  return undoing(editor)?.undoStack.at(-1);
}

function undoing(editor: Editor): UndoManager | undefined {
  return (yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager } | undefined)?.undoManager;
}
