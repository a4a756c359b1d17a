/** Everything about the sources that is worked out once, before the first claim is compared. Pure. */
import { indexingSources, type SourceIndex } from "./grounding/source-index.ts";
import { indexingMeasures, type MeasureIndex } from "./measure-index.ts";
import { findNames } from "./names.ts";
import { findTitles } from "./quotation.ts";
import { gatheringWords, type SourceWords } from "./source-words.ts";
import { squeeze } from "./squeeze.ts";
import { atOnce, type Work } from "./turns.ts";
import type { ClaimKind, Evidence, FactContext, SourceText, Stretch } from "./types.ts";

export type SourceName = { words: string; evidence: Evidence };

/** One index for each way of comparing: values, words as they stand, titles, names by kind (each once). */
export type PreparedSources = { sources: readonly SourceText[]; measures: MeasureIndex; words: SourceWords; titles: readonly SourceName[]; names: ReadonlyMap<ClaimKind, readonly SourceName[]>; wording: SourceIndex };

/** A source of no known day speaks from the article's. */
export function prepareSources(sources: readonly SourceText[], context: FactContext): PreparedSources {
  return atOnce(preparing(sources, context));
}

/** The same in pieces. */
export function* preparing(sources: readonly SourceText[], context: FactContext): Work<PreparedSources> {
  const titles = new Map<string, SourceName>();
  const names = new Map<ClaimKind, Map<string, SourceName>>([["person", new Map()], ["organisation", new Map()], ["place", new Map()]]);
  for (const [source, { passages }] of sources.entries()) {
    for (const [passage, text] of passages.entries()) {
      const keep = (map: Map<string, SourceName> | undefined, { from, to }: Stretch) => {
        const words = squeeze(text.slice(from, to)).words;
        if (words !== "" && map?.has(words) === false) map.set(words, { words, evidence: { source, passage, from, to, text: text.slice(from, to) } });
      };
      for (const title of findTitles(text)) keep(titles, title);
      for (const name of findNames(text)) keep(names.get(name.kind), name);
      yield;
    }
  }
  const lists = new Map([...names].map(([kind, each]) => [kind, [...each.values()]]));
  const measures = yield* indexingMeasures(sources, context);
  const words = yield* gatheringWords(sources);
  const wording = yield* indexingSources(sources);
  return { sources, measures, words, titles: [...titles.values()], names: lists, wording };
}
