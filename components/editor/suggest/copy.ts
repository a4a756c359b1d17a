/** What is copied is the text as it reads on screen, without struck-out words and without anybody's marks. Pure. */
import { Fragment, Slice } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { isSuggestion, resolveSuggestions } from "#lib/content/suggestion-resolve";
import { isPilcrow, withoutSuggestions } from "./marks.ts";

/** @returns the same slice where nothing in it is only suggested. */
export function copied(slice: Slice, state: EditorState): Slice {
  if (!holdsSuggestions(slice.content)) return slice;
  const { selection } = state;
  const tr = state.tr;
  resolveSuggestions(tr, () => "accept");
  const read = tr.doc.slice(tr.mapping.map(selection.from, 1), tr.mapping.map(selection.to, -1));
  const fits = selection.content().eq(slice) && read.size > 0;
  return fits ? read : new Slice(bare(slice.content), slice.openStart, slice.openEnd);
}

export function holdsSuggestions(content: Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    if (isPilcrow(node) || node.marks.some(isSuggestion)) found = true;
    return !found;
  });
  return found;
}

function bare(content: Fragment): Fragment {
  return Fragment.fromArray(content.content.filter((node) => !isPilcrow(node)).map((node) => (node.isText ? node.mark(withoutSuggestions(node.marks)) : node.copy(bare(node.content)).mark(node.marks))));
}
