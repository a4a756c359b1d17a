/** A learned judgement: small trees and a line, each asked, their answers averaged. Pure. */

/** Nodes of all trees one after the other, each in one number: in the lowest byte its feature (255: leaf), in the next one the steps to the right-hand child (the left one follows), above them threshold or leaf. `depths`: of each tree, the shallow ones first. `row`: room for the features of one question. */
export type Trees = { nodes: Int32Array; roots: Int32Array; depths: Uint8Array; row: Int32Array };

/** `nodes`: the trees as bytes, four a node: feature, steps, value (16 bits, low byte first). */
export type Model = { base: number; nodes: Uint8Array; trees: Trees; mean: Float32Array; spread: Float32Array; weights: Float32Array; bias: number; signs: Int8Array; signScale: number };

/** Thresholds are kept in steps of 1/64, leaves of 1/8192. */
export const [thresholdStep, leafStep] = [64, 8192];
export const leafMark = 255;
/** A single odd value may not decide. */
export const farthest = 4;

/** @param dense features in the order the model was learned with. @returns the probability, 0 to 1. */
export function judge(model: Model, dense: ArrayLike<number>, signs: readonly number[]): number {
  return 1 / (1 + Math.exp(-(byTrees(model, dense) + byLine(model, dense, signs)) / 2));
}

/** Without a branch that depends on a value: a leaf is left by no step, so that each tree takes as many steps as it is deep. Leaves are whole numbers, whose order in a sum does not matter. */
function byTrees({ base, trees: { nodes, roots, depths, row } }: Model, dense: ArrayLike<number>): number {
  // A threshold is a whole number, so that rounding up changes no answer.
  for (let i = 0; i < leafMark; i++) row[i] = Math.ceil((dense[i] ?? 0) * thresholdStep);
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] ?? 0;
    let node = nodes[at] ?? 0;
    for (let left = depths[tree] ?? 0; left > 0; left--) {
      const right = ((node >> 16) - (row[node & 255] ?? 0)) >> 31;
      at += 1 + (right & (((node >> 8) & 255) - 1));
      node = nodes[at] ?? 0;
    }
    sum += node >> 16;
  }
  return base + sum / leafStep;
}

function byLine({ mean, spread, weights, bias, signs, signScale }: Model, dense: ArrayLike<number>, found: readonly number[]): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * Math.max(-farthest, Math.min(farthest, ((dense[i] ?? 0) - (mean[i] ?? 0)) / (spread[i] ?? 1)));
  let share = 0;
  for (const sign of found) share += signs[sign] ?? 0;
  return sum + (share * signScale) / Math.sqrt(found.length || 1);
}

/** A model as text: numbers, then five blocks of base64. */
export type PackedModel = { base: number; bias: number; signScale: number; nodes: string; mean: string; spread: string; weights: string; signs: string };

export function unpackModel(packed: PackedModel): Model {
  const nodes = unpack(packed.nodes);
  return { ...packed, nodes, trees: treesOf(nodes), mean: floats(packed.mean), spread: floats(packed.spread), weights: floats(packed.weights), signs: new Int8Array(unpack(packed.signs).buffer) };
}

/** Trees begin behind the last leaf of the one before. */
export function treesOf(bytes: Uint8Array): Trees {
  const at = (node: number, byte: number) => bytes[node * 4 + byte] ?? 0;
  const nodes = Int32Array.from({ length: bytes.length / 4 }, (_, node) => at(node, 0) | ((at(node, 0) === leafMark ? 0 : at(node, 1)) << 8) | (at(node, 2) << 16) | (at(node, 3) << 24));
  const end = (node: number): number => (at(node, 0) === leafMark ? node + 1 : end(node + at(node, 1)));
  const depth = (node: number): number => (at(node, 0) === leafMark ? 0 : 1 + Math.max(depth(node + 1), depth(node + at(node, 1))));
  const trees: { root: number; depth: number }[] = [];
  for (let root = 0; root < nodes.length; root = end(root)) trees.push({ root, depth: depth(root) });
  trees.sort((a, b) => a.depth - b.depth || a.root - b.root);
  // What stands for the feature of a leaf is above any value, so that its way is always the right-hand one, of no step.
  const row = new Int32Array(leafMark + 1).fill(1 << 30, leafMark);
  return { nodes, roots: Int32Array.from(trees, (tree) => tree.root), depths: Uint8Array.from(trees, (tree) => tree.depth), row };
}

export function unpack(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

const floats = (text: string) => new Float32Array(unpack(text).buffer);
