/** Takes copies of drafts off this device: whoever signs out leaves nothing to the next one at the machine. */
import { devicePrefix } from "#lib/collab/words";

/** Milliseconds; a database that another tab holds open goes when that tab does. */
const patience = 1_500;

export async function clearDevice(): Promise<void> {
  const found = await indexedDB.databases?.().catch(() => []);
  const names = (found ?? []).flatMap(({ name }) => (name?.startsWith(devicePrefix) ? [name] : []));
  const cleared = Promise.all(names.map(removed));
  await Promise.race([cleared, new Promise((resolve) => setTimeout(resolve, patience))]);
}

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
  });
}
