/** Fills the archive with generated articles, for measuring: some hundreds a second, in constant memory. */
import { yearsFor } from "#db/seed/generator/index";
import type { Actor } from "#lib/access/actor";
import { databaseNow } from "#lib/kernel/clock";
import type { Outcome } from "#lib/kernel/outcome";
import { writeBatch } from "./batch.ts";
import { prepareArchive } from "./prepare.ts";

const batchSize = 50;
/** While PostgreSQL writes one batch, the next is generated. */
const atOnce = 2;

export type Seeded = { articles: number; seconds: number };

/**
 * Adds live articles. The same seed gives the same articles, once more at every call.
 * @param progress is called after every batch with how many are there.
 * @returns the first failure; batches written before it stay.
 */
export async function seedArchive(actor: Actor, given: { articles: number; seed: number }, progress: (written: number) => void = () => {}): Promise<Outcome<Seeded>> {
  const since = performance.now();
  const prepared = await prepareArchive(actor, given);
  if (!prepared.ok) return prepared;
  const now = await databaseNow();
  const years = yearsFor(given.articles);
  const run: Run = { next: 0, written: 0, failure: null };
  const lane = async () => {
    while (run.next < given.articles && !run.failure) {
      const from = run.next;
      const count = Math.min(batchSize, given.articles - from);
      run.next += count;
      const outcome = await writeBatch(actor, { seed: given.seed, from, count, now, years });
      if (!outcome.ok) run.failure ??= outcome;
      else {
        run.written += outcome.value.written;
        progress(run.written);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return run.failure ?? { ok: true, value: { articles: run.written, seconds: (performance.now() - since) / 1000 } };
}

type Run = { next: number; written: number; failure: Extract<Outcome<never>, { ok: false }> | null };
