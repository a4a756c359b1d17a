/** The fact ledger: claims, what they rest on, and what people said of them, brought together. Pure and without the check itself, which the editor runs in a worker. */
import { type FactBlock, isGenerated } from "./blocks.ts";
import { attachDecisions, type Placed, settles } from "./decisions.ts";
import type { CheckedClaim, ClaimState, Decision, FactRule } from "./types.ts";

/**
 * `key`: the same while one types elsewhere. `found`: what the check says, whatever people said. `decision`: the one about this claim, settled by it or not.
 * `machine`: a machine made some of its words. `words`: the sentence around it.
 */
export type LedgerClaim = Omit<CheckedClaim, "state"> & { key: string; block: FactBlock; state: ClaimState; found: CheckedClaim["state"]; decision: Decision | null; machine: boolean; words: string };

/** `all` counts without `wording`, which nobody has to answer. `gone`: decisions whose passages are not in the text now. */
export type Ledger = { claims: readonly LedgerClaim[]; gone: readonly Decision[]; all: Record<ClaimState, number> };

export const emptyLedger: Ledger = { claims: [], gone: [], all: { supported: 0, contradicted: 0, unsupported: 0, verified: 0 } };

/** @param checked what the check says of a block's text. */
export function joinLedger(blocks: readonly FactBlock[], checked: (text: string) => readonly CheckedClaim[], decisions: readonly Decision[]): Ledger {
  const claims = blocks.flatMap((block) => checked(block.text).map((claim) => ({ claim, block, words: block.text.slice(claim.sentence.from, claim.sentence.to) })));
  const { of, gone } = attachDecisions(claims.map(({ claim, words }): Placed => ({ ...claim, sentence: words })), decisions);
  const joined = claims.map(({ claim, block, words }, at): LedgerClaim => {
    const decision = of.get(at) ?? null;
    const state = decision && settles(decision, claim) ? "verified" : claim.state;
    return { ...claim, key: "", block, state, found: claim.state, decision, machine: isGenerated(block, claim), words };
  });
  const all = { supported: 0, contradicted: 0, unsupported: 0, verified: 0 };
  const asked = withKeys(askedOnce(joined));
  for (const { kind, state } of asked) if (kind !== "wording") all[state] += 1;
  return { claims: asked, gone, all };
}

/** A number in a quotation is part of what somebody said: who answers for the quotation answers for it. Where the quotation itself is open, what is known of its parts helps. */
function askedOnce(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const quotations = Map.groupBy(claims.filter(({ kind }) => kind === "quotation"), ({ block }) => block);
  return claims.filter(({ kind, block, from, to, state }) => {
    if (kind === "quotation") return true;
    const around = quotations.get(block)?.find((quotation) => quotation.from <= from && to <= quotation.to);
    return !around || (around.state === "unsupported" && state !== "unsupported");
  });
}

/** The claim's kind and value, and which of its likes it is. */
function withKeys(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const times = new Map<string, number>();
  return claims.map((claim) => {
    const name = `${claim.kind}:${claim.value}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...claim, key: `${name}#${time}` };
  });
}

/** What the checklist asks of the facts. `checked`: there was a source with kept text to check against. `found`: claims that somebody has to answer for. */
export type FactsAsked = { found: number; checked: boolean; contradicted: number; machine: number; open: number; rule: FactRule };

/** `machine` and `open`: unsupported ones in words of a machine, and in all others. Nobody has to answer for `wording`. */
export function factsAsked({ claims }: Ledger, given: Pick<FactsAsked, "checked" | "rule">): FactsAsked {
  const real = claims.filter(({ kind }) => kind !== "wording");
  const unsupported = real.filter(({ state }) => state === "unsupported");
  const machine = unsupported.filter((claim) => claim.machine).length;
  return { ...given, found: real.length, contradicted: real.filter(({ state }) => state === "contradicted").length, machine, open: unsupported.length - machine };
}
