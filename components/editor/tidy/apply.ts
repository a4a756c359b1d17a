/** Makes the changes a person has agreed to, as one ordinary edit. */
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { generatedOver, keepsGenerated } from "../generated/own-words.ts";
import type { Change } from "#lib/content/tidy";

export type Agreed = Pick<Change, "from" | "to" | "before" | "after">;

/** Words in another writing, or with better marks between them, are whose they were. What stands differently by now is left alone and counted in `moved`. */
export function tidied(state: EditorState, changes: readonly Agreed[]): { transaction: Transaction; made: number; moved: number } {
  const transaction = state.tr;
  let made = 0;
  // From the last to the first: so nothing moves what is still to come.
  for (const { from, to, before, after } of changes.toSorted((one, other) => other.from - one.from)) {
    if (to > state.doc.content.size || state.doc.textBetween(from, to) !== before) continue;
    if (after === "") transaction.delete(from, to);
    else {
      const mark = generatedOver(state.doc, from, to);
      const marks = transaction.doc.resolve(from).marksAcross(transaction.doc.resolve(to)) ?? [];
      transaction.replaceWith(from, to, state.schema.text(after, mark ? mark.addToSet(marks) : marks));
    }
    made++;
  }
  transaction.setMeta(keepsGenerated, true);
  return { transaction, made, moved: changes.length - made };
}
