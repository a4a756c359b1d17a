/** Runs the saving machine against a real clock, network and device, outside of React: typing re-renders nothing. */
import { type Clock, realClock } from "./clock.ts";
import type { Copies } from "./copies.ts";
import { judge, type Verdict } from "./judge.ts";
import { allSaved, type Deed, type Happening, type Part, type Saving, startSaving, step, type Timer, unsavedParts } from "./machine.ts";
import { same } from "./same.ts";
import { type Circumstances, sameStatus, type SaveStatus, statusOf } from "./status.ts";
import type { Copy, Theirs } from "./texts.ts";
import { type Answer, carriedOn, sizeOf, type Transport } from "./transport.ts";

export type SaverSetup = {
  articleId: number;
  personId: number;
  /** Names this tab's copy on this device. */
  key: string;
  start: Copy & { version: number; savedAt: string | null };
  /** What is on screen now. */
  read: () => Copy;
  /** Puts newer text or details on screen. */
  adopt: (copy: Partial<Copy>) => void;
  transport: Transport;
  /** The details as the server has them now; null where it does not answer. */
  load?: () => Promise<Theirs | null>;
  copies: Copies;
  clock?: Clock;
  /** What is saved here; the text has another way where people write it together. */
  parts?: readonly Part[];
};

const both: readonly Part[] = ["content", "details"];

export class Saver {
  readonly #setup: SaverSetup;
  readonly #clock: Clock;
  readonly #parts: readonly Part[];
  #saving: Saving;
  /** The last state that both sides had in common. */
  #base: Copy;
  /** What went out and was not answered: the server may have it. */
  #sent: Copy[] = [];
  #adopting = false;
  /** Somebody changed details while ours were on their way. */
  #toRefresh = false;
  #circumstances: Circumstances;
  #status: SaveStatus;
  readonly #timers = new Map<Timer, unknown>();
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Set<(saved: boolean) => void>();

  constructor(setup: SaverSetup) {
    this.#setup = setup;
    this.#clock = setup.clock ?? realClock;
    this.#parts = setup.parts ?? both;
    this.#saving = startSaving(setup.start.version);
    this.#base = { content: setup.start.content, details: setup.start.details };
    this.#circumstances = { message: null, keptHere: true, savedAt: setup.start.savedAt, conflict: null, tookOver: null };
    this.#status = statusOf(this.#saving, this.#circumstances);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly status = (): SaveStatus => this.#status;

  /** Counts an edit; what the saver itself puts on screen does not count. */
  edited(part: Part): void {
    if (!this.#adopting) this.happen({ is: "edited", part });
  }

  /** Saves at once. Resolves to whether everything on screen is on the server; false at the first thing in the way. */
  saveNow(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      this.happen({ is: "wanted" });
    });
  }

  /** Ends a conflict: `copy` is what the article shall be, built on the other side's. */
  resolve(copy: Copy): void {
    const { conflict } = this.#circumstances;
    if (conflict) this.#standOn(conflict.theirs, copy);
  }

