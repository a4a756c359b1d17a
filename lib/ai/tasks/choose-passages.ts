/** Sources as a model is shown them, and which of their passages where all are too many. Pure. */
import type { SourceGiven } from "#lib/ai/types";
import { letterPairs } from "#lib/content/letter-pairs";
import { atOnce, type Work } from "#lib/facts/turns";
import { referenceOf } from "./citations.ts";
import { estimateTokens } from "./tokens.ts";

/** `left`: passages that are not shown; in `sources` they are "", so that the others keep their numbers. */
export type Chosen = { sources: SourceGiven[]; left: number };

/** Every source under its number and name, each passage behind its reference. What a passage itself has of references is none. */
export function sourceLines(sources: readonly SourceGiven[]): string {
  return sources.map((source) => [headOf(source), ...source.passages.flatMap((passage, at) => (passage === "" ? [] : [lineOf(source.number, at, passage)]))].join("\n")).join("\n\n");
}

const headOf = ({ number, name, date }: SourceGiven) => `S${number} ${name.replace(/\s+/g, " ")}${date === "" ? "" : ` (${date})`}`;
const lineOf = (source: number, at: number, passage: string) => `[${referenceOf({ source, passage: at + 1 })}] ${passage.replace(/\s+/g, " ").replace(/\[(?=S?\d+\.\d)/gi, "[ ")}`;

/** Those that speak of what is to be written, as many as fit into `tokens`; the beginning of a source, which says what it is about, before others. */
export function choosePassages(sources: readonly SourceGiven[], about: string, tokens: number): Chosen {
  return atOnce(choosingPassages(sources, about, tokens));
}

/** The same in pieces: a book takes 0.2 s. */
export function* choosingPassages(sources: readonly SourceGiven[], about: string, tokens: number): Work<Chosen> {
  const wanted = new Set(letterPairs(about));
  const all: { name: string; weight: number; tokens: number }[] = [];
  for (const { number, passages } of sources) {
    for (const [at, passage] of passages.entries()) {
      const line = lineOf(number, at, passage);
      if (passage !== "") all.push({ name: `${number}.${at}`, weight: likeness(line, wanted) + (at === 0 ? 1 : 0), tokens: estimateTokens(line) + 1 });
      yield;
    }
  }
  let room = tokens - sources.reduce((sum, source) => sum + estimateTokens(headOf(source)) + 2, 0);
  const kept = new Set(all.sort((one, other) => other.weight - one.weight).filter((each) => {
    if (each.tokens > room) return false;
    room -= each.tokens;
    return true;
  }).map(({ name }) => name));
  const chosen = sources.map((source) => ({ ...source, passages: source.passages.map((passage, at) => (kept.has(`${source.number}.${at}`) ? passage : "")) }));
  return { sources: chosen, left: all.length - kept.size };
}

/** How many of the wanted pairs a passage has, in parts of its own number: long ones have no advantage. */
function likeness(line: string, wanted: ReadonlySet<string>): number {
  const pairs = new Set(letterPairs(line));
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => wanted.has(pair)).length / Math.sqrt(pairs.size);
}
