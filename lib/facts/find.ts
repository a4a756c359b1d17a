/** Every checkable statement of a text: a paragraph or a whole draft. Pure. */
import { sentencesOf } from "#lib/content/sentences";
import { findLinks, plainAddress } from "./link.ts";
import type { Measure } from "./measure.ts";
import { findMeasures } from "./measures.ts";
import { findNames } from "./names.ts";
import { findQuotations, findTitles } from "./quotation.ts";
import { squeeze } from "./squeeze.ts";
import type { ClaimKind, FactContext, FoundClaim, Stretch } from "./types.ts";

/** Sorted by place; claims of one kind do not overlap. */
export function findClaims(text: string, context: FactContext): FoundClaim[] {
  return findWithMeasures(text, context).map(({ claim }) => claim);
}

/** The same with what the rules of numbers and dates have read; null for names, quotations, titles and links. */
export function findWithMeasures(text: string, context: FactContext): { claim: FoundClaim; measure: Measure | null }[] {
  const sentences = sentencesOf(text);
  const claim = (kind: ClaimKind, { from, to }: Stretch, value: string): FoundClaim => ({ kind, from, to, text: text.slice(from, to), value, sentence: sentenceAt(sentences, from) ?? { from, to } });
  const worded = (kind: ClaimKind, one: Stretch) => claim(kind, one, `${kind}:${squeeze(text.slice(one.from, one.to)).words}`);
  const claims = [
    ...findQuotations(text).map((one) => worded("quotation", one)),
    ...findTitles(text).map((one) => worded("title", one)),
    ...findLinks(text).map((one) => claim("link", one, `link:${plainAddress(text.slice(one.from, one.to))}`)),
    ...findNames(text).map((one) => worded(one.kind, one)),
  ].filter(({ kind, value }) => value !== `${kind}:`);
  const measures = findMeasures(text, context.date).map((measure) => ({ claim: claim(measure.kind, measure, measure.value), measure }));
  return inOrder([...measures, ...claims.map((each) => ({ claim: each, measure: null }))]);
}

function inOrder<T extends { claim: FoundClaim }>(found: T[]): T[] {
  const ends = new Map<ClaimKind, number>();
  return found.sort((a, b) => a.claim.from - b.claim.from || b.claim.to - a.claim.to).filter(({ claim: { kind, from, to } }) => {
    if (to <= from || from < (ends.get(kind) ?? 0)) return false;
    ends.set(kind, to);
    return true;
  });
}

function sentenceAt(sentences: readonly Stretch[], at: number): Stretch | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found === undefined || found.from > at ? null : found;
}
