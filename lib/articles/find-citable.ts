/** Articles that a person may quote from, by words of their headline. */
import type { Actor } from "#lib/access/actor";
import { articleScope } from "#lib/access/scope";
import { query } from "#lib/kernel/query";
import { findCitableLines } from "./list-store.ts";

export type CitableLine = { id: number; headline: string; live: string; at: string };

const most = 20;

/** One's own scope, and what readers have. Without words, the newest. */
export const findCitable: (actor: Actor, asked: { q: string; besides: number }) => Promise<CitableLine[]> = query({
  can: "article.findOriginal",
  subject: async () => undefined,
  run: async ({ actor, input: { q, besides } }: { actor: Actor; input: { q: string; besides: number } }) => {
    const rows = await findCitableLines(articleScope(actor), q, most + 1);
    return rows.filter(({ id }) => id !== besides).slice(0, most).map(({ id, headline, live, at }) => ({ id, headline, live, at: at.toISOString() }));
  },
});
