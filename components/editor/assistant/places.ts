/** Where in the text an answer belongs, held while it is written and others write on. */
import type { Editor } from "@tiptap/core";
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Doc, RelativePosition, XmlFragment } from "yjs";
import { bodyName } from "#lib/collab/document-names";
import { flatten } from "../comments/flat-text.ts";
import { lettersOf } from "../comments/letters.ts";
import type { Workroom } from "../workroom.ts";
import type { Shown } from "./answers.ts";
import { findAgain, type Found, type Held, heldByWords, holdPassage, standingWords } from "./passage.ts";
import { assistOf } from "./state.ts";

type Sync = { doc: Doc; type: XmlFragment; binding: { mapping: Parameters<typeof absolutePositionToRelativePosition>[2] } | null };

/** What stands before the caret for a model that goes on from there, in UTF-16 units. */
const mostBefore = 4_000;

/** What is selected of the body, as it goes to a model, and what finds it again; null: no words. */
export function selectedPassage(room: Workroom, editor: Editor): { words: string; held: Held } | null {
  const { doc, selection, schema } = editor.state;
  if (selection.empty) return null;
  const found = holdPassage(selection, lettersOf(room.link.doc.getXmlFragment(bodyName), schema), flatten(doc));
  const words = found ? standingWords(doc, found.range) : "";
  return found && words !== "" ? { words, held: found.held } : null;
}

/** Where the words are now that an answer was asked about. */
export function passageNow(room: Workroom, editor: Editor, { id, selection }: Pick<Shown, "id" | "selection">): Found {
  const { doc, schema } = editor.state;
  const held = assistOf(room).passages.get(id) ?? heldByWords(selection);
  return findAgain(held, lettersOf(room.link.doc.getXmlFragment(bodyName), schema), flatten(doc), doc);
}

/** The end of what stands before the caret, cut where no letter is torn apart. */
export function wordsBefore({ state: { doc, selection } }: Editor): string {
  return standingWords(doc, { from: 0, to: selection.from }).slice(-mostBefore).replace(/^[\udc00-\udfff]/, "");
}

export function holdCaret({ state }: Editor): RelativePosition | null {
  const sync: Sync | undefined = ySyncPluginKey.getState(state);
  if (!sync?.binding) return null;
  const place: RelativePosition = absolutePositionToRelativePosition(state.selection.from, sync.type, sync.binding.mapping);
  return place;
}

/** Null where it is gone with what stood around it. */
export function caretNow({ state }: Editor, place: RelativePosition | undefined): number | null {
  const sync: Sync | undefined = ySyncPluginKey.getState(state);
  if (!place || !sync?.binding) return null;
  const at = relativePositionToAbsolutePosition(sync.doc, sync.type, place, sync.binding.mapping);
  return at === null || at > state.doc.content.size ? null : at;
}

/** The caret, or the end of the text where nobody has put one anywhere. */
export function placeForMore(room: Workroom, { state: { doc, selection } }: Editor): number {
  if (assistOf(room).wasInText) return selection.to;
  const { lastChild } = doc;
  return lastChild?.type.name === "paragraph" && lastChild.content.size === 0 ? doc.content.size - 1 : doc.content.size;
}
