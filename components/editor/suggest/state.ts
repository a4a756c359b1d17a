/** Whether changes are tracked on this screen, and which wait for a decision. */
import { listSuggestions, type Suggestion } from "#lib/content/suggestions";
import { comfortOf } from "../comfort/state.ts";
import type { Room } from "../context.ts";
import { Observable } from "../observable.ts";
import type { Workroom } from "../workroom.ts";

export type Revising = { on: Observable<boolean>; list: Observable<readonly Suggestion[]> };
/** Milliseconds: the list follows when typing pauses. */
const pause = 250;

const known = new WeakMap<Workroom, Revising>();

export function revisingOf(room: Workroom): Revising {
  const revising = known.get(room) ?? { on: new Observable(false), list: new Observable<readonly Suggestion[]>([]) };
  known.set(room, revising);
  return revising;
}

/** Remembered on this device, for this person and this article. */
const placeOf = ({ person, article }: Pick<Room, "person" | "article">) => `linjia-revising-${person.id}-${article.id}`;

export function toggleRevising(place: Room): void {
  const { room, t } = place;
  const { on } = revisingOf(room);
  on.set(!on.get());
  comfortOf(room).told.set(on.get() ? t.suggest.told.on : t.suggest.told.off);
  try {
    if (on.get()) localStorage.setItem(placeOf(place), "on");
    else localStorage.removeItem(placeOf(place));
  } catch {
    // A browser without storage forgets it with the page.
  }
}

/** Takes up how it was left, and keeps the list; returns what ends it. */
export function followSuggestions(place: Room): () => void {
  const { room } = place;
  const { on, list } = revisingOf(room);
  try {
    if (localStorage.getItem(placeOf(place)) === "on") on.set(true);
  } catch {
    // As above.
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const editor = room.body.get();
    if (editor && !editor.isDestroyed) list.set(listSuggestions(editor.state.doc));
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(look, pause);
  };
  const stops = [room.bodyChanges.subscribe(later), room.body.subscribe(later)];
  look();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}
