/** Who speaks: always a person, under their own name. */
import { type Actor, personBehind } from "#lib/access/actor";
import { refuse } from "#lib/kernel/refusal";

/** Refuses "access.denied" for the house itself. */
export function speaker(actor: Actor): number {
  return personBehind(actor) ?? refuse("access.denied");
}
