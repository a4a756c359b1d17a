/** Which words of a changed paragraph differ. Pure. */
import { align } from "./align.ts";

export type Span = { text: string; changed: boolean };

/** Both texts in spans; texts too long to compare word by word are one changed span each. */
export function compareWords(mine: string, theirs: string, language: string): { mine: Span[]; theirs: Span[] } {
  const words = (text: string) => [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map((part) => part.segment);
  const [left, right] = [words(mine), words(theirs)];
  const pairs = align(left, right, (one, other) => (one === other ? 1 : 0));
  const paired = new Set(pairs.filter(([i, j]) => i !== null && j !== null && left[i] === right[j]).map(([i]) => i));
  const pairedTheirs = new Set(pairs.filter(([i, j]) => i !== null && j !== null && left[i] === right[j]).map(([, j]) => j));
  return { mine: spans(left, paired), theirs: spans(right, pairedTheirs) };
}

function spans(words: string[], unchanged: ReadonlySet<number | null>): Span[] {
  const found: Span[] = [];
  for (const [at, text] of words.entries()) {
    const changed = !unchanged.has(at);
    const last = found.at(-1);
    if (last?.changed === changed) last.text += text;
    else found.push({ text, changed });
  }
  return found;
}
