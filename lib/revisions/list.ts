/** The history of an article, page by page. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { articleSubject } from "#lib/articles/store";
import { query } from "#lib/kernel/query";
import { charactersOf } from "./characters.ts";
import { findRevisionLines } from "./list-store.ts";
import type { RevisionLine, RevisionPage } from "./types.ts";

export type HistoryPlace = { articleId: number; before?: number | undefined; marked?: boolean | undefined };

/** As they stand in an address; what is not understood is left out. */
export const historyPlace: z.ZodType<Omit<HistoryPlace, "articleId">> = z.object({
  before: z.coerce.number().int().positive().max(2_000_000_000).optional().catch(undefined),
  marked: z.literal("1").transform(() => true).optional().catch(undefined),
});

export const historyPageSize = 25;

/** Newest first; with `marked` only those that have a name or a pin. */
export const listRevisions: (actor: Actor, place: HistoryPlace) => Promise<RevisionPage> = query({
  can: "article.read",
  subject: ({ articleId }: HistoryPlace) => articleSubject(articleId, false),
  run: async ({ input: { articleId, before, marked } }) => {
    const rows = await findRevisionLines({ articleId, ...(before !== undefined && { before }), ...(marked && { marked }) }, historyPageSize + 1);
    const items = await linesOf(rows.slice(0, historyPageSize));
    return { items, next: rows.length > historyPageSize ? (items.at(-1)?.number ?? null) : null };
  },
});

export async function linesOf(rows: Awaited<ReturnType<typeof findRevisionLines>>): Promise<RevisionLine[]> {
  const characters = await charactersOf(rows.map(({ id }) => id));
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), characters: characters.get(row.id) ?? 0 }));
}
