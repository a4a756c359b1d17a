/** Accounts elsewhere and known browsers of somebody who leaves; for commands about people. */
import { forgetDevicesOf } from "./history-store.ts";
import { deleteIdentitiesOf } from "./identity-store.ts";

export async function forgetWaysIn(personId: number): Promise<void> {
  await deleteIdentitiesOf(personId);
  await forgetDevicesOf(personId);
}
