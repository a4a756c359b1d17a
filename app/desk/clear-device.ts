/** Takes copies of drafts off this device: whoever signs out leaves nothing to the next one at the machine. */
import { devicePrefix, offlinePrefix } from "#lib/collab/words";

/** Milliseconds; a database that another tab holds open goes when that tab does. */
const patience = 1_500;

/** @param personId whose they are: what somebody else has not sent yet is still theirs. */
export async function clearDevice(personId: number): Promise<void> {
  const found = await indexedDB.databases?.().catch(() => []);
  const names = (found ?? []).flatMap(({ name }) => (name?.startsWith(`${devicePrefix}${personId}-`) ? [name] : []));
  await within(Promise.all([...names.map(removed), clearKeptPages()]));
}

/** Pages that open without a network, whoever they were kept for: also called when somebody signs in. */
export async function clearKeptPages(): Promise<void> {
  // Caches exist on https and localhost only.
  if (typeof caches === "undefined") return;
  const names = await caches.keys().catch(() => []);
  await within(Promise.all(names.filter((name) => name.startsWith(offlinePrefix)).map((name) => caches.delete(name))));
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
