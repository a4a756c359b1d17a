/** Work of which only so much may run at once in a process: the rest waits in order, and not too much of it. */
import { refuse } from "./refusal.ts";

export class Turns {
  readonly most: number;
  readonly longest: number;
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param most at once. @param longest how many may wait; further ones are refused. */
  constructor(most: number, longest: number) {
    this.most = most;
    this.longest = longest;
  }

  /** Does the work when its turn has come; refuses "limit.busy" where too many wait already. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #enter(): Promise<void> | void {
    if (this.#running < this.most) {
      this.#running++;
      return;
    }
    if (this.#waiting.length >= this.longest) refuse("limit.busy");
    return new Promise((enter) => this.#waiting.push(enter));
  }

  /** The place goes straight to who has waited longest: nobody who comes later slips in. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running--;
  }
}
