/** The lists and what has been learned, unpacked once for the process or the worker. */
import { once } from "#lib/kernel/process";
import { readLexicon } from "./lexicon.ts";
import { unpack, unpackModel } from "./model.ts";
import { packedBackground, packedCut, packedWord } from "./weights.ts";
import type { Grounds } from "./words.ts";

/** 20 ms at the first call. */
export function grounds(): Grounds {
  return once("facts-grounds", () => {
    const halves = unpack(packedBackground);
    const background = Uint8Array.from({ length: halves.length * 2 }, (_, i) => ((halves[i >> 1] ?? 0) >> (i & 1 ? 4 : 0)) & 15);
    return { lexicon: readLexicon(), background, cut: unpackModel(packedCut), word: unpackModel(packedWord) };
  });
}
