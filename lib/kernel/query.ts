/** Reading for the desk: the same question to the policy as a command asks, and no transaction. */
import type { Actor } from "#lib/access/actor";
import { type Action, can, isForStrangers, type Subjects } from "#lib/access/policy";
import { refuse } from "./refusal.ts";

/**
 * Declares a query. It throws a Refusal where the policy says no; pages let the desk's error screen tell it.
 * @param definition.subject loads what is asked about; lists use `lib/access/scope` inside `run` besides.
 */
export function query<A extends Action, I, S extends Subjects[A], T>(definition: {
  can: A;
  subject: (input: I) => Promise<S>;
  run: (given: { actor: Actor; input: I; subject: S }) => Promise<T>;
}): (actor: Actor, input: I) => Promise<T> {
  return async (actor, input) => {
    if (actor.kind === "anonymous" && !isForStrangers(definition.can)) refuse("access.signIn");
    const subject = await definition.subject(input);
    if (!can(actor, definition.can, subject)) refuse("access.denied");
    return definition.run({ actor, input, subject });
  };
}
