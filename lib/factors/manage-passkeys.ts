/** One's own passkeys: names for them, and taking one away. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { nameInput } from "#lib/people/inputs";
import { personSubject } from "#lib/people/subject";
import { mailOfAccount } from "#lib/session/account-mail";
import { askPassword } from "./ask-again.ts";
import { deletePasskey, findPasskey, namePasskey } from "./factor-store.ts";
import { passwordInput } from "./input.ts";
import { dropCodesOfNothing } from "./turn-off.ts";

const ofKey = async (passkeyId: number, lock: boolean) => {
  const { personId, name } = (await findPasskey(passkeyId)) ?? refuse("passkey.unknown");
  return { ...(await personSubject(personId, lock)), passkeyName: name };
};

export const renamePasskey = command({
  name: "passkey.rename",
  can: "factor.manage",
  input: z.object({ passkeyId: z.int().positive(), name: nameInput(60) }),
  subject: ({ passkeyId }, lock) => ofKey(passkeyId, lock),
  run: async ({ input: { passkeyId, name }, subject: { id, passkeyName } }) => {
    await namePasskey(passkeyId, name);
    return { value: undefined, about: { kind: "person", id }, detail: { from: passkeyName, to: name } };
  },
});

/** Failures: "password.*". */
export const removePasskey = command({
  name: "passkey.remove",
  can: "factor.manage",
  input: z.object({ passkeyId: z.int().positive(), password: passwordInput }),
  subject: ({ passkeyId }, lock) => ofKey(passkeyId, lock),
  prepare: ({ password }, { id, row }) => askPassword(id, row.passwordHash, password),
  run: async ({ input: { passkeyId }, subject: { id, passkeyName } }) => {
    await deletePasskey(passkeyId);
    await dropCodesOfNothing(id);
    await mailOfAccount(id, "passkeyRemoved");
    return { value: undefined, about: { kind: "person", id }, detail: { name: passkeyName } };
  },
});
