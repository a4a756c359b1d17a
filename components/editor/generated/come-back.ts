/** Tells whoever undid a mark why it is there again: what is on record comes back with the next settling. */
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { generatedOn } from "./own-words.ts";

type Meta = { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean };

/** Calls `say` once for each undoing that was mended. @returns what ends it. */
export function noticeComeBack(editor: Editor, say: () => void): () => void {
  let undone = false;
  const look = ({ transaction: tr }: { transaction: Transaction }) => {
    const meta: Meta | undefined = tr.getMeta(ySyncPluginKey);
    if (!tr.docChanged || meta?.isChangeOrigin !== true) return;
    const change = markedIn(tr.doc) - markedIn(tr.before);
    if (change === 0) return;
    if (meta.isUndoRedoOperation) undone = change < 0;
    else if (undone && change > 0) {
      undone = false;
      say();
    }
  };
  editor.on("transaction", look);
  return () => void editor.off("transaction", look);
}

function markedIn(doc: Node): number {
  let sum = 0;
  doc.descendants((node) => {
    if (node.isText && generatedOn(node)) sum += node.nodeSize;
    return true;
  });
  return sum;
}
