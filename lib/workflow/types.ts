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

/** A name under one exact text and what is printed beside it, as it is kept. `hash`: of both; `text`: content hash of the revision. `at`: ISO 8601. */
export type Signature = { id: number; step: string; kind: StepKind; round: number; hash: string; text: string; personId: number; personName: string; remark: string; at: string };

/**
 * Why a signature does not hold: the text is another now; bylines, sources or something else printed beside it are; the article was returned or submitted anew; who signed is one of its authors;
 * the section has no such step any more.
 */
export type VoidReason = "changed" | "beside" | "round" | "own" | "step";
export type VoidSignature = Signature & { why: VoidReason };

/** `missing`: how many people have still to sign; `open`: it is its turn. */
export type StepStanding = { step: WorkflowStep; signed: Signature[]; missing: number; open: boolean };
/** `unsigned`: steps with somebody missing; `stage`: that of the first of them, ready where there is none. */
export type ReviewStanding = { steps: StepStanding[]; voided: VoidSignature[]; unsigned: number; stage: ReviewStage | "ready" };

/** What keeps a person from signing a step: signed it already; signed another review, or another proof, of this round; reviewed or proofed the same stage; the step is closed; own article; not of this role or section. */
export type Barrier = "signedAlready" | "oneReview" | "oneProof" | "sameStage" | "notOpen" | "own" | "role";

/** What can be done with an article on its way, besides writing. */
export type ReviewDeed = "submit" | "sign" | "return" | "withdraw" | "assign" | "takeOver" | "setDue" | "publishUrgent";

/** All that the editor's screen knows of the reviews. `hash`, `version`: of the text, and what stands beside it, this was worked out for; `barrier`: why this person cannot sign the step, null: they can. */
export type ReviewState = Omit<ReviewStanding, "steps"> & {
  articleId: number;
  version: number;
  hash: string;
  round: number;
  /** As lists show it. */
  at: "pitch" | "draft" | ReviewStage | "ready";
  steps: (StepStanding & { barrier: Barrier | null })[];
  submitted: { by: string; at: string } | null;
  assignee: { id: number; name: string } | null;
  dueAt: string | null;
  /** Published before its reviews: taken down then. */
  reviewBy: string | null;
  urgentHours: number;
  /** The reason of the last return, until it is submitted again. */
  returned: { by: string; at: string; text: string } | null;
  may: Record<ReviewDeed, boolean>;
  /** Whom it could be given to when it is handed in: numbers of people; none unless `may.submit`. */
  signers: number[];
  /** Notices of this article that its reader has not read. */
  unread: number;
};

/** A row of the review desk. `open`: the steps of its stage that somebody has to sign; `mine`: this person could sign one, or publish what is ready. */
export type ReviewLine = {
  id: number;
  language: "zh-CN" | "en";
  headline: string;
  stage: "pitch" | "draft" | ReviewStage | "ready";
  live: "never" | "scheduled" | "live" | "unpublished" | "retracted";
  section: { name: string; nameEn: string } | null;
  authors: string[];
  characters: number;
  submittedBy: string | null;
  submittedAt: Date | null;
  assignee: string | null;
  dueAt: Date | null;
  reviewBy: Date | null;
  open: { kind: StepKind; missing: number }[];
  mine: boolean;
  /** Why it came back. */
  reason: string;
};
export type ReviewView = "mine" | "waiting" | "returned";
/** `next` goes into `?after=`; null on the last page. */
export type ReviewPage = { items: ReviewLine[]; next: string | null };

/** One line of the sign-off sheet. `hash`: of the text it is about; `why`: a signature that does not hold. */
export type SheetLine =
  | { is: "signature"; signature: Signature; step: WorkflowStep | null; revision: number; why: VoidReason | null }
  | { is: "event"; kind: ReviewEventKind; at: string; person: string; to: string; text: string; quote: string; dueAt: string | null; hash: string; revision: number | null };
/** `number`: counts submissions, from 1; 0: before the first. */
export type SheetRound = { number: number; lines: SheetLine[] };
export type Sheet = {
  article: { id: number; headline: string; language: "zh-CN" | "en"; section: { name: string; nameEn: string } | null; authors: string[]; version: number; hash: string };
  steps: StepStanding[];
  rounds: SheetRound[];
};
