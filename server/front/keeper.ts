/** Readers' documents: from memory while they are right, made once for all who wait, and the last good one where making fails. */
import { setTimeout as pause } from "node:timers/promises";
import type { FailureStatus } from "./failure-pages.ts";
import { type Document, Parcel } from "./packed.ts";
import { Shelf } from "./shelf.ts";
import { Slots } from "./slots.ts";

/** `until`: milliseconds since 1970 from which it is no longer right, whatever happens. */
export type Made = { document: Document; tags: ReadonlySet<string>; keep: boolean; until: number | null };
export type Rendering = { made: Made } | { failure: FailureStatus };
export type Answer = { parcel: Parcel; grown: () => void } | { failure: FailureStatus };

type Kept = { parcel: Parcel; tags: ReadonlySet<string>; bytes: number; since: number; until: number; stale: boolean; tryAgain: number };
/** `purged`: what became stale since it began; null for everything. */
type Running = { promise: Promise<Rendering>; begun: boolean; purged: Set<string> | null };

const megabyte = 1024 * 1024;
const keptStatus = new Set([200, 301, 308, 404, 410, 451]);
/** A page that does not come is given up after this many milliseconds. */
const patience = 10_000;
/** After a failure the last good document goes out for this long before the next try. */
const respite = 1_000;
/** While nobody tells us what became stale, nothing older than this goes out. */
const oldestUntold = 60_000;
/** Nothing says when a missing page comes to be, but every change that could make one empties their shelf. */
const missingLife = 60_000;
const atOnce = 8;
/** A document that has stood for this many milliseconds is likely to stand longer. */
const settled = 10_000;

export class Keeper {
  readonly counts = { hits: 0, misses: 0, stale: 0, purges: 0 };
  readonly #main: Shelf<Kept>;
  /** Older pages of lists: there are endlessly many addresses of them, and none may push an article out. */
  readonly #deep: Shelf<Kept>;
  /** What is not there, or is elsewhere: anybody can ask for a million of those. */
  readonly #missing: Shelf<Kept>;
  readonly #running = new Map<string, Running>();
  readonly #slots = new Slots(atOnce);
  #told = true;

  /** @param most bytes of documents, all encodings counted; 0 keeps nothing. */
  constructor(most = 256 * megabyte) {
    this.#main = new Shelf(most);
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
    const kept = this.#find(key);
    return kept !== undefined && this.#isRight(kept);
  }

  /** Packs one document more tightly that has been asked for and stays; the one asked for last. */
  async repackOne(): Promise<void> {
    const longEnough = Date.now() - settled;
    const [key, kept] = this.#main.entries().findLast(([, item]) => !item.stale && item.since < longEnough && item.parcel.isLoose) ?? [];
    if (key === undefined || !kept) return;
    await kept.parcel.tighten();
    this.#weigh(key, kept);
  }

