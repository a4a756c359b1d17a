/** Readers' documents: from memory while they are right, made once for all who wait, and the last good one where making fails. */
import { setTimeout as pause } from "node:timers/promises";
import type { FailureStatus } from "./failure-pages.ts";
import type { Mirror } from "./mirror.ts";
import { type Document, Parcel } from "./packed.ts";
import { Shelf } from "./shelf.ts";
import { Slots } from "./slots.ts";

/** `until`: milliseconds since 1970 from which it is no longer right, whatever happens. */
export type Made = { document: Document; tags: ReadonlySet<string>; keep: boolean; until: number | null };
/** `reference`: a number for people to quote. */
export type Failure = { failure: FailureStatus; reference?: string };
export type Rendering = { made: Made } | Failure;
export type Answer = { parcel: Parcel; grown: () => void };

/** Times but `until` are of the clock that nobody can set. `doubted`: stale only because something may have been missed. */
type Kept = { parcel: Parcel; tags: ReadonlySet<string>; bytes: number; since: number; until: number; stale: boolean; doubted: boolean; tryAgain: number };
type Outcome = { parcel: Parcel } | (Failure & { late?: true });
/** `purged`: what became stale since it began; null for everything. */
type Running = { promise: Promise<Outcome>; begun: boolean; purged: Set<string> | null };

const megabyte = 1024 * 1024;
export const usualBytes = 256 * megabyte;
const keptStatus = new Set([200, 301, 308, 404, 410, 451]);
/** A page that does not come is given up after this many milliseconds, the waiting for its turn included. */
const patience = 10_000;
/** After a failure the last good document goes out for this long before the next try. */
const respite = 1_000;
/** While nobody tells us what became stale, nothing older than this goes out, unless nothing newer can be made. */
const oldestUntold = 60_000;
/** Nothing says when a missing page comes to be, but every change that could make one empties their shelf. */
const missingLife = 60_000;
const usualAtOnce = 8;
const mostWaiting = 500;
const searchesAtOnce = 3;
const mostSearches = 100;
/** A document that has stood for this many milliseconds is likely to stand longer. */
const settled = 10_000;
const forEver = Number.POSITIVE_INFINITY;
const clock = () => performance.now();

export class Keeper {
  readonly counts = { hits: 0, misses: 0, stale: 0, purges: 0 };
  readonly #main: Shelf<Kept>;
  /** Older pages of lists, feeds of tags and authors, copies for programs, other forms of an article: there are very many of them, seldom asked for twice, and none may push an article out. */
  readonly #deep: Shelf<Kept>;
  /** What is not there, or is elsewhere: anybody can ask for a million of those. */
  readonly #missing: Shelf<Kept>;
  readonly #running = new Map<string, Running>();
  readonly #slots: Slots;
  readonly #searches = new Slots(searchesAtOnce);
  readonly #mirror: Mirror | null;
  #told = true;
  #awayUntil = 0;

  /**
   * @param most bytes of documents, all encodings counted; 0 keeps nothing.
   * @param mirror follows on disk what is kept and right.
   * @param atOnce how many are made at a time.
   */
  constructor(most = usualBytes, mirror: Mirror | null = null, atOnce = usualAtOnce) {
    this.#mirror = mirror;
    this.#slots = new Slots(atOnce);
    this.#main = new Shelf(most, (key) => mirror?.remove([key]));
    this.#deep = new Shelf(most / 8);
    this.#missing = new Shelf(most / 64);
  }

  get bytes(): number {
    return this.#main.bytes + this.#deep.bytes + this.#missing.bytes;
  }

  get size(): number {
    return this.#main.size + this.#deep.size + this.#missing.size;
  }

  /** Whether somebody waits for a document. */
  get busy(): boolean {
    return this.#running.size > 0;
  }

  /** Whether a document is kept and right; asking counts as no use. */
  has(key: string): boolean {
    const kept = this.#shelfOf(key).peek(key) ?? this.#missing.peek(key);
    return kept !== undefined && this.#isRight(kept);
  }

