/** Limits on tries, counted in the database so that all servers share them. */
import { hashToken } from "#lib/kernel/ids";
import { refuse } from "#lib/kernel/refusal";
import { addAttempt, countedAttempts, deleteAttempt, takeAttemptBack } from "./store.ts";

export type Limit = { tries: number; minutes: number };

/**
 * Counts one try of `purpose` by `who` and refuses beyond the limit ("limit.reached").
 * Call it outside of a transaction, or a failing one takes the count back.
 */
export async function countAttempt(purpose: string, who: string, limit: Limit): Promise<void> {
  const { count, seconds } = await addAttempt(keyOf(purpose, who), limit.minutes);
  if (count > limit.tries) refuse("limit.reached", { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}

/** Counts one try as `countAttempt` does and tells instead of refusing. `first`: this is the first one too many. */
export async function tryWithin(purpose: string, who: string, limit: Limit): Promise<{ within: boolean; first: boolean; minutes: number }> {
  const { count, seconds } = await addAttempt(keyOf(purpose, who), limit.minutes);
  return { within: count <= limit.tries, first: count === limit.tries + 1, minutes: Math.max(1, Math.ceil(seconds / 60)) };
}

/** Whether another try would be within the limit; counts nothing. */
export async function hasTriesLeft(purpose: string, who: string, { tries }: Limit): Promise<boolean> {
  return (await countedAttempts(keyOf(purpose, who))) < tries;
}

/** Forgets the tries of someone who succeeded. */
export async function forgetAttempts(purpose: string, who: string): Promise<void> {
  await deleteAttempt(keyOf(purpose, who));
}

/** Does what was counted as a try. What could not be done was none: the server being busy must lock nobody out. */
export async function givenBack<T>(purpose: string, who: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await takeAttemptBack(keyOf(purpose, who));
    throw error;
  }
}

// Hashed, so that the table holds no addresses and no key can be longer than its index allows.
function keyOf(purpose: string, who: string): string {
  return `${purpose}:${hashToken(who)}`;
}

/** Lets somebody who proved themselves otherwise sign in at once. */
export async function forgetSignInAttempts(email: string): Promise<void> {
  await forgetAttempts("sign-in", email);
}
