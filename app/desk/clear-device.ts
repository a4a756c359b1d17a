/** Takes copies of drafts off this device: whoever signs out leaves nothing to the next one at the machine. */
import { devicePrefix, offlinePrefix } from "#lib/collab/words";

/** Milliseconds; a database that another tab holds open goes when that tab does. */
const patience = 1_500;

/** @param personId whose they are: what somebody else has not sent yet is still theirs. */
export async function clearDevice(personId: number): Promise<void> {
  await within(Promise.all([clearDrafts(`${devicePrefix}${personId}-`), clearKeptPages()]));
}

async function clearDrafts(prefix: string): Promise<void> {
  const found = await indexedDB.databases?.().catch(() => []);
  const names = (found ?? []).flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  await Promise.all(names.map(removed));
}

/** Pages that open without a network, whoever they were kept for: also called when somebody signs in. */
export async function clearKeptPages(): Promise<void> {
  // Caches exist on https and localhost only.
  if (typeof caches === "undefined") return;
  const clear = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(offlinePrefix)).map((name) => caches.delete(name)));
  };
  await within(clear());
}

async function within(work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => {}), new Promise((resolve) => setTimeout(resolve, patience))]);
}

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
  });
}
