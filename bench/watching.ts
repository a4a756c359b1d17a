/** Readers on another thread: in the publisher's own they and its statements would wait for each other. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { WatchedStory } from "./watch.ts";

export type Readers = { servers: readonly string[]; paths: readonly string[]; story: WatchedStory };
export type Question = { seen: number; since: number } | { gone: true; since: number } | { back: true } | { takenDown: boolean } | { stop: true };
export type Told = { times: number[]; polls: number; mixed: number };

/** Asked one thing after the other; what goes wrong on the thread rejects the question. */
export class Watching {
  polls = 0;
  mixed = 0;
  readonly #thread: Worker;

  constructor(readers: Readers) {
    this.#thread = new Worker(new URL("./watch-thread.ts", import.meta.url), { workerData: readers });
  }

  /** When each place showed this version, in milliseconds after `since`. */
  seen(version: number, since: number): Promise<number[]> {
    return this.#ask({ seen: version, since });
  }

  gone(since: number): Promise<number[]> {
    return this.#ask({ gone: true, since });
  }

  async back(): Promise<void> {
    await this.#ask({ back: true });
  }

  /** While it is being taken down or brought back, a list may be a moment behind its article. */
  async takenDown(is: boolean): Promise<void> {
    await this.#ask({ takenDown: is });
  }

  async stop(): Promise<void> {
    await this.#ask({ stop: true });
  }

  async #ask(question: Question): Promise<number[]> {
    this.#thread.postMessage(question);
    const [told]: Told[] = await once(this.#thread, "message");
    if (!told) throw new Error("The readers' thread said nothing.");
    ({ polls: this.polls, mixed: this.mixed } = told);
    return told.times;
  }
}
