/** A passage of the headline or the standfirst, which are lines of text. Pure. */
import * as Y from "yjs";
import { readPlace } from "#lib/collab/place";
import type { Range } from "./flat-text.ts";
import type { Remembered } from "./passage.ts";

/** Null where its words are gone. */
export function findInLine({ anchor, quote }: Remembered, line: Y.Text): Range | null {
  const [from, to] = [placeIn(line, anchor.start), placeIn(line, anchor.end)];
  if (from !== null && to !== null && from < to) return { from, to };
  const at = line.toString().indexOf(quote);
  return at >= 0 ? { from: at, to: at + quote.length } : null;
}

function placeIn(line: Y.Text, stored: string): number | null {
  const place = readPlace(stored);
  if (!place || !line.doc) return null;
  try {
    const found = Y.createAbsolutePositionFromRelativePosition(place, line.doc);
    return found?.type === line ? found.index : null;
  } catch {
    return null;
  }
}
