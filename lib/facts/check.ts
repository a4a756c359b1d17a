/** Each claim of a text beside what the sources say. Pure and the same each time. */
import { findClaims } from "./find.ts";
import { judgeMeasure } from "./judge-measure.ts";
import { judgeWords } from "./judge-words.ts";
import { findMeasures } from "./measures.ts";
import type { PreparedSources } from "./prepare.ts";
import type { CheckedClaim, FactContext } from "./types.ts";
import { apartFrom, doubtShown, groundWording } from "./wording.ts";

/** Every claim with its state, sorted by place. Where there are no sources nothing is supported. @param doubt from which on words become claims (1: none). */
export function checkText(text: string, sources: PreparedSources, context: FactContext, doubt: number = doubtShown): CheckedClaim[] {
  const measures = new Map(findMeasures(text, context.date).map((measure) => [`${measure.kind} ${measure.from}`, measure]));
  const checked = findClaims(text, context).map((claim): CheckedClaim => {
    const measure = measures.get(`${claim.kind} ${claim.from}`);
    if (measure === undefined || measure.value !== claim.value) return { ...claim, ...judgeWords(claim, text, sources) };
    return { ...claim, ...judgeMeasure(measure, text, sources.measures, context) };
  });
  return [...checked, ...apartFrom(checked, groundWording(text, sources, context, doubt))].sort((a, b) => a.from - b.from || a.to - b.to);
}
