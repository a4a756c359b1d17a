/** What an entry may say, and how serious it is. Pure. */
import { folded } from "./fold.ts";
import type { Severity, Term } from "./types.ts";

/** Stands for the term in an exception. */
export const placeholder = "…";
export const severities = ["block", "warn", "note"] as const satisfies readonly Severity[];

/** Characters of one field, entries of one list, exceptions of one entry. */
export const longest = { term: 60, replacement: 60, reason: 300, source: 200, exception: 60, note: 300, name: 60 };
export const mostTerms = 20_000;
export const mostExceptions = 40;

export function rankOf(severity: Severity): number {
  return severity === "block" ? 2 : severity === "warn" ? 1 : 0;
}

/** What is wrong with an entry; null: nothing. */
export type TermFault = "noTerm" | "tooLong" | "exception" | "tooManyExceptions";

export function faultOf(term: Term): TermFault | null {
  const word = folded(term.term);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(term.term)) return "noTerm";
  if (term.term.length > longest.term || term.replacement.length > longest.replacement || term.reason.length > longest.reason || term.source.length > longest.source) return "tooLong";
  if (term.exceptions.length > mostExceptions) return "tooManyExceptions";
  if (term.exceptions.some((exception) => exception.length > longest.exception)) return "tooLong";
  return term.exceptions.every((exception) => isException(folded(exception.replaceAll("...", placeholder)), word)) ? null : "exception";
}

/** One "…" with something beside it, or a longer word with the term in it. */
function isException(exception: string, word: string): boolean {
  const parts = exception.split(placeholder);
  if (parts.length === 1) return exception.length > word.length && exception.includes(word);
  return parts.length === 2 && parts.some((part) => part !== "");
}
