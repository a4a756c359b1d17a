/** Makes a person at once, for the command line and imports of staff. */
import { z } from "zod";
import { personBehind } from "#lib/access/actor";
import { roles } from "#lib/access/roles";
import { command } from "#lib/kernel/command";
import { hashPassword } from "#lib/session/passwords";
import { addPerson } from "./add-person.ts";
import { emailInput } from "./email.ts";
import { checkPassword, nameInput, passwordInput } from "./inputs.ts";
import { makeLink } from "./links.ts";

/**
 * Input `{ email, name, role?, language?, password? }`.
 * @returns `link`: where the person chooses a password, when none was given. Failures: "people.emailTaken", "password.*".
 */
export const createPerson = command({
  name: "people.create",
  can: "people.create",
  input: z.object({ email: emailInput, name: nameInput(60), role: z.enum(roles).default("author"), language: z.enum(["zh-CN", "en"]).default("zh-CN"), password: passwordInput.nullable().default(null) }),
  subject: async ({ role }) => ({ role }),
  prepare: async ({ password, name, email }) => {
    if (password === null) return null;
    checkPassword(password, [name, email]);
    return hashPassword(password);
  },
  run: async ({ actor, input: { email, name, role, language }, prepared: passwordHash }) => {
    const personId = await addPerson({ email, name, role, language, passwordHash });
    const made = passwordHash === null ? await makeLink("reset", { personId, invitedBy: personBehind(actor) }, undefined, language) : null;
    return { value: { personId, email, link: made?.link ?? null }, about: { kind: "person", id: personId }, detail: { role } };
  },
});
