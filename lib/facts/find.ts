/** Every checkable statement of a text: a paragraph or a whole draft. Pure. */
import { sentencesOf } from "#lib/content/sentences";
import { findLinks, plainAddress } from "./link.ts";
import { findMeasures } from "./measures.ts";
import { findNames } from "./names.ts";
import { findQuotations, findTitles } from "./quotation.ts";
import { squeeze } from "./squeeze.ts";
import type { ClaimKind, FactContext, FoundClaim, Stretch } from "./types.ts";

/** Sorted by place; claims of one kind do not overlap. */
export function findClaims(text: string, context: FactContext): FoundClaim[] {
  const sentences = sentencesOf(text);
  const claim = (kind: ClaimKind, { from, to }: Stretch, value: string): FoundClaim => ({ kind, from, to, text: text.slice(from, to), value, sentence: sentenceAt(sentences, from) ?? { from, to } });
  const worded = (kind: "quotation" | "title", stretches: Stretch[]) => stretches.map((one) => claim(kind, one, `${kind}:${squeeze(text.slice(one.from, one.to)).words}`)).filter(({ value }) => value !== `${kind}:`);
  return inOrder([
    ...findMeasures(text, context.date).map((measure) => claim(measure.kind, measure, measure.value)),
    ...worded("quotation", findQuotations(text)),
    ...worded("title", findTitles(text)),
    ...findLinks(text).map((one) => claim("link", one, `link:${plainAddress(text.slice(one.from, one.to))}`)),
    ...findNames(text).map((one) => claim(one.kind, one, `${one.kind}:${squeeze(text.slice(one.from, one.to)).words}`)),
  ]);
}

export function inOrder<T extends { from: number; to: number; kind: ClaimKind }>(claims: T[]): T[] {
  const ends = new Map<ClaimKind, number>();
  return claims.sort((a, b) => a.from - b.from || b.to - a.to).filter(({ kind, from, to }) => {
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
