/** A stretch of a draft cut into words, each with the probability that people would call it unsupported. Pure. */
import { sentencesOf } from "#lib/content/sentences";
import type { Stretch } from "#lib/facts/types";
import type { Background } from "./background.ts";
import { cutFeatures, cutSigns } from "./cut.ts";
import type { Lexicon } from "./lexicon.ts";
import { makeupFeatures } from "./makeup.ts";
import { judge, type Model } from "./model.ts";
import { positionFeatures } from "./position.ts";
import type { Reading } from "./reading.ts";
import { signsOf } from "./signs.ts";
import { longest } from "./suffixes.ts";
import { supportFeatures } from "./support.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** What has been learned, and the lists. */
export type Grounds = { lexicon: Lexicon; background: Background; cut: Model; word: Model };

/** From fine to coarse: how sure a cut must be. People cut names whole and phrases in pieces, so each word is judged three times. */
export const grains = [0.3, 0.5, 0.7];

/** Words are judged among their neighbours, about as many as a model was taught with. */
const windowSize = 80;

/** Sentences of a paragraph together as long as they are short. */
export function windowsOf(text: string): Stretch[] {
  const windows: Stretch[] = [];
  for (const { from, to } of sentencesOf(text)) {
    const last = windows.at(-1);
    if (last !== undefined && to - last.from <= windowSize && !text.slice(last.to, from).includes("\n") && !/[\n]$/.test(text.slice(last.from, last.to))) last.to = to;
    else windows.push({ from, to });
  }
  return windows;
}

export function wordFeatures(reading: Reading, around: Surroundings, { lexicon, background }: Pick<Grounds, "lexicon" | "background">, from: number, to: number): number[] {
  return [...supportFeatures(reading, lexicon, from, to), ...makeupFeatures(reading, background, from, to), ...positionFeatures(reading, around, from, to)];
}

/** Per character: how sure it is that a word begins there. */
export function cutsOf(reading: Reading, { background, cut }: Pick<Grounds, "background" | "cut">): Float32Array {
  const cuts = new Float32Array(reading.text.length + 1).fill(1);
  for (const run of reading.runs) {
    let since = 0;
    for (let at = run.from + 1; at < run.to; at++) {
      const sure = judge(cut, cutFeatures(reading, background, at, run), cutSigns(reading, at));
      since = sure > (grains[0] ?? 0) ? 0 : since + 1;
      // Longer than any match looked for: what stands in a source word by word could no longer be seen to.
      cuts[at] = since >= longest - 1 ? 1 : sure;
      if (since >= longest - 1) since = 0;
    }
  }
  return cuts;
}

export function wordsOf(reading: Reading, cuts: Float32Array, sure: number): Stretch[] {
  const words: Stretch[] = [];
  for (const run of reading.runs) {
    let from = run.from;
    for (let at = run.from + 1; at <= run.to; at++) {
      if (at < run.to && (cuts[at] ?? 0) <= sure) continue;
      words.push({ from, to: at });
      from = at;
    }
  }
  return words;
}

/** The finest words, each with the mean of what the words around it of every grain are judged to be; 0 for what stands in a source. */
export function judgeWords(reading: Reading, grounds: Grounds): (Stretch & { doubt: number })[] {
  const around = surroundingsOf(reading);
  const cuts = cutsOf(reading, grounds);
  const doubts = new Float32Array(reading.text.length);
  for (const sure of grains) {
    for (const { from, to } of wordsOf(reading, cuts, sure)) {
      const doubt = judge(grounds.word, wordFeatures(reading, around, grounds, from, to), signsOf(reading.text, from, to));
      for (let i = from; i < to; i++) doubts[i] = (doubts[i] ?? 0) + doubt / grains.length;
    }
  }
  return wordsOf(reading, cuts, grains[0] ?? 0).map(({ from, to }) => ({ from, to, doubt: (reading.ahead[from] ?? 0) >= to - from ? 0 : (doubts[from] ?? 0) }));
}
