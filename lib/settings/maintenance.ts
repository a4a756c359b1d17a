/** Closing the site for writing, and opening it again. Readers go on reading all the while. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { cleanText } from "#lib/content/clean";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { putSetting, waitForOtherWriters } from "./change-store.ts";
import { type Maintenance, maintenance, maintenanceKey } from "./maintenance-state.ts";

export const switchMaintenance = command({
  name: "maintenance.switch",
  can: "maintenance.switch",
  input: z.object({ on: z.boolean(), note: z.string().max(1_000).transform((raw) => cleanText(raw).trim()).pipe(z.string().max(200)).default("") }),
  subject: async () => undefined,
  run: async ({ actor, input: { on, note } }) => {
    await waitForOtherWriters(maintenanceKey);
    const before = await maintenance();
    const since = on ? (before.on ? before.since : (await databaseNow()).toISOString()) : "";
    const after: Maintenance = { on, note, since };
    await putSetting(maintenanceKey, after, personBehind(actor));
    return { value: after, about: { kind: "settings", id: null }, detail: { before, after } };
  },
});

export { maintenance } from "./maintenance-state.ts";
