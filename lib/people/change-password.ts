/** Choosing a new password while signed in. */
import { z } from "zod";
import { closeCeremoniesOf } from "#lib/factors/ceremonies";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { mailOfAccount } from "#lib/session/account-mail";
import { endSessionsOf } from "#lib/session/end";
import { hashPassword } from "#lib/session/passwords";
import { tryPassword } from "#lib/session/try-password";
import { checkPassword, passwordInput } from "./inputs.ts";
import { closeLinks } from "./link-store.ts";
import { personSubject, updatePerson } from "./store.ts";

/** Asks for the present one; ends all sessions but the one it is done in. Failures: "password.*", "limit.*". */
export const changePassword = command({
  name: "people.changePassword",
  can: "profile.edit",
  input: z.object({ personId: z.int().positive(), current: passwordInput, password: passwordInput }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  prepare: async ({ personId, current, password }, { row }) => {
    if (!(await tryPassword(personId, current, row.passwordHash))) refuse("password.wrong");
    checkPassword(password, [row.name, row.email ?? ""]);
    return { passwordHash: await hashPassword(password), before: row.passwordHash };
  },
  run: async ({ actor, input: { personId }, subject: { row }, prepared: { passwordHash, before } }) => {
    // Somebody changed it while this one was hashed: the present one that was typed is no longer the present one.
    if (row.passwordHash !== before) refuse("password.wrong");
    await updatePerson(personId, { passwordHash });
    await mailOfAccount(personId, "passwordChanged");
    await closeLinks("reset", { personId });
    await closeCeremoniesOf(personId);
    const endedSessions = await endSessionsOf(personId, actor.kind === "person" ? actor.sessionHash : null);
    return { value: { endedSessions }, about: { kind: "person", id: personId }, detail: { endedSessions } };
  },
});
