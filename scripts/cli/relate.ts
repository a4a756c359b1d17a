/** `relate`: related articles for what was published before there were any. */
import { systemActor } from "#lib/access/actor";
import { relateAll } from "#lib/related/catch-up";
import { withDatabase } from "./database.ts";
import type { Run } from "./verb.ts";

export const run: Run = ({ terminal }) =>
  withDatabase(async () => {
    let told = Date.now();
    const outcome = await relateAll(systemActor("command line"), (related) => {
      if (Date.now() - told < 1_000) return;
      told = Date.now();
      terminal.remark(terminal.words.relating(related));
    });
    if (!outcome.ok) return terminal.refuseFor(outcome);
    terminal.tell(terminal.words.related(outcome.value.related), outcome.value);
    return 0;
  });
