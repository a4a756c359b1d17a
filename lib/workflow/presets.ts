/** The ways of working that a section can choose, and what a stored choice means. Pure. */
import { z } from "zod";
import type { Role } from "#lib/access/roles";
import type { ReviewStage, StepKind, Workflow, WorkflowStep } from "./types.ts";

export const reviewStages: readonly ReviewStage[] = ["first", "second", "final"];
/** Who reads what others wrote: authors see only their own. */
export const signingRoles = ["editor", "chief", "admin"] as const satisfies readonly Role[];
export const mostPeople = 5;
export const mostSteps = 12;
/** A week. */
export const mostUrgentHours = 168;

const step = (key: string, kind: StepKind, stage: ReviewStage, role: Role): WorkflowStep => ({ key, kind, stage, role, people: 1 });

/** 三审三校: the chief answers for the last review; proofs are editors' work. */
export const threeReviewsSteps: readonly WorkflowStep[] = [
  step("review1", "review", "first", "editor"),
  step("proof1", "proof", "first", "editor"),
  step("review2", "review", "second", "editor"),
  step("proof2", "proof", "second", "editor"),
  step("review3", "review", "final", "chief"),
  step("proof3", "proof", "final", "editor"),
];

/** An editor publishes. */
export const simpleWorkflow: Workflow = { preset: "simple", steps: [], ownReviews: false, urgentHours: 0 };
export const threeReviews: Workflow = { preset: "threeReviews", steps: [...threeReviewsSteps], ownReviews: false, urgentHours: 0 };

const stepInput = z.object({ key: z.string().regex(/^[a-z0-9]{1,20}$/), kind: z.enum(["review", "proof"]), stage: z.enum(["first", "second", "final"]), role: z.enum(signingRoles), people: z.int().min(1).max(mostPeople) });

/** Presets bring their own steps; keys name steps in signatures, so no two may share one. */
export const workflowInput = z
  .object({ preset: z.enum(["simple", "threeReviews", "own"]), steps: z.array(stepInput).max(mostSteps), ownReviews: z.boolean(), urgentHours: z.int().min(0).max(mostUrgentHours) })
  .refine(({ preset, steps }) => preset !== "own" || steps.length > 0, { path: ["steps"] })
  .refine(({ steps }) => new Set(steps.map(({ key }) => key)).size === steps.length, { path: ["steps"] })
  .transform((given): Workflow => ({ ...given, steps: given.preset === "simple" ? [] : given.preset === "threeReviews" ? [...threeReviewsSteps] : inOrder(given.steps) }));

/** What a section's column says; null: as the site does by default. What cannot be read asks for more, not for less. */
export function workflowOf(stored: unknown): Workflow {
  if (stored === null || stored === undefined) return simpleWorkflow;
  const read = workflowInput.safeParse(stored);
  return read.success ? read.data : threeReviews;
}

function inOrder(steps: readonly WorkflowStep[]): WorkflowStep[] {
  return [...steps].sort((a, b) => reviewStages.indexOf(a.stage) - reviewStages.indexOf(b.stage));
}
