/** What can be done with claims, as server actions. */
import type { Answer } from "#components/ui/use-command";
import type { ClaimKind } from "#lib/facts/types";

type Act<I, T> = (input: I) => Promise<Answer<T>>;

export type FactActions = {
  verifyClaim: Act<{ articleId: number; kind: ClaimKind; value: string; text: string; sentence: string; over: "contradicted" | "unsupported"; against: string[]; reason: string; seen: number[] }, { decisionId: number; again: boolean; by: string }>;
  withdrawDecision: Act<{ articleId: number; decisionId: number }, undefined>;
};
