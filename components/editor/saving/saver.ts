/** Saves details: runs the saving machine against a real clock, network and device, outside of React: typing re-renders nothing. */
import type { ArticleDetails } from "#lib/articles/types";
import { type Clock, realClock } from "./clock.ts";
import type { Copies, KeptCopy } from "./copies.ts";
import { judge, type Verdict } from "./judge.ts";
import { allSaved, type Deed, type Happening, type Saving, startSaving, step, type Timer } from "./machine.ts";
import { same } from "./same.ts";
import { type Circumstances, sameStatus, type SaveStatus, statusOf } from "./status.ts";
import { Takeovers } from "./takeovers.ts";
import type { Theirs } from "./texts.ts";
import { type Answer, carriedOn, sizeOf, type Transport } from "./transport.ts";

export type SaverSetup = {
  articleId: number;
  personId: number;
  /** Names this tab's copy on this device. */
  key: string;
  start: { details: ArticleDetails; version: number; savedAt: string | null };
  /** What is on screen now. */
  read: () => ArticleDetails;
  /** Puts newer details on screen. */
  adopt: (details: ArticleDetails) => void;
  transport: Transport;
  /** The details as the server has them now; null where it does not answer. */
  load?: () => Promise<Theirs | null>;
  copies: Copies;
  clock?: Clock;
};

export class Saver {
  readonly #setup: SaverSetup;
  readonly #clock: Clock;
  #saving: Saving;
  /** The last state that both sides had in common. */
  #base: ArticleDetails;
  /** What went out and was not answered: the server may have it. */
  #sent: ArticleDetails[] = [];
  #adopting = false;
  /** Somebody changed details while ours were on their way. */
  #toRefresh = false;
  #circumstances: Circumstances;
  #status: SaveStatus;
  readonly #timers = new Map<Timer, unknown>();
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<(saved: boolean) => void>();
  readonly #takeovers = new Takeovers((by) => this.#learn({ tookOver: { by } }));

  constructor(setup: SaverSetup) {
    this.#setup = setup;
    this.#clock = setup.clock ?? realClock;
    this.#saving = startSaving(setup.start.version);
    this.#base = setup.start.details;
    this.#circumstances = { message: null, keptHere: true, savedAt: setup.start.savedAt, conflict: null, tookOver: null };
    this.#status = statusOf(this.#saving, this.#circumstances);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly status = (): SaveStatus => this.#status;

  /** Counts an edit; what the saver itself puts on screen does not count. */
  edited(): void {
    if (!this.#adopting) this.happen({ is: "edited" });
  }

  /** Saves at once. Resolves to whether everything on screen is on the server; false at the first thing in the way. */
  saveNow(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      this.happen({ is: "wanted" });
    });
  }

  /** Ends a conflict: `details` are what they shall be, built on the other side's. */
  resolve(details: ArticleDetails): void {
    const { conflict } = this.#circumstances;
    if (conflict) this.#standOn(conflict.theirs, details);
  }

