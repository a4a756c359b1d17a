/** A drafted sentence beside the very passages it names. Pure, the same in the browser. */
import { checkText } from "./check.ts";
import { prepareSources } from "./prepare.ts";
import type { CheckedClaim, FactContext, SourceText } from "./types.ts";

/** `passages[n]` is passage n + 1 of the source printed under `number`. */
export type NumberedSource = { number: number; date: string; passages: readonly string[] };
/** Numbers as people count. */
export type Named = { source: number; passage: number };

/**
 * `none`: it names no passage. `lost`: one that is not there. `contradicted`: a passage says otherwise. `unsupported`: something in it that
 * can be checked stands in none of them. `wording`: so do many of its words. `held`: all that can be checked stands there.
 */
export type CitedState = "held" | "wording" | "unsupported" | "contradicted" | "lost" | "none";
/** `claims`: those that speak against it. `fix`: the sentence as the passages would have it, "" where no single wording follows. */
export type CitedCheck = { state: CitedState; claims: CheckedClaim[]; fix: string };

export function checkCited(sentence: string, named: readonly Named[], sources: readonly NumberedSource[], context: FactContext): CitedCheck {
  const found = named.map(({ source, passage }) => {
    const at = sources.find(({ number }) => number === source);
    return { date: at?.date ?? "", text: at?.passages[passage - 1] ?? "" };
  });
  const shown: SourceText[] = found.filter(({ text }) => text !== "").map(({ date, text }) => ({ date, passages: [text] }));
  const claims = checkText(sentence, prepareSources(shown, context), context).filter(({ state }) => state !== "supported");
  return { state: stateOf(named.length, found.length - shown.length, claims), claims, fix: fixedBy(sentence, claims) };
}

function stateOf(named: number, lost: number, claims: readonly CheckedClaim[]): CitedState {
  if (named === 0) return "none";
  if (claims.some(({ state }) => state === "contradicted")) return "contradicted";
  if (lost > 0) return "lost";
  if (claims.some(({ kind }) => kind !== "wording")) return "unsupported";
  return claims.length > 0 ? "wording" : "held";
}

/** What a passage has instead, put in its place; only where that is certain for everything that is contradicted. */
function fixedBy(sentence: string, claims: readonly CheckedClaim[]): string {
  const all = claims.filter(({ state }) => state === "contradicted");
  // A wrong figure inside of words that nobody said is mended with them.
  const wrong = all.filter((claim) => !all.some((other) => other !== claim && other.from <= claim.from && claim.to <= other.to && (other.to - other.from > claim.to - claim.from)));
  const overlaps = wrong.some((claim) => wrong.some((other) => other !== claim && claim.from < other.to && other.from < claim.to));
  if (wrong.length === 0 || overlaps || wrong.some(({ fix }) => fix === "")) return "";
  return [...wrong].sort((one, other) => other.from - one.from).reduce((text, { from, to, fix }) => text.slice(0, from) + fix + text.slice(to), sentence);
}
