/** Which decision of a person holds for which claim. Pure: claims are found anew each time, decisions find them again. */
import type { CheckedClaim, Decision } from "./types.ts";

/** A claim with the words around it. */
export type Placed = Pick<CheckedClaim, "kind" | "value" | "text" | "state" | "against"> & { sentence: string };

/** `of`: by the number of the claim in the list. `gone`: their passages are not in the text; they hold again when it comes back. */
export type Attached = { of: ReadonlyMap<number, Decision>; gone: Decision[] };

/** Of the words around the value, how many have to be there still (Dice over pairs of letters, 0 to 1). */
export const alikeEnough = 0.4;

/** One to one, the best pairs first, those that settle something before others. The words around may change, the value not. */
export function attachDecisions(claims: readonly Placed[], decisions: readonly Decision[]): Attached {
  const of = attachSame(claims, decisions);
  const taken = new Set([...of.values()].map(({ id }) => id));
  const left = decisions.filter(({ id }) => !taken.has(id));
  const pairs = pairsOf(claims, left, of).sort((one, other) => Number(other.settled) - Number(one.settled) || other.fit - one.fit || one.claim - other.claim || one.decision.id - other.decision.id);
  for (const { claim, decision } of pairs) {
    if (of.has(claim) || taken.has(decision.id)) continue;
    of.set(claim, decision);
    taken.add(decision.id);
  }
  return { of, gone: decisions.filter(({ id }) => !taken.has(id)) };
}

/** Where nothing has changed nothing has to be compared: a table of thousands of claims is looked at after each pause. */
function attachSame(claims: readonly Placed[], decisions: readonly Decision[]): Map<number, Decision> {
  const waiting = Map.groupBy([...decisions].sort((one, other) => one.id - other.id), (decision) => `${identityOf(decision)} ${around(decision)}`);
  const of = new Map<number, Decision>();
  const decided = new Set(decisions.map(identityOf));
  for (const [at, claim] of claims.entries()) {
    if (!decided.has(identityOf(claim))) continue;
    const here = waiting.get(`${identityOf(claim)} ${around(claim)}`) ?? [];
    // One that says too little must not keep out the one that settles it.
    const [decision] = here.splice(Math.max(0, here.findIndex((each) => settles(each, claim))), 1);
    if (decision) of.set(at, decision);
  }
  return of;
}

type Pair = { claim: number; decision: Decision; fit: number; settled: boolean };

function pairsOf(claims: readonly Placed[], decisions: readonly Decision[], without: ReadonlyMap<number, Decision>): Pair[] {
  const wanted = Map.groupBy(decisions, identityOf);
  if (wanted.size === 0) return [];
  const counted = decisions.map((decision) => [decision.id, lettersOf(around(decision))] as const);
  const letters = new Map(counted);
  const pairs: Pair[] = [];
  for (const [at, claim] of claims.entries()) {
    const rivals = without.has(at) ? undefined : wanted.get(identityOf(claim));
    if (!rivals) continue;
    const here = lettersOf(around(claim));
    for (const decision of rivals) {
      const fit = shareOf(here, letters.get(decision.id) ?? here);
      if (fit >= alikeEnough) pairs.push({ claim: at, decision, fit, settled: settles(decision, claim) });
    }
  }
  return pairs;
}

function identityOf({ kind, value }: Pick<Placed, "kind" | "value">): string {
  return `${kind} ${value}`;
}

/**
 * Whether a decision settles the claim it is attached to. Who verified what no source spoke of has not overruled a source that speaks now,
 * who went against one source has not answered another; and what a source supports needs nobody's word.
 */
export function settles({ over, against: known }: Pick<Decision, "over" | "against">, { state, against = [] }: Pick<Placed, "state" | "against">): boolean {
  if (state === "supported" || (state === "contradicted" && (over !== "contradicted" || against.length === 0))) return false;
  return against.every((key) => known.includes(key));
}

/** How much of the words around the value is the same, 0 to 1. */
export function likeness(one: Pick<Placed, "text" | "sentence">, other: Pick<Placed, "text" | "sentence">): number {
  return shareOf(lettersOf(around(one)), lettersOf(around(other)));
}

type Letters = { pairs: ReadonlyMap<string, number>; count: number };

function shareOf(one: Letters, other: Letters): number {
  if (one.count + other.count === 0) return 1;
  let shared = 0;
  for (const [pair, count] of one.pairs) shared += Math.min(count, other.pairs.get(pair) ?? 0);
  return (2 * shared) / (one.count + other.count);
}

function around({ text, sentence }: Pick<Placed, "text" | "sentence">): string {
  return sentence.replace(text, "").toLowerCase().replace(/[\s\p{P}]+/gu, "");
}

/** Pairs of letters, with how often each stands there; a single letter is its own pair. */
function lettersOf(words: string): Letters {
  const pairs = new Map<string, number>();
  const count = words.length === 0 ? 0 : Math.max(1, words.length - 1);
  for (let at = 0; at < count; at++) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, count };
}
