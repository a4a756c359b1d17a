/** A word's characters and pairs as numbers: few enough that hundreds of them share one weight. Pure. */
import { hashOf, seedOf } from "./background.ts";

export const signDimensions = 2048;

const seeds = { first: seedOf("f"), last: seedOf("l"), before: seedOf("L"), behind: seedOf("R"), one: seedOf("u"), two: seedOf("b"), tail: seedOf("t") };

export function signsOf(text: string, from: number, to: number): number[] {
  const sign = (seed: number, start: number, end: number) => hashOf(seed, text, start, end, signDimensions);
  const signs = [sign(seeds.first, from, from + 1), sign(seeds.last, to - 1, to)];
  signs.push(from > 0 ? sign(seeds.before, from - 1, from) : hashOf(seeds.before, "^", 0, 1, signDimensions), to < text.length ? sign(seeds.behind, to, to + 1) : hashOf(seeds.behind, "$", 0, 1, signDimensions));
  for (let i = from; i < to; i++) {
    signs.push(sign(seeds.one, i, i + 1));
    if (i + 1 < to) signs.push(sign(seeds.two, i, i + 2));
  }
  if (to - from > 2) signs.push(sign(seeds.tail, to - 2, to));
  return signs;
}
