/** Between places in the editor and letters of the shared document: one walk through the body knows where each of its texts begins. */
import type { Schema } from "@tiptap/pm/model";
import * as Y from "yjs";
import { readPlace, writePlace } from "#lib/collab/place";

type Stretch = { text: Y.XmlText; start: number };
export type Letters = { doc: Y.Doc; stretches: readonly Stretch[]; starts: ReadonlyMap<unknown, number> };

/** Sizes as ProseMirror counts them: a letter is 1, a block its content and 2, what holds nothing 1. */
export function lettersOf(body: Y.XmlFragment, schema: Schema): Letters {
  const stretches: Stretch[] = [];
  const walk = (parent: Y.XmlFragment, start: number): number => {
    let at = start;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        stretches.push({ text: child, start: at });
        at += child.length;
      } else if (child instanceof Y.XmlElement) at = schema.nodes[child.nodeName]?.isLeaf ? at + 1 : walk(child, at + 1) + 1;
    }
    return at;
  };
  walk(body, 0);
  if (!body.doc) throw new Error("The body belongs to no document.");
  return { doc: body.doc, stretches, starts: new Map(stretches.map(({ text, start }) => [text, start])) };
}

/** Where the letter stands now; where it went, the place it would stand. Null where its whole text is gone. */
export function placeNow({ doc, starts }: Letters, stored: string): number | null {
  const place = readPlace(stored);
  if (!place) return null;
  try {
    const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
    const start = found && starts.get(found.type);
    return found && start !== undefined && start !== null ? start + found.index : null;
  } catch {
    // Of another document.
    return null;
  }
}

/** Holds on to the letter at `from` and to the one before `to`: what is written at the borders stays outside. Null where no letters stand there. */
export function holdLetters({ stretches }: Letters, from: number, to: number): { start: string; end: string } | null {
  const first = stretches.find(({ text, start }) => start <= from && from < start + text.length);
  const last = stretches.findLast(({ text, start }) => start < to && to <= start + text.length);
  if (!first || !last) return null;
  return {
    start: writePlace(Y.createRelativePositionFromTypeIndex(first.text, from - first.start, 0)),
    end: writePlace(Y.createRelativePositionFromTypeIndex(last.text, to - last.start, -1)),
  };
}
