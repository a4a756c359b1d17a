/** The list that comes with the software: common misspellings and slips in units, marks and numbers. Each is wrong wherever it stands, or says where it is not. */
import type { Severity, Term } from "../types.ts";
import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import { idioms } from "./idioms.ts";
import { marks } from "./marks.ts";
import { units } from "./units.ts";

/** What is wrong, what is right, and where it is not wrong: `"…篷 蚊…"`. */
export type Line = readonly [term: string, replacement: string, exceptions?: string];
/** Lines of one reason. */
export type Group = { reason: string; source: string; severity?: Severity; lines: readonly Line[] };

export function builtInTerms(): Term[] {
  return [...idioms, ...chinese, ...units, ...marks, ...english].flatMap(({ reason, source, severity = "warn", lines }) =>
    lines.map(([term, replacement, exceptions = ""]): Term => ({ term, replacement, reason, severity, exceptions: exceptions.split(" ").filter((one) => one !== ""), source })),
  );
}
