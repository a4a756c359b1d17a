/** Puts the source's words in the place of the claim's: one step back takes it out again, and with tracked changes it is a suggestion. */
import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import { isAttribute, isLine, type LineKind } from "#lib/facts/blocks";
import type { LedgerClaim } from "#lib/facts/ledger";
import type { Stretch } from "#lib/facts/types";
import { rewriteText } from "#lib/collab/rewrite-text";
import { asOwnStep, lastStep } from "../collab/own-step.ts";
import { replacing } from "../suggest/plain.ts";
import type { Workroom } from "../workroom.ts";
import { placeNow } from "./go.ts";

/** Says whether it took the fix back: what was typed since is never touched for it. */
export type TakeBack = () => boolean;

/** @returns what takes it back; null where the words have changed meanwhile, and nothing was done. */
export function fixClaim(room: Workroom, claim: LedgerClaim): TakeBack | null {
  return fixAt(room, claim, placeNow(room, claim));
}

/** Words of a block, and what shall stand there. */
export type Fixable = Pick<LedgerClaim, "block" | "from" | "to" | "fix">;

/** @param place where they are this moment; null: not any more. */
export function fixAt(room: Workroom, claim: Fixable, place: readonly Stretch[] | null): TakeBack | null {
  const editor = room.body.get();
  if (!editor || !place || claim.fix === "") return null;
  const { kind } = claim.block;
  if (isLine(kind)) return fixLine(room, kind, claim);
  const { tr, doc } = editor.state;
  if (isAttribute(kind)) {
    const at = place[0]?.from ?? 0;
    if (doc.nodeAt(at)?.attrs[kind] !== claim.block.text) return null;
    tr.setNodeAttribute(at, kind, fixed(claim));
  } else putInstead(tr, place, claim.fix, editor);
  asOwnStep(editor, () => editor.view.dispatch(tr.setMeta(replacing, true)));
  return takeBack(editor);
}

/** The last step back is somebody's next words as soon as they have typed any. */
function takeBack(editor: Editor): TakeBack {
  const last = () => lastStep(editor);
  const mine = last();
  return () => !editor.isDestroyed && mine !== undefined && last() === mine && editor.commands.undo();
}

const fixed = ({ block: { text }, from, to, fix }: Fixable) => text.slice(0, from) + fix + text.slice(to);

function fixLine({ link }: Workroom, name: LineKind, claim: Fixable): TakeBack | null {
  const line = link.doc.getText(name);
  if (line.toString() !== claim.block.text) return null;
  rewriteText(line, fixed(claim));
  return () => {
    if (line.toString() !== fixed(claim)) return false;
    rewriteText(line, claim.block.text);
    return true;
  };
}

/** Struck-out words between the pieces stay what they are; the source's words are no machine's. */
function putInstead(tr: Transaction, [first, ...others]: readonly Stretch[], words: string, { schema }: Editor): void {
  if (!first) return;
  for (const { from, to } of others.toReversed()) tr.delete(from, to);
  const marks = tr.doc.nodeAt(first.from)?.marks.filter(({ type }) => type.name !== "generated") ?? [];
  tr.replaceWith(first.from, first.to, schema.text(words, marks));
}
