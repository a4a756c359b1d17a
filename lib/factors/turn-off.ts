/** Taking second factors away: one's own with the password, a colleague's by an admin when it is lost. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { personSubject } from "#lib/people/subject";
import { mailOfAccount } from "#lib/session/account-mail";
import { endSessionsOf } from "#lib/session/end";
import { askPassword } from "./ask-again.ts";
import { closeCeremoniesOf } from "./ceremonies.ts";
import { deletePasskeysOf, deleteTotp, factorsOf, replaceRecoveryCodes } from "./factor-store.ts";
import { passwordInput, personIdInput } from "./input.ts";
import { hasSecondFactor } from "./types.ts";

/** Recovery codes go with the last factor. Failures: "password.*", "secondFactor.off". */
export const turnOffCodes = command({
  name: "factor.turnOffTotp",
  can: "factor.manage",
  input: z.object({ personId: personIdInput, password: passwordInput }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  prepare: ({ personId, password }, { row }) => askPassword(personId, row.passwordHash, password),
  run: async ({ input: { personId } }) => {
    if (!(await deleteTotp(personId))) refuse("secondFactor.off");
    await dropCodesOfNothing(personId);
    await closeCeremoniesOf(personId);
    await mailOfAccount(personId, "totpOff");
    return { value: undefined, about: { kind: "person", id: personId } };
  },
});

/** For who has lost telephone and codes: the password alone signs them in again, and all sessions end. Refuses "secondFactor.off". */
export const dropSecondFactor = command({
  name: "factor.drop",
  can: "factor.drop",
  input: z.object({ personId: personIdInput }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  run: async ({ input: { personId } }) => {
    if (!hasSecondFactor(await factorsOf(personId))) refuse("secondFactor.off");
    await dropFactorsOf(personId);
    const endedSessions = await endSessionsOf(personId);
    await mailOfAccount(personId, "factorsDropped");
    return { value: { endedSessions }, about: { kind: "person", id: personId }, detail: { endedSessions } };
  },
});

/** Everything somebody signs in by besides the password. For commands. */
export async function dropFactorsOf(personId: number): Promise<void> {
  await deleteTotp(personId);
  await deletePasskeysOf(personId);
  await replaceRecoveryCodes(personId, []);
  await closeCeremoniesOf(personId);
}

/** Codes that recover nothing must not lie about. */
export async function dropCodesOfNothing(personId: number): Promise<void> {
  if (!hasSecondFactor(await factorsOf(personId))) await replaceRecoveryCodes(personId, []);
}
