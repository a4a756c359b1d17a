/** What sign-in leaves behind and nobody needs any more. */
import { deleteEndedAttempts, deleteOldSessions } from "./store.ts";

/** Sessions are kept so long after their end: people look where they were signed in. */
const days = 90;

export async function forgetOldSessions(): Promise<void> {
  await deleteEndedAttempts();
  await deleteOldSessions(days);
}
