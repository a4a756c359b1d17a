/** Keys name steps in signatures for good: none that a section ever used is given to another step. Pure. */
import { threeReviewsSteps } from "./presets.ts";
import type { WorkflowStep } from "./types.ts";

/** A screen names a step so until it is saved. */
const provisional = /^new\d+$/;

/** The same step still: more or fewer people may sign it, and an ordinary role may do what a higher one did. Anything else is another step. */
function isSame(step: WorkflowStep, before: WorkflowStep | undefined): boolean {
  const ranks: readonly string[] = ["editor", "chief", "admin"];
  return before !== undefined && before.kind === step.kind && before.stage === step.stage && ranks.indexOf(step.role) <= ranks.indexOf(before.role);
}

type Past = { sectionId: number; /** As the section has them until now. */ before: readonly WorkflowStep[]; /** Every key that it had, or that a signature in it carries. */ used: ReadonlySet<string> };

/**
 * The steps with the keys they get: their own where they stood already or nobody ever had it, else one that is free. Given ones name the section, so that they
 * are free in every other as well: an article that is moved brings its signatures along. The preset's own keys always mean its own steps.
 */
export function withKeys(steps: readonly WorkflowStep[], { sectionId, before, used }: Past): WorkflowStep[] {
  const taken = new Set([...used, ...before.map(({ key }) => key), ...threeReviewsSteps.map(({ key }) => key)]);
  const keeps = (step: WorkflowStep) => isSame(step, before.find(({ key }) => key === step.key)) || (!taken.has(step.key) && !provisional.test(step.key));
  const kept = new Set(steps.filter(keeps).map(({ key }) => key));
  let number = 0;
  const free = () => {
    for (;;) {
      const key = `s${sectionId}n${++number}`;
      if (!taken.has(key) && !kept.has(key)) return key;
    }
  };
  return steps.map((step) => (keeps(step) ? step : { ...step, key: free() }));
}
