/** Makes the changes a person has agreed to, as one ordinary edit. */
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Change } from "#lib/content/tidy";

export type Agreed = Pick<Change, "from" | "to" | "before" | "after">;

/** What stands differently by now is left alone and counted in `moved`. */
export function tidied(state: EditorState, changes: readonly Agreed[]): { transaction: Transaction; made: number; moved: number } {
  const transaction = state.tr;
  let made = 0;
  // From the last to the first: so nothing moves what is still to come.
  for (const { from, to, before, after } of changes.toSorted((one, other) => other.from - one.from)) {
    if (to > state.doc.content.size || state.doc.textBetween(from, to) !== before) continue;
    if (after === "") transaction.delete(from, to);
    else transaction.insertText(after, from, to);
    made++;
  }
  return { transaction, made, moved: changes.length - made };
}
