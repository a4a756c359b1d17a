/** The updates of one document in this browser's IndexedDB, and whose words among them the server may not have yet. */

/** Stores as all versions of the editor have named them. */
const [updates, notes] = ["updates", "custom"] as const;
const unsent = "unsent:";
/** Present where every word that was not sent is marked; earlier versions marked none. */
const marked = "marked";

export type Kept = {
  /**
   * In one transaction: reads everything, and puts what `merge` makes of it in its place. `merge` must return at once.
   * @param mark of this page's document, where it has words that are not sent; asked after `merge`
   */
  join: (merge: (updates: Uint8Array[]) => Uint8Array, mark: () => string | null) => Promise<void>;
  read: () => Promise<Uint8Array[]>;
  /** @param mark as above; null: the server has sent this update itself. */
  add: (update: Uint8Array, mark: string | null) => Promise<void>;
  /** Marks of pages whose words may not have been sent, one of an earlier version among them. */
  unsent: () => Promise<string[]>;
  sent: (marks: readonly string[]) => Promise<void>;
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
  return {
    join: (merge, mark) =>
      within(database, (store, about) => {
        const keys = store.getAllKeys();
        store.getAll().onsuccess = ({ target }) => {
          const stored = updatesIn(target as IDBRequest<unknown[]>);
          const last = keys.result.at(-1);
          if (last !== undefined) store.delete(IDBKeyRange.upperBound(last));
          store.add(merge(stored));
          const own = mark();
          if (own !== null) about.put(true, unsent + own);
        };
      }),
    add: (update, mark) =>
      within(database, (store, about) => {
        store.add(update);
        if (mark !== null) about.put(true, unsent + mark);
      }),
    read: async () => updatesIn(await within(database, (store) => store.getAll())),
    unsent: async () => marksIn(await within(database, (_, about) => about.getAllKeys())),
    sent: (marks) =>
      within(database, (_, about) => {
        for (const mark of marks) about.delete(unsent + mark);
        if (marks.includes(earlier)) about.put(true, marked);
      }),
    close: () => database.close(),
  };
}

/** Stands for all that an earlier version may have left. */
export const earlier = "earlier";

function updatesIn({ result }: IDBRequest<unknown[]>): Uint8Array[] {
  return result.filter((update) => update instanceof Uint8Array);
}

function marksIn({ result }: IDBRequest<IDBValidKey[]>): string[] {
  const keys = result.map(String);
  const marks = keys.flatMap((key) => (key.startsWith(unsent) ? [key.slice(unsent.length)] : []));
  return keys.includes(marked) ? marks : [...marks, earlier];
}

/** Resolves when it is on the device, and not before. @throws what the browser says: QuotaExceededError, or that the database is closed. */
function within<T>(database: IDBDatabase, work: (store: IDBObjectStore, about: IDBObjectStore) => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([updates, notes], "readwrite");
    transaction.onabort = () => reject(transaction.error ?? new Error("The device did not keep it."));
    const worked = work(transaction.objectStore(updates), transaction.objectStore(notes));
    transaction.oncomplete = () => resolve(worked);
  });
}
