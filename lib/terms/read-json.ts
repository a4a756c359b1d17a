/** Terms out of JSON: a list of words, or of objects with the headings of the table. */
import { z } from "zod";
import { plain } from "#lib/interchange/table";
import { refuse } from "#lib/kernel/refusal";
import { exceptionsOf, headings, makeTerm, type Placed, type Said } from "./read-list.ts";

const entry = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]));
const list = z.array(z.union([z.string(), entry]));
const wrapped = z.object({ terms: list });

/** `line` of the outcome counts the entries. Refuses "terms.json". */
export function termsFromJson(text: string): Placed[] {
  return entriesOf(text).map((said, at) => ({ line: at + 1, term: makeTerm(typeof said === "string" ? { term: said } : saidIn(said), at + 1) }));
}

function entriesOf(text: string): z.infer<typeof list> {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    refuse("terms.json");
  }
  const read = list.safeParse(value);
  if (read.success) return read.data;
  const inside = wrapped.safeParse(value);
  return inside.success ? inside.data.terms : refuse("terms.json");
}

function saidIn(object: z.infer<typeof entry>): Said {
  const of = (column: keyof typeof headings) => Object.entries(object).find(([key]) => headings[column].some((heading) => plain(heading) === plain(key)))?.[1];
  const text = (column: keyof typeof headings) => {
    const value = of(column);
    return Array.isArray(value) ? value.join("") : String(value ?? "");
  };
  const exceptions = of("exceptions");
  return { term: text("term"), replacement: text("replacement"), reason: text("reason"), severity: text("severity"), source: text("source"), exceptions: Array.isArray(exceptions) ? exceptions : exceptionsOf(text("exceptions")) };
}
