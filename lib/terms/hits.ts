/** The hits of one article, with what people let stand. Pure; the editor and the server read alike. */
import type { FactBlock } from "#lib/facts/blocks";
import { sentencesOf } from "#lib/content/sentences";
import type { Matcher, TermHit } from "./match.ts";
import { rankOf } from "./rules.ts";
import type { Severity } from "./types.ts";

/** What somebody let stand. */
export type Standing = { id: number; term: string; sentence: string; severity: Severity; reason: string; by: string; at: string };
/** `key`: the same while one types in other sentences, puts another hit right or lets it stand. `sentence`: the words around it, by which a decision is found again. */
export type ArticleHit = TermHit & { key: string; block: FactBlock; sentence: string; standing: Standing | null };
/** Of those nobody has let stand, by severity. */
export type TermsAsked = { block: number; warn: number };

/** Letters on each side that make up "the sentence" where it does not end. */
const around = 200;

export type HitCache = Map<string, readonly TermHit[]>;

/** @param cache hits by text, for one matcher: while one types, the other blocks stay as they are. */
export function articleHits(blocks: readonly FactBlock[], { find }: Matcher, standing: readonly Standing[], cache: HitCache = new Map()): ArticleHit[] {
  const times = new Map<string, number>();
  return blocks.flatMap((block) => {
    const hits = cache.get(block.text) ?? find(block.text);
    cache.set(block.text, hits);
    if (hits.length === 0) return [];
    const sentences = sentencesOf(block.text);
    return hits.map((hit): ArticleHit => {
      const { term } = hit.term;
      const sentence = sentenceAround(block.text, hit, sentences.find(({ from, to }) => from <= hit.from && hit.from < to));
      const place = `${term} ${sentence}`;
      const time = (times.get(place) ?? 0) + 1;
      times.set(place, time);
      const stands = standing.find((one) => one.term === term && one.sentence === sentence && rankOf(one.severity) >= rankOf(hit.term.severity));
      return { ...hit, key: `${place} ${time}`, block, sentence, standing: stands ?? null };
    });
  });
}

function sentenceAround(text: string, hit: { from: number; to: number }, sentence: { from: number; to: number } | undefined): string {
  const [from, to] = [Math.max(sentence?.from ?? 0, hit.from - around), Math.min(Math.max(sentence?.to ?? text.length, hit.to), hit.to + around)];
  return text.slice(from, to).toWellFormed().replaceAll(/\s+/g, " ").trim();
}

export function termsAsked(hits: readonly ArticleHit[]): TermsAsked {
  const open = (severity: Severity) => hits.filter(({ term, standing }) => standing === null && term.severity === severity).length;
  return { block: open("block"), warn: open("warn") };
}
