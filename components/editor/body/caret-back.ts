/** A window that closes gives the focus back to the text, but the caret goes with what the window held: what is typed then would be lost. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

export const CaretBack = Extension.create({
  name: "caretBack",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          focus: (view) => void setTimeout(() => putBack(view), 0),
          // A key that comes before that moment would move a caret that is nowhere.
          keydown: (view) => putBack(view),
        },
      },
    }),
  ],
});

function putBack(view: EditorView): void {
  if (view.isDestroyed || view.composing || !view.hasFocus()) return;
  const place = document.getSelection()?.anchorNode;
  if (!place || !view.dom.contains(place)) view.focus();
}
