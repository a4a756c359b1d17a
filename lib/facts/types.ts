/** Claims and what they rest on, as plain data for desk, worker, jobs and readers. */

/** `wording`: a stretch of words that is none of the others and may still say what no source says. */
export const claimKinds = ["number", "amount", "percentage", "date", "time", "quotation", "person", "organisation", "place", "title", "link", "wording"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** `verified`: a person said so, with a reason. */
export type ClaimState = "supported" | "contradicted" | "unsupported" | "verified";

/** UTF-16 places in the text they were found in. */
export type Stretch = { from: number; to: number };

/** `date`: the article's own day (ISO 8601, YYYY-MM-DD), by which years and "昨日" are read. */
export type FactContext = { date: string; language: "zh-CN" | "en" };

/** One checkable statement. `value`: its canonical form, equal for every spelling of the same value ("number:12000", "date:2024-11-18"). */
export type FoundClaim = Stretch & { kind: ClaimKind; text: string; value: string; /** The sentence around it. */ sentence: Stretch };

/** Where a source says it: the number of the source in the list given, the number of its passage, and the place in that passage. */
export type Evidence = Stretch & { source: number; passage: number; text: string };

/**
 * `fix`: what would have to stand instead of the claim's words for the source to support it; only for contradicted ones, and "" where no single wording follows.
 * `against`: keys of the passages that say otherwise (`opposing.ts`); unsupported ones have some where sources say two other things.
 */
export type CheckedClaim = FoundClaim & { state: Exclude<ClaimState, "verified">; evidence: Evidence | null; fix: string; against?: readonly string[] };

/** One source to check against, cut into passages. */
export type SourceText = { passages: readonly string[]; /** The day it speaks from (ISO 8601), "" where unknown. */ date: string; /** Where it stands on the web, for links that lead to it. */ address?: string };

/** A person's word on a claim. It holds as long as the claim has this value and stands in a sentence that is still much the same. `against`: keys of the passages that said otherwise then. */
export type Decision = { id: number; kind: ClaimKind; value: string; text: string; sentence: string; over: Exclude<ClaimState, "verified">; against: readonly string[]; reason: string; by: string; at: string };

/** A claim as printed: `sources` are numbers of the printed list; `by` and `reason` only for what a person verified. */
export type PrintedClaim = { kind: ClaimKind; text: string; state: ClaimState; sources: number[]; by?: string; reason?: string };

/** The ledger of a publication. `all` counts every claim by state; `claims` are those readers may see. */
export type PrintedLedger = { all: Record<ClaimState, number>; claims: PrintedClaim[] };

/** How a section treats unsupported claims: `standard` warns, `strict` blocks. */
export const factRules = ["standard", "strict"] as const;
export type FactRule = (typeof factRules)[number];
