/** One deed, one undo: what a button or a paste did is not taken back together with the keys before or after it. */
import type { Editor } from "@tiptap/core";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type { UndoManager } from "yjs";

export function asOwnStep(editor: Editor, act: () => void): void {
  const part = () => (yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager } | undefined)?.undoManager.stopCapturing();
  part();
  act();
  part();
}
