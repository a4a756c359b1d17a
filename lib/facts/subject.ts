/** What a number speaks of, and which way it goes: the nearest words before and behind it within its sentence. Pure. */
import type { Stretch } from "./types.ts";

/** `tokens`: pairs of characters, words of letters. `near`, `next`: what stands right before and behind. `sentence`: from its beginning to a little behind the number, `head` its first clause. */
export type Subject = { head: string; sentence: string; tokens: string[]; near: string; next: string; direction: -1 | 0 | 1; /** Compared with the year before, or with the period before. */ base: "" | "year" | "period" };

const sentenceEnd = /[。！？；!?;\n]/;
const clauseEnd = /[，、：,:（）()]/;
const grammar = /[的了在为是和与于及或由对将被以从到等也都这那其该约近超逾达至比较再又并且而中上下]/;
const up = /涨|升|增|提高|扩大|加快|上调|反弹|走高|高于|盈利|rose|rise|risen|grew|grow|gain|up |increase|climb|higher|added/giu;
const down = /跌|降|减|下滑|下调|收窄|缩|回落|走低|放缓|低于|亏损|少于|fell|fall|fallen|drop|declin|decreas|down |lower|shr[aiu]nk|lost|lose/giu;

/** `at`: the number's own place in the text. */
export function subjectOf(text: string, at: Stretch): Subject {
  const sentence = lastOf(text.slice(Math.max(0, at.from - 90), at.from), sentenceEnd);
  const before = sentence.slice(-36);
  const after = firstOf(text.slice(at.to, at.to + 14), sentenceEnd);
  const near = nearClause(before);
  const next = firstOf(after, clauseEnd).slice(0, 8);
  return { head: firstOf(sentence.trimStart(), clauseEnd).slice(0, 24), sentence: sentence + after, near, next, tokens: [...new Set([...tokensOf(near), ...tokensOf(next)])], direction: directionOf(near, next, text.slice(at.from, at.to)), base: /同比|去年同期|上年同期|year-on-year|year on year/i.test(near) ? "year" : /环比|上月|上季度|month-on-month/i.test(near) ? "period" : "" };
}

/** The clause before the number, and the one before that where it is too short to say what is meant. */
function nearClause(before: string): string {
  const own = lastOf(before, clauseEnd);
  if (own.replace(/[^\p{L}]/gu, "").length >= 6) return own.slice(-24);
  return before.slice(-24);
}

function lastOf(words: string, mark: RegExp): string {
  for (let at = words.length - 1; at >= 0; at--) if (mark.test(words[at] ?? "")) return words.slice(at + 1);
  return words;
}

function firstOf(words: string, mark: RegExp): string {
  const at = words.search(mark);
  return at < 0 ? words : words.slice(0, at);
}

export function tokensOf(words: string): string[] {
  const tokens: string[] = [];
  for (const [run] of words.matchAll(/\p{Script=Han}+|[A-Za-z]{3,}/gu)) {
    if (/[A-Za-z]/.test(run)) tokens.push(run.toLowerCase());
    else for (let at = 0; at + 1 < run.length; at++) if (!grammar.test(run[at] ?? "") && !grammar.test(run[at + 1] ?? "")) tokens.push(run.slice(at, at + 2));
  }
  return tokens;
}

/** The direction word nearest before the number, else "的跌幅" right behind it; a minus turns it round. */
function directionOf(near: string, next: string, words: string): -1 | 0 | 1 {
  const sign = /^[-－−]/.test(words) ? -1 : 1;
  const close = lastOf(near, clauseEnd).slice(-8);
  const way = side(close, true) || side(/^[的,，]?(?:涨|跌|增|降|减|升|in|de)/.test(next) ? next.slice(0, 5) : "", false);
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

/** How many characters agree right before and right behind the two numbers, at most eight on each side. */
export function touching(one: Subject, other: Subject): number {
  let before = 0;
  while (before < 8 && before < one.near.length && one.near.at(-1 - before) === other.near.at(-1 - before)) before++;
  let after = 0;
  while (after < 8 && after < one.next.length && one.next[after] === other.next[after]) after++;
  return before + after;
}
