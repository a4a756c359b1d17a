/** What can be done with terms, as server actions. */
import type { Answer } from "#components/ui/use-command";
import type { Severity } from "#lib/terms/types";

type Act<I, T> = (input: I) => Promise<Answer<T>>;

export type TermActions = {
  letTermStand: Act<{ articleId: number; term: string; sentence: string; severity: Severity; reason: string }, { overrideId: number; again: boolean; by: string }>;
  withdrawTermStand: Act<{ articleId: number; overrideId: number }, undefined>;
};
