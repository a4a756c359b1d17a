/** The state of quotations, titles, links and names: said so, said nearly so, or not said. Pure. */
import { isSpoken } from "./quotation.ts";
import type { Verdict } from "./judge-measure.ts";
import { plainAddress } from "./link.ts";
import { findMisquoted } from "./misquotation.ts";
import { distance } from "./nearly.ts";
import type { PreparedSources } from "./prepare.ts";
import { evidenceAt } from "./source-words.ts";
import { squeeze } from "./squeeze.ts";
import { tokensOf } from "./subject.ts";
import type { Evidence, FoundClaim, Stretch } from "./types.ts";

const unsupported: Verdict = { state: "unsupported", evidence: null, fix: "" };
/** How many words both names must have beside them. */
const sameCompany = 2;
/** Who reports this is not who reported that. */
const byline = /[（(](?:[^（）()]{0,8}记者|通讯员)[^（）()]*$/;
const beside = /记者|编辑|专电|日电|新华|华社|表示|介绍|指出|认为|告诉|透露|强调|said|told/;

export function judgeWords(claim: FoundClaim, text: string, sources: PreparedSources): Verdict {
  if (claim.kind === "link") return judgeLink(claim, sources);
  const words = squeeze(claim.text).words;
  const at = words === "" ? -1 : sources.words.words.indexOf(words);
  if (at >= 0) return { state: "supported", evidence: evidenceAt(sources.words, at, at + words.length), fix: "" };
  if (claim.kind === "quotation") return judgeQuotation(claim, words, isSpoken(text, claim.from), sources);
  return claim.kind === "title" ? judgeTitle(words, sources) : judgeName(claim, words, text, sources);
}

/** Short words in quotation marks that nobody is said to have said may be anybody's. */
function judgeQuotation(claim: FoundClaim, words: string, spoken: boolean, sources: PreparedSources): Verdict {
  if (words.length < 6 || (!spoken && words.length < 10)) return unsupported;
  const evidence = findMisquoted(claim.text, words, spoken, sources);
  return evidence === null ? unsupported : { state: "contradicted", evidence, fix: closed(evidence, claim.text, sources) };
}

/** The source's words, with the mark that ends them where the claim has one; a comma of the source only tells who speaks. */
function closed(evidence: Evidence, claim: string, sources: PreparedSources): string {
  const mark = /[。！？!?….,，；]$/u;
  const passage = sources.sources[evidence.source]?.passages[evidence.passage] ?? "";
  const next = passage.slice(evidence.to, evidence.to + 1);
  const words = evidence.text.replace(mark, "");
  return mark.test(claim) ? words + (/[。！？!?….；]/u.test(next) ? next : claim.slice(-1)) : words;
}

/** One wrong character in a short title, two in a longer one. */
function judgeTitle(words: string, sources: PreparedSources): Verdict {
  const limit = words.length >= 6 ? 2 : words.length >= 3 ? 1 : 0;
  const near = sources.titles.map((title) => ({ title, away: distance(words, title.words, limit) })).filter(({ away }) => away <= limit).sort((a, b) => a.away - b.away)[0];
  return near === undefined ? unsupported : { state: "contradicted", evidence: near.title.evidence, fix: near.title.evidence.text };
}

/** A name of the same kind that differs in one character, beside the same words: two people may well have names that differ so little. */
function judgeName(claim: FoundClaim, words: string, text: string, sources: PreparedSources): Verdict {
  const short = shorter(claim, words, sources);
  if (short !== null) return { state: "supported", evidence: short, fix: "" };
  const whole = claim.kind === "person" ? 3 : 5;
  if (words.length < whole || byline.test(text.slice(Math.max(0, claim.from - 40), claim.from))) return unsupported;
  const near = (sources.names.get(claim.kind) ?? []).filter((name) => name.words.length >= whole && name.words[0] === words[0] && distance(words, name.words, 1) === 1);
  const [one] = near;
  if (one === undefined || near.some(({ words: other }) => other !== one.words) || tellsApart(words, one.words)) return unsupported;
  const passage = sources.sources[one.evidence.source]?.passages[one.evidence.passage] ?? "";
  const own = besides(text, claim);
  const shared = besides(passage, one.evidence).filter((token) => own.includes(token));
  const rare = claim.text.includes("·") && words.length >= 5;
  return rare || shared.length >= sameCompany ? { state: "contradicted", evidence: one.evidence, fix: one.evidence.text } : unsupported;
}

/** 第一医院 and 第二医院, 河北 and 河南 are no slips. */
function tellsApart(one: string, other: string): boolean {
  const at = [...one].findIndex((sign, place) => sign !== other[place]);
  return /[\d一二三四五六七八九十东南西北上下前后左右]/.test((one[at] ?? "") + (other[at] ?? ""));
}

/** Pairs of characters and words right beside a name, but for what stands beside any name. */
function besides(text: string, { from, to }: Stretch): string[] {
  const scale = /\p{Script=Han}/u.test(text.slice(from, to)) ? 1 : 3;
  return tokensOf(`${text.slice(Math.max(0, from - 12 * scale), from)} ${text.slice(to, to + 12 * scale)}`).filter((token) => !beside.test(token));
}

/** 金门 for 金门县, and an organisation whose name begins later than the rules believe. */
function shorter(claim: FoundClaim, words: string, { words: all }: PreparedSources): Evidence | null {
  const parts = claim.kind === "place" ? [words.replace(/(?:自治区|自治州|[省市县镇乡村])$/u, "")] : claim.kind === "organisation" ? [2, 3, 4, 5, 6, 7].map((at) => words.slice(at)) : [];
  for (const part of parts) {
    const at = part.length < (claim.kind === "place" ? 2 : 6) || part === words ? -1 : all.words.indexOf(part);
    if (at >= 0) return evidenceAt(all, at, at + part.length);
  }
  return null;
}

function judgeLink(claim: FoundClaim, { sources }: PreparedSources): Verdict {
  const wanted = plainAddress(claim.text);
  for (const [source, { passages, address = "" }] of sources.entries()) {
    if (plainAddress(address) === wanted) return { state: "supported", evidence: { source, passage: 0, from: 0, to: 0, text: address }, fix: "" };
    for (const [passage, text] of passages.entries()) {
      const from = text.indexOf(wanted);
      if (from >= 0 && !/^[\w/-]/.test(text.slice(from + wanted.length).replace(/^\/(?![\w-])/, ""))) return { state: "supported", evidence: { source, passage, from, to: from + wanted.length, text: wanted }, fix: "" };
    }
  }
  return unsupported;
}
