import { useRoom } from "../context.ts";
import { useValue } from "../observable.ts";
import type { Shown } from "./answers.ts";
import { assistOf, keyOf } from "./state.ts";

/** Who took this part, or whether it is being taken. What is on record here and could not be put in can be tried again. */
export function useTaken({ id, takes }: Shown, part: number): { by: string | null; busy: boolean } {
  const { room, person } = useRoom();
  const state = assistOf(room);
  const busy = useValue(state.taking).has(keyOf(id, part));
  const key = keyOf(id, part);
  if (state.put.has(key)) return { by: person.name, busy };
  const take = takes.find((each) => each.part === part);
  return { by: take && !state.granted.has(key) ? take.name : null, busy };
}
