/** Each claim of a text beside what the sources say. Pure and the same each time. */
import { findWithMeasures } from "./find.ts";
import { judgeMeasure } from "./judge-measure.ts";
import { judgeWords } from "./judge-words.ts";
import { keysAgainst } from "./opposing.ts";
import type { PreparedSources } from "./prepare.ts";
import type { CheckedClaim, FactContext } from "./types.ts";
import { atOnce, type Work } from "./turns.ts";
import { apartFrom, doubtShown, groundingWording } from "./wording.ts";

/** Every claim with its state, sorted by place. Where there are no sources nothing is supported. @param doubt from which on words become claims (1: none). */
export function checkText(text: string, sources: PreparedSources, context: FactContext, doubt: number = doubtShown): CheckedClaim[] {
  return atOnce(checkingText(text, sources, context, doubt));
}

/** The same in pieces: a paragraph may be as long as a book. */
export function* checkingText(text: string, sources: PreparedSources, context: FactContext, doubt: number = doubtShown): Work<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const { claim, measure } of findWithMeasures(text, context)) {
    const verdict = measure === null ? judgeWords(claim, text, sources) : judgeMeasure(measure, text, sources, context);
    const against = verdict.against ?? (verdict.state === "contradicted" && verdict.evidence ? keysAgainst([verdict.evidence], sources.sources) : []);
    checked.push({ ...claim, ...verdict, ...(against.length > 0 && { against }) });
    yield;
  }
  const wordings = yield* groundingWording(text, sources, doubt);
  return [...checked, ...apartFrom(checked, wordings, sources)].sort((a, b) => a.from - b.from || a.to - b.to);
}
