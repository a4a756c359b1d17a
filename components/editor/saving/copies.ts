/** Copies of unsaved details on this device: IndexedDB as a rule, localStorage where that is away or the page is closing. */
import type { ArticleDetails } from "#lib/articles/types";
import type { ArticleContent } from "#lib/content/types";

export type KeptCopy = {
  details: ArticleDetails;
  /** Only in copies of an earlier version of the editor, which saved the text this way too. */
  content?: ArticleContent;
  /** Of the tab that wrote it: one copy each. */
  key: string;
  articleId: number;
  /** Another person at the same machine does not get to see it. */
  personId: number;
  /** The server's version it builds on. */
  version: number;
  /** The parts that the server did not have. */
  unsaved: ("content" | "details")[];
  /** Milliseconds since 1970, by this device's clock. */
  at: number;
};

export type Copies = {
  /** Resolves to whether the copy is safe on this device. */
  keep(copy: KeptCopy): Promise<boolean>;
  /** The same before it returns, for a page that is being closed. */
  keepNow(copy: KeptCopy): boolean;
  forget(key: string): Promise<void>;
  /** Copies of an article left behind by this person in tabs that are no longer open; the newest first. */
  leftBehind(articleId: number, personId: number): Promise<KeptCopy[]>;
};

const database = "linjia";
const table = "drafts";
const prefix = "linjia.draft.";
const lockOf = (key: string) => `${prefix}${key}`;

export function copiesOnThisDevice(): Copies {
  // Puts and deletes of one tab must happen in the order they were asked for.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  return {
    keep: (copy) => inTurn(async () => (await put(copy)) || keepInLocalStorage(copy)),
    keepNow: keepInLocalStorage,
    forget: (key) =>
      inTurn(async () => {
        withoutFail(() => localStorage.removeItem(prefix + key));
        await inTable("readwrite", (store) => store.delete(key)).catch(() => undefined);
      }),
    leftBehind: async (articleId, personId) => {
      const open = await openKeys();
      const stored = await inTable("readonly", (store) => store.getAll()).catch(() => []);
      const newest = new Map<string, KeptCopy>();
      for (const copy of [...stored.filter(isKeptCopy), ...readLocalStorage()]) {
        if (copy.articleId !== articleId || copy.personId !== personId || open.has(lockOf(copy.key))) continue;
        if (copy.at >= (newest.get(copy.key)?.at ?? 0)) newest.set(copy.key, copy);
      }
      return [...newest.values()].sort((one, other) => other.at - one.at);
    },
  };
}

/** Tells other tabs that the tab with this key is open; returns what ends it. */
export function announceTab(key: string): () => void {
  // Locks exist on https and localhost only; without them a second tab may be offered this one's copy, nothing worse.
  if (!navigator.locks) return () => undefined;
  const ending = new AbortController();
  const untilEnd = new Promise<void>((resolve) => ending.signal.addEventListener("abort", () => resolve()));
  navigator.locks.request(lockOf(key), () => untilEnd).catch(() => undefined);
  return () => ending.abort();
}

async function openKeys(): Promise<Set<string>> {
  const held = await navigator.locks?.query().catch(() => undefined);
  return new Set(held?.held?.map((lock) => lock.name ?? "") ?? []);
}

async function put(copy: KeptCopy): Promise<boolean> {
  return inTable("readwrite", (store) => store.put(copy)).then(
    () => true,
    () => false,
  );
}

function keepInLocalStorage(copy: KeptCopy): boolean {
  return withoutFail(() => localStorage.setItem(prefix + copy.key, JSON.stringify(copy)));
}

function readLocalStorage(): KeptCopy[] {
  const found: KeptCopy[] = [];
  withoutFail(() => {
    for (let at = 0; at < localStorage.length; at++) {
      const name = localStorage.key(at) ?? "";
      if (!name.startsWith(prefix)) continue;
      const copy = parsed(localStorage.getItem(name) ?? "");
      if (isKeptCopy(copy)) found.push(copy);
    }
  });
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isKeptCopy(value: unknown): value is KeptCopy {
  const fields: Array<keyof KeptCopy> = ["key", "articleId", "personId", "version", "unsaved", "at", "details"];
  return typeof value === "object" && value !== null && fields.every((field) => field in value);
}

/** Whether it went well; storage may be full, forbidden or missing. */
function withoutFail(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

async function inTable<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = opened.transaction(table, mode);
      const request = work(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    opened.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("The storage of this device is busy."));
  });
}
