/** A stretch of a draft cut into words, each with the probability that people would call it unsupported. Pure. */
import { sentencesOf } from "#lib/content/sentences";
import type { Stretch } from "#lib/facts/types";
import type { Background } from "./background.ts";
import { cutSigns, putCut } from "./cut.ts";
import type { Lexicon } from "./lexicon.ts";
import { putMakeup } from "./makeup.ts";
import { judge, type Model } from "./model.ts";
import { putPosition } from "./position.ts";
import type { Reading } from "./reading.ts";
import { emptyRow, listOf, putAll, type Row } from "./row.ts";
import { signsOf } from "./signs.ts";
import { longest } from "./suffixes.ts";
import { isCarried, supportFeatures } from "./support.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** What has been learned, and the lists. */
export type Grounds = { lexicon: Lexicon; background: Background; cut: Model; word: Model };

/** How sure a cut must be to show: people read whole words. */
const finest = 0.3;
/** Words less likely than this are not looked at. */
const leastLikely = 0.04;
/** Where another word is more likely by far, this one is not judged: it would have no say. */
const nearEnough = 0.5;

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

/** In the order in which models are learned. */
export function wordFeatures(reading: Reading, around: Surroundings, grounds: Pick<Grounds, "lexicon" | "background">, from: number, to: number): number[] {
  const row = emptyRow();
  putWord(row, reading, around, grounds, from, to);
  return listOf(row);
}

function putWord(row: Row, reading: Reading, around: Surroundings, { lexicon, background }: Pick<Grounds, "lexicon" | "background">, from: number, to: number): void {
  row.size = 0;
  putAll(row, supportFeatures(reading, lexicon, from, to));
  putMakeup(row, reading, background, from, to);
  putPosition(row, reading, around, from, to);
}

/** Per character: how sure it is that a word begins there. */
export function cutsOf(reading: Reading, { background, cut }: Pick<Grounds, "background" | "cut">): Float32Array {
  const cuts = new Float32Array(reading.text.length + 1).fill(1);
  const row = emptyRow();
  for (const run of reading.runs) {
    let since = 0;
    for (let at = run.from + 1; at < run.to; at++) {
      putCut(row, reading, background, at, run);
      const sure = judge(cut, row.values, cutSigns(reading, at));
      since = sure > finest ? 0 : since + 1;
      // Longer than any match looked for: what stands in a source word by word could no longer be seen to.
      cuts[at] = since >= longest - 1 ? 1 : sure;
      if (since >= longest - 1) since = 0;
    }
  }
  return cuts;
}

/** Every word that may be meant, by how likely both its ends are cut and nothing between. */
export function candidatesOf(reading: Reading, cuts: Float32Array): (Stretch & { likely: number })[] {
  const candidates: (Stretch & { likely: number })[] = [];
  for (const run of reading.runs) {
    for (let from = run.from; from < run.to; from++) {
      let open = from === run.from ? 1 : (cuts[from] ?? 0);
      for (let to = from + 1; to <= run.to && open >= leastLikely; to++) {
        const cut = to === run.to ? 1 : (cuts[to] ?? 0);
        if (open * cut >= leastLikely) candidates.push({ from, to, likely: open * cut });
        open *= 1 - cut;
      }
    }
  }
  return candidates;
}

/** Those that are about as likely as any other over one of their characters. */
function likeliest(candidates: readonly (Stretch & { likely: number })[], size: number): (Stretch & { likely: number })[] {
  const best = new Float32Array(size);
  for (const { from, to, likely } of candidates) for (let i = from; i < to; i++) best[i] = Math.max(best[i] ?? 0, likely);
  return candidates.filter(({ from, to, likely }) => best.subarray(from, to).some((most) => likely >= nearEnough * most));
}

/** What stands in a source as it is. */
export const stands = ({ ahead }: Reading, { from, to }: Stretch) => (ahead[from] ?? 0) >= to - from;

/** The likeliest words have nearly all of the say. */
const sharpness = 4;

/** Per character: the mean of what all words that may be meant there are judged to be; 0 for those that stand in a source, or whose like stands there between the same neighbours. */
export function doubtsOf(reading: Reading, cuts: Float32Array, grounds: Grounds): Float32Array {
  const [around, row] = [surroundingsOf(reading), emptyRow()];
  const [doubts, said] = [new Float32Array(reading.text.length), new Float32Array(reading.text.length)];
  const judged = ({ from, to }: Stretch) => {
    putWord(row, reading, around, grounds, from, to);
    return judge(grounds.word, row.values, signsOf(reading.text, from, to));
  };
  for (const word of likeliest(candidatesOf(reading, cuts), reading.text.length)) {
    const doubt = stands(reading, word) || isCarried(reading, grounds.lexicon, word) ? 0 : judged(word);
    const say = word.likely ** sharpness;
    for (let i = word.from; i < word.to; i++) {
      doubts[i] = (doubts[i] ?? 0) + say * doubt;
      said[i] = (said[i] ?? 0) + say;
    }
  }
  return doubts.map((doubt, i) => (said[i] ? doubt / (said[i] ?? 1) : 0));
}

/** The text cut into words, each with its mean doubt. */
export function judgeWords(reading: Reading, grounds: Grounds): (Stretch & { doubt: number })[] {
  const cuts = cutsOf(reading, grounds);
  const doubts = doubtsOf(reading, cuts, grounds);
  return reading.runs.flatMap((run) => {
    const words: (Stretch & { doubt: number })[] = [];
    for (let from = run.from, to = from + 1; to <= run.to; to++) {
      if (to < run.to && (cuts[to] ?? 0) <= finest) continue;
      const doubt = doubts.subarray(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
      words.push({ from, to, doubt });
      from = to;
    }
    return words;
  });
}
