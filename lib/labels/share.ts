/** How much of a text a machine made: by characters, sentence by sentence. Pure, the same in the editor and on the server. */
import { sentencesOf } from "#lib/content/sentences";
import { rejected } from "#lib/content/suggestions";
import { countedIn, isCountedInChinese } from "#lib/content/text";
import type { Doc } from "#lib/content/types";
import { type Line, linesOf, wordsOf } from "./lines.ts";
import type { MachineShare } from "./types.ts";

/**
 * A sentence of which less than this share is still the machine's was rewritten by a person, and its marks count no longer.
 * A decision, not a measured value: whoever says a thing anew keeps its names, figures and little words, about a quarter of a Chinese sentence;
 * at 0.3 three characters of four have to be one's own, while a replaced name or a better verb changes nothing.
 */
export const rewrittenBelow = 0.3;
/** Counted characters in a row, about a short sentence: so much of a machine's is there whatever stands around it, else commas for full stops would make it a person's. */
export const neverRewritten = 20;

/** Words of a line that a machine made, in UTF-16 units from its beginning; in order, apart from each other. */
export type Stretch = { from: number; to: number; id: string };
/** A sentence of a line, in UTF-16 units. `marked`: characters with a mark; `counts`: those of them that still are the machine's by the rule. */
export type SentenceShare = { from: number; to: number; characters: number; marked: number; counts: number };

/** Of the text as readers would have it: suggested words are not in it yet, those that a suggestion strikes out still are. */
export function machineShare(body: Doc): MachineShare {
  const lines = linesOf(rejected(body));
  return shareOf(lines.map((line) => ({ text: wordsOf(line), stretches: stretchesOf(line) })));
}

/** Of lines whose stretches are known already. */
export function shareOf(lines: readonly { text: string; stretches: readonly Stretch[] }[]): MachineShare {
  const chinese = lines.some(({ text }) => isCountedInChinese(text));
  let [characters, marked] = [0, 0];
  for (const { text, stretches } of lines) {
    // Most texts have none: these are only counted.
    const sentences = stretches.length === 0 ? [{ characters: countedIn(text, chinese).length, counts: 0 }] : sentenceShares(text, stretches, chinese);
    for (const sentence of sentences) {
      characters += sentence.characters;
      marked += sentence.counts;
    }
  }
  return { characters, marked, share: characters === 0 ? 0 : marked / characters };
}

/** What the marks of a line say. */
export function stretchesOf(line: Line): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const { text, id } of line) {
    const last = found.at(-1);
    if (id !== null && last?.to === at && last.id === id) last.to += text.length;
    else if (id !== null) found.push({ from: at, to: at + text.length, id });
    at += text.length;
  }
  return found;
}

/** @param chinese how the whole text is counted */
export function sentenceShares(text: string, stretches: readonly Stretch[], chinese: boolean): SentenceShare[] {
  const before = markedBefore(text.length, stretches);
  const isMarked = (from: number, to: number) => ((before[to] ?? 0) - (before[from] ?? 0)) * 2 > to - from;
  return sentencesOf(text).map(({ from, to }) => {
    const flags = countedIn(text.slice(from, to), chinese).map((unit) => isMarked(from + unit.from, from + unit.to));
    const marked = flags.filter((flag) => flag).length;
    return { from, to, characters: flags.length, marked, counts: marked < rewrittenBelow * flags.length ? inLongRuns(flags) : marked };
  });
}

/** How many units of the line before each place are the machine's. A name or a number is one character, and belongs to whom most of it is from. */
function markedBefore(length: number, stretches: readonly Stretch[]): Uint32Array {
  const flags = new Uint8Array(length);
  for (const { from, to } of stretches) flags.fill(1, from, to);
  const sums = new Uint32Array(length + 1);
  for (let at = 0; at < length; at++) sums[at + 1] = (sums[at] ?? 0) + (flags[at] ?? 0);
  return sums;
}

function inLongRuns(flags: readonly boolean[]): number {
  let [sum, run] = [0, 0];
  for (const flag of [...flags, false]) {
    if (flag) run++;
    else {
      if (run >= neverRewritten) sum += run;
      run = 0;
    }
  }
  return sum;
}
