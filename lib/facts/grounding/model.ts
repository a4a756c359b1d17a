/** A learned judgement: small trees and a line, each asked, their answers averaged. Pure. */

/** Nodes of all trees one after the other, each in one number: in the lowest byte its feature (255: leaf), in the next one the steps to the right-hand child (the left one follows), above them threshold or leaf. */
export type Trees = { nodes: Int32Array; roots: Int32Array };

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

function byTrees({ base, trees: { nodes, roots } }: Model, dense: ArrayLike<number>): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] ?? 0;
    let node = nodes[at] ?? leafMark;
    for (let feature = node & 255; feature !== leafMark; feature = node & 255) {
      at += (dense[feature] ?? 0) * thresholdStep <= node >> 16 ? 1 : (node >> 8) & 255;
      node = nodes[at] ?? leafMark;
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
export function treesOf(nodes: Uint8Array): Trees {
  const size = nodes.length / 4;
  const at = (node: number, byte: number) => nodes[node * 4 + byte] ?? 0;
  const each = Array.from({ length: size }, (_, node) => node);
  const roots: number[] = [];
  const end = (node: number): number => (at(node, 0) === leafMark ? node + 1 : end(node + at(node, 1)));
  for (let node = 0; node < size; node = end(node)) roots.push(node);
  return { nodes: Int32Array.from(each, (node) => at(node, 0) | (at(node, 1) << 8) | (at(node, 2) << 16) | (at(node, 3) << 24)), roots: Int32Array.from(roots) };
}

export function unpack(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

const floats = (text: string) => new Float32Array(unpack(text).buffer);
