/** The list of redirects, for admins. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { query } from "#lib/kernel/query";
import { findRedirects } from "./store.ts";
import type { RedirectFilters, RedirectLine } from "./types.ts";

export const redirectFilters: z.ZodType<RedirectFilters> = z.object({ q: z.string().trim().max(200).optional().catch(undefined), before: z.string().max(600).optional().catch(undefined) });
const pageSize = 50;

export const listRedirects: (actor: Actor, filters: RedirectFilters) => Promise<{ items: RedirectLine[]; next: string | null }> = query({
  can: "redirect.manage",
  subject: async () => undefined,
  run: async ({ input: { q, before } }: { input: RedirectFilters }) => {
    const rows = await findRedirects(q, before, pageSize + 1);
    const items = rows.slice(0, pageSize);
    return { items, next: rows.length > pageSize ? (items.at(-1)?.from ?? null) : null };
  },
});
