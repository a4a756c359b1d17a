/** Words that are no numbers and no quotations: what they say and no source says. Pure and the same each time. */
import { sentencesOf } from "#lib/content/sentences";
import { grounds } from "./grounding/grounds.ts";
import { nearest } from "./grounding/nearest.ts";
import { plain } from "./grounding/letters.ts";
import { type Reading, read } from "./grounding/reading.ts";
import { standsIn } from "./grounding/suffixes.ts";
import { judgeWords, windowsOf } from "./grounding/words.ts";
import type { PreparedSources } from "./prepare.ts";
import { atOnce, type Work } from "./turns.ts";
import type { CheckedClaim, FactContext, Stretch } from "./types.ts";

/** Doubt from which on a word is shown to a writer: few false alarms matter more than finding all. Figures: docs/facts-wording.md. */
export const doubtShown = 0.65;
/** Doubt from which on a word is flagged where finding and not alarming count alike (the bench). */
export const doubtMeasured = 0.34;

/** Claims that no source supports; evidence is the likest sentence. Only Chinese is judged, and only where there are sources. */
export function groundWording(text: string, sources: PreparedSources, _context: FactContext, least: number = doubtShown): CheckedClaim[] {
  return atOnce(groundingWording(text, sources, least));
}

/** The same in pieces. */
export function* groundingWording(text: string, { wording: source }: PreparedSources, least: number): Work<CheckedClaim[]> {
  const claims: CheckedClaim[] = [];
  if (least >= 1 || !/\S/.test(source.text)) return claims;
  for (const window of windowsOf(text)) {
    if (!isChinese(text.slice(window.from, window.to))) continue;
    const reading = read(grounds().lexicon, source, text.slice(window.from, window.to));
    for (const word of joined(reading, judgeWords(reading, grounds()).filter(({ doubt }) => doubt > least))) claims.push(claimOf(text, window, reading, word));
    yield;
  }
  return claims;
}

/** Without what other rules have judged: numbers are theirs. What is left of a claim must say something by itself that no source says. */
export function apartFrom(judged: readonly Stretch[], wordings: readonly CheckedClaim[], { wording: source }: PreparedSources): CheckedClaim[] {
  return wordings.flatMap((claim) => {
    let parts: Stretch[] = [claim];
    for (const other of judged) {
      if (other.from >= claim.to || other.to <= claim.from) continue;
      parts = parts.flatMap(({ from, to }) => [{ from, to: Math.min(to, other.from) }, { from: Math.max(from, other.to), to }]).filter(({ from, to }) => to - from > 1);
    }
    if (parts[0] === claim) return [claim];
    return parts.map(({ from, to }) => ({ ...claim, from, to, text: claim.text.slice(from - claim.from, to - claim.from), value: `wording:${plain(claim.text).slice(from - claim.from, to - claim.from)}` })).filter(({ value }) => !standsIn(source.suffixes, value.slice("wording:".length)));
  });
}

function isChinese(text: string): boolean {
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 >= text.replace(/[\s\p{P}\p{N}]/gu, "").length;
}

const lead = /^[的地得了着过是在与和及]+/u;
const tail = /[的地得了着过是在与和及]+$/u;

/** Neighbours are one claim; small words at its ends are none of it, and what is left may stand in a source. */
function joined({ text, ahead }: Reading, words: readonly Stretch[]): Stretch[] {
  const claims: Stretch[] = [];
  for (const { from, to } of words) {
    const last = claims.at(-1);
    if (last?.to === from) last.to = to;
    else claims.push({ from, to });
  }
  return claims.map(({ from, to }) => {
    const word = text.slice(from, to);
    return { from: from + (lead.exec(word)?.[0].length ?? 0), to: to - (tail.exec(word)?.[0].length ?? 0) };
  }).filter(({ from, to }) => to > from && (ahead[from] ?? 0) < to - from);
}

function claimOf(text: string, window: Stretch, reading: Reading, { from, to }: Stretch): CheckedClaim {
  const within = sentencesOf(reading.text).find((sentence) => from < sentence.to) ?? { from: 0, to: reading.text.length };
  const [start, end] = [window.from + from, window.from + to];
  const sentence = { from: window.from + within.from, to: window.from + within.to };
  return { kind: "wording", from: start, to: end, text: text.slice(start, end), value: `wording:${reading.text.slice(from, to)}`, sentence, state: "unsupported", evidence: nearest(reading.source, reading.text.slice(within.from, within.to)), fix: "" };
}
