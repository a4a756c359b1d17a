/** What a verb of the command line is. */
import type { ParseArgsConfig } from "node:util";
import type { Terminal, Words } from "./terminal.ts";

export type Options = NonNullable<ParseArgsConfig["options"]>;
/** `rest`: what is neither the verb nor an option. */
export type Given = { values: Record<string, string | boolean | undefined>; rest: readonly string[]; terminal: Terminal };

export type Verb = {
  /** As typed: ["user", "create"]. */
  words: readonly string[];
  /** What follows, as help prints it: "EMAIL NAME [--role ROLE]". */
  takes: string;
  explained: keyof Words["verb"];
  options?: Options;
  /** How many words may follow, least and most. */
  rest: readonly [number, number];
  /** @returns the exit code: 0 done, 1 refused, 2 wrong usage. */
  run: (given: Given) => Promise<number>;
};

export function syntaxOf({ words, takes }: Pick<Verb, "words" | "takes">): string {
  return [...words, takes].filter((part) => part !== "").join(" ");
}
