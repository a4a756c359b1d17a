/** Asks for the password once more before what somebody signs in by is changed: an open desk alone must not be enough. */
import type { Actor } from "#lib/access/actor";
import { refuse } from "#lib/kernel/refusal";
import { countAttempt, forgetAttempts } from "#lib/session/attempts";
import { passwordMatches } from "#lib/session/passwords";
import { sessionAge } from "./factor-store.ts";

const limit = { tries: 10, minutes: 15 };
/** Seconds after signing in for which nothing is asked again. */
const fresh = 900;

export async function isFresh(actor: Actor): Promise<boolean> {
  const age = actor.kind === "person" ? await sessionAge(actor.sessionHash) : null;
  return age !== null && age < fresh;
}

/** For a command's `prepare`. Refuses "password.wrong", "password.none" where the account has none, "limit.reached". */
export async function askPassword(personId: number, stored: string | null, password: string): Promise<void> {
  if (stored === null) refuse("password.none");
  await countAttempt("change-password", String(personId), limit);
  if (!(await passwordMatches(password, stored))) refuse("password.wrong");
  await forgetAttempts("change-password", String(personId));
}

/** The same, but not of somebody who has just signed in. Refuses "password.again" where it is asked for and none was typed. */
export async function askUnlessFresh(actor: Actor, personId: number, stored: string | null, password: string): Promise<void> {
  if (await isFresh(actor)) return;
  if (password === "" && stored !== null) refuse("password.again");
  await askPassword(personId, stored, password);
}
