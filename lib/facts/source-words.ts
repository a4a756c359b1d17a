/** The words of all sources as one string without blanks and punctuation, and the way back to where they stand. Pure. */
import { squeeze } from "./squeeze.ts";
import type { Work } from "./turns.ts";
import type { Evidence, SourceText } from "./types.ts";

/** `words`: squeezed passages one after the other, so that a quotation is found that goes on in the next one. `starts[i]`: where passage `i` begins in it. */
export type SourceWords = {
  words: string;
  starts: number[];
  passages: { source: number; passage: number; text: string; places: Int32Array }[];
};

/** Passage by passage. */
export function* gatheringWords(sources: readonly SourceText[]): Work<SourceWords> {
  const starts: number[] = [];
  const passages: SourceWords["passages"] = [];
  const parts: string[] = [];
  let length = 0;
  for (const [source, { passages: texts }] of sources.entries()) {
    for (const [passage, text] of texts.entries()) {
      const { words, places } = squeeze(text);
      starts.push(length);
      passages.push({ source, passage, text, places });
      parts.push(words);
      length += words.length;
      yield;
    }
  }
  return { words: parts.join(""), starts, passages };
}

/** Where the squeezed words from `from` to `to` stand: as far as the passage goes that they begin in; null where there are none. */
export function evidenceAt(sources: SourceWords, from: number, to: number): Evidence | null {
  let low = 0;
  let high = sources.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sources.starts[middle] ?? 0) <= from) low = middle;
    else high = middle;
  }
  const passage = sources.passages[low];
  if (passage === undefined || to <= from) return null;
  const start = sources.starts[low] ?? 0;
  const first = passage.places[from - start];
  const last = passage.places[Math.min(to - start, passage.places.length - 1) - 1];
  if (first === undefined || last === undefined) return null;
  return { source: passage.source, passage: passage.passage, from: first, to: last + 1, text: passage.text.slice(first, last + 1) };
}
