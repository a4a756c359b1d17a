/** How far the reviews of one exact text are: who signed, what does not hold and why, whose turn it is. Pure. */
import type { Barrier, ReviewStanding, Signature, StepStanding, VoidReason, VoidSignature, Workflow, WorkflowStep } from "./types.ts";
import { reviewStages } from "./presets.ts";

/** `hash`, `text`, `round`: signed hash, content hash and submission asked about; `authorIds`: who started the article and who is printed above it. */
export type Asked = { workflow: Workflow; signatures: readonly Signature[]; hash: string; text: string; round: number; authorIds: readonly number[] };

/** A signature holds exactly while the article's round and hash are the ones signed; nothing else makes it hold, and nobody can set that back. */
export function standing(asked: Asked): ReviewStanding {
  const judged = asked.signatures.map((signature) => ({ signature, why: whyVoid(signature, asked) }));
  const holding = judged.flatMap(({ signature, why }) => (why === null ? [signature] : []));
  const voided = judged.flatMap(({ signature, why }): VoidSignature[] => (why === null ? [] : [{ ...signature, why }]));
  const counted = asked.workflow.steps.map((step) => {
    const signed = holding.filter((signature) => signature.step === step.key);
    return { step, signed, missing: Math.max(0, step.people - new Set(signed.map(({ personId }) => personId)).size) };
  });
  const waiting = counted.filter(({ missing }) => missing > 0).map(({ step }) => step.stage);
  const stage = reviewStages.find((each) => waiting.includes(each)) ?? "ready";
  const steps = counted.map((line): StepStanding => ({ ...line, open: line.missing > 0 && line.step.stage === stage }));
  return { steps, voided, unsigned: waiting.length, stage };
}

function whyVoid(signature: Signature, { workflow, hash, text, round, authorIds }: Asked): VoidReason | null {
  if (signature.round !== round) return "round";
  if (signature.hash !== hash) return signature.text === text ? "beside" : "changed";
  const step = workflow.steps.find(({ key }) => key === signature.step);
  if (!step || step.kind !== signature.kind) return "step";
  return !workflow.ownReviews && authorIds.includes(signature.personId) ? "own" : null;
}

/**
 * Why this person cannot sign this step, by what was signed in this round, of any text: one review and one proof each, and not both of one stage.
 * Null: nothing is in the way but what the policy says.
 */
export function barrierTo(step: WorkflowStep, personId: number, asked: Asked): Barrier | null {
  const now = standing(asked).steps.find((each) => each.step.key === step.key);
  if (now?.signed.some((signature) => signature.personId === personId)) return "signedAlready";
  return besideOthers(step, personId, asked) ?? (now?.open ? null : "notOpen");
}

type Round = Pick<Asked, "workflow" | "round"> & { signatures: readonly Pick<Signature, "personId" | "round" | "step" | "kind">[] };

/** What other steps of this round they have signed, of any text. */
function besideOthers(step: WorkflowStep, personId: number, { workflow, signatures, round }: Round): Barrier | null {
  const own = signatures.filter((signature) => signature.personId === personId && signature.round === round && signature.step !== step.key);
  if (own.some(({ kind }) => kind === step.kind)) return step.kind === "review" ? "oneReview" : "oneProof";
  const sameStage = new Set(workflow.steps.filter((other) => other.stage === step.stage).map(({ key }) => key));
  return own.some((signature) => sameStage.has(signature.step)) ? "sameStage" : null;
}

/** Whether it cannot be this person's turn, whatever the text is by now: lists ask it before they read long texts. @param may what the policy says of a step. */
export function isOutOfReach(personId: number, asked: Round, may: (step: WorkflowStep) => boolean): boolean {
  const { workflow, signatures, round } = asked;
  const signers = (step: WorkflowStep) => new Set(signatures.filter((signature) => signature.round === round && signature.step === step.key).map((signature) => signature.personId)).size;
  return workflow.steps.some((step) => signers(step) < step.people) && workflow.steps.every((step) => !may(step) || besideOthers(step, personId, asked) !== null);
}
