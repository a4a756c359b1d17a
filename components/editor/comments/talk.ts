/** What is said about one open article, outside of React: the threads, where their passages are, and what is being typed. */
import type { Anchor, CommentField, Mentionable, ThreadLine } from "#lib/comments/types";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";
import type { Range } from "./flat-text.ts";
import { loadMentionable, loadThreads } from "./load.ts";
import type { Picked } from "./mention-text.ts";

export type Filter = "open" | "resolved" | "all";
/** A passage somebody is about to speak about. */
export type Begun = { field: CommentField; anchor: Anchor; quote: string };
/** What stands in a form; it outlives the form, so that nothing is lost when the panel shows something else. */
export type Typed = { text: string; picked: readonly Picked[] };
export type Listed = { threads: readonly ThreadLine[]; state: "loading" | "ready" | "failed" };

export class Talk {
  readonly listed = new Observable<Listed>({ threads: [], state: "loading" });
  readonly filter = new Observable<Filter>("open");
  readonly chosen = new Observable<number | null>(null);
  readonly begun = new Observable<Begun | null>(null);
  /** Somebody wanted to speak without having selected anything. */
  readonly nothingSelected = new Observable(false);
  /** Where the passages of the body are; a thread that is not in here has lost its words. */
  readonly places = new Observable<ReadonlyMap<number, Range>>(new Map());
  readonly typed = new Map<string, Typed>();
  readonly #articleId: number;
  #people: Promise<Mentionable[]> | null = null;
  #latest = 0;

  constructor(articleId: number) {
    this.#articleId = articleId;
  }

  async reload(): Promise<void> {
    const mine = ++this.#latest;
    const threads = await loadThreads(this.#articleId).catch(() => null);
    // An answer to an older question.
    if (mine !== this.#latest) return;
    if (threads === null) return this.listed.change({ state: "failed" });
    const before = this.listed.get();
    if (before.state !== "ready" || JSON.stringify(threads) !== JSON.stringify(before.threads)) this.listed.set({ threads, state: "ready" });
  }

  /** Asked once a page, and again after a failure. */
  people(): Promise<Mentionable[]> {
    this.#people ??= loadMentionable(this.#articleId).catch(() => {
      this.#people = null;
      return [];
    });
    return this.#people;
  }

  find(threadId: number): ThreadLine | undefined {
    return this.listed.get().threads.find(({ id }) => id === threadId);
  }

  /** Makes sure that the thread is among those shown. */
  choose(threadId: number | null): void {
    const thread = threadId === null ? undefined : this.find(threadId);
    if (thread && !isShown(thread, this.filter.get(), null)) this.filter.set(thread.resolved ? "all" : "open");
    this.chosen.set(threadId);
  }
}

/** A thread one has just settled stays in sight as long as it is the chosen one. */
export function isShown(thread: ThreadLine, filter: Filter, chosen: number | null): boolean {
  return filter === "all" || (filter === "resolved") === (thread.resolved !== null) || thread.id === chosen;
}

const known = new WeakMap<Workroom, Talk>();

export function talkOf(room: Workroom): Talk {
  const talk = known.get(room) ?? new Talk(room.articleId);
  known.set(room, talk);
  return talk;
}
