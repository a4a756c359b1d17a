/** Gradient-boosted trees for a yes-or-no question, in the form `lib/facts/grounding/model.ts` reads. */
import { leafMark, leafStep, thresholdStep } from "#lib/facts/grounding/model";
import { seeded } from "./items.ts";

export type Examples = { dense: number[][]; signs: number[][]; answers: number[]; weights: number[] };

/** `rows`, `columns`: the share of examples and features each tree sees. `smallest`: examples a leaf must have. `stiffness`: how strongly leaves are drawn to 0. */
export type Growth = { trees: number; rate: number; depth: number; smallest: number; stiffness: number; rows: number; columns: number; seed: number };

type Slopes = { first: Float64Array; second: Float64Array };
type Bins = { cuts: number[][]; of: Uint8Array[] };

export function growTrees(examples: Examples, growth: Growth): { base: number; nodes: number[] } {
  const { dense, answers, weights } = examples;
  const bins = binsOf(dense);
  const random = seeded(growth.seed);
  const [all, yes] = [weights.reduce((sum, weight) => sum + weight, 0), answers.reduce((sum, answer, i) => sum + answer * (weights[i] ?? 0), 0)];
  const base = Math.log(yes / (all - yes));
  const scores = new Float64Array(dense.length).fill(base);
  const slopes: Slopes = { first: new Float64Array(dense.length), second: new Float64Array(dense.length) };
  const nodes: number[] = [];
  for (let tree = 0; tree < growth.trees; tree++) {
    for (let i = 0; i < dense.length; i++) {
      const [p, weight] = [1 / (1 + Math.exp(-(scores[i] ?? 0))), weights[i] ?? 0];
      slopes.first[i] = weight * ((answers[i] ?? 0) - p);
      slopes.second[i] = weight * p * (1 - p);
    }
    const rows = [...dense.keys()].filter(() => random() < growth.rows);
    const columns = bins.cuts.map((_, feature) => feature).filter((feature) => (bins.cuts[feature]?.length ?? 0) > 0 && random() < growth.columns);
    const grown: number[] = [];
    grow({ bins, slopes, columns, growth, nodes: grown }, rows, 0);
    for (let i = 0; i < dense.length; i++) scores[i] = (scores[i] ?? 0) + leafOf(grown, dense[i] ?? []);
    for (const byte of grown) nodes.push(byte);
  }
  return { base, nodes };
}

type Growing = { bins: Bins; slopes: Slopes; columns: number[]; growth: Growth; nodes: number[] };

/** Appends the node for these examples and all below it. */
function grow(growing: Growing, rows: number[], depth: number): void {
  const { nodes, bins, growth } = growing;
  const split = depth < growth.depth && rows.length >= 2 * growth.smallest ? bestSplit(growing, rows) : null;
  const me = nodes.length;
  if (split === null) { nodes.push(leafMark, 0, ...bytes(leafValue(growing, rows) * leafStep)); return; }
  nodes.push(split.feature, 0, ...bytes(Math.floor((bins.cuts[split.feature]?.[split.bin] ?? 0) * thresholdStep)));
  const below = bins.of[split.feature] ?? new Uint8Array();
  grow(growing, rows.filter((i) => (below[i] ?? 0) <= split.bin), depth + 1);
  nodes[me + 1] = (nodes.length - me) / 4;
  grow(growing, rows.filter((i) => (below[i] ?? 0) > split.bin), depth + 1);
}

const bytes = (value: number) => { const whole = Math.max(-32_768, Math.min(32_767, Math.round(value))); return [whole & 255, (whole >> 8) & 255]; };

function leafValue({ slopes, growth }: Growing, rows: number[]): number {
  let [first, second] = [0, 0];
  for (const i of rows) { first += slopes.first[i] ?? 0; second += slopes.second[i] ?? 0; }
  return (first / (second + growth.stiffness)) * growth.rate;
}

const mostBins = 24;

function bestSplit({ bins, slopes, columns, growth }: Growing, rows: number[]): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number; gain: number } = { feature: -1, bin: 0, gain: 1e-6 };
  const [first, second, count] = [new Float64Array(mostBins + 1), new Float64Array(mostBins + 1), new Int32Array(mostBins + 1)];
  const worth = (a: number, b: number) => (a * a) / (b + growth.stiffness);
  for (const feature of columns) {
    first.fill(0); second.fill(0); count.fill(0);
    const of = bins.of[feature] ?? new Uint8Array();
    let [allFirst, allSecond] = [0, 0];
    for (const i of rows) {
      const [bin, a, b] = [of[i] ?? 0, slopes.first[i] ?? 0, slopes.second[i] ?? 0];
      first[bin] = (first[bin] ?? 0) + a; second[bin] = (second[bin] ?? 0) + b; count[bin] = (count[bin] ?? 0) + 1;
      allFirst += a; allSecond += b;
    }
    let [a, b, n] = [0, 0, 0];
    for (let bin = 0; bin < (bins.cuts[feature]?.length ?? 0); bin++) {
      a += first[bin] ?? 0; b += second[bin] ?? 0; n += count[bin] ?? 0;
      if (n < growth.smallest || rows.length - n < growth.smallest) continue;
      const gain = worth(a, b) + worth(allFirst - a, allSecond - b) - worth(allFirst, allSecond);
      if (gain > best.gain) best = { feature, bin, gain };
    }
  }
  return best.feature < 0 ? null : best;
}

/** Cuts between values, on the steps thresholds are kept in. */
function binsOf(dense: number[][]): Bins {
  const cuts = (dense[0] ?? []).map((_, feature) => {
    const values = dense.map((one) => one[feature] ?? 0).sort((a, b) => a - b);
    const distinct = [...new Set(values)];
    const middles = distinct.length <= mostBins ? distinct.slice(1).map((value, i) => (value + (distinct[i] ?? 0)) / 2) : Array.from({ length: mostBins - 1 }, (_, i) => values[Math.floor(((i + 1) * values.length) / mostBins)] ?? 0);
    return [...new Set(middles.map((value) => Math.floor(value * thresholdStep) / thresholdStep))];
  });
  const of = cuts.map((at, feature) => Uint8Array.from(dense, (one) => { const value = one[feature] ?? 0; let bin = 0; while (bin < at.length && value > (at[bin] ?? 0)) bin++; return bin; }));
  return { cuts, of };
}

function leafOf(nodes: number[], dense: number[]): number {
  const value = (node: number) => (((nodes[node + 2] ?? 0) | ((nodes[node + 3] ?? 0) << 8)) << 16) >> 16;
  let node = 0;
  for (let feature = nodes[0] ?? leafMark; feature !== leafMark; feature = nodes[node] ?? leafMark) node += 4 * ((dense[feature] ?? 0) * thresholdStep <= value(node) ? 1 : (nodes[node + 1] ?? 1));
  return value(node) / leafStep;
}
