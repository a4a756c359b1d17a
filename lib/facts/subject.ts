/** What a number speaks of, and which way it goes: the nearest words before and behind it within its sentence. Pure. */
import { abbreviation } from "#lib/content/sentences";
import type { Stretch } from "./types.ts";

/** `tokens`: pairs of characters, words of letters. `near`, `next`: what stands right before and behind. `sentence`: from its beginning to a little behind the number, `head` its first clause that names something. `scale`: how many times the room words of letters take. `filed`: the day of a dateline, of which nothing is said. */
export type Subject = { head: string; sentence: string; tokens: string[]; near: string; next: string; scale: 1 | 3; filed: boolean; direction: -1 | 0 | 1; /** Compared with the year before, or with the period before. */ base: "" | "year" | "period" };

const sentenceEnds = "。！？；!?;\n";
const clauseEnd = /[，、：,:（）()]/;
const grammar = /[的了在为是和与于及或由对将被以从到等也都这那其该约近超逾达至比较再又并且而中上下]/;
const plainWords = new Set("the and for that with was were are has had have been from this these those they them their its his her our your who which what when where how not but all any some than then there here into over about after before said says would could will can may did does out you she him off per also only just more most each".split(" "));
const up = /涨|升|增|提高|扩大|加快|上调|反弹|走高|高于|盈利|rose|rise|risen|grew|grow|gain|up |increase|climb|higher|added/giu;
const down = /跌|降|减|下滑|下调|收窄|缩|回落|走低|放缓|低于|亏损|少于|fell|fall|fallen|drop|declin|decreas|down |lower|shr[aiu]nk|lost|lose/giu;
/** What only says when or by whom it is told: any sentence may begin with it. */
const frame = /^(?:截至|据|根据|数据|统计|当地时间|报告|报道|记者|调查|according to|as of|by the end)|(?:说|称|表示|指出|显示|介绍|写道|透露|认为|写明)$/i;
/** What joins a subject to its number says nothing of either. */
const joint = /(?:为|是|达到|达|约|共计|合计|共|已|至|到|有)+$/;
const passingWords = /^(?:当[日天]|目前|其中|此外|同时|[昨今][日天年]|去年|meanwhile|in addition|today|yesterday|this year|last year) ?/i;
/** 新华社北京11月18日电, BEIJING, Nov. 18 (Xinhua). */
const filedBefore = /[社报网台][\p{Script=Han}、]{0,16}$|(?:^|[\n.] *)\p{Lu}{3,}[\p{Lu} .]*, $/u;
const filedBehind = /^(?:[（(][^（）()]{1,20}[）)])?\p{Script=Han}{0,6}[电讯]|^,? \(\p{Lu}[\p{L} ]{1,20}\)/u;
/** Where the report was filed and by whom: no part of what it tells. */
const dateline = /^.{0,20}[社报网台].{0,24}[电讯](?:\s*[（(][^（）()]{2,60}[）)]|(?=\s))/u;

/** `at`: the number's own place in the text, and its value where that has a sign of its own. */
export function subjectOf(text: string, at: Stretch & { low?: number }): Subject {
  const scale = /\p{Script=Han}/u.test(text.slice(Math.max(0, at.from - 24), at.to + 24)) ? 1 : 3;
  const whole = text.slice(sentenceStart(text, at.from, Math.max(0, at.from - 90 * scale)), at.from);
  const sentence = /[电讯]/.test(whole) ? whole.replace(dateline, "") : whole;
  const after = text.slice(at.to, sentenceStop(text, at.to, Math.min(text.length, at.to + 14 * scale)));
  const near = nearClause(sentence.slice(-36 * scale), scale);
  const next = firstOf(after, clauseEnd).slice(0, 8 * scale);
  const filed = filedBehind.test(text.slice(at.to, at.to + 30)) && filedBefore.test(text.slice(Math.max(0, at.from - 20), at.from));
  const tokens = filed ? [] : [...new Set([...tokensOf(near), ...tokensOf(next)])];
  return { head: headOf(sentence).slice(0, 24 * scale), sentence: sentence + after, near, next, scale, filed, tokens, direction: directionOf(near, next, at.low !== undefined && at.low < 0 ? "" : text.slice(at.from, at.to), scale), base: /同比|去年同期|上年同期|year-on-year|year on year/i.test(near) ? "year" : /环比|上月|上季度|month-on-month/i.test(near) ? "period" : "" };
}