  /** Whether closing the page now could lose what only this page holds. */
  wouldLose(): boolean {
    if (allSaved(this.#saving)) return false;
    const { halt, trouble, refused, sending } = this.#saving;
    if (halt || trouble || refused) return true;
    // A request under way and the one at closing share what the browser carries on.
    return sizeOf(this.#setup.read()) * (sending === null ? 1 : 2) > carriedOn;
  }

  /** Somebody else changed details: they come on screen, unless the same field is being changed here; then the next save asks. @param version that is known to be there */
  async refresh(version = Number.POSITIVE_INFINITY): Promise<void> {
    if (version <= this.#saving.version) return;
    this.#toRefresh = this.#saving.sending !== null;
    if (this.#toRefresh) return;
    const theirs = (await this.#setup.load?.().catch(() => null)) ?? null;
    if (theirs === null || this.#saving.sending !== null || this.#saving.halt || theirs.version <= this.#saving.version) return;
    const verdict = this.#judged(theirs);
    if (verdict.disputed.length === 0) this.#join(theirs, verdict);
  }

  /** The text was settled as this version, and nothing else changed with it: the details of the version before are those of this one. */
  textSettled(version: number): void {
    if (version === this.#saving.version + 1 && this.#saving.sending === null) this.happen({ is: "moved", version });
    // Something between them was not heard of.
    else if (version > this.#saving.version + 1) void this.refresh(version);
  }

  /** @see Takeovers.attaching */
  attaching<A>(ask: () => Promise<A>, sourceOf: (answer: A) => number | null): Promise<A> {
    return this.#takeovers.attaching(ask, sourceOf);
  }

  takeOverSeen(): void {
    this.#learn({ tookOver: null });
  }

  dispose(): void {
    for (const timer of this.#timers.values()) this.#clock.clear(timer);
    this.#listeners.clear();
  }

  happen(happening: Happening): void {
    const { state, deeds } = step(this.#saving, happening);
    this.#saving = state;
    for (const deed of deeds) this.#perform(deed);
    this.#tell();
  }

  #learn(change: Partial<Circumstances>): void {
    this.#circumstances = { ...this.#circumstances, ...change };
    this.#tell();
  }

  #tell(): void {
    const next = statusOf(this.#saving, this.#circumstances);
    if (!sameStatus(next, this.#status)) {
      this.#status = next;
      for (const listener of this.#listeners) listener();
    }
    const { sending, halt, trouble, refused } = this.#saving;
    const done = allSaved(this.#saving);
    if (sending !== null || !(done || halt || trouble || refused)) return;
    for (const answer of this.#waiting) answer(done);
    this.#waiting.clear();
  }

  #perform(deed: Deed): void {
    if (deed.do === "start") {
      this.#clock.clear(this.#timers.get(deed.timer));
      this.#timers.set(deed.timer, this.#clock.set(() => this.happen({ is: "ran-out", timer: deed.timer }), deed.ms));
    } else if (deed.do === "stop") this.#clock.clear(this.#timers.get(deed.timer));
    else if (deed.do === "keep") this.#keep(deed.now === true);
    else if (deed.do === "forget") {
      this.#circumstances = { ...this.#circumstances, keptHere: true, message: null };
      void this.#setup.copies.forget(this.#setup.key);
    } else void this.#send(deed.basedOn);
  }

  #keep(now: boolean): void {
    const { key, articleId, personId, copies, read } = this.#setup;
    const copy: KeptCopy = { details: read(), key, articleId, personId, version: this.#saving.version, unsaved: ["details"], at: this.#clock.now() };
    if (now) this.#circumstances = { ...this.#circumstances, keptHere: copies.keepNow(copy) };
    else void copies.keep(copy).then((keptHere) => this.#learn({ keptHere }));
  }

  async #send(basedOn: number): Promise<void> {
    const details = this.#setup.read();
    this.#sent.push(details);
    this.#answered(details, await this.#setup.transport({ articleId: this.#setup.articleId, basedOn, details }));
    if (this.#toRefresh) void this.refresh();
  }

  #answered(details: ArticleDetails, answer: Answer): void {
    if (answer.kind === "stale") return this.#meet(answer.theirs);
    if (answer.kind === "signedOut") return this.happen({ is: "halted", halt: "signedOut" });
    if (answer.kind === "failed") return this.happen({ is: "failed", trouble: answer.trouble });
    if (answer.kind === "refused") {
      this.#circumstances = { ...this.#circumstances, message: answer.message };
      return this.happen({ is: "refused" });
    }
    this.#base = details;
    this.#sent = [];
    this.#circumstances = { ...this.#circumstances, message: null, savedAt: answer.savedAt };
    this.happen({ is: "saved", version: answer.version });
  }

  /** Somebody saved before us, or an answer of our own got lost. */
  #meet(theirs: Theirs): void {
    const verdict = this.#judged(theirs);
    if (verdict.disputed.length === 0) return this.#join(theirs, verdict);
    this.#circumstances = { ...this.#circumstances, conflict: { theirs, base: this.#base, sent: this.#sent } };
    this.happen({ is: "halted", halt: "conflict" });
  }

  #judged({ details }: Theirs): Verdict {
    return judge({ base: this.#base, mine: this.#setup.read(), theirs: details, sent: this.#sent });
  }

  /** What both sides changed, together. */
  #join(theirs: Theirs, { details }: Verdict): void {
    const before = this.#setup.read();
    this.#standOn(theirs, details);
    if (!same(details, before)) this.#takeovers.came({ before, after: details, by: theirs.savedBy });
  }

  /** Goes on from the server's state with `details` on screen. */
  #standOn(theirs: Theirs, details: ArticleDetails): void {
    this.#adopting = true;
    if (!same(details, this.#setup.read())) this.#setup.adopt(details);
    this.#adopting = false;
    this.#base = theirs.details;
    this.#sent = [];
    this.#circumstances = { ...this.#circumstances, conflict: null, message: null, savedAt: theirs.savedAt };
    this.happen({ is: "rebased", version: theirs.version, unsaved: !same(this.#setup.read(), this.#base) });
  }
}
