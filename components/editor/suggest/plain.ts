/** Typing that is no suggestion: words put into somebody's suggestion are no part of it. Pure. */
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { Mapping, RemoveMarkStep, ReplaceStep } from "@tiptap/pm/transform";
import { isSuggestion } from "#lib/content/suggestion-resolve";
import { asOwn, bringsMarks, isGenerated } from "../generated/own-words.ts";
import { insertionOver, isPilcrow } from "./marks.ts";

/** Says of a change that it puts words in for others, as a search does: within somebody's suggestion they stay part of it. */
export const replacing = "wordsReplaced";

/** Whoever takes all formatting off words decides nothing: what is suggested of them stays so, and what a machine made as well. */
export function keepSuggestions(tr: Transaction): Transaction {
  for (const [at, step] of tr.steps.slice().entries()) {
    if (!(step instanceof RemoveMarkStep) || !(isSuggestion(step.mark) || isGenerated(step.mark))) continue;
    const after = new Mapping(tr.steps.slice(at + 1).map((each) => each.getMap()));
    tr.addMark(after.map(step.from, 1), after.map(step.to, -1), step.mark);
  }
  return tr;
}

/** Adds to the change what keeps it plain; a moved block keeps what it holds, and so do words drawn to another place. */
export function keepPlain(tr: Transaction, { schema }: EditorState): Transaction {
  const { insertion, deletion, generated } = schema.marks;
  const drawn = tr.getMeta("uiEvent") === "drop";
  const marks = tr.storedMarks;
  const steps = tr.steps.slice();
  for (const [at, step] of steps.entries()) {
    if (!(step instanceof ReplaceStep)) continue;
    const after = new Mapping(tr.steps.slice(at + 1).map((each) => each.getMap()));
    const [from, to] = [after.map(step.from, -1), after.map(step.from + step.slice.size, 1)];
    const words = step.slice.size > 0 && step.slice.openStart === 0 && step.slice.content.content.every((node) => node.isInline);
    if (words && !drawn && !staysSuggested(tr, at, step) && insertion && deletion && holdsSuggestions(tr, from, to)) tr.removeMark(from, to, insertion).removeMark(from, to, deletion);
    if (generated && !bringsMarks(tr) && asOwn(step) !== step) tr.removeMark(from, to, generated);
    if (isJoin(tr, at, step)) dropSign(tr, from);
  }
  if (tr.steps.length > steps.length && tr.storedMarks !== marks) tr.setStoredMarks(marks);
  return tr;
}

/** Plain words in the middle of a suggestion would be left over when it is rejected, though nothing was there before. */
function staysSuggested(tr: Transaction, at: number, { from, to }: ReplaceStep): boolean {
  const before = tr.docs[at];
  return to > from && before !== undefined && tr.getMeta(replacing) === true && insertionOver(before, from, to) !== null;
}

function holdsSuggestions({ doc }: Transaction, from: number, to: number): boolean {
  return ["insertion", "deletion"].some((name) => {
    const type = doc.type.schema.marks[name];
    return type !== undefined && doc.rangeHasMark(from, to, type);
  });
}

/** Two lines that were really joined have no end between them any more, suggested or not. */
function isJoin({ docs }: Transaction, at: number, { slice, from, to }: ReplaceStep): boolean {
  const $from = docs[at]?.resolve(from);
  return slice.size === 0 && isPilcrow($from?.nodeBefore) && !$from?.sameParent($from.doc.resolve(to));
}

function dropSign(tr: Transaction, at: number): void {
  if (isPilcrow(tr.doc.resolve(at).nodeBefore)) tr.delete(at - 1, at);
}