/** Where the sentence of place `at` begins, no further back than `least`. */
function sentenceStart(text: string, at: number, least: number): number {
  for (let before = at - 1; before >= least; before--) if (endsSentence(text, before)) return before + 1;
  return least;
}

/** Where it ends, no further on than `most`. */
function sentenceStop(text: string, at: number, most: number): number {
  for (let place = at; place < most; place++) if (endsSentence(text, place)) return place;
  return most;
}

/** A full stop ends a sentence before a blank, unless an abbreviation or an initial stands before it. */
function endsSentence(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign !== ".") return sentenceEnds.includes(sign);
  return /^["'”’)\]]*(?:\s|$)/.test(text.slice(at + 1, at + 4)) && !abbreviation.test(text.slice(Math.max(0, at - 6), at));
}

function headOf(sentence: string): string {
  const clauses = sentence.split(clauseEnd).map((clause) => clause.trimStart().replace(passingWords, ""));
  return clauses.find((clause) => clause !== "" && !frame.test(clause)) ?? "";
}

/** The clause before the number, and the one before that where it is too short to say what is meant. */
function nearClause(before: string, scale: number): string {
  const own = lastOf(before, clauseEnd);
  if (own.replace(/[^\p{L}]/gu, "").length >= 6 * scale) return own.slice(-24 * scale);
  const above = lastOf(before.slice(0, before.length - own.length).replace(/[，、：,:\s]+$/, ""), clauseEnd).trim();
  return frame.test(above) ? own.slice(-24 * scale) : before.slice(-24 * scale);
}

function lastOf(words: string, mark: RegExp): string {
  for (let at = words.length - 1; at >= 0; at--) if (mark.test(words[at] ?? "")) return words.slice(at + 1);
  return words;
}

function firstOf(words: string, mark: RegExp): string {
  const at = words.search(mark);
  return at < 0 ? words : words.slice(0, at);
}

/** Pairs of characters, and words of three letters and more that say something; one and many are the same. */
export function tokensOf(words: string): string[] {
  const tokens: string[] = [];
  for (const [run] of words.matchAll(/\p{Script=Han}+|[A-Za-z]{3,}/gu)) {
    const word = run.toLowerCase();
    if (/[a-z]/.test(word)) { if (!plainWords.has(word)) tokens.push(word.length > 3 ? word.replace(/s$/, "") : word); }
    else for (let at = 0; at + 1 < run.length; at++) if (!grammar.test(run[at] ?? "") && !grammar.test(run[at + 1] ?? "")) tokens.push(run.slice(at, at + 2));
  }
  return tokens;
}

/** The direction word nearest before the number, else "的跌幅" right behind it; a minus turns it round, but for one that is part of the value: 降至-3℃ goes down. */
function directionOf(near: string, next: string, words: string, scale: number): -1 | 0 | 1 {
  const sign = /^\D*[-－−]/.test(words) ? -1 : 1;
  const close = lastOf(near, clauseEnd).slice(-8 * scale);
  const way = side(close, true) || side(/^[的,，]?(?:涨|跌|增|降|减|升|in|de)/.test(next) ? next.slice(0, 5 * scale) : "", false);
  const turned = way * sign;
  return turned > 0 ? 1 : turned < 0 ? -1 : 0;
}

function side(words: string, last: boolean): number {
  const places = (pattern: RegExp) => [...words.matchAll(pattern)].map(({ index }) => index);
  const [rising, falling] = [places(up), places(down)];
  if (rising.length === 0 && falling.length === 0) return 0;
  if (last) return Math.max(-1, ...rising) > Math.max(-1, ...falling) ? 1 : -1;
  return Math.min(99, ...rising) < Math.min(99, ...falling) ? 1 : -1;
}

/** How many characters agree right before and right behind the two numbers, at most eight on each side; three letters count as one. */
export function touching(one: Subject, other: Subject): { before: number; behind: number } {
  const most = 8 * one.scale;
  const [here, there] = [one.near.replace(joint, ""), other.near.replace(joint, "")];
  let before = 0;
  while (before < most && before < here.length && here.at(-1 - before) === there.at(-1 - before)) before++;
  let behind = 0;
  while (behind < most && behind < one.next.length && one.next[behind] === other.next[behind]) behind++;
  return { before: Math.floor(before / one.scale), behind: Math.floor(behind / one.scale) };
}
