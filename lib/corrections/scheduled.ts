/** What a schedule says of itself when it will replace what readers have: kept with it, gone with it. */
import { z } from "zod";
import { dropScheduledChange, findScheduledChange, putScheduledChange } from "./corrections-store.ts";
import { changeInput } from "./input.ts";
import type { Change } from "./types.ts";

const kept = z.object({ revisionId: z.int(), by: z.int().nullable(), change: changeInput });
export type ScheduledChange = { change: Change | null; by: number | null };

/** Call in the transaction that schedules. */
export async function keepScheduledChange(articleId: number, revisionId: number, change: Change | undefined, by: number | null): Promise<void> {
  if (change) await putScheduledChange(articleId, { revisionId, by, change }, by);
  else await dropScheduledChange(articleId);
}

/** What was said when this revision was scheduled; one of an older schedule counts for nothing. */
export async function scheduledChange(articleId: number, revisionId: number): Promise<ScheduledChange> {
  const found = kept.safeParse(await findScheduledChange(articleId));
  return found.success && found.data.revisionId === revisionId ? { change: found.data.change, by: found.data.by } : { change: null, by: null };
}

export { dropScheduledChange };
