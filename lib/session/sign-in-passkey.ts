/** Signing in by a passkey: alone, or as the second step after a password. It proves what one has and, by its own question, who one is. */
import { type AuthenticationResponseJSON, generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { responseInput } from "#lib/factors/add-passkey";
import { beginCeremony, openCeremony, takeCeremony } from "#lib/factors/ceremonies";
import { checkPasskey, passkeysOf } from "#lib/factors/check-passkey";
import { relyingParty } from "#lib/factors/site";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { wayOf } from "./confirm.ts";
import { recordSignIn } from "./history.ts";
import { countAddress, deviceInput } from "./sign-in.ts";
import { startSession } from "./start.ts";
import { findStatus } from "./store.ts";

export type PasskeyWanted = { ceremony: string; options: PublicKeyCredentialRequestOptionsJSON };

/** With `ticket` (of "session.secondFactor") only that person's passkeys are asked for; without one the browser offers all it has for this site. */
export const askPasskey = command({
  name: "session.askPasskey",
  can: "session.start",
  input: z.object({ ticket: z.string().max(200).default("") }),
  subject: async () => undefined,
  prepare: countAddress,
  run: async ({ input: { ticket } }): Promise<{ value: PasskeyWanted }> => {
    const begun = ticket === "" ? null : await openCeremony("secondFactor", ticket);
    if (ticket !== "" && !begun?.personId) return refuse("session.ticketGone");
    const allowCredentials = begun?.personId ? await passkeysOf(begun.personId) : undefined;
    const options = await generateAuthenticationOptions({ rpID: relyingParty().id, allowCredentials, userVerification: "required" });
    const ceremony = await beginCeremony("passkeySignIn", { personId: begun?.personId ?? null, challenge: options.challenge });
    return { value: { ceremony, options } };
  },
});

/** Failures: "passkey.late" for a challenge that was used or ran out, "passkey.wrong" for anything that is not right, "session.ticketGone". */
export const signInByPasskey = command({
  name: "session.startByPasskey",
  can: "session.start",
  input: z.object({ ceremony: z.string().max(200), ticket: z.string().max(200).default(""), response: responseInput<AuthenticationResponseJSON>(), device: deviceInput }),
  subject: async () => undefined,
  prepare: async ({ ceremony, response }) => {
    await countAddress();
    // Taken before anything is looked at: a challenge serves once, whatever comes of it.
    const begun = (await takeCeremony("passkeySignIn", ceremony)) ?? refuse("passkey.late");
    const checked = await checkPasskey(response, begun.challenge);
    const right = checked.ok && (begun.personId === null || begun.personId === checked.personId) && (await findStatus(checked.personId));
    if (checked.ok && right === "active") return checked.personId;
    await recordSignIn({ personId: checked.personId, way: "passkey", outcome: right === "suspended" ? "suspended" : "wrong" });
    return refuse("passkey.wrong");
  },
  run: async ({ prepared: personId, input: { ticket, device } }) => {
    const taken = ticket === "" ? null : await takeCeremony("secondFactor", ticket);
    if (ticket !== "" && taken?.personId !== personId) return refuse("session.ticketGone");
    const started = await startSession(taken ? { personId, way: wayOf(taken), secondFactor: "passkey", device } : { personId, way: "passkey", secondFactor: null, device });
    return { value: started, about: { kind: "person", id: personId } };
  },
});
