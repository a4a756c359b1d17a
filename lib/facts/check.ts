/** Each claim of a text beside what the sources say. Pure and the same each time. */
import { findWithMeasures } from "./find.ts";
import { judgeMeasure } from "./judge-measure.ts";
import { judgeWords } from "./judge-words.ts";
import type { PreparedSources } from "./prepare.ts";
import type { CheckedClaim, FactContext } from "./types.ts";
import { apartFrom, doubtShown, groundWording } from "./wording.ts";

/** Every claim with its state, sorted by place. Where there are no sources nothing is supported. @param doubt from which on words become claims (1: none). */
export function checkText(text: string, sources: PreparedSources, context: FactContext, doubt: number = doubtShown): CheckedClaim[] {
  const checked = findWithMeasures(text, context).map(({ claim, measure }): CheckedClaim => ({ ...claim, ...(measure === null ? judgeWords(claim, text, sources) : judgeMeasure(measure, text, sources, context)) }));
  return [...checked, ...apartFrom(checked, groundWording(text, sources, context, doubt), sources)].sort((a, b) => a.from - b.from || a.to - b.to);
}
