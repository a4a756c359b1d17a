/** A try at one's own password while signed in: counted, but not when the server had no time to look at it. */
import { countAttempt, forgetAttempts, givenBack } from "./attempts.ts";
import { passwordMatches } from "./passwords.ts";

const purpose = "change-password";
const limit = { tries: 10, minutes: 15 };

/** For a command's `prepare`. Refuses "limit.reached", "limit.busy". */
export async function tryPassword(personId: number, password: string, stored: string | null): Promise<boolean> {
  const who = String(personId);
  await countAttempt(purpose, who, limit);
  const matched = await givenBack(purpose, who, () => passwordMatches(password, stored));
  if (matched) await forgetAttempts(purpose, who);
  return matched;
}
