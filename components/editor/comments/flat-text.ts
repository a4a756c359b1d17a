/** The letters of a text one behind the other, without borders of blocks and without what is no text; each knows its place. Pure. */
import type { Node } from "@tiptap/pm/model";

/** `places[n]`: where letter n stands in the document. */
export type FlatText = { letters: string; places: readonly number[] };
export type Range = { from: number; to: number };

export function flatten(doc: Node): FlatText {
  const parts: string[] = [];
  const places: number[] = [];
  doc.descendants((node, at) => {
    const { text } = node;
    if (text === undefined) return;
    parts.push(text);
    for (let letter = 0; letter < text.length; letter++) places.push(at + letter);
  });
  return { letters: parts.join(""), places };
}

/** The numbers of the letters in a range of the document. */
export function lettersIn({ places }: FlatText, { from, to }: Range): Range {
  return { from: firstAtOrAfter(places, from), to: firstAtOrAfter(places, to) };
}

/** The range of the document that holds letters `from` up to before `to`. */
export function rangeOf({ places }: FlatText, { from, to }: Range): Range {
  return { from: places[from] ?? 0, to: (places[to - 1] ?? 0) + 1 };
}

function firstAtOrAfter(places: readonly number[], wanted: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
