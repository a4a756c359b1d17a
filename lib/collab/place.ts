/** A place in a draft's document that moves with the letter it stands beside, as text. Pure; the editor reads it too. */
import * as Y from "yjs";
import { bytesOf } from "#lib/content/bytes";

export function writePlace(place: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(place)));
}

/** Null for what `writePlace` cannot have written of a letter: a place that names a whole text would make one that does not exist. */
export function readPlace(text: string): Y.RelativePosition | null {
  if (!/^[A-Za-z0-9+/]{2,120}={0,2}$/.test(text)) return null;
  try {
    const place = Y.decodeRelativePosition(bytesOf(text));
    return place.item === null ? null : place;
  } catch {
    return null;
  }
}
