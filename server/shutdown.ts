/** Stopping in order: what was opened last is closed first, each within its time, all within ten seconds. */
import { setTimeout as pause } from "node:timers/promises";
import { reasonOf } from "#lib/kernel/terminal";
import { say } from "./progress.ts";

type Closer = { name: string; seconds: number; close: () => Promise<unknown> };

/** npm passes a terminal's Ctrl-C on to us a second time, at once; a person's second one comes later. */
const sameKeystroke = 700;
const limit = 9_800;

export class Shutdown {
  readonly #closers: Closer[] = [];
  #since = 0;

  /** Whether a stop has been asked for; a start still under way should then give up quietly. */
  get begun(): boolean {
    return this.#since > 0;
  }

  /** Remembers something to close, before everything added earlier; after `seconds` it is left behind. */
  add(name: string, seconds: number, close: () => Promise<unknown>): void {
    this.#closers.push({ name, seconds, close });
  }

  /** Listens for signals, and for the end of the launcher that started us. */
  listen(): void {
    process.on("SIGINT", () => {
      if (this.begun && Date.now() - this.#since > sameKeystroke) process.exit(1);
      this.#asked();
    });
    for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => this.#asked());
    if (process.connected) process.once("disconnect", () => this.#asked());
  }

  #asked(): void {
    if (this.begun) return;
    say((t) => t.stopping);
    void this.end(0);
  }

  /** Closes everything and exits. Never throws. */
  async end(code: number): Promise<void> {
    if (this.begun) return;
    this.#since = Date.now();
    setTimeout(() => process.exit(1), limit).unref();
    await closeAll(this.#closers.toReversed());
    if (code === 0) say((t) => t.stopped);
    process.exit(code);
  }
}

/** Closes one after the other; a failure or a delay of one does not keep the next open. */
export async function closeAll(closers: readonly Closer[]): Promise<void> {
  for (const { name, seconds, close } of closers) {
    const late = pause(seconds * 1000, undefined, { ref: false }).then(() => {
      throw new Error(`> ${seconds} s`);
    });
    try {
      await Promise.race([close(), late]);
    } catch (error) {
      say((t) => t.closingFailed(name, reasonOf(error)));
    } finally {
      late.catch(() => {});
    }
  }
}
