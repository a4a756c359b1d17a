/** Learning from cases, and judging cases with what was learned. */
import type { Lexicon } from "#lib/facts/grounding/lexicon";
import { type Model, rootsOf } from "#lib/facts/grounding/model";
import { cutDimensions } from "#lib/facts/grounding/cut";
import { signDimensions } from "#lib/facts/grounding/signs";
import { type Grounds, judgeWords } from "#lib/facts/grounding/words";
import { backgroundOf, type Case, cutExamples, wordExamples } from "./examples.ts";
import { fitLine } from "./learn-line.ts";
import { type Examples, growTrees } from "./learn-trees.ts";

/** Fixed once for all folds. */
const cutGrowth = { trees: 80, rate: 0.12, depth: 4, smallest: 10, stiffness: 2, rows: 0.8, columns: 0.5, seed: 1 };
const wordGrowth = { trees: 260, rate: 0.045, depth: 3, smallest: 30, stiffness: 3, rows: 0.7, columns: 0.35, seed: 2 };
const cutFitting = { rounds: 8, rate: 0.05, draw: 2, signDraw: 0.001, signs: cutDimensions, seed: 1 };
const wordFitting = { rounds: 6, rate: 0.05, draw: 5, signDraw: 0.002, signs: signDimensions, seed: 5 };

export function learn(cases: readonly Case[], lexicon: Lexicon): Grounds {
  const background = backgroundOf(cases);
  const cutModel = (from: readonly Case[]) => modelOf(cutExamples(from, background), cutGrowth, cutFitting);
  // Words to learn from are cut by models that have not seen them, as new texts will be.
  const parts = [0, 1, 2];
  const blind = parts.map((part) => cutModel(cases.filter(({ item }) => item.event % parts.length !== part)));
  const cut = cutModel(cases);
  const word = modelOf(wordExamples(cases, { lexicon, background }, ({ item }) => blind[item.event % parts.length] ?? cut), wordGrowth, wordFitting);
  return { lexicon, background, cut, word };
}

function modelOf(examples: Examples, growth: Parameters<typeof growTrees>[1], fitting: Parameters<typeof fitLine>[1]): Model {
  const { base, nodes } = growTrees(examples, growth);
  const bytes = Uint8Array.from(nodes);
  return { base, nodes: bytes, roots: rootsOf(bytes), ...fitLine(examples, fitting) };
}

/** Per character of the draft. */
export function doubtsOf({ item, windows }: Case, grounds: Grounds): Float32Array {
  const doubts = new Float32Array(item.draft.length);
  for (const { from, reading } of windows) for (const word of judgeWords(reading, grounds)) doubts.fill(word.doubt, from + word.from, from + word.to);
  return doubts;
}
