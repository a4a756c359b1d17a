/** A learned judgement: small trees and a line, each asked, their answers averaged. Pure. */

/** Nodes of all trees one after the other, each four bytes: feature (255: leaf), steps to the right-hand child (the left one follows), value (16 bits, low byte first). `sizes` of the trees are found by walking. */
export type Model = { base: number; nodes: Uint8Array; roots: number[]; mean: Float32Array; spread: Float32Array; weights: Float32Array; bias: number; signs: Int8Array; signScale: number };

/** Thresholds are kept in steps of 1/64, leaves of 1/8192. */
export const [thresholdStep, leafStep] = [64, 8192];
export const leafMark = 255;
/** A single odd value may not decide. */
export const farthest = 4;

/** @param dense features in the order the model was learned with. @returns the probability, 0 to 1. */
export function judge(model: Model, dense: readonly number[], signs: readonly number[]): number {
  return 1 / (1 + Math.exp(-(byTrees(model, dense) + byLine(model, dense, signs)) / 2));
}

function byTrees({ base, nodes, roots }: Model, dense: readonly number[]): number {
  let sum = 0;
  for (const root of roots) {
    let node = root * 4;
    for (let feature = nodes[node] ?? leafMark; feature !== leafMark; feature = nodes[node] ?? leafMark) {
      node += 4 * ((dense[feature] ?? 0) * thresholdStep <= valueAt(nodes, node) ? 1 : (nodes[node + 1] ?? 1));
    }
    sum += valueAt(nodes, node);
  }
  return base + sum / leafStep;
}

const valueAt = (nodes: Uint8Array, node: number) => (((nodes[node + 2] ?? 0) | ((nodes[node + 3] ?? 0) << 8)) << 16) >> 16;

function byLine({ mean, spread, weights, bias, signs, signScale }: Model, dense: readonly number[], found: readonly number[]): number {
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
  return { ...packed, nodes, roots: rootsOf(nodes), mean: floats(packed.mean), spread: floats(packed.spread), weights: floats(packed.weights), signs: new Int8Array(unpack(packed.signs).buffer) };
}

/** Where trees begin: behind the last leaf of the one before. */
export function rootsOf(nodes: Uint8Array): number[] {
  const roots: number[] = [];
  const end = (node: number): number => (nodes[node * 4] === leafMark ? node + 1 : end(node + (nodes[node * 4 + 1] ?? 1)));
  for (let node = 0; node * 4 < nodes.length; node = end(node)) roots.push(node);
  return roots;
}

export function unpack(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

const floats = (text: string) => new Float32Array(unpack(text).buffer);
