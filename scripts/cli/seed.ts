/** `seed --articles N`: generated articles, for measuring. */
import { vacuum } from "#db/vacuum";
import { systemActor } from "#lib/access/actor";
import { seedArchive } from "#lib/archive/seed";
import { withDatabase } from "./database.ts";
import type { Run } from "./verb.ts";

const most = 10_000_000;

export const run: Run = async ({ values, terminal, syntax }) => {
  const [articles, seed] = [wholeNumber(values.articles), wholeNumber(values.seed)];
  if (articles === null || articles < 1 || articles > most || seed === null) return terminal.misused(terminal.words.wrongUse(syntax));
  return withDatabase(async () => {
    const since = Date.now();
    let told = since;
    const outcome = await seedArchive(systemActor("command line"), { articles, seed }, (written) => {
      if (Date.now() - told < 1_000) return;
      told = Date.now();
      terminal.remark(terminal.words.seeding(written, articles, Math.round((written * 1000) / (told - since))));
    });
    if (!outcome.ok) return terminal.refuseFor(outcome);
    await vacuum();
    const { seconds } = outcome.value;
    const rate = Math.round(outcome.value.articles / seconds);
    terminal.tell(terminal.words.seeded(outcome.value.articles, seconds.toFixed(1), rate), { articles: outcome.value.articles, seed, seconds: Number(seconds.toFixed(2)), perSecond: rate });
    return 0;
  });
};

function wholeNumber(text: string | boolean | undefined): number | null {
  return typeof text === "string" && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
