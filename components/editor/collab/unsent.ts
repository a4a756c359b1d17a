/** Which drafts on this device may hold words that the server has not. Small: every page of the desk has it. */
import { devicePrefix } from "#lib/collab/words";
import type { Place } from "./device.ts";
import { type Kept, openKept } from "./kept.ts";

/** Of a person, also those that were not opened since. */
export async function findUnsent(personId: number): Promise<Place[]> {
  const places = (await databases()).flatMap((name) => placeOf(name) ?? []).filter((place) => place.personId === personId);
  const unsent = await Promise.all(places.map((place) => withKept(place, async (kept) => (await kept.unsent()).length > 0).catch(() => false)));
  return places.filter((_, at) => unsent[at]);
}

export async function withKept<T>(place: Place, work: (kept: Kept) => Promise<T>): Promise<T> {
  const kept = await openKept(nameOf(place), () => {});
  try {
    return await work(kept);
  } finally {
    kept.close();
  }
}

export const nameOf = ({ personId, articleId, seed }: Place) => `${devicePrefix}${personId}-${articleId}-${seed}`;

function placeOf(name: string): Place | null {
  const [, personId, articleId, seed] = /^(\d+)-(\d+)-([0-9a-f-]{36})$/.exec(name.startsWith(devicePrefix) ? name.slice(devicePrefix.length) : "") ?? [];
  return seed === undefined ? null : { personId: Number(personId), articleId: Number(articleId), seed };
}

async function databases(): Promise<string[]> {
  if (typeof indexedDB === "undefined") return [];
  const found = await indexedDB.databases?.().catch(() => []);
  return (found ?? []).flatMap(({ name }) => name ?? []);
}
