/** The state of a number, date or time: who bears it out, who says otherwise of the same subject. Pure. */
import { comparable, supportOf } from "./compare-measure.ts";
import type { Measure } from "./measure.ts";
import { evidenceOf, type MeasureIndex, type SourceMeasure } from "./measure-index.ts";
import { findMeasures } from "./measures.ts";
import { keysAgainst, mostOpposing } from "./opposing.ts";
import type { PreparedSources } from "./prepare.ts";
import { spellDate } from "./spell-date.ts";
import { type Subject, subjectOf, tokensOf, touching } from "./subject.ts";
import type { CheckedClaim, FactContext, SourceText } from "./types.ts";

export type Verdict = Pick<CheckedClaim, "state" | "evidence" | "fix" | "against">;

/** A token that so many numbers share says little, and looking at all of them would take long. */
const common = 200;
/** How much of the claim's subject a source must share to speak of the same thing, by weight of its tokens. */
const sameSubject = { date: 0.6, other: 0.5 };
/** How much of how its sentence begins. */
const sameBeginning = 0.5;
/** How many characters right beside the number do for a subject of few words. */
const closeBy = 4;
/** So many right before an amount of money are its whole name, where nothing else is said of it: 总投资. */
const nameLong = 3;
/** A sentence that begins with the number has nothing before it to be known by: so many characters right behind it. */
const behindAlone = 5;
/** Said of the day a text was written on: another day's text says it of another day. */
const passing = /当[日天晚]|[今昨][日天晚]|截至收盘|收盘|开盘|today|yesterday/i;
/** Of how many supporting values the one that is most alike is taken as evidence. */
const enough = 40;
const unsupported: Verdict = { state: "unsupported", evidence: null, fix: "" };

export function judgeMeasure(measure: Measure, text: string, { measures: index, sources }: PreparedSources, context: FactContext): Verdict {
  const subject = subjectOf(text, measure);
  const supported = judgeDirection(subject, supportOf(measure, index), index, sources);
  if (supported !== null) return supported;
  if (measure.kind === "title") return asWritten(text.slice(measure.from, measure.to), sources);
  if (subject.filed) return unsupported;
  const { one, all } = rivalsOf(measure, subject, index, (source) => !passing.test(subject.sentence) || !anotherDay(sources[source]?.date ?? "", context.date));
  if (all.length === 0) return unsupported;
  const against = keysAgainst(all, sources);
  return one === null ? { ...unsupported, against } : { state: "contradicted", evidence: evidenceOf(one), fix: spell(one, context), against };
}

/** A name with digits counts wherever a source writes it, also where the rules read something else. */
function asWritten(name: string, sources: readonly SourceText[]): Verdict {
  for (const [source, { passages }] of sources.entries()) {
    for (const [passage, words] of passages.entries()) {
      const from = words.indexOf(name);
      if (from >= 0 && !/^\d/.test(words.slice(from + name.length))) return { state: "supported", evidence: { source, passage, from, to: from + name.length, text: name }, fix: "" };
    }
  }
  return unsupported;
}

/** The same number is no support where every source lets it go the other way. Null where no source has it. */
function judgeDirection(subject: Subject, support: Iterable<SourceMeasure>, index: MeasureIndex, sources: readonly SourceText[]): Verdict | null {
  const opposed: SourceMeasure[] = [];
  let best: { source: SourceMeasure; likeness: number; against: boolean } | null = null;
  let seen = 0;
  for (const source of support) {
    const other = against(subject, source.subject);
    if (++seen > enough && best?.against === false) break;
    if (best !== null && other && !best.against) continue;
    const like = likeness(subject, source.subject, index);
    if (other && like >= sameSubject.other) opposed.push(source);
    if (best === null || (best.against && !other) || like > best.likeness) best = { source, likeness: like, against: other };
  }
  if (best === null) return null;
  if (!best.against) return { state: "supported", evidence: evidenceOf(best.source), fix: "" };
  return best.likeness >= sameSubject.other ? { state: "contradicted", evidence: evidenceOf(best.source), fix: "", against: keysAgainst(opposed, sources) } : unsupported;
}

