/** From judged items to examples to learn from: places where words begin, and words no source supports. */
import { type Background, cellOf, cells } from "#lib/facts/grounding/background";
import { cutFeatures, cutSigns } from "#lib/facts/grounding/cut";
import type { Lexicon } from "#lib/facts/grounding/lexicon";
import { type Reading, read } from "#lib/facts/grounding/reading";
import { signsOf } from "#lib/facts/grounding/signs";
import { indexSources, type SourceIndex } from "#lib/facts/grounding/source-index";
import { type Surroundings, surroundingsOf } from "#lib/facts/grounding/surroundings";
import { candidatesOf, cutsOf, type Grounds, stands, windowsOf, wordFeatures } from "#lib/facts/grounding/words";
import type { Item } from "./items.ts";
import type { Examples } from "./learn-trees.ts";

/** An item with all that does not depend on what is learned. `marks`: per character of the window 1 bad, 0 good, -1 not judged. */
export type Case = { item: Item; source: SourceIndex; windows: { from: number; reading: Reading; around: Surroundings; marks: Int8Array; words: { from: number; to: number; bad: boolean }[] }[] };

const number = /[0-9０-９]/;

export function caseOf(item: Item, lexicon: Lexicon): Case {
  const source = indexSources([{ passages: item.sources.flatMap((text) => text.split(/\n+/)), date: "" }]);
  const windows = windowsOf(item.draft).map(({ from, to }) => {
    const reading = read(lexicon, source, item.draft.slice(from, to));
    return { from, reading, around: surroundingsOf(reading), marks: new Int8Array(to - from).fill(-1), words: [] as { from: number; to: number; bad: boolean }[] };
  });
  for (const { word, bad } of item.words) {
    for (const window of windows) {
      const text = item.draft.slice(window.from, window.from + window.marks.length);
      const at = text.indexOf(word);
      if (at < 0) continue;
      for (let next = at; next >= 0; next = text.indexOf(word, next + 1)) window.marks.fill(bad ? 1 : 0, next, next + word.length);
      window.words.push({ from: at, to: at + word.length, bad });
      break;
    }
  }
  return { item, source, windows };
}

/** In how many sources pairs and characters stand. `counts` is exact; the table forgets which pair it was. */
export function backgroundOf(cases: readonly Case[]): Background {
  const counts = new Map<string, number>();
  for (const { source } of cases) for (const word of contentsOf(source.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const background = new Uint8Array(cells);
  for (const [word, count] of counts) if (count > 1) background[cellOf(word)] = Math.max(background[cellOf(word)] ?? 0, Math.min(15, Math.round(2 * Math.log2(count))));
  return background;
}

function contentsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < text.length; i++) for (const size of [1, 2]) found.add(text.slice(i, i + size));
  return found;
}

const empty = (): Examples => ({ dense: [], signs: [], answers: [], weights: [] });

function add(examples: Examples, dense: number[], signs: number[], answer: boolean, weight: number): void {
  examples.dense.push(dense); examples.signs.push(signs); examples.answers.push(answer ? 1 : 0); examples.weights.push(weight);
}

/** Words that people picked out say where one begins and ends, and that none does within. */
export function cutExamples(cases: readonly Case[], background: Background): Examples {
  const examples = empty();
  for (const { reading, words } of cases.flatMap(({ windows }) => windows)) {
    const places = new Map<number, boolean>();
    for (const { from, to } of words) { for (let at = from + 1; at < to; at++) if (!places.has(at)) places.set(at, false); places.set(from, true); places.set(to, true); }
    for (const run of reading.runs) for (const [at, begins] of places) if (at > run.from && at < run.to) add(examples, cutFeatures(reading, background, at, run), cutSigns(reading, at), begins, 1);
  }
  return examples;
}

/** The words as people picked them and as we cut them; a word of ours that is part good and part bad counts less. Numbers are others' work. */
export function wordExamples(cases: readonly Case[], grounds: Pick<Grounds, "lexicon" | "background">, cutOf: (one: Case) => Grounds["cut"]): Examples {
  const examples = empty();
  for (const one of cases) {
    for (const { reading, around, marks, words } of one.windows) {
      const put = (from: number, to: number, bad: boolean, weight: number) => add(examples, wordFeatures(reading, around, grounds, from, to), signsOf(reading.text, from, to), bad, weight);
      for (const { from, to, bad } of words) if (!number.test(reading.text.slice(from, to)) && !stands(reading, { from, to })) put(from, to, bad, 1);
      const cuts = cutsOf(reading, { background: grounds.background, cut: cutOf(one) });
      for (const candidate of candidatesOf(reading, cuts)) {
        const { from, to, likely } = candidate;
        const judged = { bad: 0, good: 0 };
        for (const mark of marks.subarray(from, to)) if (mark >= 0) judged[mark === 1 ? "bad" : "good"]++;
        if (judged.bad !== judged.good && !stands(reading, candidate)) put(from, to, judged.bad > judged.good, (likely * Math.abs(judged.bad - judged.good)) / (to - from));
      }
    }
  }
  return examples;
}
