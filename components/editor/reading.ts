/** The page as it will be printed, for reading and speaking about: nothing in it can be changed. */
import { Observable } from "./observable.ts";
import type { Workroom } from "./workroom.ts";

const known = new WeakMap<Workroom, Observable<boolean>>();

/** Whether somebody who may write has chosen to read; who may not always does. */
export function readingOf(room: Workroom): Observable<boolean> {
  const reading = known.get(room) ?? new Observable(false);
  known.set(room, reading);
  return reading;
}

/** Whether something may be changed on this screen just now. */
export function mayRevise(room: Workroom): boolean {
  return room.abilities.get().revise && !readingOf(room).get();
}
