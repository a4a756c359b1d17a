/** How a section works. */
import { z } from "zod";
import { lastActor } from "#lib/audit/last";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { keptValue, writeKept } from "#lib/settings/kept";
import { workflowInput, workflowOf } from "./presets.ts";
import { withKeys } from "./step-keys.ts";
import type { Workflow } from "./types.ts";
import { versionOf } from "#lib/kernel/version";
import { findSignedKeys, lockSectionWorkflow, updateSectionWorkflow } from "./workflow-store.ts";

const keysSchema = z.array(z.string()).catch([]);
/** Every key that a section's steps had so far. */
const keysOf = (sectionId: number) => `section.${sectionId}.stepKeys`;

/**
 * Holds for what is on its way already: what the new steps ask for has to be signed before it goes out. Null: as the site does by default.
 * A step that asks for something else than before is another step, with another key: what was signed under the old one does not count for it.
 * `basedOn`: the version that was looked at. Refuses "section.stale" with the `name` of who changed it meanwhile, empty where it was nobody of the house.
 */
export const setWorkflow = command({
  name: "section.workflow",
  can: "section.manage",
  input: z.object({ sectionId: z.int().positive(), workflow: workflowInput.nullable(), basedOn: z.string().max(100) }),
  subject: async () => undefined,
  run: async ({ input: { sectionId, workflow, basedOn } }) => {
    const stored = await lockSectionWorkflow(sectionId);
    if (stored === undefined) return refuse("section.unknown");
    if (versionOf(stored) !== basedOn) {
      const by = await lastActor({ action: "section.workflow", kind: "section", id: sectionId });
      refuse("section.stale", { name: by ?? "" });
    }
    const before = workflowOf(stored);
    const after = await named(sectionId, workflow, before);
    await updateSectionWorkflow(sectionId, after);
    return { value: undefined, about: { kind: "section", id: sectionId }, detail: { before, after } };
  },
});

/** A preset's steps are named once and for all; own ones as the past of the section allows, which is kept from here on. */
async function named(sectionId: number, workflow: Workflow | null, before: Workflow): Promise<Workflow | null> {
  const known = keysSchema.parse(await keptValue(keysOf(sectionId)));
  const used = new Set([...known, ...(await findSignedKeys(sectionId))]);
  const steps = workflow?.preset === "own" ? withKeys(workflow.steps, { sectionId, before: before.steps, used }) : (workflow?.steps ?? []);
  const keys = new Set([...known, ...before.steps.map(({ key }) => key), ...steps.map(({ key }) => key)]);
  if (keys.size > known.length) await writeKept(keysOf(sectionId), [...keys], null);
  return workflow && { ...workflow, steps };
}
