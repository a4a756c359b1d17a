/** What a look through the archive found, article by article. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { articleScope } from "#lib/access/scope";
import { articlePath } from "#lib/articles/slug";
import { query } from "#lib/kernel/query";
import { severities } from "./rules.ts";
import { countHits, findHits, findLastScan } from "./scan-store.ts";
import type { Severity } from "./types.ts";

const page = 50;

/** As they stand in the address; what is no filter is left out. */
export const hitFilters = z.object({ severity: z.enum(severities).optional().catch(undefined), before: z.coerce.number().int().positive().optional().catch(undefined) });
export type HitFilters = { severity?: Severity | undefined; before?: number | undefined };

export type HitLine = { articleId: number; headline: string; path: string; severity: Severity; hits: [term: string, times: number][]; publishedAt: Date };
export type ScanState = { running: boolean; looked: number; total: number; startedAt: Date; endedAt: Date | null; by: string | null; articles: Record<Severity, number> };
/** `scan`: the last one; null before the first. `next`: where the next page begins. */
export type Scanned = { scan: ScanState | null; items: HitLine[]; next: number | null };

export const listHits: (actor: Actor, filters: HitFilters) => Promise<Scanned> = query({
  can: "terms.read",
  subject: async () => undefined,
  run: async ({ actor, input }) => {
    const last = await findLastScan();
    if (!last) return { scan: null, items: [], next: null };
    const { row, by } = last;
    const rows = await findHits({ ...input, scanId: row.id, limit: page + 1 }, articleScope(actor));
    const items = rows.slice(0, page).map((hit): HitLine => ({ articleId: hit.articleId, headline: hit.headline, path: articlePath({ id: hit.articleId, slug: hit.slug, language: hit.language }), severity: hit.severity, hits: Object.entries(hit.hits), publishedAt: hit.publishedAt }));
    const scan = { running: row.endedAt === null, looked: row.looked, total: row.total, startedAt: row.startedAt, endedAt: row.endedAt, by, articles: await countHits(row.id) };
    return { scan, items, next: rows.length > page ? (rows[page - 1]?.publicationId ?? null) : null };
  },
});
