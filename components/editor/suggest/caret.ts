/** The caret beside suggestions: what is typed there is one's own, and never stands behind the sign that ends a line. Pure. */
import type { Mark } from "@tiptap/pm/model";
import { type EditorState, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isSuggestion } from "#lib/content/suggestion-resolve";
import { isGenerated } from "../generated/own-words.ts";
import { isPilcrow, ownAround, type Suggester, withoutSuggestions } from "./marks.ts";

/** @param by null: nothing typed now is a suggestion. Null where the caret is right as it is. */
export function mendedCaret(state: EditorState, by: Suggester | null): Transaction | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $from } = selection;
  let at = $from.pos;
  if ($from.parentOffset === $from.parent.content.size) while (isPilcrow(state.doc.resolve(at).nodeBefore)) at--;
  if (at !== $from.pos) return state.tr.setSelection(TextSelection.create(state.doc, at));
  const marks = typingMarks(state, by);
  return marks && state.tr.setStoredMarks(marks);
}

/** Marks for the next letter, where they are not what they should be. An input method works within them too. */
function typingMarks(state: EditorState, by: Suggester | null): readonly Mark[] | null {
  const { $from } = state.selection;
  const type = state.schema.marks.insertion;
  if (!type || !$from.parent.inlineContent || !$from.parent.type.allowsMarkType(type)) return null;
  const now = state.storedMarks ?? $from.marks();
  // Beside a machine's words as well: what is typed is the person's.
  const bare = withoutSuggestions(now).filter((mark) => !isGenerated(mark));
  if (!by) return bare.length === now.length ? null : bare;
  const own = ownAround($from, $from, by.author);
  const stored = state.storedMarks?.filter(isSuggestion) ?? [];
  const [first] = stored;
  if (stored.length === 1 && !state.storedMarks?.some(isGenerated) && first?.type === type && first.attrs.author === by.author && (!own || first.attrs.id === own.id)) return null;
  return type.create(own ?? by.sign()).addToSet(bare);
}

/** Over the sign at the end of a line in one step, as if it were not there. */
export function stepOver(state: EditorState): Transaction | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $from } = selection;
  let at = $from.pos;
  while (isPilcrow(state.doc.resolve(at).nodeAfter)) at++;
  if (at === $from.pos || at !== $from.end()) return null;
  const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
  return next && state.tr.setSelection(next).scrollIntoView();
}
