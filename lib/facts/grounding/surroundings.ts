/** What all words of one stretch of a draft share: its clauses, its numbers that no source has, how much of it is supported. Pure. */
import { generalClasses } from "./lexicon.ts";
import type { Reading } from "./reading.ts";
import { sentencesWith } from "./source-index.ts";

/** `words`, `covered`: word characters, and those in matches. `likeness`: the share of its pairs that the likest sentence of a source has. */
export type Clause = {
  from: number; to: number; words: number; covered: number; first: boolean; last: boolean; reasons: boolean; numbers: boolean; likeness: number;
  coveredIn: (from: number, to: number) => number; missingBefore: (at: number) => number;
};

export type Surroundings = { size: number; clauses: Clause[]; clauseOf: (at: number) => Clause; wrongNumbers: { from: number; to: number }[]; whole: number[] };

export function surroundingsOf(reading: Reading): Surroundings {
  const { text, source } = reading;
  const clauses = clausesOf(reading);
  const wrongNumbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map((found) => ({ from: found.index, to: found.index + found[0].length })).filter(({ from, to }) => !standsAlone(source.text, text.slice(from, to)));
  const whole = [is(/\d/.test(text)), text.length, ...shares(reading), likeness(reading, 0, text.length), Math.log(source.text.length + 10), ...source.topics];
  return { size: text.length, clauses, clauseOf: (at) => clauses.find(({ to }) => at < to) ?? clauseAt(reading, 0, text.length, true, true), wrongNumbers, whole };
}

const is = (yes: boolean) => (yes ? 1 : 0);
const isDigitOrDot = (sign: string) => /[\d.]/.test(sign);

function standsAlone(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) if (!isDigitOrDot(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + number.length))) return true;
  return false;
}

/** How much of the words is covered, how much is missing, and of that how much is made of particular words. */
function shares({ word, around, classes }: Reading): number[] {
  let [words, covered, particular] = [0, 0, 0];
  for (let i = 0; i < word.length; i++) {
    if (!word[i]) continue;
    words++;
    if ((around[i] ?? 0) >= 2) covered++;
    else if (((classes[i] ?? 0) & generalClasses) === 0) particular++;
  }
  return [words > 0 ? covered / words : 1, words - covered, particular];
}

function clausesOf(reading: Reading): Clause[] {
  const { text } = reading;
  const clauses: Clause[] = [];
  for (const found of text.matchAll(/[^，。；！？\n,;]+(?:[，。；！？\n,;]+|$)/g)) {
    const to = found.index + found[0].replace(/[，。；！？\n,;]+$/, "").length;
    const [first, last] = [text.slice(0, found.index).trim() === "", text.slice(found.index + found[0].length).trim() === ""];
    clauses.push(clauseAt(reading, found.index, to, first, last));
  }
  return clauses;
}

function clauseAt(reading: Reading, from: number, to: number, first: boolean, last: boolean): Clause {
  const { word, around } = reading;
  const count = (start: number, end: number, which: (i: number) => boolean) => { let n = 0; for (let i = start; i < end; i++) if (word[i] && which(i)) n++; return n; };
  const isCovered = (i: number) => (around[i] ?? 0) >= 2;
  const clause = reading.text.slice(from, to);
  return {
    from, to, first, last, reasons: /由于|因为|导致|造成|原因|因此|从而/.test(clause), numbers: /\d/.test(clause), words: count(from, to, () => true), covered: count(from, to, isCovered), likeness: likeness(reading, from, to),
    coveredIn: (start, end) => count(start, end, isCovered), missingBefore: (at) => count(from, at, (i) => !isCovered(i)),
  };
}

function likeness({ text, source }: Reading, from: number, to: number): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (let i = from; i + 1 < to; i++) {
    for (const sentence of sentencesWith(source, text.slice(i, i + 2))) {
      const count = (counts.get(sentence) ?? 0) + 1;
      counts.set(sentence, count);
      best = Math.max(best, count);
    }
  }
  return to - from > 1 ? best / (to - from - 1) : 0;
}
