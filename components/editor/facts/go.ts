/** Goes from a claim in the text to its card, from the card to the text, and through all that are open. */
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type AttributeKind, factBlocks, isAttribute, isLine, rangesOf } from "#lib/facts/blocks";
import type { LedgerClaim } from "#lib/facts/ledger";
import type { Stretch } from "#lib/facts/types";
import { comfortOf } from "../comfort/state.ts";
import type { Room } from "../context.ts";
import { bringIntoView } from "../comments/bring-into-view.ts";
import { openPanel } from "../panel/open-panel.ts";
import type { Workroom } from "../workroom.ts";
import { factsOf, openClaims } from "./facts.ts";

/** As in the style sheet: narrower, the panel lies over the text and is opened by hand only. */
const beside = "(min-width: 62.01rem)";

export const cardId = (key: string) => `panel-claim-${encodeURIComponent(key)}`;

/** Somebody pressed on a claim in the text: its card comes, with what it rests on. */
export function showClaim(room: Workroom, key: string): void {
  const facts = factsOf(room);
  if (!facts.find(key)) return;
  const { open } = room.panel.get();
  facts.chosen.set(key);
  if (!open && !matchMedia(beside).matches) return;
  room.panel.set({ open: true, tab: "facts" });
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(cardId(key))?.scrollIntoView({ block: "nearest" })));
}

/** The next claim that somebody has to answer for; its card gets the focus. */
export function goToOpen({ room, t }: Pick<Room, "room" | "t">, step: 1 | -1): void {
  const facts = factsOf(room);
  const open = openClaims(facts.looked.get().ledger);
  if (open.length === 0) {
    comfortOf(room).told.set(t.facts.told.none);
    return openPanel(room, "facts", "facts");
  }
  const at = open.findIndex(({ key }) => key === facts.chosen.get());
  const index = at < 0 ? (step === 1 ? 0 : open.length - 1) : (at + step + open.length) % open.length;
  const claim = open[index];
  if (!claim) return;
  facts.chosen.set(claim.key);
  comfortOf(room).told.set(t.facts.told.at(index + 1, open.length, claim.text));
  openPanel(room, "facts", cardId(claim.key).slice("panel-".length));
  showWords(room, claim);
}

/** Brings its words into sight. */
function showWords(room: Workroom, claim: LedgerClaim): void {
  const editor = room.body.get();
  const place = placeNow(room, claim);
  if (isLine(claim.block.kind)) document.getElementById(`text-${claim.block.kind}`)?.scrollIntoView({ block: "center" });
  else if (editor && place?.[0]) bringIntoView(editor.view, place[0].from);
}

/** Puts the selection on its words, and the focus into the text. @returns whether they are there still. */
export function goToWords(room: Workroom, claim: LedgerClaim): boolean {
  return goToPlace(room, claim, placeNow(room, claim));
}

export function goToPlace(room: Workroom, claim: Pick<LedgerClaim, "block" | "from" | "to">, place: readonly Stretch[] | null): boolean {
  const [first, last] = [place?.[0], place?.at(-1)];
  if (!first || !last) return false;
  const { kind } = claim.block;
  if (isLine(kind)) {
    const line = document.getElementById(`text-${kind}`);
    selectIn(line, { from: first.from, to: last.to });
    line?.scrollIntoView({ block: "center" });
    return true;
  }
  const editor = room.body.get();
  if (!editor) return false;
  const field = isAttribute(kind) ? fieldAt(editor.view, first.from, kind) : null;
  if (field) selectIn(field, claim);
  else {
    const { doc, tr } = editor.state;
    // What a card says stands in no text: the whole of it is chosen.
    editor.view.dispatch(tr.setSelection(isAttribute(kind) ? NodeSelection.create(doc, first.from) : TextSelection.create(doc, first.from, last.to)));
    editor.view.focus();
  }
  bringIntoView(editor.view, first.from);
  return true;
}

function fieldAt(view: EditorView, pos: number, kind: AttributeKind): Element | null {
  const figure = view.nodeDOM(pos);
  return figure instanceof Element ? figure.querySelector(`.ed-figure-${kind} textarea`) : null;
}

function selectIn(field: Element | null, { from, to }: Stretch): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.setSelectionRange(from, to);
}

/**
 * Where its words are this moment; null where the text around them has changed since it was checked.
 * In lines and captions: places in their text; a caption is at `claim.block.pos` of the document then.
 */
export function placeNow(room: Workroom, claim: LedgerClaim): Stretch[] | null {
  const editor = room.body.get();
  const facts = factsOf(room);
  if (!editor || editor.isDestroyed) return null;
  const same = ({ kind, text }: LedgerClaim["block"]) => kind === claim.block.kind && text === claim.block.text;
  const order = facts.looked.get().ledger.claims.map(({ block }) => block).filter((block, at, all) => same(block) && all.indexOf(block) === at).indexOf(claim.block);
  const block = factBlocks(room.texts.get(), editor.state.doc, facts.cache).filter(same)[order];
  if (!block) return null;
  return isAttribute(block.kind) ? [{ from: block.pos, to: block.pos }] : rangesOf(block, claim);
}
