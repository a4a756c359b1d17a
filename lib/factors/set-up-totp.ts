/** Codes by time: a secret for the app, taken into use by the first code that shows the app has it. */
import { z } from "zod";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { seal, unseal } from "#lib/kernel/seal";
import { personSubject } from "#lib/people/subject";
import { qrSvg } from "#lib/reading/qr";
import { mailOfAccount } from "#lib/session/account-mail";
import { countAttempt, forgetAttempts } from "#lib/session/attempts";
import { endSessionsOf } from "#lib/session/end";
import { siteSettings } from "#lib/settings/read";
import { closeCeremoniesOf } from "./ceremonies.ts";
import { askUnlessFresh } from "./ask-again.ts";
import { totpPurpose } from "./check.ts";
import { confirmTotpRow, factorsOf, findTotp, markSession, offerTotp } from "./factor-store.ts";
import { passwordInput, personIdInput } from "./input.ts";
import { freshCodes } from "./renew-codes.ts";
import { newTotpSecret, stepOf, totpAddress } from "./totp.ts";
import type { TotpOffer } from "./types.ts";

const firstCode = { tries: 20, minutes: 15 };

/** Every call offers another secret; the one before is worth nothing. Refuses "secondFactor.on", "password.*". */
export const offerCodes = command({
  name: "factor.offerTotp",
  can: "factor.manage",
  input: z.object({ personId: personIdInput, password: passwordInput }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  prepare: ({ personId, password }, { row }, actor) => askUnlessFresh(actor, personId, row.passwordHash, password),
  run: async ({ input: { personId }, subject: { row } }): Promise<{ value: TotpOffer; about: { kind: string; id: number } }> => {
    const secret = newTotpSecret();
    if (!(await offerTotp(personId, seal(secret, totpPurpose(personId))))) refuse("secondFactor.on");
    const { name } = await siteSettings();
    const address = totpAddress({ secret, issuer: name[row.language], account: row.email ?? row.name });
    return { value: { secret, address, qr: qrSvg(address) }, about: { kind: "person", id: personId } };
  },
});

/**
 * From now on signing in asks for a code; other sessions, begun without one, end.
 * @returns recovery codes where the person has none yet: shown this once. Failures: "secondFactor.wrong", "secondFactor.notOffered", "limit.reached".
 */
export const confirmCodes = command({
  name: "factor.confirmTotp",
  can: "factor.manage",
  input: z.object({ personId: personIdInput, code: z.string().max(40) }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  prepare: async ({ personId }) => countAttempt("first-code", String(personId), firstCode),
  run: async ({ actor, input: { personId, code } }) => {
    const offered = await findTotp(personId);
    if (!offered || offered.confirmed) return refuse(offered ? "secondFactor.on" : "secondFactor.notOffered");
    const secret = unseal(offered.sealed, totpPurpose(personId));
    if (secret === null) return refuse("secondFactor.notOffered");
    const step = stepOf(code, secret, await databaseNow());
    if (step === null) return refuse("secondFactor.wrong");
    const { recovery } = await factorsOf(personId);
    if (!(await confirmTotpRow(personId, offered.sealed, step))) return refuse("secondFactor.on");
    await forgetAttempts("first-code", String(personId));
    // Who has begun to come in without a code begins again.
    await closeCeremoniesOf(personId);
    const here = actor.kind === "person" ? actor.sessionHash : null;
    if (here !== null) await markSession(here, "totp");
    const endedSessions = await endSessionsOf(personId, here);
    await mailOfAccount(personId, "totpOn");
    return { value: { codes: recovery === 0 ? await freshCodes(personId) : [], endedSessions }, about: { kind: "person", id: personId }, detail: { endedSessions } };
  },
});
