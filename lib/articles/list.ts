/** The desk's list of articles: filters, scope, keyset paging. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { articleScope } from "#lib/access/scope";
import { cleanText } from "#lib/content/clean";
import { query } from "#lib/kernel/query";
import { readCursor, writeCursor } from "./cursor.ts";
import { findArticleLines } from "./list-store.ts";
import type { ArticleLine, ListFilters } from "./types.ts";

/** Filters as they stand in the address; what is not understood is left out, never an error. */
export const listFilters: z.ZodType<ListFilters> = z.object({
  stage: z.enum(["pitch", "draft", "first", "second", "final", "ready"]).optional().catch(undefined),
  live: z.enum(["never", "scheduled", "live", "unpublished", "retracted"]).optional().catch(undefined),
  section: z.coerce.number().int().positive().optional().catch(undefined),
  author: z.coerce.number().int().positive().optional().catch(undefined),
  q: z.string().transform(cleanText).pipe(z.string().trim().max(200)).optional().catch(undefined),
  before: z.string().max(80).optional().catch(undefined),
});

export const pageSize = 30;

/** Newest change first. `next` goes into `?before=`; null on the last page. */
export const listArticles: (actor: Actor, filters: ListFilters) => Promise<{ items: ArticleLine[]; next: string | null }> = query({
  can: "desk.enter",
  subject: async () => undefined,
  run: async ({ actor, input }: { actor: Actor; input: ListFilters }) => {
    const rows = await findArticleLines(articleScope(actor), { ...input, before: readCursor(input.before) }, pageSize + 1);
    const items = rows.slice(0, pageSize);
    const last = items.at(-1);
    return { items, next: rows.length > pageSize && last ? writeCursor({ at: last.updatedAt, id: last.id }) : null };
  },
});
