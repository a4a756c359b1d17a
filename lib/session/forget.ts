/** What sign-in leaves behind and nobody needs any more. */
import { forgetOldCeremonies } from "#lib/factors/ceremonies";
import { deleteOldSignIns } from "./history-store.ts";
import { deleteEndedAttempts, deleteOldSessions } from "./store.ts";

/** Sessions are kept so long after their end: people look where they were signed in. */
const days = 90;
/** The history of signing in is kept so long. */
const historyDays = 365;

export async function forgetOldSessions(): Promise<void> {
  await deleteEndedAttempts();
  await deleteOldSessions(days);
  await forgetOldCeremonies();
  await deleteOldSignIns(historyDays);
}
