/** The document on this device: a page that was closed, crashed or offline finds here what the server has not. */
import { IndexeddbPersistence } from "y-indexeddb";
import type { Doc } from "yjs";
import { devicePrefix } from "#lib/collab/words";

/** One copy for each person: another one at the same machine does not get to see it. */
const nameOf = (personId: number, articleId: number) => `${devicePrefix}${personId}-${articleId}`;

/** Milliseconds to wait for a storage that does not answer: writing must not wait for it. */
const patience = 2_000;

export type Device = {
  /** What is applied to the document from here has this origin. */
  origin: unknown;
  /** Takes the copy away: what nobody may save shall not come back. */
  clear: () => Promise<void>;
  close: () => void;
};

/**
 * Puts into `doc` what this device has of it, and keeps it here from then on.
 * @returns null where the device keeps nothing: storage is full, forbidden or missing.
 */
export async function keepOnDevice(doc: Doc, personId: number, articleId: number): Promise<Device | null> {
  if (!(await canStore())) return null;
  const kept = new IndexeddbPersistence(nameOf(personId, articleId), doc);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  await Promise.race([kept.whenSynced, late]);
  return { origin: kept, clear: () => kept.clearData(), close: () => void kept.destroy() };
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
