/** The steps between a draft and readers, as plain data for screens, policy and storage. */
import type { Role } from "#lib/access/roles";

/** Review: may it run? Proof: is it right? */
export type StepKind = "review" | "proof";
/** Where an article stands while a step is open; steps of one stage may be signed in any order. */
export type ReviewStage = "first" | "second" | "final";

/** One step. `key`: names it in signatures for good, "review1" for instance; `people`: how many different people sign it. */
export type WorkflowStep = { key: string; kind: StepKind; stage: ReviewStage; role: Role; people: number };

export type WorkflowPreset = "simple" | "threeReviews" | "own";

/**
 * How a section works. `ownReviews`: people may review what they wrote. `urgentHours`: hours after which an article that the chief published
 * before its reviews is taken down; 0: there is no urgent path.
 */
export type Workflow = { preset: WorkflowPreset; steps: WorkflowStep[]; ownReviews: boolean; urgentHours: number };

/**
 * What happened to an article between its author and its readers.
 * `submitted`, `returned` (with a reason), `assigned`, `takenOver`, `signed`, `urgent` (published before its reviews), `expired` (taken down because they did not come).
 */
export type ReviewEventKind = "submitted" | "returned" | "withdrawn" | "assigned" | "takenOver" | "due" | "signed" | "urgent" | "expired";
