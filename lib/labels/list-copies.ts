/** The register of copies without a label, newest first, found by day. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { readCursor, writeCursor } from "#lib/articles/cursor";
import { query } from "#lib/kernel/query";
import { siteSettings } from "#lib/settings/read";
import { findCopies } from "./copies-store.ts";
import type { CopyFilters, CopyLine } from "./types.ts";

const day = z.iso.date().optional().catch(undefined);

/** As they stand in the address; what is not understood is left out, never an error. */
export const copyFilters: z.ZodType<CopyFilters> = z.object({ from: day, to: day, before: z.string().max(80).optional().catch(undefined) });

export const copiesSize = 30;

/** `next` goes into `?before=`; null on the last page. */
export const listCopies: (actor: Actor, filters: CopyFilters) => Promise<{ items: CopyLine[]; next: string | null }> = query({
  can: "copy.give",
  subject: async (_: CopyFilters) => undefined,
  run: async ({ input }) => {
    const { timeZone } = await siteSettings();
    const rows = await findCopies({ ...input, timeZone, before: readCursor(input.before) }, copiesSize + 1);
    const items = rows.slice(0, copiesSize);
    const last = items.at(-1);
    return { items, next: rows.length > copiesSize && last ? writeCursor({ at: last.createdAt, id: last.id }) : null };
  },
});
