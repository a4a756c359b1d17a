/** The documents that people of this server have open, kept equal to what is stored: other servers and commands write too. */
import * as Y from "yjs";
import type { Document } from "@hocuspocus/server";
import { type Listening, listen } from "#db/client";
import { heal, isUnwell } from "#lib/collab/heal";
import { changeDocument, findDocument, findHeads, findParts, findUpdate } from "#lib/collab/keep";
import { alive, channel, readDetailsChanged, readNotice, readTalked } from "#lib/collab/notice";
import { log } from "#lib/kernel/log";
import { type Coming, FallenLetters } from "./fallen-letters.ts";

/** Milliseconds. Notices are heard at once; a line that was cut is silent, so we look ourselves as well. */
const lookEvery = 1_500;
/** Milliseconds of silence after which we ask ourselves whether we still hear, and after which we take it that we do not. */
const silence = { ask: 5_000, end: 12_000 };
/** Who has not appended an update applies it with this origin: nothing is stored a second time. */
const fromElsewhere = { source: "redis" } as const;

type Open = { document: Document; /** Numbers of the updates in it that are not in the state. */ seen: Set<number>; /** Ours that were stored at the last look and not in it: on their way, or never to come. */ late: Set<number>; compactedAt: number; fallen: FallenLetters };
type Stored = { id: number; server: string; body: Uint8Array };

/** `touched`: an article was written in by somebody who is not connected here. `detailed`: what is no text has changed. `talked`: something was said about it. */
export type Hearers = { touched: (articleId: number) => void; detailed: (articleId: number, version: number) => void; talked: (articleId: number) => void; listen?: typeof listen; silence?: { ask: number; end: number } };

export class Documents {
  readonly #server: string;
  readonly #open = new Map<number, Open>();
  #listening: Listening | null = null;
  #looking: NodeJS.Timeout | null = null;
  #busy = false;
  #heardAt = 0;
  readonly #hearers: Hearers;

  constructor(server: string, hearers: Hearers) {
    this.#server = server;
    this.#hearers = hearers;
  }

  /** Hears of other servers until `stop`. Any connection may fail, the first or a later one: we look ourselves, and try again. */
  async start(url: string): Promise<void> {
    this.#looking = setInterval(() => void this.#look(url), lookEvery);
    this.#looking.unref();
    await this.#listen(url);
  }

  async stop(): Promise<void> {
    if (this.#looking) clearInterval(this.#looking);
    this.#looking = null;
    await this.#listening?.stop();
  }

  get size(): number {
    return this.#open.size;
  }

  /** Fills a document that is being opened. It is known before the first question to the database: what is written meanwhile is heard. */
  async fill(articleId: number, document: Document): Promise<void> {
    const open: Open = { document, seen: new Set(), late: new Set(), compactedAt: 0, fallen: new FallenLetters(articleId, document) };
    this.#open.set(articleId, open);
    try {
      await this.#healStored(articleId);
      await this.#reload(articleId, open);
    } catch (error) {
      // Nobody gets this one; the next to open it may have another already.
      if (this.#open.get(articleId) === open) this.#open.delete(articleId);
      throw error;
    }
  }

  /** Nobody has it open any more. */
  forget(articleId: number): void {
    this.#open.delete(articleId);
  }

  /** As at opening, for what came just now. */
  healOpen(articleId: number): Promise<void> {
    return this.#healStored(articleId);
  }

  /** An update of ours was appended under this number; it is about to be applied. */
  appended(articleId: number, update: number, coming: Coming): void {
    const open = this.#open.get(articleId);
    open?.seen.add(update);
    open?.fallen.take(update, coming);
  }

  /** What every editor would stumble over is put right where it is stored; everybody hears of it like of any change. */
  async #healStored(articleId: number): Promise<void> {
    const stored = await findDocument(articleId);
    if (stored && isUnwell(stored.doc)) {
      log().warn({ articleId }, "a draft's document held loose words; they stand in paragraphs now");
      await changeDocument(articleId, stored, null, heal);
    }
    stored?.doc.destroy();
  }

  async #reload(articleId: number, open: Open): Promise<void> {
    const [head] = await findHeads([articleId]);
    const parts = await findParts(articleId);
    // Looked up before the parts: a compaction in between is noticed at the next look.
    const compactedAt = head?.compactedAt.getTime() ?? 0;
    const [isEmpty, isCompacted] = [open.compactedAt === 0, open.compactedAt !== compactedAt];
    open.compactedAt = compactedAt;
    const missing = parts.filter(({ id }) => id > 0 && !open.seen.has(id));
    // Applied here it would take letters along unseen: who took it is just about to apply it, and looks.
    const coming = isEmpty ? [] : missing.filter(({ id, server }) => server === this.#server && !open.late.has(id));
    const rest = missing.filter((part) => !coming.includes(part));
    if (isCompacted) {
      open.seen = new Set(parts.flatMap(({ id }) => (open.seen.has(id) ? [id] : [])));
      applyUnseen(open, isEmpty ? parts : parts.filter(({ id }) => id === 0));
    }
    for (const part of rest) isEmpty ? open.seen.add(part.id) : this.#apply(open, part);
    open.late = new Set(coming.map(({ id }) => id));
    if (!open.document.store.pendingStructs || coming.length > 0) return;
    // One that was stored and whose page left before it was applied is called seen, and others may lean on it.
    applyUnseen(open, parts);
    if (open.document.store.pendingStructs) log().error({ articleId }, "a stored document has updates that lean on others which are not there");
  }

  async #listen(url: string): Promise<void> {
    const { listen: hearing = listen } = this.#hearers;
    try {
      this.#heardAt = performance.now();
      this.#listening = await hearing(url, channel, (payload) => void this.#hear(payload).catch((error: unknown) => log().warn({ err: error }, "an update of a draft was not fetched")), () => void this.#reloadAll());
    } catch {
      this.#listening = null;
    }
  }

