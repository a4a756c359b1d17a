/** Asks for the password once more before what somebody signs in by is changed: an open desk alone must not be enough. */
import type { Actor } from "#lib/access/actor";
import { refuse } from "#lib/kernel/refusal";
import { tryPassword } from "#lib/session/try-password";
import { sessionAge } from "./factor-store.ts";

/** Seconds after signing in for which nothing is asked again. */
const fresh = 900;

export async function isFresh(actor: Actor): Promise<boolean> {
  const age = actor.kind === "person" ? await sessionAge(actor.sessionHash) : null;
  return age !== null && age < fresh;
}

/** For a command's `prepare`. Refuses "password.wrong", "password.none" where the account has none, "limit.*". */
export async function askPassword(personId: number, stored: string | null, password: string): Promise<void> {
  if (stored === null) refuse("password.none");
  if (!(await tryPassword(personId, password, stored))) refuse("password.wrong");
}

/** The same, but not of somebody who has just signed in. Refuses "password.again" where it is asked for and none was typed. */
export async function askUnlessFresh(actor: Actor, personId: number, stored: string | null, password: string): Promise<void> {
  if (await isFresh(actor)) return;
  if (password === "" && stored !== null) refuse("password.again");
  await askPassword(personId, stored, password);
}
