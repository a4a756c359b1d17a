/** How a section works. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { workflowInput, workflowOf } from "./presets.ts";
import { findSectionWorkflow, updateSectionWorkflow } from "./workflow-store.ts";

/** Holds for what is on its way already: what the new steps ask for has to be signed before it goes out. Null: as the site does by default. */
export const setWorkflow = command({
  name: "section.workflow",
  can: "section.manage",
  input: z.object({ sectionId: z.int().positive(), workflow: workflowInput.nullable() }),
  subject: async () => undefined,
  run: async ({ input: { sectionId, workflow } }) => {
    const before = await findSectionWorkflow(sectionId);
    if (before === undefined || !(await updateSectionWorkflow(sectionId, workflow))) refuse("section.unknown");
    return { value: undefined, about: { kind: "section", id: sectionId }, detail: { before: workflowOf(before).preset, after: workflow } };
  },
});
