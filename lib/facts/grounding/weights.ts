import type { PackedModel } from "./model.ts";
export const packedBackground = "";
export const packedCut: PackedModel = { base: 0, bias: 0, signScale: 0, nodes: "", mean: "", spread: "", weights: "", signs: "" };
export const packedWord: PackedModel = packedCut;
