/** What a verb of the command line is. */
import type { ParseArgsConfig } from "node:util";
import type { Terminal, Words } from "./terminal.ts";

/** `rest`: what is neither the verb nor an option. `syntax`: how the verb is used, for whoever used it otherwise. */
export type Given = { values: Record<string, string | boolean | undefined>; rest: readonly string[]; terminal: Terminal; syntax: string };

/** @returns the exit code: 0 done, 1 refused, 2 wrong usage. */
export type Run = (given: Given) => Promise<number>;

export type Verb = {
  /** As typed: ["user", "create"]. */
  words: readonly string[];
  /** What follows, as help prints it: "EMAIL NAME [--role ROLE]". */
  takes: string;
  explained: keyof Words["verb"];
  options?: NonNullable<ParseArgsConfig["options"]>;
  /** How many words may follow, least and most. */
  rest: readonly [number, number];
  /** Loaded when it is wanted: help should not wait for the database's library. */
  load: () => Promise<{ run: Run }>;
};

export function syntaxOf({ words, takes }: Pick<Verb, "words" | "takes">): string {
  return [...words, takes].filter((part) => part !== "").join(" ");
}
