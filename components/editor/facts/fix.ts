/** Puts the source's words in the place of the claim's: one step back takes it out again, and with tracked changes it is a suggestion. */
import type { Editor } from "@tiptap/core";
import type { Transaction } from "@tiptap/pm/state";
import type { LedgerClaim } from "#lib/facts/ledger";
import type { Stretch } from "#lib/facts/types";
import { rewriteText } from "#lib/collab/rewrite-text";
import { asOwnStep } from "../collab/own-step.ts";
import { replacing } from "../suggest/plain.ts";
import type { Workroom } from "../workroom.ts";
import { placeNow } from "./go.ts";

/** @returns what takes it back; null where the words have changed meanwhile, and nothing was done. */
export function fixClaim(room: Workroom, claim: LedgerClaim): (() => void) | null {
  const editor = room.body.get();
  const place = placeNow(room, claim);
  if (!editor || !place || claim.fix === "") return null;
  const { kind } = claim.block;
  if (kind === "headline" || kind === "standfirst") return fixLine(room, kind, claim);
  const { tr, doc } = editor.state;
  if (kind === "caption") {
    const at = place[0]?.from ?? 0;
    if (doc.nodeAt(at)?.type.name !== "figure") return null;
    tr.setNodeAttribute(at, "caption", fixed(claim));
  } else putInstead(tr, place, claim.fix, editor);
  asOwnStep(editor, () => editor.view.dispatch(tr.setMeta(replacing, true)));
  return () => void editor.commands.undo();
}

const fixed = ({ block: { text }, from, to, fix }: LedgerClaim) => text.slice(0, from) + fix + text.slice(to);

function fixLine({ link }: Workroom, name: "headline" | "standfirst", claim: LedgerClaim): (() => void) | null {
  const line = link.doc.getText(name);
  if (line.toString() !== claim.block.text) return null;
  rewriteText(line, fixed(claim));
  return () => {
    if (line.toString() === fixed(claim)) rewriteText(line, claim.block.text);
  };
}

/** Struck-out words between the pieces stay what they are; the source's words are no machine's. */
function putInstead(tr: Transaction, [first, ...others]: readonly Stretch[], words: string, { schema }: Editor): void {
  if (!first) return;
  for (const { from, to } of others.toReversed()) tr.delete(from, to);
  const marks = tr.doc.nodeAt(first.from)?.marks.filter(({ type }) => type.name !== "generated") ?? [];
  tr.replaceWith(first.from, first.to, schema.text(words, marks));
}
