/** What one request knows while it is being answered: who asks from where, and what the front must do with the answer. */
import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "./process.ts";

export type RequestStore = {
  readonly requestId: string;
  /** The client's address, for limits and the audit log. */
  readonly address: string;
  readonly userAgent: string;
  /** Cache tags of everything read for this answer. */
  readonly tags: Set<string>;
  status: number | null;
  keep: boolean;
  /** Until when the answer is right without any change: it may print what day it is. */
  until: Date | null;
  /** How what a page shows becomes markup in one pass; null where nobody would put it in. */
  readonly draw: ((tree: unknown) => string) | null;
  /** Markup of a page that is drawn already, and of the end of its head. */
  drawn: { head: string; page: string } | null;
};

const storage = () => once("request-store", () => new AsyncLocalStorage<RequestStore>());

/** Runs `work` with a store of its own; entered by the server around Next's handler. */
export function withRequestStore<T>(from: { requestId: string; address: string; userAgent: string; draw?: (tree: unknown) => string }, work: (store: RequestStore) => T): T {
  const store: RequestStore = { draw: null, ...from, drawn: null, tags: new Set(), status: null, keep: true, until: null };
  return storage().run(store, () => work(store));
}

/** The store of the running request; undefined in jobs, the command line and tests. */
export function currentRequest(): RequestStore | undefined {
  return storage().getStore();
}

/** Says which tags, when purged, make this answer stale. */
export function declareTags(...tags: string[]): void {
  const store = storage().getStore();
  for (const tag of tags) store?.tags.add(tag);
}

/** Sets the status of a reader's page; reader pages never throw `notFound()` (its document is blank without scripts). */
export function answerWith(status: 404 | 410): void {
  const store = storage().getStore();
  if (store) store.status = status;
}

/** Says that this answer is right only until then. */
export function keepUntil(end: Date): void {
  const store = storage().getStore();
  if (store && (store.until === null || end < store.until)) store.until = end;
}

/**
 * Draws a page there and then, past the framework: its flight data, the parser of it and a second rendering are for scripts that readers
 * do not get. The front puts the markup where it belongs. False where there is no front in between.
 * @throws what a component throws; an error of React's for one that waits.
 */
export function drawPage(head: unknown, page: unknown): boolean {
  const store = storage().getStore();
  if (!store?.draw) return false;
  store.drawn = { head: store.draw(head), page: store.draw(page) };
  return true;
}

/** Keeps this answer out of every cache. */
export function doNotKeep(): void {
  const store = storage().getStore();
  if (store) store.keep = false;
}
