/** The state of saving for the whole screen: the text through the shared document, everything else about the article through the saver. */
import type { ArticleDetails } from "#lib/articles/types";
import type { Saver } from "../saving/saver.ts";
import type { Happening } from "../saving/machine.ts";
import { sameStatus, type SaveState, type SaveStatus } from "../saving/status.ts";
import type { DraftLink, LinkState } from "./link.ts";

export class Keeping {
  readonly #link: DraftLink;
  readonly #details: Saver;
  readonly #listeners = new Set<() => void>();
  #status: SaveStatus;

  constructor(link: DraftLink, details: Saver) {
    this.#link = link;
    this.#details = details;
    this.#status = together(link.state.get(), details.status());
    const look = () => {
      const next = together(link.state.get(), details.status());
      if (sameStatus(next, this.#status)) return;
      this.#status = next;
      for (const listener of this.#listeners) listener();
    };
    link.state.subscribe(look);
    details.subscribe(look);
    // What others change about the article; and what they changed while this page could not hear of it: the first time too, it may be a kept page.
    link.joined.subscribe(() => void details.refresh());
    link.detailsAt.subscribe(() => void details.refresh(link.detailsAt.get()));
    // Else the first detail that is changed after the text would be over a version that is gone.
    link.textAt.subscribe(() => details.textSettled(link.textAt.get()));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly status = (): SaveStatus => this.#status;

  /** A detail was changed here. */
  edited(): void {
    this.#details.edited();
  }

  /** Saves at once. Resolves to whether everything on screen is on the server, in the version that `status()` then tells. */
  async saveNow(): Promise<boolean> {
    const { denied, connected } = this.#link.state.get();
    if (denied || !connected) this.#link.retry();
    // One after the other: the details are saved over the version that the text has then.
    if (this.#details.status().unsaved && !(await this.#details.saveNow())) return false;
    return (await this.#link.settle()) !== null && this.#link.state.get().saved;
  }

  /** Ends a conflict: `details` are what they shall be. */
  resolve(details: ArticleDetails): void {
    this.#details.resolve(details);
  }

  /** Whether closing the page now could lose what only this page holds. */
  wouldLose(): boolean {
    const { saved, connected, late, keptHere } = this.#link.state.get();
    const answers = connected && !late;
    return this.#details.wouldLose() || (!saved && !(answers || keptHere));
  }

  /** Brings details on screen that this page had the server change. @param version that they have since */
  refresh(version: number): Promise<void> {
    return this.#details.refresh(version);
  }

  takeOverSeen(): void {
    this.#details.takeOverSeen();
  }

  /** @see Takeovers.attaching */
  attaching<A>(ask: () => Promise<A>, sourceOf: (answer: A) => number | null): Promise<A> {
    return this.#details.attaching(ask, sourceOf);
  }

  happen(happening: Happening): void {
    const { denied, connected } = this.#link.state.get();
    if ((happening.is === "wanted" || happening.is === "online") && (denied === "signedOut" || !connected)) this.#link.retry();
    this.#details.happen(happening);
  }
}

/** What is worst is told. */
export function together(link: LinkState, details: SaveStatus): SaveStatus {
  return {
    ...details,
    state: stateOf(link, details),
    unsaved: details.unsaved || !link.saved,
    keptHere: details.keptHere && (link.saved || link.keptHere),
    version: Math.max(link.version, details.version),
    savedAt: [link.savedAt, details.savedAt].filter((at) => at !== null).sort().at(-1) ?? null,
    denied: link.denied,
    noCopy: link.noCopy,
  };
}

function stateOf(link: LinkState, details: SaveStatus): SaveState {
  const waiting = !link.saved;
  if (link.denied === "signedOut") return "signedOut";
  if (link.denied) return "refused";
  if (details.state === "conflict" || details.state === "refused" || details.state === "signedOut") return details.state;
  // A line that is just being opened is no trouble yet.
  if (waiting && (link.apart || link.late || (!link.connected && isOffline()))) return isOffline() ? "offline" : "away";
  if (details.state === "offline" || details.state === "away") return details.state;
  if (!waiting && details.state === "saved" && link.apart) return "apart";
  return waiting ? "saving" : details.state;
}

const isOffline = () => typeof navigator !== "undefined" && !navigator.onLine;
