/** The terms in one open article, outside of React: lists, decisions, the hits of the text on screen, and which one is looked at. */
import type { GatesAsked } from "#lib/articles/gate-lines";
import type { RepostAsked } from "#lib/reposts/rule";
import { type ArticleHit, articleHits, type HitCache, type Standing, termsAsked } from "#lib/terms/hits";
import { makeMatcher, type Matcher } from "#lib/terms/match";
import { termBlocks } from "#lib/terms/term-blocks";
import type { Term } from "#lib/terms/types";
import { factsOf } from "../facts/facts.ts";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";

export type StandingLine = Standing & { mayWithdraw: boolean };
type Desk = { tag: string; standing: StandingLine[]; may: { warn: boolean; block: boolean } };
type Answer = Desk & { terms: Term[] | null; repost: RepostAsked | null };

/** Texts of blocks whose hits are remembered. */
const mostKept = 5_000;

export class Terms {
  readonly desk = new Observable<Desk>({ tag: "", standing: [], may: { warn: false, block: false } });
  /** Null until everything has been looked at once. */
  readonly hits = new Observable<readonly ArticleHit[] | null>(null);
  readonly repost = new Observable<RepostAsked | null>(null);
  readonly chosen = new Observable<string | null>(null);
  readonly room: Workroom;
  #matcher: Matcher | null = null;
  #cache: HitCache = new Map();
  #latest = 0;

  constructor(room: Workroom) {
    this.room = room;
  }

  /** Without a network what was known before goes on being looked for. */
  async reload(): Promise<void> {
    const mine = ++this.#latest;
    const answer = await ask(this.room, this.desk.get().tag).catch(() => null);
    if (answer === null || mine !== this.#latest) return;
    const { terms, repost, ...desk } = answer;
    if (terms !== null) {
      this.#matcher = makeMatcher(terms);
      this.#cache = new Map();
    }
    this.repost.set(repost);
    this.desk.set(desk);
  }

  /** The hits of what is on screen this moment; null while there is nothing to look with. */
  now(): ArticleHit[] | null {
    const editor = this.room.body.get();
    if (!editor || editor.isDestroyed || this.#matcher === null) return null;
    if (this.#cache.size > mostKept) this.#cache = new Map();
    return articleHits(termBlocks({ ...this.room.texts.get(), metaDescription: this.room.details.get().metaDescription }, editor.state.doc, factsOf(this.room).cache), this.#matcher, this.desk.get().standing, this.#cache);
  }

  /** Looks again at what is on screen. */
  look(): void {
    const hits = this.now();
    if (hits !== null) this.hits.set(hits);
  }
}

async function ask(room: Workroom, known: string): Promise<Answer> {
  const { kind, sources } = room.details.get();
  const origin = kind === "repost" ? sources.find(({ relation, name }) => relation === "origin" && name.trim() !== "") : undefined;
  const asked = new URLSearchParams({ known, ...(origin && { name: origin.name, url: origin.url }) });
  const response = await fetch(`/desk/articles/${room.articleId}/terms?${asked.toString()}`, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`terms: ${response.status}`);
  return (await response.json()) as Answer;
}

const known = new WeakMap<Workroom, Terms>();

export function termsOf(room: Workroom): Terms {
  const terms = known.get(room) ?? new Terms(room);
  known.set(room, terms);
  return terms;
}

/** What the checklist asks of them. */
export function gatesNow(room: Workroom): GatesAsked {
  const terms = termsOf(room);
  const hits = terms.hits.get();
  return { terms: hits && termsAsked(hits), repost: terms.repost.get() };
}
