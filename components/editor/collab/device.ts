/** The document on this device: a page that was closed, crashed or offline finds here what the server has not. */
import { IndexeddbPersistence } from "y-indexeddb";
import type { Doc } from "yjs";
import { devicePrefix } from "#lib/collab/words";

/** Milliseconds to wait for a storage that does not answer: writing must not wait for it. */
const patience = 2_000;

export type Device = {
  /** Takes the copy away: what nobody may save shall not come back. */
  clear: () => Promise<void>;
  close: () => void;
};

/** One copy for each person: another one at the same machine does not get to see it. `seed`: of the document, which a database that was set up anew makes again. */
export type Place = { personId: number; articleId: number; seed: string };

/**
 * Puts into `doc` what this device has of it, and keeps it here from then on.
 * @param lost is called when the device keeps nothing more: its storage was cleared, or is full
 * @returns null where the device keeps nothing: storage is full, forbidden or missing.
 */
export async function keepOnDevice(doc: Doc, { personId, articleId, seed }: Place, lost: () => void): Promise<Device | null> {
  if (!(await canStore())) return null;
  const kept = new IndexeddbPersistence(`${devicePrefix}${personId}-${articleId}-${seed}`, doc);
  guard(doc, kept, lost);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  await Promise.race([kept.whenSynced, late]);
  if (!kept.synced) {
    void kept.destroy();
    return null;
  }
  return { clear: () => kept.clearData(), close: () => void kept.destroy() };
}

/**
 * A database that was closed under us (cleared by another tab, by the browser) throws where the document tells of its change,
 * and Yjs then never tells of any other: neither the server nor the screen would hear of what is written.
 */
function guard(doc: Doc, kept: IndexeddbPersistence, lost: () => void): void {
  const store = kept._storeUpdate;
  doc.off("update", store);
  kept._storeUpdate = (update: Uint8Array, origin: unknown) => {
    try {
      store(update, origin);
    } catch {
      doc.off("update", kept._storeUpdate);
      lost();
    }
  };
  doc.on("update", kept._storeUpdate);
}

/** The library says nothing of a storage that refuses: so we try it ourselves. */
function canStore(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open("linjia-probe");
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
      request.onerror = () => resolve(false);
      setTimeout(() => resolve(false), patience);
    } catch {
      resolve(false);
    }
  });
}
