/** `lib` keeps state in `kernel/process.ts` only: Next loads several copies of every module. */
import { type Check, noneOf } from "./check.ts";
import { filesIn, isTest, read } from "./sources.ts";

const keeper = "lib/kernel/process.ts";
const variable = /^(?:export\s+)?(?:let|var)\s/;
const container = /^(?:export\s+)?const\s+\w+(?:\s*:(?!\s*Readonly)[^=]+)?\s*=\s*(?:new\s+(?:Map|Set|WeakMap|WeakSet|AsyncLocalStorage|EventEmitter|Array)\b[^(]*\(\)|\[\]|\{\})\s*;?\s*$/;

export const state: Check = {
  name: "state",
  needs: "source",
  look: async () => noneOf(filesIn("lib", [".ts"]).filter((path) => path !== keeper && !isTest(path)).flatMap((path) => stateIn(read(path)).map((line) => `${path}:${line}`))),
};

/** Numbers of the lines that declare something changeable at the top level of a module. */
export function stateIn(text: string): number[] {
  return text.split("\n").flatMap((line, index) => (variable.test(line) || container.test(line) ? [index + 1] : []));
}
