/** Joining the house by an invitation. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { hashPassword } from "#lib/session/passwords";
import { addPerson } from "./add-person.ts";
import { checkPassword, nameInput, passwordInput, tokenInput } from "./inputs.ts";
import { closeLinks, waitForSameEmail } from "./link-store.ts";
import { openLink, useLink } from "./links.ts";

/** Address and role are those of the invitation. Failures: "link.*", "people.emailTaken", "password.*". */
export const acceptInvitation = command({
  name: "invitation.accept",
  can: "invitation.accept",
  input: z.object({ token: tokenInput, name: nameInput(60), password: passwordInput, language: z.enum(["zh-CN", "en"]) }),
  // Said in its own words: the first of two tabs has signed its browser in, and "no permission" would puzzle the second.
  subject: async ({ token }) => {
    await openLink("invite", token);
    return undefined;
  },
  prepare: async ({ token, password, name }) => {
    const { email } = await openLink("invite", token);
    checkPassword(password, [name, email ?? ""]);
    return hashPassword(password);
  },
  run: async ({ input: { token, name, language }, prepared: passwordHash }) => {
    const { email, role } = await useLink("invite", token);
    if (!email || !role) return refuse("link.wrong");
    // Whatever else was sent to this address leads nowhere any more.
    await waitForSameEmail(email);
    await closeLinks("invite", { email });
    const personId = await addPerson({ name, email, role, language, passwordHash });
    return { value: { personId, email }, about: { kind: "person", id: personId }, detail: { role } };
  },
});
