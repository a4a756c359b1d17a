/** Which of the details that came from the server are a colleague's doing, and are to be told of, and which this page has asked for itself. */
import type { ArticleDetails } from "#lib/articles/types";
import { onlyAttached } from "./judge-sources.ts";

/** `before`: on screen until then. `by`: who changed them, where that is known. */
type Takeover = { before: ArticleDetails; after: ArticleDetails; by: string | null };

export class Takeovers {
  readonly #tell: (by: string | null) => void;
  readonly #attached = new Set<number>();
  /** The server's notice may be here before its answer: whose doing it was, only the answer says. */
  readonly #undecided: Takeover[] = [];
  #asking = 0;

  constructor(tell: (by: string | null) => void) {
    this.#tell = tell;
  }

  came(takeover: Takeover): void {
    if (this.#asking > 0) this.#undecided.push(takeover);
    else this.#decide(takeover);
  }

  /** Runs `ask`, which has the server attach a source. @param sourceOf the source's id; null where none was attached */
  async attaching<A>(ask: () => Promise<A>, sourceOf: (answer: A) => number | null): Promise<A> {
    this.#asking += 1;
    try {
      const answer = await ask();
      const source = sourceOf(answer);
      if (source !== null) this.#attached.add(source);
      return answer;
    } finally {
      this.#asking -= 1;
      if (this.#asking === 0) for (const takeover of this.#undecided.splice(0)) this.#decide(takeover);
    }
  }

  #decide({ before, after, by }: Takeover): void {
    if (!onlyAttached(before, after, this.#attached)) this.#tell(by);
    // On screen once: what becomes of the line from now on is somebody's doing again.
    for (const { sourceId } of after.sources) if (sourceId !== undefined) this.#attached.delete(sourceId);
  }
}
