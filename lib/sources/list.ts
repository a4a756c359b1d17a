/** The desk's list of sources: filters, scope, keyset paging. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { readCursor, writeCursor } from "#lib/articles/cursor";
import { cleanText } from "#lib/content/clean";
import { query } from "#lib/kernel/query";
import { findSourceLines } from "./list-store.ts";
import { sourceScope } from "./scope.ts";
import { type SourceFilters, sourceKinds, type SourceLine, sourceStates } from "./types.ts";

/** Filters as they stand in the address; what is not understood is left out, never an error. */
export const sourceFilters: z.ZodType<SourceFilters> = z.object({
  q: z.string().transform(cleanText).pipe(z.string().trim().max(200)).optional().catch(undefined),
  kind: z.enum(sourceKinds).optional().catch(undefined),
  state: z.enum(sourceStates).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
});

const pageSize = 30;

/** Newest first. `next` goes into `?before=`; null on the last page. */
export const listSources: (actor: Actor, filters: SourceFilters) => Promise<{ items: SourceLine[]; next: string | null }> = query({
  can: "desk.enter",
  subject: async () => undefined,
  run: async ({ actor, input }: { actor: Actor; input: SourceFilters }) => {
    const rows = await findSourceLines(sourceScope(actor), { ...input, before: readCursor(input.before) }, pageSize + 1);
    const items = rows.slice(0, pageSize);
    const last = items.at(-1);
    return { items, next: rows.length > pageSize && last ? writeCursor({ at: last.createdAt, id: last.id }) : null };
  },
});
