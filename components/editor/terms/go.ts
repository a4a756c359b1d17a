/** From a hit in the text to its card, from the card to the text, and the right word in the place of the wrong one. */
import { isAttribute, isDetail, rangesOf } from "#lib/facts/blocks";
import type { Stretch } from "#lib/facts/types";
import type { ArticleHit } from "#lib/terms/hits";
import { replacementOf } from "#lib/terms/replacement";
import { fixAt, type TakeBack } from "../facts/fix.ts";
import { goToPlace } from "../facts/go.ts";
import type { Workroom } from "../workroom.ts";
import { termsOf } from "./terms.ts";

/** As in the style sheet: narrower, the panel lies over the text and is opened by hand only. */
const beside = "(min-width: 62.01rem)";

export const cardId = (key: string) => `panel-term-${encodeURIComponent(key)}`;

export function showHit(room: Workroom, key: string): void {
  termsOf(room).chosen.set(key);
  if (!room.panel.get().open && !matchMedia(beside).matches) return;
  room.panel.set({ open: true, tab: "facts" });
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(cardId(key))?.scrollIntoView({ block: "nearest" })));
}

/** The hit as it is in the text this moment; null where the words around it have changed. */
function hitNow(room: Workroom, { key, sentence }: ArticleHit): { hit: ArticleHit; place: Stretch[] } | null {
  const hit = termsOf(room).now()?.find((one) => one.key === key && one.sentence === sentence);
  if (!hit) return null;
  return { hit, place: isAttribute(hit.block.kind) ? [{ from: hit.block.pos, to: hit.block.pos }] : rangesOf(hit.block, hit) };
}

export function goToHit(room: Workroom, wanted: ArticleHit): boolean {
  const now = hitNow(room, wanted);
  if (now === null) return false;
  if (!isDetail(now.hit.block.kind)) return goToPlace(room, now.hit, now.place);
  goToDetail(room, now.hit);
  return true;
}

/** Its field is in the panel, in the place of the cards. */
function goToDetail(room: Workroom, { block, from, to }: ArticleHit): void {
  room.panel.set({ open: true, tab: "search" });
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const field = document.querySelector(`[data-detail="${block.kind}"]`);
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(from, to);
    field.scrollIntoView({ block: "center" });
  }));
}

/** @returns what takes it back; null where the words have changed meanwhile, and nothing was done. */
export function fixHit(room: Workroom, wanted: ArticleHit): TakeBack | null {
  const now = hitNow(room, wanted);
  if (now === null) return null;
  const { block, from, to } = now.hit;
  const fix = replacementOf(now.hit, block.text);
  const undo = isDetail(block.kind) ? fixDetail(room, now.hit, fix) : fixAt(room, { block, from, to, fix }, now.place);
  if (undo === null) return null;
  // Its card goes with it: else it would be pressed once more.
  termsOf(room).look();
  return () => {
    const undone = undo();
    if (undone) termsOf(room).look();
    return undone;
  };
}

function fixDetail({ details, saver }: Workroom, { block, from, to }: ArticleHit, fix: string): TakeBack | null {
  if (fix === "") return null;
  const right = block.text.slice(0, from) + fix + block.text.slice(to);
  const write = (metaDescription: string) => {
    details.change({ metaDescription });
    saver.edited();
  };
  write(right);
  return () => {
    if (details.get().metaDescription !== right) return false;
    write(block.text);
    return true;
  };
}
