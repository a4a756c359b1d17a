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
  /** Finished markup by the sign that stands for it in the page; null where nobody would put it back. */
  readonly aside: Map<string, string> | null;
};

const storage = () => once("request-store", () => new AsyncLocalStorage<RequestStore>());

/** Runs `work` with a store of its own; entered by the server around Next's handler. */
export function withRequestStore<T>(from: { requestId: string; address: string; userAgent: string; aside?: Map<string, string> }, work: (store: RequestStore) => T): T {
  const store: RequestStore = { aside: null, ...from, tags: new Set(), status: null, keep: true, until: null };
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
 * Markup that is finished need not go through React, its flight data and a parser: a sign that nobody can guess stands for it until the
 * front puts it back. Where there is no front in between it is the markup itself.
 */
export function setAside<T extends string>(html: T): T {
  const aside = storage().getStore()?.aside;
  if (!aside) return html;
  const sign = `<i id="aside-${crypto.randomUUID()}"></i>`;
  aside.set(sign, html);
  // As safe as what it stands for.
  return sign as T;
}

/** Keeps this answer out of every cache. */
export function doNotKeep(): void {
  const store = storage().getStore();
  if (store) store.keep = false;
}
