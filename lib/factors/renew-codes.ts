/** Recovery codes anew: the old ones are worth nothing from then on. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { personSubject } from "#lib/people/subject";
import { mailOfAccount } from "#lib/session/account-mail";
import { askPassword } from "./ask-again.ts";
import { factorsOf, replaceRecoveryCodes } from "./factor-store.ts";
import { passwordInput, personIdInput } from "./input.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery.ts";
import { hasSecondFactor } from "./types.ts";

/** Puts ten new codes in the place of all there were; only their hashes are kept. For commands. */
export async function freshCodes(personId: number): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(personId, codes.map(recoveryHash).filter((hash) => hash !== null));
  return codes;
}

/** @returns the codes: shown this once. Failures: "password.*", "secondFactor.off". */
export const renewRecoveryCodes = command({
  name: "factor.renewCodes",
  can: "factor.manage",
  input: z.object({ personId: personIdInput, password: passwordInput }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  prepare: ({ personId, password }, { row }) => askPassword(personId, row.passwordHash, password),
  run: async ({ input: { personId } }) => {
    if (!hasSecondFactor(await factorsOf(personId))) refuse("secondFactor.off");
    await mailOfAccount(personId, "codesRenewed");
    return { value: { codes: await freshCodes(personId) }, about: { kind: "person", id: personId } };
  },
});
