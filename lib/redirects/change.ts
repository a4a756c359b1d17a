/** Making, importing and removing redirects. Readers take one step, 308, however often an address has moved. */
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { tag } from "#lib/cache/tags";
import { command } from "#lib/kernel/command";
import { Refusal, refuse } from "#lib/kernel/refusal";
import { judgeRedirect } from "./rule.ts";
import { allWays, deleteOne, lockRedirects, putOwn } from "./store.ts";
import { mostImported, type Refused } from "./types.ts";

const path = z.string().max(2_000);
const nothing = async () => undefined;
/** Documents of "nothing here" are kept under it as well. */
const tags = [tag.site];

/** An address that leads somewhere already leads there from now on. Refuses "redirect.path", "redirect.reserved", "redirect.same", "redirect.loop". */
export const putRedirect = command({
  name: "redirect.put",
  can: "redirect.manage",
  input: z.object({ from: path, to: path }),
  subject: nothing,
  run: async ({ actor, input }) => {
    await lockRedirects();
    const ways = await allWays();
    const verdict = judgeRedirect(input, ways);
    if (!verdict.ok) return refuse(verdict.code, { path: verdict.path, from: input.from, to: input.to });
    const { from, to } = verdict;
    await putOwn(from, to, personBehind(actor));
    return { value: { from, to }, about: { kind: "redirect", id: null }, detail: { before: ways.has(from) ? { from, to: ways.get(from) } : null, after: { from, to } }, tags };
  },
});

export const removeRedirect = command({
  name: "redirect.remove",
  can: "redirect.manage",
  input: z.object({ from: path }),
  subject: nothing,
  run: async ({ input: { from } }) => {
    const to = (await deleteOne(from)) ?? refuse("redirect.unknown");
    return { value: undefined, about: { kind: "redirect", id: null }, detail: { before: { from, to }, after: null }, tags };
  },
});

/** A table of old and new addresses; what is wrong is told line by line, the rest is taken. Refuses "redirect.tooMany", and "table.quotes" where nobody can tell lines apart. */
export const importRedirects = command({
  name: "redirect.import",
  can: "redirect.manage",
  input: z.object({ text: z.string().max(4_000_000) }),
  subject: nothing,
  run: async ({ actor, input }) => {
    const rows = readTable(input.text);
    if (rows.length > mostImported) refuse("redirect.tooMany", { maximum: mostImported });
    await lockRedirects();
    const ways = await allWays();
    const refused: Refused[] = [];
    let taken = 0;
    for (const { line, from, to } of rows) {
      const verdict = judgeRedirect({ from, to }, ways);
      if (verdict.ok) {
        await putOwn(verdict.from, verdict.to, personBehind(actor));
        for (const [old, leads] of ways) if (leads === verdict.from) ways.set(old, verdict.to);
        ways.set(verdict.from, verdict.to);
        taken++;
      } else refused.push({ line, from: from.slice(0, 200), to: to.slice(0, 200), code: verdict.code });
    }
    return { value: { taken, refused: refused.slice(0, 200) }, about: { kind: "redirect", id: null }, detail: { taken, refused: refused.length }, tags };
  },
});

/** The first two columns; a first line that names them is left out. */
export function readTable(text: string): { line: number; from: string; to: string }[] {
  const rows: { line: number; from: string; to: string }[] = [];
  try {
    parse(text.replace(/^\ufeff/, ""), {
      relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, delimiter: [",", ";", "\t"],
      on_record: (record: string[], { lines }) => {
        rows.push({ line: lines, from: record[0] ?? "", to: record[1] ?? "" });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal("table.quotes", { line: Number("lines" in error ? error.lines : 1) });
    throw error;
  }
  return rows[0] && !rows[0].from.startsWith("/") && !rows[0].to.startsWith("/") ? rows.slice(1) : rows;
}
