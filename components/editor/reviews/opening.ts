/** The window that is open over the reviews of one article. */
import type { Room } from "../context.ts";
import { Observable } from "../observable.ts";
import { selectedPassage } from "../comments/begin.ts";
import type { Workroom } from "../workroom.ts";
import type { Opened } from "./dialogs.tsx";
import { reloadReview, reviewOf } from "./reviewing.ts";

const known = new WeakMap<Workroom, Observable<Opened | null>>();

export function openingOf(room: Workroom): Observable<Opened | null> {
  const opening = known.get(room) ?? new Observable<Opened | null>(null);
  known.set(room, opening);
  return opening;
}

/** Saves first, so that what is shown as signed is what is on screen. */
export async function openSigning(place: Room): Promise<void> {
  const { room, t } = place;
  if (!(await room.saver.saveNow()) || !(await reloadReview(place))) return room.told.set({ tone: "error", words: t.reviews.told.unsaved });
  const step = reviewOf(place).get().steps.find(({ barrier, open }) => open && barrier === null)?.step.key;
  if (step !== undefined) openingOf(room).set({ deed: "sign", step });
}

/** With the passage that is selected, if one is. */
export function openReturning({ room }: Pick<Room, "room">): void {
  openingOf(room).set({ deed: "return", passage: selectedPassage(room) });
}
