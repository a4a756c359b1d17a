/** `maintenance on|off`: closes the desk for writing, and opens it again; readers notice nothing. */
import { systemActor } from "#lib/access/actor";
import { maintenance, switchMaintenance } from "#lib/settings/maintenance";
import { withDatabase } from "./database.ts";
import type { Run } from "./verb.ts";

export const run: Run = async ({ rest: [word], terminal, syntax }) => {
  if (word !== undefined && word !== "on" && word !== "off") return terminal.misused(terminal.words.wrongUse(syntax));
  return withDatabase(async () => {
    if (word !== undefined) {
      const outcome = await switchMaintenance(systemActor("command line"), { on: word === "on", note: (await maintenance()).note });
      if (!outcome.ok) return terminal.refuseFor(outcome);
    }
    const { on } = await maintenance();
    terminal.tell(on ? terminal.words.maintenanceOn : terminal.words.maintenanceOff, { on });
    return 0;
  });
};
