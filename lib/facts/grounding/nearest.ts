/** The sentence of a source that is likest to a clause of the draft: what to read where a word is not supported. Pure. */
import type { Evidence } from "#lib/facts/types";
import { sentencesWith, type SourceIndex } from "./source-index.ts";

/** A sentence that shares less says something else. */
const leastLikeness = 0.4;

/** @param clause in the way of writing the index has. Null where no sentence is near. */
export function nearest(source: SourceIndex, clause: string): Evidence | null {
  const counts = new Map<number, number>();
  let best = { sentence: -1, count: 0 };
  for (let i = 0; i + 1 < clause.length; i++) {
    for (const sentence of sentencesWith(source, clause.slice(i, i + 2))) {
      const count = (counts.get(sentence) ?? 0) + 1;
      counts.set(sentence, count);
      if (count > best.count) best = { sentence, count };
    }
  }
  return best.count < leastLikeness * (clause.length - 1) ? null : sentenceAt(source, best.sentence);
}

function sentenceAt({ starts, passages, sentences }: SourceIndex, sentence: number): Evidence | null {
  const at = sentences[sentence] ?? 0;
  const number = starts.findLastIndex((start) => start <= at);
  const passage = passages[number];
  if (passage === undefined) return null;
  const from = at - (starts[number] ?? 0);
  const to = Math.min(passage.text.length, (sentences[sentence + 1] ?? Number.POSITIVE_INFINITY) - (starts[number] ?? 0));
  const text = passage.text.slice(from, to);
  const lead = text.length - text.trimStart().length;
  const words = text.trim();
  return words === "" ? null : { source: passage.source, passage: passage.passage, from: from + lead, to: from + lead + words.length, text: words };
}
