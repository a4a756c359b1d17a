/** Who did what: by person, action, thing and day, page by page, and as a table for spreadsheets. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { query } from "#lib/kernel/query";
import { siteSettings } from "#lib/settings/read";
import { findActors, auditStatement } from "./list-store.ts";
import type { AuditFilters, AuditLine } from "./types.ts";

const number = z.coerce.number().int().positive().max(999_999_999_999).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
/** Filters as they stand in the address; what is not understood is left out. */
export const auditFilters: z.ZodType<AuditFilters> = z.object({
  person: number,
  action: z.string().regex(/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/).optional().catch(undefined),
  kind: z.string().regex(/^[a-zA-Z]{1,40}$/).optional().catch(undefined),
  subject: number,
  from: day,
  to: day,
  before: z.string().max(60).optional().catch(undefined),
});

const pageSize = 50;
/** Rows that one file holds at most. */
export const mostExported = 100_000;

export const listAudit: (actor: Actor, filters: AuditFilters) => Promise<{ items: AuditLine[]; next: string | null; people: { id: number; name: string }[] }> = query({
  can: "audit.read",
  subject: async () => undefined,
  run: async ({ input }: { input: AuditFilters }) => ({ ...(await page(input, pageSize)), people: await findActors() }),
});

/** All that the filters find, a thousand at a time. */
export const exportAudit: (actor: Actor, filters: AuditFilters) => Promise<AsyncIterable<AuditLine>> = query({
  can: "audit.read",
  subject: async () => undefined,
  run: async ({ input }: { input: AuditFilters }) => everything(input),
});

async function* everything(filters: AuditFilters): AsyncGenerator<AuditLine> {
  let before = filters.before;
  for (let left = mostExported; left > 0; ) {
    const { items, next } = await page({ ...filters, before }, Math.min(1_000, left));
    yield* items;
    left -= items.length;
    if (next === null) return;
    before = next;
  }
}

async function page(filters: AuditFilters, size: number): Promise<{ items: AuditLine[]; next: string | null }> {
  const { timeZone } = await siteSettings();
  const rows = await auditStatement({ ...filters, before: readCursor(filters.before) }, timeZone, size + 1);
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? `${last.at.toISOString()}~${last.id}` : null };
}

function readCursor(text: string | undefined): { at: string; id: number } | null {
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~([1-9]\d{0,14})$/.exec(text ?? "") ?? [];
  return at !== undefined && !Number.isNaN(Date.parse(at)) ? { at, id: Number(id) } : null;
}
