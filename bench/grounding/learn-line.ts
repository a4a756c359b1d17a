/** Logistic regression over features and signs, drawn to 0 (signs strongly), in the form `lib/facts/grounding/model.ts` reads. */
import { farthest } from "#lib/facts/grounding/model";
import { seeded } from "./items.ts";
import type { Examples } from "./learn-trees.ts";

/** `draw`, `signDraw`: how strongly weights are drawn to 0. */
export type Fitting = { rounds: number; rate: number; draw: number; signDraw: number; signs: number; seed: number };

export type Line = { mean: Float32Array; spread: Float32Array; weights: Float32Array; bias: number; signs: Int8Array; signScale: number };

export function fitLine(examples: Examples, fitting: Fitting): Line {
  const { mean, spread } = scaleOf(examples.dense);
  const scaled = examples.dense.map((one) => Float32Array.from(one, (value, i) => Math.max(-farthest, Math.min(farthest, (value - (mean[i] ?? 0)) / (spread[i] ?? 1)))));
  const [weights, signs] = [new Float64Array(mean.length), new Float64Array(fitting.signs)];
  const [weightSteps, signSteps] = [new Float64Array(mean.length).fill(0.01), new Float64Array(fitting.signs).fill(0.01)];
  let [bias, biasSteps] = [0, 0.01];
  const random = seeded(fitting.seed);
  const order = [...scaled.keys()];
  for (let round = 0; round < fitting.rounds; round++) {
    shuffle(order, random);
    for (const i of order) {
      const [one, found] = [scaled[i] ?? new Float32Array(), examples.signs[i] ?? []];
      const share = 1 / Math.sqrt(found.length || 1);
      let sum = bias;
      for (let j = 0; j < weights.length; j++) sum += (weights[j] ?? 0) * (one[j] ?? 0);
      for (const sign of found) sum += (signs[sign] ?? 0) * share;
      const slope = (examples.weights[i] ?? 0) * (1 / (1 + Math.exp(-sum)) - (examples.answers[i] ?? 0));
      biasSteps += slope * slope;
      bias -= (fitting.rate * slope) / Math.sqrt(biasSteps);
      for (let j = 0; j < weights.length; j++) step(weights, weightSteps, j, slope * (one[j] ?? 0) + (fitting.draw * (weights[j] ?? 0)) / scaled.length, fitting.rate);
      for (const sign of found) step(signs, signSteps, sign, slope * share + fitting.signDraw * (signs[sign] ?? 0), fitting.rate);
    }
  }
  const signScale = signs.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  return { mean, spread, weights: Float32Array.from(weights), bias, signs: Int8Array.from(signs, (weight) => Math.round(weight / signScale)), signScale };
}

function step(weights: Float64Array, steps: Float64Array, at: number, slope: number, rate: number): void {
  const sum = (steps[at] ?? 0) + slope * slope;
  steps[at] = sum;
  weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(sum);
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

function scaleOf(dense: number[][]): { mean: Float32Array; spread: Float32Array } {
  const size = dense[0]?.length ?? 0;
  const [mean, spread] = [new Float32Array(size), new Float32Array(size)];
  for (let i = 0; i < size; i++) {
    const average = dense.reduce((sum, one) => sum + (one[i] ?? 0), 0) / dense.length;
    const variance = dense.reduce((sum, one) => sum + ((one[i] ?? 0) - average) ** 2, 0) / dense.length;
    mean[i] = average;
    spread[i] = Math.sqrt(variance) || 1;
  }
  return { mean, spread };
}
