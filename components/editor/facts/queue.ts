/** Works off texts to be checked a few milliseconds at a time, the newest wish first; the same in the worker and on the page. */
import { checkText } from "#lib/facts/check";
import { prepareSources } from "#lib/facts/prepare";
import type { CheckedClaim, FactContext } from "#lib/facts/types";
import type { Answered, Asked } from "./protocol.ts";

type Prepared = { basis: number; sources: ReturnType<typeof prepareSources>; context: FactContext };
/** `budget`: milliseconds of work in a row. `later`: runs the rest when there is time again. */
type Way = { answer: (answered: Answered) => void; later: (go: () => void) => void; budget: number };

export class CheckQueue {
  readonly #way: Way;
  #prepared: Prepared | null = null;
  #waiting: string[] = [];
  #going = false;

  constructor(way: Way) {
    this.#way = way;
  }

  take(asked: Asked): void {
    if ("sources" in asked) {
      this.#waiting = [];
      this.#prepared = { basis: asked.basis, sources: prepareSources(asked.sources, asked.context), context: asked.context };
      return;
    }
    if (asked.basis !== this.#prepared?.basis) return;
    this.#waiting.unshift(...asked.check);
    if (!this.#going) this.#goOn();
  }

  #goOn(): void {
    const prepared = this.#prepared;
    const until = performance.now() + this.#way.budget;
    const claims: [string, CheckedClaim[]][] = [];
    for (let text = this.#waiting.shift(); prepared && text !== undefined; text = performance.now() < until ? this.#waiting.shift() : undefined) claims.push([text, checked(text, prepared)]);
    if (prepared && claims.length > 0) this.#way.answer({ basis: prepared.basis, claims });
    this.#going = this.#waiting.length > 0;
    if (this.#going) this.#way.later(() => this.#goOn());
  }
}

/** A text that the check cannot read must not stop the others. */
function checked(text: string, { sources, context }: Prepared): CheckedClaim[] {
  try {
    return checkText(text, sources, context);
  } catch {
    return [];
  }
}
