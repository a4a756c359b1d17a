/** A model is taken out at once, or comes back; what it wrote keeps its name. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { lineInput } from "#lib/people/inputs";
import { forgetRest } from "./breaker.ts";
import { modelIdInput } from "./input.ts";
import { findModel, updateModel } from "./models-store.ts";

/** What it is writing breaks off within a second or two, on every server. Refuses "model.already". */
export const withdrawModel = command({
  name: "model.withdraw",
  can: "model.manage",
  input: z.object({ id: modelIdInput, reason: lineInput(200) }),
  subject: async () => undefined,
  run: async ({ input: { id, reason } }) => {
    const { state, facts } = await findModel(id, true);
    if (state === "withdrawn") refuse("model.already");
    await updateModel(id, { state: "withdrawn" });
    return { value: undefined, about: { kind: "model", id }, detail: { name: facts.name, reason } };
  },
});

export const bringBackModel = command({
  name: "model.bringBack",
  can: "model.manage",
  input: z.object({ id: modelIdInput }),
  subject: async () => undefined,
  run: async ({ input: { id } }) => {
    const { state, facts } = await findModel(id, true);
    if (state === "active") refuse("model.already");
    await updateModel(id, { state: "active" });
    forgetRest(id);
    return { value: undefined, about: { kind: "model", id }, detail: { name: facts.name } };
  },
});
