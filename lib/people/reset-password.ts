/** Choosing a new password by a link. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { closeCeremoniesOf } from "#lib/factors/ceremonies";
import { mailOfAccount } from "#lib/session/account-mail";
import { forgetSignInAttempts } from "#lib/session/attempts";
import { endSessionsOf } from "#lib/session/end";
import { hashPassword } from "#lib/session/passwords";
import { checkPassword, passwordInput, tokenInput } from "./inputs.ts";
import { closeLinks } from "./link-store.ts";
import { openLink, useLink } from "./links.ts";
import { personSubject, updatePerson } from "./store.ts";

/** Single use, and the person's other open links end with it; ends all sessions and lifts a sign-in limit. Failures: "link.*", "people.suspended", "password.*". */
export const resetPassword = command({
  name: "people.resetPassword",
  can: "invitation.accept",
  input: z.object({ token: tokenInput, password: passwordInput }),
  // Said in its own words: the first of two tabs has signed its browser in, and "no permission" would puzzle the second.
  subject: async ({ token }) => {
    await openLink("reset", token);
    return undefined;
  },
  prepare: async ({ token, password }) => {
    const { personId } = await openLink("reset", token);
    const { row } = await personSubject(personId ?? 0, false);
    checkPassword(password, [row.name, row.email ?? ""]);
    return hashPassword(password);
  },
  run: async ({ input: { token }, prepared: passwordHash }) => {
    const { personId } = await useLink("reset", token);
    const { row } = await personSubject(personId ?? 0, true);
    if (row.status === "suspended" || row.email === null) return refuse("people.suspended");
    await updatePerson(row.id, { passwordHash });
    // Whoever asked twice has two letters, and the one that lies about must not change the password again.
    await closeLinks("reset", { personId: row.id });
    const endedSessions = await endSessionsOf(row.id);
    await mailOfAccount(row.id, "passwordChanged");
    await closeCeremoniesOf(row.id);
    await forgetSignInAttempts(row.email);
    return { value: { email: row.email }, about: { kind: "person", id: row.id }, detail: { endedSessions } };
  },
});
