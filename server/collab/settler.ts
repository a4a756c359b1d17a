/** Brings the text that lists and publishing read up to what people write, soon after they pause. */
import { systemActor } from "#lib/access/actor";
import { compactDocument } from "#lib/drafts/compact";
import { settleDraft } from "#lib/drafts/settle";
import { log } from "#lib/kernel/log";

/** Milliseconds: after the last keystroke, at the latest while somebody types on, and before the next try where it failed. */
const pauses = { idle: 1_000, ceiling: 5_000, again: 5_000 };
const actor = systemActor("co-editing");

type Waiting = { timer: NodeJS.Timeout; since: number };

export class Settler {
  readonly #waiting = new Map<number, Waiting>();
  readonly #running = new Map<number, Promise<number | null>>();
  readonly #told: (articleId: number, version: number) => void;

  /** @param told hears of every new version. */
  constructor(told: (articleId: number, version: number) => void) {
    this.#told = told;
  }

  /** Something was written. */
  touch(articleId: number): void {
    const before = this.#waiting.get(articleId);
    clearTimeout(before?.timer);
    const since = before?.since ?? performance.now();
    this.#wait(articleId, Math.max(0, Math.min(pauses.idle, since + pauses.ceiling - performance.now())), since);
  }

  /** Settles at once. @returns the version that is current then; null where it could not be done. */
  async settle(articleId: number): Promise<number | null> {
    clearTimeout(this.#waiting.get(articleId)?.timer);
    this.#waiting.delete(articleId);
    // What is running may have read before the last keystroke.
    await this.#running.get(articleId);
    const running = this.#run(articleId).finally(() => {
      if (this.#running.get(articleId) === running) this.#running.delete(articleId);
    });
    this.#running.set(articleId, running);
    return running;
  }

  /** The last of those who wrote has left. */
  async leave(articleId: number): Promise<void> {
    if ((await this.settle(articleId)) !== null) await compactDocument(actor, { articleId });
  }

  /** Settles everything that waits. */
  async stop(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((articleId) => this.settle(articleId)));
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #wait(articleId: number, milliseconds: number, since: number): void {
    const timer = setTimeout(() => void this.settle(articleId), milliseconds);
    timer.unref();
    this.#waiting.set(articleId, { timer, since });
  }

  async #run(articleId: number): Promise<number | null> {
    const outcome = await settleDraft(actor, { articleId });
    if (outcome.ok) {
      if (outcome.value.changed) this.#told(articleId, outcome.value.version);
      return outcome.value.version;
    }
    // Removed or retracted meanwhile, or more than an article may hold: another try would end the same.
    if (outcome.code !== "article.unknown" && outcome.code !== "access.denied" && outcome.code !== "content.tooLarge" && outcome.code !== "content.invalid") {
      log().warn({ articleId, code: outcome.code }, "a draft's text could not be brought up to its document");
      this.#wait(articleId, pauses.again, performance.now());
    }
    return null;
  }
}
