/** Which drafts on this device may hold words that the server has not. Small: every page of the desk has it. */
import { devicePrefix } from "#lib/collab/words";
import type { Place } from "./device.ts";
import { type Kept, openKept } from "./kept.ts";

/** Milliseconds for one draft: a database that a frozen tab holds answers never, and a person waits for it. */
const patience = 2_000;

/** Of a person, also those that were not opened since. One that cannot be asked may hold words. */
export async function findUnsent(personId: number, open = openKept): Promise<Place[]> {
  const places = (await databases()).flatMap((name) => placeOf(name) ?? []).filter((place) => place.personId === personId);
  const unsent = await Promise.all(places.map((place) => withKept(place, async (kept) => (await kept.unsent()).length > 0, open).catch(() => true)));
  return places.filter((_, at) => unsent[at]);
}

/** @throws where the device does not answer in time. */
export async function withKept<T>(place: Place, work: (kept: Kept) => Promise<T>, open: typeof openKept): Promise<T> {
  const opening = open(nameOf(place), () => {});
  try {
    return await inTime(opening.then(work));
  } finally {
    // Also one that comes too late.
    void opening.then((kept) => kept.close()).catch(() => {});
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("The device does not answer.")), patience);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export const nameOf = ({ personId, articleId, seed }: Place) => `${devicePrefix}${personId}-${articleId}-${seed}`;

function placeOf(name: string): Place | null {
  const [, personId, articleId, seed] = /^(\d+)-(\d+)-([0-9a-f-]{36})$/.exec(name.startsWith(devicePrefix) ? name.slice(devicePrefix.length) : "") ?? [];
  return seed === undefined ? null : { personId: Number(personId), articleId: Number(articleId), seed };
}

async function databases(): Promise<string[]> {
  if (typeof indexedDB === "undefined") return [];
  const found = await inTime(indexedDB.databases?.() ?? Promise.resolve([])).catch(() => []);
  return (found ?? []).flatMap(({ name }) => name ?? []);
}
