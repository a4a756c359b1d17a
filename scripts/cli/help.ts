/** `help`: every verb with one line. */
import type { Terminal } from "./terminal.ts";
import { syntaxOf, type Verb } from "./verb.ts";

/** @returns 2 when nothing was asked for, else 0. */
export function tellHelp(terminal: Terminal, verbs: readonly Verb[], nothingAsked: boolean): number {
  const { words } = terminal;
  const lines = [...verbs.map((verb) => ({ syntax: syntaxOf(verb), explained: words.verb[verb.explained] })), { syntax: "help", explained: words.verb.help }];
  const text = lines.map(({ syntax, explained }) => `  ${syntax}\n      ${explained}`).join("\n");
  terminal.tell(`${words.usage}\n\n${text}\n\n${words.footer}`, { verbs: lines });
  return nothingAsked ? 2 : 0;
}
