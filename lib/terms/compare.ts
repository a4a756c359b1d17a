/** What differs between two versions of a list. Pure. */
import type { Term } from "./types.ts";

export type TermChange = { before: Term; after: Term };
export type ListDifference = { added: Term[]; removed: Term[]; changed: TermChange[]; same: number };

export function compareTerms(before: readonly Term[], after: readonly Term[]): ListDifference {
  const old = new Map(before.map((term) => [term.term, term]));
  const now = new Set(after.map(({ term }) => term));
  const told: ListDifference = { added: [], removed: before.filter(({ term }) => !now.has(term)), changed: [], same: 0 };
  for (const term of after) {
    const was = old.get(term.term);
    if (!was) told.added.push(term);
    else if (sameTerm(was, term)) told.same++;
    else told.changed.push({ before: was, after: term });
  }
  return told;
}

/** The database does not keep the order of keys. */
export function sameTerm(one: Term, other: Term): boolean {
  const said = ({ term, replacement, reason, severity, exceptions, source }: Term) => JSON.stringify([term, replacement, reason, severity, exceptions, source]);
  return said(one) === said(other);
}
