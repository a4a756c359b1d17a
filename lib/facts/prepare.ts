/** Everything about the sources that is worked out once, before the first claim is compared. Pure. */
import { indexSources, type SourceIndex } from "./grounding/source-index.ts";
import { indexMeasures, type MeasureIndex } from "./measure-index.ts";
import { gatherWords, type SourceWords } from "./source-words.ts";
import type { FactContext, SourceText } from "./types.ts";

/** One index for each way of comparing: values, and words as they stand. */
export type PreparedSources = { sources: readonly SourceText[]; measures: MeasureIndex; words: SourceWords; wording: SourceIndex };

/** A source of no known day speaks from the article's. */
export function prepareSources(sources: readonly SourceText[], context: FactContext): PreparedSources {
  return { sources, measures: indexMeasures(sources, context), words: gatherWords(sources), wording: indexSources(sources) };
}
