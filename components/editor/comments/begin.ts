/** Begins a conversation about what is selected. */
import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { bodyName } from "#lib/collab/document-names";
import { writePlace } from "#lib/collab/place";
import { longestQuote } from "#lib/comments/words";
import { openPanel } from "../panel/open-panel.ts";
import type { Workroom } from "../workroom.ts";
import { flatten, lettersIn, rangeOf } from "./flat-text.ts";
import { holdLetters, lettersOf } from "./letters.ts";
import { type Begun, talkOf } from "./talk.ts";

/** Letters around a passage that are kept with it. */
const around = 24;

/** Opens the form with the focus in it; where nothing is selected, the panel says so. */
export function beginComment(room: Workroom): void {
  const talk = talkOf(room);
  const begun = selectedPassage(room);
  talk.nothingSelected.set(begun === null);
  if (begun) {
    talk.chosen.set(null);
    talk.begun.set(begun);
  }
  openPanel(room, "comments", begun ? "new-comment" : "comments");
}

/** What is selected, as a passage that can be spoken about; null: nothing. */
export function selectedPassage(room: Workroom): Begun | null {
  return selectedInLine(room) ?? selectedInBody(room);
}

function selectedInBody(room: Workroom): Begun | null {
  const editor = room.body.get();
  if (!editor) return null;
  const { doc, selection, schema } = editor.state;
  const flat = flatten(doc);
  const inside = lettersIn(flat, selection);
  // Blanks at the ends belong to no word.
  const words = flat.letters.slice(inside.from, inside.to);
  const from = inside.from + words.length - words.trimStart().length;
  const to = from + words.trim().length;
  if (from >= to) return null;
  const range = rangeOf(flat, { from, to });
  const held = holdLetters(lettersOf(room.link.doc.getXmlFragment(bodyName), schema), range.from, range.to);
  return held && { field: "body", anchor: { ...held, ...surroundings(flat.letters, from, to) }, quote: wordsOf(doc, range) };
}

/** Blocks on lines of their own; cut where it is longer than any quotation. */
function wordsOf(doc: Node, { from, to }: { from: number; to: number }): string {
  return doc.textBetween(from, to, "\n").slice(0, longestQuote).toWellFormed();
}

/** The headline and the standfirst are lines of text: the browser knows what is selected in them. */
function selectedInLine(room: Workroom): Begun | null {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return null;
  const name = (["headline", "standfirst"] as const).find((one) => field.id === `text-${one}`);
  const { selectionStart: from, selectionEnd: to } = field;
  const words = field.value.slice(from, to);
  if (!name || words.trim() === "") return null;
  const text = room.link.doc.getText(name);
  const anchor = { start: writePlace(Y.createRelativePositionFromTypeIndex(text, from, 0)), end: writePlace(Y.createRelativePositionFromTypeIndex(text, to, -1)), ...surroundings(field.value, from, to) };
  return { field: name, anchor, quote: words.slice(0, longestQuote).toWellFormed() };
}

function surroundings(text: string, from: number, to: number): { before: string; after: string } {
  return { before: text.slice(Math.max(0, from - around), from).toWellFormed(), after: text.slice(to, to + around).toWellFormed() };
}
