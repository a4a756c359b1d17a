/** The words of a source that a quotation nearly has, whole: what would have to stand in its place. Pure. */
import { type Near, nearest, sharedOf } from "./nearly.ts";
import type { PreparedSources } from "./prepare.ts";
import { evidenceAt } from "./source-words.ts";
import type { Evidence } from "./types.ts";

/** From here on a quotation that differs is a misquotation; below it is another sentence. */
const misquoted = 0.6;
/** Nobody says it and it is no sentence: a name or a slogan, which others may resemble. */
const slogan = 0.8;
/** In letters any two sentences share most: words are compared, and so many of them at least. */
const fewestWords = 3;
/** How much further than what differs the beginning or end of a sentence may be to be taken along. */
const slack = 4;
const latin = /[\p{Script=Latin}\p{N}]+(?:['’-][\p{Script=Latin}\p{N}]+)*/gu;
const boundary = /[。！？；!?;:：“”「」『』"\n]/u;

/** @param words squeezed. Null where no source says nearly the same. */
export function findMisquoted(claim: string, words: string, spoken: boolean, sources: PreparedSources): Evidence | null {
  const near = nearest(words, sources.words.words);
  const evidence = near === null ? null : evidenceAt(sources.words, near.from, near.to);
  if (near === null || evidence === null) return null;
  const passage = sources.sources[evidence.source]?.passages[evidence.passage] ?? "";
  const least = spoken || /[，。！？,.!?]/.test(claim) ? misquoted : slogan;
  if (!/\p{Script=Han}/u.test(claim)) return byWords(claim, evidence, passage, least);
  return near.shared < least ? null : grown(evidence, near, passage);
}

/** The beginning and the end that were quoted otherwise: to where the source's own sentence begins or ends, else as many characters. */
function grown(evidence: Evidence, { missedBefore, missedBehind }: Near, passage: string): Evidence {
  const from = missedBefore === 0 ? evidence.from : reach(passage, evidence.from, -1, missedBefore);
  const to = missedBehind === 0 ? evidence.to : reach(passage, evidence.to, 1, missedBehind);
  return { ...evidence, from, to, text: passage.slice(from, to) };
}

function reach(passage: string, start: number, step: 1 | -1, missed: number): number {
  let at = start;
  for (let far = 0; far < missed + slack; far++) {
    const sign = passage.charAt(step > 0 ? at : at - 1);
    if (sign === "" || boundary.test(sign)) return at;
    at += step;
  }
  return start + step * missed;
}

function byWords(claim: string, near: Evidence, passage: string, least: number): Evidence | null {
  const wanted = [...claim.matchAll(latin)].map(([word]) => word.toLowerCase());
  const [from, to] = [Math.max(0, near.from - claim.length), Math.min(passage.length, near.to + claim.length)];
  const window = [...passage.matchAll(latin)].filter(({ 0: word, index }) => index >= from && index + word.length <= to);
  const shared = sharedOf(wanted, window.map(([word]) => word.toLowerCase()));
  if (shared === null || shared.count < fewestWords || shared.count < least * Math.max(wanted.length, shared.last - shared.first + 1)) return null;
  const first = window[grownWord(passage, window, shared.first, -1, shared.missedBefore)];
  const last = window[grownWord(passage, window, shared.last, 1, shared.missedBehind)];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [first.index, last.index + last[0].length];
  return { ...near, from: start, to: end, text: passage.slice(start, end) };
}

/** As many words further on as were quoted otherwise, within the sentence. */
function grownWord(passage: string, words: readonly RegExpExecArray[], start: number, step: 1 | -1, missed: number): number {
  let at = start;
  for (let far = 0; far < missed; far++) {
    const [here, next] = [words[at], words[at + step]];
    if (here === undefined || next === undefined) return at;
    const between = step > 0 ? passage.slice(here.index + here[0].length, next.index) : passage.slice(next.index + next[0].length, here.index);
    if (boundary.test(between) || between.includes(".")) return at;
    at += step;
  }
  return at;
}
