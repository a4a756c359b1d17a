/** Entries of one list, looked for by their words, a page at a time. Pure. */
import { z } from "zod";
import { folded } from "./fold.ts";
import type { Term } from "./types.ts";

const onePage = 50;

/** As they stand in the address; what is none is left out. `from`, `to`: versions to compare. */
export const listFilters = z.object({
  q: z.string().max(200).catch("").default(""),
  page: z.coerce.number().int().positive().catch(1).default(1),
  from: z.coerce.number().int().positive().optional().catch(undefined),
  to: z.coerce.number().int().positive().optional().catch(undefined),
});

/** `found`: how many there are in all. `page`: the one that is shown, where fewer are left than were asked for. */
export type LookedUp = { entries: Term[]; found: number; page: number; pages: number };

export function lookUp(terms: readonly Term[], { q, page }: { q: string; page: number }): LookedUp {
  const wanted = folded(q.trim());
  const found = wanted === "" ? terms : terms.filter(({ term, replacement, reason }) => [term, replacement, reason].some((words) => folded(words).includes(wanted)));
  const pages = Math.max(1, Math.ceil(found.length / onePage));
  const shown = Math.min(page, pages);
  return { entries: found.slice((shown - 1) * onePage, shown * onePage), found: found.length, page: shown, pages };
}