function against(one: Subject, other: Subject): boolean {
  return one.direction * other.direction < 0 || (one.base !== "" && other.base !== "" && one.base !== other.base);
}

/** Rare tokens weigh more. */
function weight(token: string, index: MeasureIndex): number {
  return 1 / Math.sqrt(Math.max(1, index.byToken.get(token)?.length ?? 1));
}

function likeness(one: Subject, other: Subject, index: MeasureIndex): number {
  const theirs = new Set(other.tokens);
  let shared = 0;
  let all = 0;
  for (const token of one.tokens) {
    const each = weight(token, index);
    all += each;
    if (theirs.has(token)) shared += each;
  }
  return all === 0 ? 0 : shared / all;
}

/** The value of the sources that is said of the same subject, in the same unit, going the same way: `one` is null when none stands out. `all`: every one that says otherwise, the likest first. */
function rivalsOf(measure: Measure, subject: Subject, index: MeasureIndex, speaks: (source: number) => boolean): { one: SourceMeasure | null; all: SourceMeasure[] } {
  const shared = new Map<SourceMeasure, { weight: number; count: number }>();
  let all = 0;
  for (const token of subject.tokens) {
    const each = weight(token, index);
    all += each;
    const list = index.byToken.get(token) ?? [];
    if (list.length > common) continue;
    for (const source of list) {
      if (!rivals(measure, source) || !speaks(source.source)) continue;
      const sum = shared.get(source) ?? { weight: 0, count: 0 };
      shared.set(source, { weight: sum.weight + each, count: sum.count + 1 });
    }
  }
  const scored = [...shared].flatMap(([source, sum]) => {
    const { before, behind } = touching(subject, source.subject);
    const touch = before + behind;
    const alike = sum.count >= 3 && sum.weight >= all * sameSubject[measure.kind === "date" ? "date" : "other"];
    const same = alike || (sum.weight >= all * 0.3 && touch >= closeBy) || (measure.kind === "amount" && before >= nameLong && sum.weight >= all * 0.99);
    return same && !against(subject, source.subject) ? [{ source, score: sum.weight * (1 + touch / 4) }] : [];
  });
  const [best, ...others] = scored.sort((a, b) => b.score - a.score);
  const second = others.find(({ source }) => source.value !== best?.source.value);
  if (best === undefined) return { one: null, all: [] };
  const found = [best, ...others].slice(0, mostOpposing).flatMap(({ source }) => (sameHead(subject, source.subject, index) ? [source] : []));
  const alone = second === undefined || second.score <= best.score * 0.9;
  return { one: alone && found[0] === best.source ? best.source : null, all: found };
}

function anotherDay(one: string, other: string): boolean {
  return one !== "" && other !== "" && one.slice(0, 10) !== other.slice(0, 10);
}

/** Market reports say the same of everything: the sentences must begin with the same thing. */
function sameHead(one: Subject, other: Subject, index: MeasureIndex): boolean {
  const head = tokensOf(one.head);
  if (head.length === 0) return touching(one, other).behind >= behindAlone;
  const theirs = new Set(tokensOf(other.sentence));
  const sum = (tokens: string[]) => tokens.reduce((total, token) => total + weight(token, index), 0);
  return theirs.has(head[0] ?? "") && sum(head.filter((token) => theirs.has(token))) >= sum(head) * sameBeginning;
}

function rivals(measure: Measure, source: SourceMeasure): boolean {
  if (measure.kind !== source.kind || measure.kind === "title") return false;
  if (measure.kind === "date") return measure.dimension === source.dimension && (measure.high > measure.low) === (source.high > source.low);
  return measure.kind === "time" || (comparable(measure.dimension, source.dimension) && measure.dimension !== "" && source.dimension !== "");
}

/** The source's own spelling, unless it means another day when this article says it. */
function spell(source: SourceMeasure, context: FactContext): string {
  if (source.kind !== "date") return source.text;
  const [read] = findMeasures(source.text, context.date);
  return read?.value === source.value ? source.text : spellDate(source, context.language);
}