  /** A line that was cut is silent, and the driver's own reconnecting gives up: what we say ourselves must come back. */
  async #keepHearing(url: string): Promise<void> {
    const silent = performance.now() - this.#heardAt;
    const { ask, end } = this.#hearers.silence ?? silence;
    if (this.#listening && silent > end) {
      const deaf = this.#listening;
      this.#listening = null;
      void deaf.stop().catch(() => {});
    }
    if (!this.#listening) return this.#listen(url);
    if (silent > ask) void this.#listening.say(alive(this.#server)).catch(() => {});
  }

  async #hear(payload: string): Promise<void> {
    this.#heardAt = performance.now();
    const talkedAbout = readTalked(payload);
    if (talkedAbout !== null) return this.#hearers.talked(talkedAbout);
    const details = readDetailsChanged(payload);
    if (details) return this.#hearers.detailed(details.articleId, details.version);
    const notice = readNotice(payload);
    if (!notice || notice.server === this.#server) return;
    const open = this.#open.get(notice.articleId);
    if (notice.server === "") this.#hearers.touched(notice.articleId);
    if (!open || open.seen.has(notice.update)) return;
    const body = await findUpdate(notice.update);
    // Null: joined into the state meanwhile; the next look finds that.
    if (body && !open.seen.has(notice.update)) this.#apply(open, { id: notice.update, server: notice.server, body });
  }

  /** What is stored and was not taken here. */
  #apply({ document, seen, fallen }: Open, { id, server, body }: Stored): void {
    if (server === this.#server) fallen.expectAll();
    else fallen.hear(id, body);
    Y.applyUpdate(document, body, fromElsewhere);
    seen.add(id);
  }

  async #reloadAll(): Promise<void> {
    for (const [articleId, open] of this.#open) await this.#reload(articleId, open).catch(() => {});
  }

  async #look(url: string): Promise<void> {
    // A database that hangs must not be asked ever more.
    if (this.#busy) return;
    this.#busy = true;
    try {
      await this.#keepHearing(url);
      for (const { articleId, updates, compactedAt } of await findHeads([...this.#open.keys()])) {
        const open = this.#open.get(articleId);
        if (open && (updates > open.seen.size || compactedAt.getTime() !== open.compactedAt)) await this.#reload(articleId, open);
      }
    } catch {
      // The database is away: the next look comes soon.
    } finally {
      this.#busy = false;
    }
  }
}

/** All at once, and without looking which letters go. */
function applyUnseen({ document, fallen }: Open, parts: readonly Pick<Stored, "body">[]): void {
  fallen.expectAll();
  Y.transact(document, () => {
    for (const { body } of parts) Y.applyUpdate(document, body, fromElsewhere);
  }, fromElsewhere);
}
