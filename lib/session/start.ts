/** Begins a session for somebody who has proved who they are; in the transaction of the command that saw it. */
import { hashToken, newToken } from "#lib/kernel/ids";
import { tellPerson } from "#lib/notices/tell";
import { mailOfAccount } from "./account-mail.ts";
import { meetDevice } from "./history-store.ts";
import { recordSignIn, whereFrom } from "./history.ts";
import { insertSession } from "./store.ts";
import type { UsedFactor, Way } from "./types.ts";

/** `device`: what the browser's own cookie says, no session; empty where none can be kept. */
export type Proved = { personId: number; way: Way; secondFactor: UsedFactor | null; device: string };

export type Started = { sessionId: string; personId: number };

/** A browser that this person never signed in by is told to them, unless it is their first one. */
export async function startSession({ personId, way, secondFactor, device }: Proved): Promise<Started> {
  const sessionId = newToken();
  const met = device === "" ? { known: false, others: 0 } : await meetDevice(personId, hashToken(device));
  await insertSession({ hash: hashToken(sessionId), personId, way, secondFactor, ...whereFrom() });
  await recordSignIn({ personId, way, outcome: "in", secondFactor, newDevice: !met.known });
  if (!met.known && met.others > 0) {
    await tellPerson(personId, { kind: "newDevice", from: null });
    await mailOfAccount(personId, "newDevice");
  }
  return { sessionId, personId };
}
