/** What was learned, as the file the product loads. */
import type { Model } from "#lib/facts/grounding/model";
import type { Grounds } from "#lib/facts/grounding/words";

/** A line stays readable by tools. */
const lineLength = 400;

export function weightsFile({ background, cut, word }: Grounds): string {
  const halves = Uint8Array.from({ length: background.length / 2 }, (_, i) => (background[i * 2] ?? 0) | ((background[i * 2 + 1] ?? 0) << 4));
  return `/** Written by bench/grounding/train.ts, not by hand: numbers only, of fixed size whatever is learned from. */
import type { PackedModel } from "./model.ts";

export const packedBackground = ${block(halves)};

export const packedCut: PackedModel = ${model(cut)};

export const packedWord: PackedModel = ${model(word)};
`;
}

function model({ base, bias, signScale, nodes, mean, spread, weights, signs }: Model): string {
  const numbers = Object.entries({ base, bias, signScale }).map(([name, value]) => `  ${name}: ${value},\n`).join("");
  const blocks = Object.entries({ nodes, mean, spread, weights, signs }).map(([name, value]) => `  ${name}: ${block(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))},\n`).join("");
  return `{\n${numbers}${blocks}}`;
}

function block(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("base64");
  return (text.match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [""]).map((line) => `"${line}"`).join(" +\n    ");
}
