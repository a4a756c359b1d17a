/** Accepting and rejecting on this screen: an ordinary change that undo takes back. */
import type { Editor } from "@tiptap/core";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { resolveSuggestions, type Verdict } from "#lib/content/suggestion-resolve";
import { listSuggestions, type Suggestion } from "#lib/content/suggestions";
import { asOwnStep } from "../collab/own-step.ts";
import { isPilcrow } from "./marks.ts";

/** Says of a change that it decides: it is no suggestion itself. */
export const deciding = "suggestionsDecided";

export function decision(state: EditorState, verdict: Verdict, ids: ReadonlySet<string>): Transaction {
  const tr = state.tr;
  resolveSuggestions(tr, (id) => (ids.has(id) ? verdict : null));
  return tr.setMeta(deciding, true);
}

/** @returns how many were decided. */
export function decide(editor: Editor, verdict: Verdict, ids: ReadonlySet<string>): number {
  if (!editor.isEditable || ids.size === 0) return 0;
  const tr = decision(editor.state, verdict, ids);
  if (!tr.docChanged) return 0;
  asOwnStep(editor, () => editor.view.dispatch(tr));
  return ids.size;
}

/** What the caret touches, or what the selection holds some of. */
export function suggestionsAt({ doc, selection }: EditorState): Suggestion[] {
  const { from, to, empty, $from } = selection;
  const ids = new Set<string>();
  const note = (node: Parameters<typeof isPilcrow>[0]) => {
    if (isPilcrow(node)) ids.add(String(node?.attrs.id));
    for (const mark of node?.marks ?? []) if (mark.type.name === "insertion" || mark.type.name === "deletion") ids.add(String(mark.attrs.id));
  };
  if (empty) for (const node of [$from.nodeBefore, $from.nodeAfter]) note(node);
  else doc.nodesBetween(from, to, note);
  return ids.size === 0 ? [] : listSuggestions(doc).filter(({ id }) => ids.has(id));
}