  /** Whether closing the page now could lose what only this page holds. */
  wouldLose(): boolean {
    const unsaved = unsavedParts(this.#saving);
    if (unsaved.length === 0) return false;
    const { halt, trouble, refused, sending } = this.#saving;
    if (halt || trouble || refused.length > 0 || unsaved.length > 1) return true;
    // A request under way and the one at closing share what the browser carries on.
    return sizeOf(this.#setup.read()[unsaved[0] ?? "content"]) * (sending ? 2 : 1) > carriedOn;
  }

  /** Somebody else changed details: they come on screen, unless the same field is being changed here; then the next save asks. @param version that is known to be there */
  async refresh(version = Number.POSITIVE_INFINITY): Promise<void> {
    if (version <= this.#saving.version) return;
    this.#toRefresh = this.#saving.sending !== null;
    if (this.#toRefresh) return;
    const theirs = (await this.#setup.load?.().catch(() => null)) ?? null;
    if (theirs === null || this.#saving.sending || this.#saving.halt || theirs.version <= this.#saving.version) return;
    const verdict = this.#judged(theirs);
    if (verdict.disputed.length === 0) this.#join(theirs, verdict);
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
    if (sending || !(done || halt || trouble || refused.length > 0)) return;
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
    } else void this.#send(deed.part, deed.basedOn);
  }

  #keep(now: boolean): void {
    const { key, articleId, personId, copies, read } = this.#setup;
    const copy = { ...read(), key, articleId, personId, version: this.#saving.version, unsaved: unsavedParts(this.#saving), at: this.#clock.now() };
    if (now) this.#circumstances = { ...this.#circumstances, keptHere: copies.keepNow(copy) };
    else void copies.keep(copy).then((keptHere) => this.#learn({ keptHere }));
  }

  async #send(part: Part, basedOn: number): Promise<void> {
    const copy = this.#setup.read();
    this.#sent.push({ ...this.#base, [part]: copy[part] });
    this.#answered(part, copy, await this.#setup.transport({ articleId: this.#setup.articleId, part, basedOn, copy }));
    if (this.#toRefresh) void this.refresh();
  }

  #answered(part: Part, copy: Copy, answer: Answer): void {
    if (answer.kind === "stale") return this.#meet(answer.theirs);
    if (answer.kind === "signedOut") return this.happen({ is: "halted", halt: "signedOut" });
    if (answer.kind === "failed") return this.happen({ is: "failed", trouble: answer.trouble });
    if (answer.kind === "refused") {
      this.#circumstances = { ...this.#circumstances, message: answer.message };
      return this.happen({ is: "refused" });
    }
    this.#base = { ...this.#base, [part]: copy[part] };
    this.#sent = [];
    this.#circumstances = { ...this.#circumstances, message: null, savedAt: answer.savedAt };
    this.happen({ is: "saved", version: answer.version });
  }

  /** Somebody saved before us, or an answer of our own got lost. */
  #meet(theirs: Theirs): void {
    const verdict = this.#judged(theirs);
    if (verdict.content === "conflict" || verdict.disputed.length > 0) {
      this.#circumstances = { ...this.#circumstances, conflict: { theirs, base: this.#base, sent: this.#sent } };
      return this.happen({ is: "halted", halt: "conflict" });
    }
    this.#join(theirs, verdict);
  }

  #judged(theirs: Theirs): Verdict {
    const mine = this.#setup.read();
    return judge({ base: this.#base, mine, theirs: this.#parts.includes("content") ? theirs : { ...theirs, content: mine.content }, sent: this.#sent });
  }

  /** What both sides changed, together. */
  #join(theirs: Theirs, verdict: Verdict): void {
    const mine = this.#setup.read();
    const content = verdict.content === "theirs" ? theirs.content : mine.content;
    const newText = !same(content, mine.content);
    if (newText || !same(verdict.details, mine.details)) this.#circumstances = { ...this.#circumstances, tookOver: { by: theirs.savedBy, content: newText } };
    this.#standOn(theirs, { content, details: verdict.details });
  }

  /** Goes on from the server's state with `copy` on screen. */
  #standOn(theirs: Theirs, copy: Copy): void {
    const mine = this.#setup.read();
    this.#adopting = true;
    this.#setup.adopt(Object.fromEntries(this.#parts.filter((part) => !same(copy[part], mine[part])).map((part) => [part, copy[part]])));
    this.#adopting = false;
    this.#base = { content: theirs.content, details: theirs.details };
    this.#sent = [];
    this.#circumstances = { ...this.#circumstances, conflict: null, message: null, savedAt: theirs.savedAt };
    const onScreen = this.#setup.read();
    this.happen({ is: "rebased", version: theirs.version, unsaved: this.#parts.filter((part) => !same(onScreen[part], this.#base[part])) });
  }
}