  /** The document as it is kept, where it is right. */
  ready(key: string): Exclude<Answer, { failure: FailureStatus }> | null {
    const kept = this.#find(key);
    if (!kept || !this.#isRight(kept)) return null;
    this.counts.hits++;
    return this.#answer(key, kept);
  }

  /** Makes a document that is not `ready`, or falls back on the last good one. @param make must not throw. */
  async make(key: string, make: () => Promise<Rendering>): Promise<Answer> {
    const before = this.#find(key);
    if (before && before.tryAgain > Date.now()) return this.#lastGood(key, before);
    const rendering = await this.#join(key, make);
    if ("made" in rendering) {
      const kept = this.#find(key);
      const parcel = kept?.parcel.document === rendering.made.document ? kept.parcel : new Parcel(rendering.made.document);
      return { parcel, grown: () => kept && this.#weigh(key, kept) };
    }
    // A document that was taken away meanwhile is not brought back by a failure.
    if (!before || this.#find(key) !== before) return rendering;
    before.tryAgain = Date.now() + respite;
    return this.#lastGood(key, before);
  }

  /** What has one of these tags is made anew at the next question; an article's own page is not shown again before that. */
  purge(tags: readonly string[]): void {
    this.counts.purges++;
    this.#missing.clear();
    for (const tag of tags) {
      for (const shelf of [this.#main, this.#deep]) {
        for (const key of shelf.tagged(tag)) {
          if (tag.startsWith("article:")) shelf.delete(key);
          else this.#spoil(shelf.get(key));
        }
      }
    }
    for (const running of this.#running.values()) if (running.begun && running.purged) for (const tag of tags) running.purged.add(tag);
  }

  /** Something may have been missed: everything is asked for anew. */
  doubtAll(): void {
    this.#missing.clear();
    for (const shelf of [this.#main, this.#deep]) for (const kept of shelf.values()) this.#spoil(kept);
    for (const running of this.#running.values()) if (running.begun) running.purged = null;
  }

  /** Whether purges of other servers are heard; the database that carries them may be away. */
  get told(): boolean {
    return this.#told;
  }

  set told(heard: boolean) {
    this.#told = heard;
  }

  #find(key: string): Kept | undefined {
    return this.#shelfOf(key).get(key) ?? this.#missing.get(key);
  }

  #shelfOf(key: string): Shelf<Kept> {
    return key.includes("?") ? this.#deep : this.#main;
  }

  #isRight({ stale, until, since }: Kept): boolean {
    const now = Date.now();
    return !stale && now < until && (this.#told || now - since < oldestUntold);
  }

  #spoil(kept: Kept | undefined): void {
    if (kept) kept.stale = true;
  }

  #answer(key: string, kept: Kept) {
    return { parcel: kept.parcel, grown: () => this.#weigh(key, kept) };
  }

  #lastGood(key: string, kept: Kept): Answer {
    this.counts.stale++;
    return this.#answer(key, kept);
  }

  #weigh(key: string, kept: Kept): void {
    for (const shelf of [this.#shelfOf(key), this.#missing]) if (shelf.holds(key, kept)) shelf.weigh(key, kept, sizeOf(key, kept.parcel));
  }

  /** One making per address at a time. Who asks after a purge gets one that began after it. */
  #join(key: string, make: () => Promise<Rendering>): Promise<Rendering> {
    const before = this.#running.get(key);
    if (before && !isOutdated(before)) return before.promise;
    const running: Running = { begun: false, purged: new Set(), promise: Promise.resolve({ failure: 503 }) };
    running.promise = this.#run(key, make, running, before).finally(() => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    });
    this.#running.set(key, running);
    return running.promise;
  }

  async #run(key: string, make: () => Promise<Rendering>, running: Running, before: Running | undefined): Promise<Rendering> {
    await before?.promise;
    const rendering = await this.#slots.use(async () => {
      running.begun = true;
      this.counts.misses++;
      return Promise.race([make(), pause(patience, { failure: 503 } as const, { ref: false })]);
    });
    if ("made" in rendering) this.#keep(key, rendering.made, running);
    return rendering;
  }

  #keep(key: string, { document, tags, keep, until }: Made, { purged }: Running): void {
    const outdated = purged === null || [...tags].some((tag) => purged.has(tag));
    if (!keep || outdated || !keptStatus.has(document.status)) return;
    const parcel = new Parcel(document);
    const now = Date.now();
    const missing = document.status === 404 || document.location !== undefined;
    const kept: Kept = { parcel, tags, bytes: sizeOf(key, parcel), since: now, until: Math.min(until ?? Number.POSITIVE_INFINITY, missing ? now + missingLife : Number.POSITIVE_INFINITY), stale: false, tryAgain: 0 };
    const [shelf, other] = missing ? [this.#missing, this.#shelfOf(key)] : [this.#shelfOf(key), this.#missing];
    other.delete(key);
    shelf.put(key, kept);
  }
}

const isOutdated = ({ purged }: Running) => purged === null || purged.size > 0;

/** What an entry costs besides its bytes: key, maps, headers (rounded up). */
const overhead = 1_000;
const sizeOf = (key: string, parcel: Parcel) => parcel.bytes + 2 * key.length + overhead;
