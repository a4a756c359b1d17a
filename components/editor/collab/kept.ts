/** The updates of one document in this browser's IndexedDB, and whose words among them the server may not have yet. */

/** Stores as all versions of the editor have named them. */
const [updates, notes] = ["updates", "custom"] as const;
const unsent = "unsent:";
/** Present where every word that was not sent is marked; earlier versions marked none. */
const marked = "marked";

/** A page whose words may not have been sent. `last`: what it wrote last; absent: whatever that is. */
export type Mark = { page: string; last?: unknown };

export type Kept = {
  /**
   * In one transaction: reads everything, and puts what `merge` makes of it in its place. `merge` must return at once.
   * @param mark of this page's document, where it has words that are not sent; asked after `merge`
   */
  join: (merge: (updates: Uint8Array[]) => Uint8Array, mark: () => string | null) => Promise<void>;
  read: () => Promise<Uint8Array[]>;
  /** @param mark as above; null: the server has sent this update itself. */
  add: (update: Uint8Array, mark: string | null) => Promise<void>;
  /** Marks of all pages, one of an earlier version among them. */
  unsent: () => Promise<Mark[]>;
  /** Takes marks away, unless the page has written since: it may still be open. */
  sent: (marks: readonly Mark[]) => Promise<void>;
  close: () => void;
};

/** @param closed is called when the browser or another tab takes the database away. @throws where the device keeps nothing. */
export function openKept(name: string, closed: () => void): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(updates, { autoIncrement: true });
      request.result.createObjectStore(notes);
      request.transaction?.objectStore(notes).put(true, marked);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = closed;
      // Somebody signs out in another tab: the database shall go at once.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      resolve(keptIn(database));
    };
  });
}

function keptIn(database: IDBDatabase): Kept {
  // Marks are of one page, and a page opens its database once.
  let writings = 0;
  const markAt = (about: IDBObjectStore, page: string | null) => {
    if (page !== null) about.put(++writings, unsent + page);
  };
  return {
    join: (merge, mark) =>
      within(database, (store, about) => {
        const keys = store.getAllKeys();
        store.getAll().onsuccess = ({ target }) => {
          const stored = updatesIn(target as IDBRequest<unknown[]>);
          const last = keys.result.at(-1);
          if (last !== undefined) store.delete(IDBKeyRange.upperBound(last));
          store.add(merge(stored));
          markAt(about, mark());
        };
      }),
    add: (update, mark) =>
      within(database, (store, about, transaction) => {
        store.add(update);
        markAt(about, mark);
        // A page that goes away now would take back a transaction that still waits for more work.
        transaction.commit();
      }),
    read: async () => updatesIn(await within(database, (store) => store.getAll())),
    unsent: async () => marksIn(await within(database, (_, about) => ({ keys: about.getAllKeys(), values: about.getAll() }))),
    sent: (marks) => within(database, (_, about) => {
      for (const mark of marks) takeAway(about, mark);
    }),
    close: () => database.close(),
  };
}

/** Stands for all that an earlier version may have left. */
export const earlier = "earlier";

function updatesIn({ result }: IDBRequest<unknown[]>): Uint8Array[] {
  return result.filter((update) => update instanceof Uint8Array);
}

function takeAway(about: IDBObjectStore, { page, last }: Mark): void {
  if (page === earlier) about.put(true, marked);
  const written = about.get(unsent + page);
  written.onsuccess = () => {
    if (last === undefined || written.result === last) about.delete(unsent + page);
  };
}

function marksIn({ keys, values }: { keys: IDBRequest<IDBValidKey[]>; values: IDBRequest<unknown[]> }): Mark[] {
  const names = keys.result.map(String);
  const marks = names.flatMap((name, at) => (name.startsWith(unsent) ? [{ page: name.slice(unsent.length), last: values.result[at] }] : []));
  return names.includes(marked) ? marks : [...marks, { page: earlier }];
}

/** Resolves when it is on the device, and not before. @throws what the browser says: QuotaExceededError, or that the database is closed. */
function within<T>(database: IDBDatabase, work: (store: IDBObjectStore, about: IDBObjectStore, transaction: IDBTransaction) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([updates, notes], "readwrite");
    transaction.onabort = () => reject(transaction.error ?? new Error("The device did not keep it."));
    const worked = work(transaction.objectStore(updates), transaction.objectStore(notes), transaction);
    transaction.oncomplete = () => resolve(worked);
  });
}
