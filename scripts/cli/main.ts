/** `npx linjia VERB`: what administrators do without a browser. */
import { parseArgs } from "node:util";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { tellHelp } from "./help.ts";
import { languageOf, makeTerminal, type Terminal } from "./terminal.ts";
import { syntaxOf, type Verb } from "./verb.ts";
import { verbs } from "./verbs.ts";

async function main(given: readonly string[]): Promise<number> {
  const terminal = makeTerminal(given.includes("--json"), languageOf(process.env));
  const typed = given.filter((word) => word !== "--json");
  if (typed.length === 0 || typed[0] === "help" || typed.includes("--help")) return tellHelp(terminal, verbs, typed.length === 0);
  const verb = verbs.find(({ words }) => words.every((word, index) => typed[index] === word));
  if (!verb) return terminal.misused(terminal.words.unknownVerb(typed.slice(0, 2).join(" ")));
  try {
    return await perform(verb, typed.slice(verb.words.length), terminal);
  } catch (error) {
    if (error instanceof StartRefusal) return terminal.refuse("start", error.message);
    if (process.env.LOG_LEVEL === "debug") console.error(error);
    return terminal.refuse("unexpected", terminal.words.crashed(reasonOf(error)));
  }
}

async function perform(verb: Verb, args: readonly string[], terminal: Terminal): Promise<number> {
  const syntax = syntaxOf(verb);
  let parsed: { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options: verb.options ?? {}, allowPositionals: true });
  } catch (error) {
    return terminal.misused(terminal.words.wrongOption(reasonOf(error), syntax));
  }
  const rest = parsed.positionals;
  const [least, most] = verb.rest;
  if (rest.length < least || rest.length > most) return terminal.misused(terminal.words.wrongUse(syntax));
  const values = Object.fromEntries(Object.entries(parsed.values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]));
  const { run } = await verb.load();
  return run({ values, rest, terminal, syntax });
}

process.exitCode = await main(process.argv.slice(2));
