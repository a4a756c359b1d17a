import type { EditorView } from "@tiptap/pm/view";

/** The middle of the window, when the place is not well within it. */
export function bringIntoView(view: EditorView, at: number): void {
  const { top, bottom } = view.coordsAtPos(at);
  if (top < 160 || bottom > window.innerHeight - 80) window.scrollBy({ top: top - window.innerHeight / 2, behavior: "instant" });
}
