/**
 * Updates on their way to disk. While those of a draft are being written, the ones that come wait and go together, in one statement and
 * one commit: with a commit each, the last of twenty people who press a key at once waits for nineteen others.
 */
import { appendUpdates } from "#lib/collab/keep";

type Coming = { personId: number | null; body: Uint8Array };
type Waiting = Coming & { done: (number: number) => void; failed: (error: unknown) => void };

/** Of one statement: how many updates, and how many bytes before one more. */
const most = { updates: 50, bytes: 1_000_000 };

export class Appends {
  readonly #server: string;
  /** By article, for as long as one of it is being written. */
  readonly #waiting = new Map<number, Waiting[]>();

  /** @param server the name of this process, by which it knows its own updates again. */
  constructor(server: string) {
    this.#server = server;
  }

  /** Resolves with the number of the update once it is on disk, in the order in which they were added. @throws what the database says. */
  add(articleId: number, coming: Coming): Promise<number> {
    return new Promise((done, failed) => {
      const one = { ...coming, done, failed };
      const waiting = this.#waiting.get(articleId);
      if (waiting) return void waiting.push(one);
      this.#waiting.set(articleId, [one]);
      void this.#write(articleId);
    });
  }

  async #write(articleId: number): Promise<void> {
    const waiting = this.#waiting.get(articleId) ?? [];
    while (waiting.length > 0) {
      const going = waiting.splice(0, countOf(waiting));
      try {
        const numbers = await appendUpdates(articleId, this.#server, going);
        for (const [at, number] of numbers.entries()) going[at]?.done(number);
      } catch (error) {
        for (const { failed } of going) failed(error);
      }
    }
    this.#waiting.delete(articleId);
  }
}

function countOf(waiting: readonly Coming[]): number {
  let [count, bytes] = [0, 0];
  for (const { body } of waiting) {
    bytes += body.length;
    if (count > 0 && (count === most.updates || bytes > most.bytes)) break;
    count++;
  }
  return count;
}
