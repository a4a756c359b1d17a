/** Adding a passkey: what the browser is asked for, and taking what it made. */
import { generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON, type RegistrationResponseJSON, verifyRegistrationResponse } from "@simplewebauthn/server";
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { lineInput } from "#lib/people/inputs";
import { personSubject } from "#lib/people/subject";
import { mailOfAccount } from "#lib/session/account-mail";
import { siteSettings } from "#lib/settings/read";
import { askUnlessFresh } from "./ask-again.ts";
import { beginCeremony, closeCeremoniesOf, takeCeremony } from "./ceremonies.ts";
import { countPasskeys, factorsOf, insertPasskey, listPasskeysOf, markSession } from "./factor-store.ts";
import { passwordInput, personIdInput } from "./input.ts";
import { freshCodes } from "./renew-codes.ts";
import { relyingParty } from "./site.ts";

/** Nobody has more devices than that. */
const most = 20;

export type PasskeyAsked = { ceremony: string; options: PublicKeyCredentialCreationOptionsJSON };

/** A passkey must be kept where it is found without an address (discoverable), and ask who is there (user verification). Failures: "password.*", "passkey.many". */
export const beginPasskey = command({
  name: "passkey.begin",
  can: "factor.manage",
  input: z.object({ personId: personIdInput, password: passwordInput }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  prepare: ({ personId, password }, { row }, actor) => askUnlessFresh(actor, personId, row.passwordHash, password),
  run: async ({ input: { personId }, subject: { row } }): Promise<{ value: PasskeyAsked; about: { kind: string; id: number } }> => {
    const known = await listPasskeysOf(personId);
    if (known.length >= most) refuse("passkey.many", { maximum: most });
    const options = await generateRegistrationOptions({
      rpName: (await siteSettings()).name[row.language],
      rpID: relyingParty().id,
      userID: new TextEncoder().encode(`person ${personId}`),
      userName: row.email ?? row.name,
      userDisplayName: row.name,
      excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    const ceremony = await beginCeremony("passkeyAdd", { personId, challenge: options.challenge });
    return { value: { ceremony, options }, about: { kind: "person", id: personId } };
  },
});

// What a browser sends is looked at field by field by the library; here only that it is an object of a bearable size.
export const responseInput = <T extends object>() => z.custom<T>((value) => typeof value === "object" && value !== null && JSON.stringify(value).length < 60_000);

/**
 * @returns recovery codes where the person has none yet: shown this once.
 * Failures: "passkey.late" for a challenge that was used or ran out, "passkey.wrong" for one made for another site or otherwise not right, "passkey.known".
 */
export const addPasskey = command({
  name: "passkey.add",
  can: "factor.manage",
  input: z.object({ personId: personIdInput, ceremony: z.string().max(200), response: responseInput<RegistrationResponseJSON>(), name: lineInput(60) }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  // Taken before anything is looked at: a challenge serves once, whatever comes of it.
  prepare: async ({ personId, ceremony, response }) => {
    const begun = await takeCeremony("passkeyAdd", ceremony);
    if (begun?.personId !== personId) return refuse("passkey.late");
    const { origin, id } = relyingParty();
    const checked = await verifyRegistrationResponse({ response, expectedChallenge: begun.challenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true }).catch(() => null);
    return checked?.verified ? checked.registrationInfo : refuse("passkey.wrong");
  },
  run: async ({ actor, input: { personId, response, name }, prepared: { credential, credentialBackedUp } }) => {
    const { recovery } = await factorsOf(personId);
    const transports = (response.response?.transports ?? []).filter((way) => typeof way === "string").slice(0, 10);
    const number = (await countPasskeys(personId)) + 1;
    const row = { personId, credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports, backedUp: credentialBackedUp, name: name || `#${number}` };
    if (!(await insertPasskey(row))) refuse("passkey.known");
    await closeCeremoniesOf(personId);
    if (actor.kind === "person") await markSession(actor.sessionHash, "passkey");
    await mailOfAccount(personId, "passkeyAdded");
    return { value: { codes: recovery === 0 ? await freshCodes(personId) : [] }, about: { kind: "person", id: personId }, detail: { name: row.name } };
  },
});
