/** Learning from cases, and judging cases with what was learned. */
import type { Lexicon } from "#lib/facts/grounding/lexicon";
import { leafMark, type Model, treesOf } from "#lib/facts/grounding/model";
import { cutDimensions } from "#lib/facts/grounding/cut";
import { signDimensions } from "#lib/facts/grounding/signs";
import { type Grounds, judgeWords } from "#lib/facts/grounding/words";
import { backgroundOf, type Case, cutExamples, wordExamples } from "./examples.ts";
import { type Fitting, fitLine } from "./learn-line.ts";
import { type Examples, growTrees, type Growth } from "./learn-trees.ts";

/** Fixed once for all folds. */
const cutGrowth = { trees: 60, rate: 0.15, depth: 4, smallest: 10, stiffness: 2, rows: 0.7, columns: 0.3, seed: 1, sets: 1 };
const wordGrowth = { trees: 180, rate: 0.06, depth: 3, smallest: 25, stiffness: 4, rows: 0.6, columns: 0.25, seed: 2, sets: 3 };
const cutFitting = { rounds: 8, rate: 0.05, draw: 2, signDraw: 0.001, signs: cutDimensions, seed: 1 };
const wordFitting = { rounds: 6, rate: 0.05, draw: 5, signDraw: 0.002, signs: signDimensions, seed: 5 };

export function learn(cases: readonly Case[], lexicon: Lexicon): Grounds {
  const background = backgroundOf(cases);
  const cutModel = (from: readonly Case[]) => modelOf(cutExamples(from, background), cutGrowth, cutFitting);
  // Words to learn from are cut by models that have not seen them, as new texts will be.
  const parts = [0, 1];
  const blind = parts.map((part) => cutModel(cases.filter(({ item }) => item.event % parts.length !== part)));
  const cut = cutModel(cases);
  const word = modelOf(wordExamples(cases, { lexicon, background }, ({ item }) => blind[item.event % parts.length] ?? cut), wordGrowth, wordFitting);
  return { lexicon, background, cut, word };
}

/** Trees of several seeds that see other rows and columns; each set has its share of the say. */
function modelOf(examples: Examples, growth: Growth & { sets: number }, fitting: Fitting): Model {
  const sets = Array.from({ length: growth.sets }, (_, set) => growTrees(examples, { ...growth, seed: growth.seed + set }));
  const nodes = Uint8Array.from(sets.flatMap((set) => shared(set.nodes, growth.sets)));
  return { base: sets[0]?.base ?? 0, nodes, trees: treesOf(nodes), ...fitLine(examples, fitting) };
}

function shared(nodes: number[], sets: number): number[] {
  for (let node = 0; node < nodes.length; node += 4) {
    if (nodes[node] !== leafMark) continue;
    const value = Math.round(((((nodes[node + 2] ?? 0) | ((nodes[node + 3] ?? 0) << 8)) << 16) >> 16) / sets);
    nodes.splice(node + 2, 2, value & 255, (value >> 8) & 255);
  }
  return nodes;
}

/** Per character of the draft. */
export function doubtsOf({ item, windows }: Case, grounds: Grounds): Float32Array {
  const doubts = new Float32Array(item.draft.length);
  for (const { from, reading } of windows) for (const word of judgeWords(reading, grounds)) doubts.fill(word.doubt, from + word.from, from + word.to);
  return doubts;
}
