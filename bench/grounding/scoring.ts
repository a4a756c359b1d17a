/** How well flagged words agree with what people judged. */

/** A judged word. `doubt`: the highest that covers half of it, anywhere it stands. `claimed`: other rules flag it. */
export type Judged = { bad: boolean; digits: boolean; claimed: boolean; doubt: number; fold: number };

export type Figures = { precision: number; recall: number; f1: number };

export function figuresOf(words: readonly Judged[], flagged: (word: Judged) => boolean): Figures {
  let [hits, flags, bad] = [0, 0, 0];
  for (const word of words) {
    if (flagged(word)) flags++;
    if (word.bad) bad++;
    if (word.bad && flagged(word)) hits++;
  }
  return { precision: flags > 0 ? hits / flags : 0, recall: bad > 0 ? hits / bad : 0, f1: flags + bad > 0 ? (2 * hits) / (flags + bad) : 0 };
}

export const isFlagged = (threshold: number) => ({ claimed, doubt }: Judged) => claimed || doubt > threshold;

/** The one by which the words given are flagged best; the middle one where several are as good. */
export function bestThreshold(words: readonly Judged[]): number {
  const steps = Array.from({ length: 71 }, (_, i) => 0.15 + i / 200);
  const scored = steps.map((threshold) => ({ threshold, f1: figuresOf(words, isFlagged(threshold)).f1 }));
  // Neighbours have a say: a lone peak is chance.
  const smooth = scored.map(({ threshold }, i) => { const near = scored.slice(Math.max(0, i - 4), i + 5); return { threshold, f1: near.reduce((sum, { f1 }) => sum + f1, 0) / near.length }; });
  return smooth.reduce((best, one) => (one.f1 > best.f1 ? one : best)).threshold;
}
