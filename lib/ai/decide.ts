/** What holds for all models together: their order, and what they may cost. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { lockKept, writeKept } from "#lib/settings/kept";
import { modelIdInput } from "./input.ts";
import { putPositions } from "./models-store.ts";
import { modelSettingsKey, modelSettingsSchema, readModelSettings } from "./settings.ts";
import { taskNames } from "./types.ts";

const basedOn = z.string().max(40).nullable();
const ids = z.array(modelIdInput).max(200).transform((list) => [...new Set(list)]);

/** The order of the catalogue. */
export const orderModels = command({
  name: "model.order",
  can: "model.manage",
  input: z.object({ ids }),
  subject: async () => undefined,
  run: async ({ input }) => {
    await putPositions(input.ids);
    return { value: undefined, about: { kind: "model", id: null }, detail: { order: input.ids } };
  },
});

/** The order of one task; empty gives it back to the catalogue's. Refuses "model.stale" when somebody changed the settings meanwhile. */
export const orderTask = command({
  name: "model.orderTask",
  can: "model.manage",
  input: z.object({ task: z.enum(taskNames), ids, basedOn }),
  subject: async () => undefined,
  run: async ({ actor, input }) => {
    const kept = await lockKept(modelSettingsKey, input.basedOn, "model.stale");
    const before = readModelSettings(kept.value);
    const { [input.task]: old = [], ...others } = before.order;
    const order = input.ids.length === 0 ? others : { ...others, [input.task]: input.ids };
    const version = await writeKept(modelSettingsKey, { ...before, order }, personBehind(actor));
    return { value: { version }, about: { kind: "model", id: null }, detail: { task: input.task, before: old, after: input.ids } };
  },
});

/** Currency, rates, budgets, and how long answers are kept. Refuses "model.stale". */
export const setBudgets = command({
  name: "budget.set",
  can: "model.manage",
  input: modelSettingsSchema.pick({ currency: true, rates: true, budgets: true, keepDays: true }).extend({ basedOn }),
  subject: async () => undefined,
  run: async ({ actor, input: { basedOn: version, ...after } }) => {
    const kept = await lockKept(modelSettingsKey, version, "model.stale");
    const before = readModelSettings(kept.value);
    const written = await writeKept(modelSettingsKey, { ...before, ...after }, personBehind(actor));
    const { order: _, ...told } = before;
    return { value: { version: written }, about: { kind: "model", id: null }, detail: { before: told, after } };
  },
});
