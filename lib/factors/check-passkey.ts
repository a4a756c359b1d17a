/** Whether what a browser answered was signed by a passkey of ours, for this site and this challenge. */
import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { z } from "zod";
import { anonymous } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { listPasskeysOf, lockPasskey, passkeyUsed } from "./factor-store.ts";
import { relyingParty } from "./site.ts";

/** `personId` of a failure: whose passkey it would have been; null for one that nobody here has. */
export type CheckedPasskey = { ok: true; personId: number } | { ok: false; personId: number | null };

/** For the options of a sign-in. */
export async function passkeysOf(personId: number): Promise<{ id: string; transports: string[] }[]> {
  return (await listPasskeysOf(personId)).map(({ credentialId, transports }) => ({ id: credentialId, transports }));
}

/**
 * The passkey's row is held while its signature is checked: a counter that does not go on, of a copy, is refused, and moves on for good where it does.
 * In a transaction of its own: a counter that was seen stays seen when the sign-in fails afterwards.
 */
const usePasskey = command({
  name: "passkey.use",
  can: "session.start",
  input: z.object({ response: z.custom<AuthenticationResponseJSON>((value) => typeof value === "object" && value !== null), challenge: z.string() }),
  subject: async () => undefined,
  run: async ({ input: { response, challenge } }): Promise<{ value: CheckedPasskey }> => {
    const row = typeof response.id === "string" ? await lockPasskey(response.id) : null;
    if (!row) return { value: { ok: false, personId: null } };
    const { origin, id } = relyingParty();
    const credential = { id: row.credentialId, publicKey: new Uint8Array(row.publicKey), counter: row.counter };
    const checked = await verifyAuthenticationResponse({ response, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, credential, requireUserVerification: true }).catch(() => null);
    if (!checked?.verified) return { value: { ok: false, personId: row.personId } };
    await passkeyUsed(row.id, checked.authenticationInfo.newCounter, checked.authenticationInfo.credentialBackedUp);
    return { value: { ok: true, personId: row.personId } };
  },
  unrecorded: true,
});

export async function checkPasskey(response: AuthenticationResponseJSON, challenge: string): Promise<CheckedPasskey> {
  const outcome = await usePasskey(anonymous, { response, challenge });
  return outcome.ok ? outcome.value : refuse(outcome.code, outcome.params);
}
