/** Knows what the check says of each text of the article, and asks only for what changed. */
import type { CheckedClaim, FactContext, SourceText } from "#lib/facts/types";
import { Observable } from "../observable.ts";
import type { Answered } from "./protocol.ts";
import { type Checking, startChecking } from "./start-checking.ts";

/** Texts that are not in the article just now, kept for an undo. */
const kept = 500;

type Start = (answer: (answered: Answered) => void, lost: () => void) => Checking;

export class Checker {
  /** Counts answers. */
  readonly answered = new Observable(0);
  readonly #start: Start;
  readonly #known = new Map<string, readonly CheckedClaim[]>();
  readonly #asked = new Set<string>();
  #checking: Checking | null = null;
  #basis: { number: number; sources: readonly SourceText[]; context: FactContext; key: string } | null = null;

  constructor(start: Start = startChecking) {
    this.#start = start;
  }

  get busy(): boolean {
    return this.#basis === null || this.#asked.size > 0;
  }

  /** @param key says whether anything is new: sources may be whole books. */
  setBasis(sources: readonly SourceText[], context: FactContext, key: string): void {
    if (this.#basis?.key === key) return;
    this.#basis = { number: (this.#basis?.number ?? 0) + 1, sources, context, key };
    this.#known.clear();
    this.#asked.clear();
    this.#tellBasis();
    this.answered.set(this.answered.get() + 1);
  }

  /** These are the texts of the article now. */
  follow(texts: ReadonlySet<string>): void {
    if (!this.#basis) return;
    if (this.#known.size > texts.size + kept) for (const text of this.#known.keys()) if (!texts.has(text)) this.#known.delete(text);
    for (const text of this.#asked) if (!texts.has(text)) this.#asked.delete(text);
    const check = [...texts].filter((text) => !this.#known.has(text) && !this.#asked.has(text));
    for (const text of check) this.#asked.add(text);
    if (check.length > 0) this.#checking?.ask({ basis: this.#basis.number, check });
  }

  /** Null while it is not known. */
  claimsOf(text: string): readonly CheckedClaim[] | null {
    return this.#known.get(text) ?? null;
  }

  stop(): void {
    this.#checking?.stop();
    this.#checking = null;
    this.#basis = null;
    this.#known.clear();
    this.#asked.clear();
  }

  #tellBasis(): void {
    this.#checking ??= this.#start((answered) => this.#take(answered), () => this.#askAgain());
    if (this.#basis) this.#checking.ask({ basis: this.#basis.number, sources: this.#basis.sources, context: this.#basis.context });
  }

  #askAgain(): void {
    this.#tellBasis();
    if (this.#basis && this.#asked.size > 0) this.#checking?.ask({ basis: this.#basis.number, check: [...this.#asked] });
  }

  #take({ basis, claims }: Answered): void {
    if (basis !== this.#basis?.number) return;
    for (const [text, found] of claims) {
      this.#known.set(text, found);
      this.#asked.delete(text);
    }
    this.answered.set(this.answered.get() + 1);
  }
}
