/** Which decision of a person holds for which claim. Pure: claims are found anew each time, decisions find them again. */
import type { CheckedClaim, Decision } from "./types.ts";

/** A claim with the words around it. */
export type Placed = Pick<CheckedClaim, "kind" | "value" | "text" | "state"> & { sentence: string };

/** `of`: by the number of the claim in the list. `gone`: their passages are not in the text; they hold again when it comes back. */
export type Attached = { of: ReadonlyMap<number, Decision>; gone: Decision[] };

/** Of the words around the value, how many have to be there still (Dice over pairs of letters, 0 to 1). */
export const alikeEnough = 0.4;

type Pair = { claim: number; decision: Decision; fit: number };

/** One to one, the best pairs first. The words around may change, the value not. */
export function attachDecisions(claims: readonly Placed[], decisions: readonly Decision[]): Attached {
  const pairs = pairsOf(claims, decisions).sort((one, other) => other.fit - one.fit || one.claim - other.claim || one.decision.id - other.decision.id);
  const of = new Map<number, Decision>();
  const taken = new Set<number>();
  for (const { claim, decision } of pairs) {
    if (of.has(claim) || taken.has(decision.id)) continue;
    of.set(claim, decision);
    taken.add(decision.id);
  }
  return { of, gone: decisions.filter(({ id }) => !taken.has(id)) };
}

function pairsOf(claims: readonly Placed[], decisions: readonly Decision[]): Pair[] {
  const wanted = Map.groupBy(decisions, identityOf);
  return claims.flatMap((claim, at) => (wanted.get(identityOf(claim)) ?? []).map((decision) => ({ claim: at, decision, fit: likeness(claim, decision) })).filter(({ fit }) => fit >= alikeEnough));
}

function identityOf({ kind, value }: Pick<Placed, "kind" | "value">): string {
  return `${kind} ${value}`;
}

/**
 * Whether a decision settles the claim it is attached to. Who verified what no source spoke of has not overruled a source that speaks now;
 * and what a source supports needs nobody's word.
 */
export function settles({ over }: Decision, { state }: Pick<Placed, "state">): boolean {
  return state === "unsupported" || (state === "contradicted" && over === "contradicted");
}

/** How much of the words around the value is the same, 0 to 1. */
export function likeness(one: Pick<Placed, "text" | "sentence">, other: Pick<Placed, "text" | "sentence">): number {
  const [a, b] = [around(one), around(other)];
  if (a === b) return 1;
  const [first, second] = [lettersOf(a), lettersOf(b)];
  const all = sum(first) + sum(second);
  if (all === 0) return 1;
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  return (2 * shared) / all;
}

function around({ text, sentence }: Pick<Placed, "text" | "sentence">): string {
  return sentence.replace(text, "").toLowerCase().replace(/[\s\p{P}]+/gu, "");
}

/** Pairs of letters, with how often each stands there; a single letter is its own pair. */
function lettersOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const letters = [...words];
  for (let at = 0; at < Math.max(1, letters.length - 1) && letters.length > 0; at++) {
    const pair = letters.slice(at, at + 2).join("");
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
}
