/** A link by which somebody chooses a new password. */
import { z } from "zod";
import { type Actor, personBehind } from "#lib/access/actor";
import { type Command, command } from "#lib/kernel/command";
import type { Outcome } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { deliverNow } from "#lib/mail/deliver";
import { linkHours, makeLink } from "./links.ts";
import { queueLink, type SentLink } from "./mail-link.ts";
import { personSubject } from "./store.ts";

const make = command({
  name: "people.resetLink",
  can: "people.resetLink",
  input: z.object({ personId: z.int().positive() }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  run: async ({ actor, input: { personId }, subject: { row } }) => {
    if (row.email === null) return refuse("people.noAccount");
    if (row.status === "suspended") refuse("people.suspended");
    const { link } = await makeLink("reset", { personId, invitedBy: personBehind(actor) }, undefined, row.language);
    const mail = await queueLink({ kind: "reset", to: row.email, language: row.language, link, name: row.name, hours: linkHours.reset }, personId);
    return { value: { link, email: row.email, mail }, about: { kind: "person", id: personId } };
  },
});

/** Works once and for 24 hours; older ones for the person stop working. Refuses "people.noAccount", "people.suspended". */
export const makeResetLink: Command<SentLink> = Object.assign(makeAndMail, { commandName: make.commandName });

async function makeAndMail(actor: Actor, input: unknown): Promise<Outcome<SentLink>> {
  const made = await make(actor, input);
  if (!made.ok) return made;
  const { link, email, mail } = made.value;
  return { ok: true, value: { link, email, sent: await deliverNow(mail) } };
}
