/** Sources as plain data: where something first appeared, or what a claim rests on. */

/** `line`: only named, nothing of it is kept. `interview`: notes of a talk. `article`: one of our own. */
export const sourceKinds = ["line", "url", "file", "text", "article", "interview"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Why a source could not be compared or read: `gone` (404, 410, no such host), `login` (a page that asks who one is), `noText`, `unreachable`. */
export type SourceProblem = "" | "gone" | "login" | "noText" | "unreachable";

/** What the fact check reads of a source attached to an article. `number`: as it is printed, from 1. */
export type AttachedSource = { sourceId: number; number: number; name: string; kind: SourceKind; passages: string[] };

/** Problems of a page that kept it from being read, and what else is looked for in the list of sources. */
export const sourceProblems = ["gone", "login", "noText", "unreachable"] as const;

/** What a person may say of a source. `day`: ISO 8601, the day it speaks from, "" unknown. */
export type SourceParticulars = { name: string; url: string; originalAuthor: string; originalHeadline: string; licence: string; note: string; day: string };

/** `name`: what it is called in the list. `again`: it was attached already. `placed`: the list is another one for it. `changed`: it is known from before, and says something else now than what is kept. */
export type AttachOutcome = { sourceId: number; name: string; again: boolean; placed: boolean; changed: boolean; version: number };

/** Files of up to this many bytes are read. */
export const largestSourceFile = 50 * 1024 * 1024;

/** Filters of the list, as they stand in its address. `state`: a problem, or `changed`. */
export const sourceStates = ["changed", ...sourceProblems] as const;
export type SourceFilters = { q?: string; kind?: SourceKind; state?: (typeof sourceStates)[number]; before?: string };

/** A row of the list of sources. `used`: articles it is attached to. */
export type SourceLine = { id: number; kind: SourceKind; name: string; url: string; originalHeadline: string; originalAuthor: string; problem: SourceProblem; changed: boolean; used: number; characters: number; createdAt: Date };

/** A stretch of a difference, and a paragraph of it; `same` paragraphs are only counted. */
export type DifferenceRun = { is: "same" | "added" | "removed"; text: string };
export type DifferenceRow = { is: "same"; count: number } | { is: "added" | "removed" | "changed" | "moved"; runs: DifferenceRun[] };

export type SnapshotLine = { id: number; at: string; by: string | null; headline: string; passages: number; inForce: boolean };

/** Everything that the page of a source shows. `hidden`: how many of the articles it stands in this person may not see. `change`: what it says now, against what is kept. */
export type OpenedSource = {
  id: number;
  kind: SourceKind;
  particulars: SourceParticulars;
  passages: string[];
  hash: string;
  fileName: string;
  type: string;
  bytes: number;
  fetchedAt: string | null;
  comparedAt: string | null;
  changedAt: string | null;
  createdAt: string;
  createdBy: string | null;
  problem: SourceProblem;
  aboutArticle: number | null;
  used: { id: number; headline: string; live: string; position: number }[];
  hidden: number;
  snapshots: SnapshotLine[];
  change: { snapshotId: number; rows: DifferenceRow[]; /** ISO 8601, where it is another day than the kept one. */ day: string } | null;
  abilities: { compare: boolean; settle: boolean; describe: boolean; rename: boolean };
};
