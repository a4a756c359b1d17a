/** The fact check as a measure sees it: a draft, its sources as strings, and the stretches no source supports. */
import { checkText } from "#lib/facts/check";
import { countedLength } from "#lib/facts/counted";
import { prepareSources } from "#lib/facts/prepare";
import { doubtMeasured } from "#lib/facts/wording";
import type { ClaimKind, FactContext, SourceText } from "#lib/facts/types";

const dateline = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?\s*$/;

/** A plain number: no measure, no score, no rank. */
const counts = /^number:[\d.]+[~+-]?$/;

/** A number is reported with what it counts ("9名检察官"). `score`: 1 for a contradicted claim, .5 for an unsupported one. A source that is a date and time is the article's day. */
export function findUnsupportedClaims(draft: string, sources: readonly string[]): { start: number; end: number; kind: ClaimKind; score: number }[] {
  const dated = sources.map((source) => dateline.exec(source)).find((match) => match !== null);
  const context: FactContext = { date: dated === undefined ? "" : `${dated[1]}-${dated[2]}-${dated[3]}`, language: /\p{Script=Han}/u.test(draft) ? "zh-CN" : "en" };
  const texts = sources.map((source): SourceText => ({ passages: source.split(/\n+/).filter((line) => line.trim() !== ""), date: "" }));
  const checked = checkText(draft, prepareSources(texts, context), context, doubtMeasured);
  return checked.filter(({ state }) => state !== "supported").map(({ from, to, kind, state, value }) => ({ start: from, end: counts.test(value) ? to + countedLength(draft, to) : to, kind, score: state === "contradicted" ? 1 : 0.5 }));
}
