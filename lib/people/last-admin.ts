/** A house must keep somebody who can let others in. */
import { refuse } from "#lib/kernel/refusal";
import { lockAdmins } from "./store.ts";

/**
 * Refuses "people.lastAdmin" when the person is the only active admin. Call first in a locked `subject`:
 * it holds all admins' rows, so that two admins cannot take each other's place at once.
 * @param stays whether the person is an active admin afterwards.
 */
export async function keepAnAdmin(personId: number, stays: boolean): Promise<void> {
  const admins = await lockAdmins();
  if (!stays && admins.includes(personId) && admins.length === 1) refuse("people.lastAdmin");
}
