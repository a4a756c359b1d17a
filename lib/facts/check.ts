/** Each claim of a text beside what the sources say. Pure and the same each time. */
import { supportOf } from "./compare-measure.ts";
import { findClaims } from "./find.ts";
import { evidenceOf } from "./measure-index.ts";
import { findMeasures } from "./measures.ts";
import type { PreparedSources } from "./prepare.ts";
import { evidenceAt } from "./source-words.ts";
import type { CheckedClaim, FactContext, FoundClaim } from "./types.ts";
import { apartFrom, doubtShown, groundWording } from "./wording.ts";

/** Every claim with its state, sorted by place. Where there are no sources nothing is supported. @param doubt from which on words become claims (1: none). */
export function checkText(text: string, sources: PreparedSources, context: FactContext, doubt: number = doubtShown): CheckedClaim[] {
  const measures = new Map(findMeasures(text, context.date).map((measure) => [`${measure.kind} ${measure.from}`, measure]));
  const checked = findClaims(text, context).map((claim): CheckedClaim => {
    const measure = measures.get(`${claim.kind} ${claim.from}`);
    if (measure === undefined || measure.value !== claim.value) return checkWords(claim, sources);
    const [support] = supportOf(measure, sources.measures);
    return support === undefined ? { ...claim, state: "unsupported", evidence: null, fix: "" } : { ...claim, state: "supported", evidence: evidenceOf(support), fix: "" };
  });
  return [...checked, ...apartFrom(checked, groundWording(text, sources, context, doubt))].sort((a, b) => a.from - b.from || a.to - b.to);
}

function checkWords(claim: FoundClaim, sources: PreparedSources): CheckedClaim {
  const words = claim.value.slice(claim.value.indexOf(":") + 1);
  const at = sources.words.words.indexOf(words);
  return at < 0 ? { ...claim, state: "unsupported", evidence: null, fix: "" } : { ...claim, state: "supported", evidence: evidenceAt(sources.words, at, at + words.length), fix: "" };
}