  /** The document as it is kept, where it is right. */
  ready(key: string): Answer | null {
    const kept = this.#find(key);
    if (!kept || !this.#isRight(kept)) return null;
    this.counts.hits++;
    this.#show(key, kept);
    return this.#answer(key, kept.parcel);
  }

  /** Makes a document that is not `ready`, or falls back on the last good one. @param make must not throw. */
  async make(key: string, make: () => Promise<Rendering>): Promise<Answer | Failure> {
    const before = this.#find(key);
    if (before && Math.max(before.tryAgain, this.#awayUntil) > clock()) return this.#lastGood(key, before);
    const outcome = await this.#join(key, make);
    if ("parcel" in outcome) return this.#answer(key, outcome.parcel);
    // A document that was taken away meanwhile is not brought back by a failure.
    if (!before || this.#find(key) !== before || !this.#mayFallBack(before, outcome)) return outcome;
    before.tryAgain = clock() + respite;
    return this.#lastGood(key, before);
  }

  /** What has one of these tags is made anew at the next question; an article's own page is not shown again before that. */
  purge(tags: readonly string[]): void {
    this.counts.purges++;
    this.#missing.clear();
    const gone = new Set(tags.flatMap((tag) => this.#main.tagged(tag)));
    for (const tag of tags) {
      for (const shelf of [this.#main, this.#deep]) {
        for (const key of shelf.tagged(tag)) {
          const kept = shelf.peek(key);
          if (isOfArticle(tag)) shelf.delete(key);
          else if (kept) Object.assign(kept, { stale: true, doubted: false });
        }
      }
    }
    for (const running of this.#running.values()) if (running.begun && running.purged) for (const tag of tags) running.purged.add(tag);
    this.#mirror?.remove([...gone]);
  }

  /** Something may have been missed: everything is asked for anew. */
  doubtAll(): void {
    this.#missing.clear();
    for (const shelf of [this.#main, this.#deep]) for (const kept of shelf.values()) if (!kept.stale) Object.assign(kept, { stale: true, doubted: true });
    for (const running of this.#running.values()) if (running.begun) running.purged = null;
    this.#mirror?.clear();
  }

  /** Whether purges of other servers are heard; the database that carries them may be away. */
  get told(): boolean {
    return this.#told;
  }

  set told(heard: boolean) {
    this.#told = heard;
    if (this.#mirror) this.#mirror.told = heard;
  }

  /** Packs one document more tightly that has been asked for and stays; the one asked for last. */
  async repackOne(): Promise<void> {
    const longEnough = clock() - settled;
    const [key, kept] = this.#main.entries().findLast(([, item]) => !item.stale && item.since < longEnough && item.parcel.isLoose) ?? [];
    if (key === undefined || !kept) return;
    await kept.parcel.tighten();
    this.#weigh(key, kept);
    this.#mirror?.renew(key);
  }

  /** Puts a document on disk that is kept and right. */
  #show(key: string, kept: Kept): void {
    if (this.#mirror && !kept.stale && this.#main.holds(key, kept)) this.#mirror.put(key, kept.parcel, kept.until, () => this.#weigh(key, kept));
  }

  #find(key: string): Kept | undefined {
    return this.#shelfOf(key).get(key) ?? this.#missing.get(key);
  }

  #shelfOf(key: string): Shelf<Kept> {
    return seldom.test(key) ? this.#deep : this.#main;
  }

  #slotsOf(key: string): Slots {
    return isSearch(key) ? this.#searches : this.#slots;
  }

  #isRight({ stale, until, since }: Kept): boolean {
    return !stale && Date.now() < until && (this.#told || clock() - since < oldestUntold);
  }

  /** Not over a "nothing here"; and what we only know to be uncertain may have been taken down: it goes out when the database is away, not when a page fails or is slow. */
  #mayFallBack({ doubted }: Kept, { failure, late }: Failure & { late?: true }): boolean {
    if (failure !== 500 && failure !== 503) return false;
    return !doubted || (failure === 503 && (!late || !this.#told));
  }

  #answer(key: string, parcel: Parcel): Answer {
    const grown = () => {
      const kept = this.#shelfOf(key).peek(key) ?? this.#missing.peek(key);
      if (kept?.parcel === parcel) this.#weigh(key, kept);
    };
    return { parcel, grown };
  }

  #lastGood(key: string, kept: Kept): Answer {
    this.counts.stale++;
    return this.#answer(key, kept.parcel);
  }

  #weigh(key: string, kept: Kept): void {
    for (const shelf of [this.#shelfOf(key), this.#missing]) if (shelf.holds(key, kept)) shelf.weigh(key, kept, sizeOf(key, kept.parcel));
  }

  /** One making per address at a time. Who asks after a purge gets one that began after it. */
  #join(key: string, make: () => Promise<Rendering>): Promise<Outcome> {
    const before = this.#running.get(key);
    if (before && !isOutdated(before)) return before.promise;
    if (this.#slotsOf(key).waiting >= (isSearch(key) ? mostSearches : mostWaiting)) return Promise.resolve({ failure: 503, late: true });
    const running: Running = { begun: false, purged: new Set(), promise: Promise.resolve({ failure: 503 }) };
    running.promise = this.#run(key, make, running, before).finally(() => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    });
    this.#running.set(key, running);
    return running.promise;
  }

  async #run(key: string, make: () => Promise<Rendering>, running: Running, before: Running | undefined): Promise<Outcome> {
    const since = clock();
    await before?.promise;
    const rendering = await this.#slotsOf(key).use(async (): Promise<Rendering & { late?: true }> => {
      const left = since + patience - clock();
      if (this.#awayUntil > clock()) return { failure: 503 };
      if (left <= 0) return { failure: 503, late: true };
      running.begun = true;
      this.counts.misses++;
      const rendering = await Promise.race([make(), pause(left, { failure: 503, late: true } as const, { ref: false })]);
      this.#learn(rendering);
      return rendering;
    });
    if ("made" in rendering) return { parcel: this.#keep(key, rendering.made, running) };
    if (rendering.failure === 404) this.#shelfOf(key).delete(key);
    return rendering;
  }

  /** One try a second is enough for all documents while there is no database to ask. */
  #learn(rendering: Rendering & { late?: true }): void {
    if ("failure" in rendering && rendering.failure === 503 && (!rendering.late || !this.#told)) this.#awayUntil = clock() + respite;
  }

  #keep(key: string, { document, tags, keep, until }: Made, { purged }: Running): Parcel {
    const parcel = new Parcel(document);
    if (!keep || !keptStatus.has(document.status) || purged === null) return parcel;
    const missing = document.status === 404 || document.status === 410 || document.location !== undefined;
    const outdating = missing ? [...purged] : [...purged].filter((tag) => tags.has(tag));
    // What became stale while it was made is still newer than what there was before; not so what has no tags of its own, or was taken down.
    if (outdating.length > 0 && (missing || outdating.some(isOfArticle))) return parcel;
    const end = Math.min(until ?? forEver, missing ? Date.now() + missingLife : forEver);
    const kept: Kept = { parcel, tags, bytes: sizeOf(key, parcel), since: clock(), until: end, stale: outdating.length > 0, doubted: false, tryAgain: 0 };
    const [shelf, other] = missing ? [this.#missing, this.#shelfOf(key)] : [this.#shelfOf(key), this.#missing];
    other.delete(key);
    shelf.put(key, kept);
    this.#show(key, kept);
    return parcel;
  }
}

const seldom = /\?|\.md$|\/qr\.svg$|^\/zh-Hant\/|\/(?:by|tag)\/[^/]+\/[^/]+$/;
/** Never kept, and slower than everything else: it may not take the turn of those who read. */
const isSearch = (key: string) => /\/search\?/.test(key);

const isOutdated = ({ purged }: Running) => purged === null || purged.size > 0;
const isOfArticle = (tag: string) => tag.startsWith("article:");

/** What an entry costs besides its bytes: key, maps, headers (rounded up). */
const overhead = 1_000;
const sizeOf = (key: string, parcel: Parcel) => parcel.bytes + 2 * key.length + overhead;
