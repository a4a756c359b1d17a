/** Where a machine's words stand in the text. Pure. */
import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { countCharacters } from "#lib/content/text";
import { generatedOn } from "./own-words.ts";

/** The mark the caret stands in or beside; null where words are selected. */
export function markAt({ selection: { empty, $from } }: EditorState): string | null {
  if (!empty) return null;
  const mark = generatedOn($from.nodeAfter) ?? generatedOn($from.nodeBefore);
  return mark ? String(mark.attrs.id) : null;
}

/** From its first word to its last. */
export function placeOf(doc: Node, mark: string): { from: number; to: number } | null {
  let place: { from: number; to: number } | null = null;
  doc.descendants((node, pos) => {
    if (node.isText && generatedOn(node)?.attrs.id === mark) place = { from: (place as { from: number } | null)?.from ?? pos, to: pos + node.nodeSize };
    return true;
  });
  return place;
}

/** How much of what was accepted still stands there, 0 to 1. */
export function standing(doc: Node, { mark, characters }: { mark: string; characters: number }): number {
  const words: string[] = [];
  doc.descendants((node) => {
    if (node.isText && generatedOn(node)?.attrs.id === mark) words.push(node.text ?? "");
    return true;
  });
  // Pasted twice it stands there twice, and is no more than all of it.
  return characters === 0 ? 0 : Math.min(1, countCharacters(words.join("")) / characters);
}
