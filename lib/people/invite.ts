/** Inviting somebody: a link for seven days, by mail where mail is set up, else to hand on. */
import { z } from "zod";
import { type Actor, personBehind } from "#lib/access/actor";
import { roles } from "#lib/access/roles";
import { type Command, command } from "#lib/kernel/command";
import type { Outcome } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { deliverNow } from "#lib/mail/deliver";
import { queueLink, type SentLink } from "./mail-link.ts";
import { emailInput } from "./email.ts";
import { linkHours, makeLink } from "./links.ts";
import { closeLinks, findOpenInvitation, waitForSameEmail } from "./link-store.ts";
import { findPersonByEmail } from "./store.ts";

const languageInput = z.enum(["zh-CN", "en"]).default("zh-CN");

const invite = command({
  name: "people.invite",
  can: "people.invite",
  input: z.object({ email: emailInput, role: z.enum(roles), language: languageInput }),
  subject: async ({ role }) => ({ role }),
  run: async ({ actor, input: { email, role, language } }) => {
    await waitForSameEmail(email);
    if ((await findPersonByEmail(email)) !== null) refuse("people.emailTaken", { email });
    const { link, id } = await makeLink("invite", { email, role, invitedBy: personBehind(actor) }, undefined, language);
    const mail = await queueLink({ kind: "invite", to: email, language, link, role, inviter: actor.kind === "person" ? actor.name : "", days: linkHours.invite / 24 });
    return { value: { link, email, mail }, about: { kind: "invitation", id }, detail: { email, role } };
  },
});

/**
 * Input `{ email, role, language? }`, the language of letter and page. An older open invitation to the address stops working.
 * @returns the link and whether it went out by mail. Refuses "people.emailTaken".
 */
export const invitePerson: Command<SentLink> = Object.assign(inviteAndMail, { commandName: invite.commandName });

// Tried once after the commit, so that the answer can say whether to hand the link on; what a slow or absent server did not take, the workers send later.
async function inviteAndMail(actor: Actor, input: unknown): Promise<Outcome<SentLink>> {
  const made = await invite(actor, input);
  if (!made.ok) return made;
  const { link, email, mail } = made.value;
  return { ok: true, value: { link, email, sent: await deliverNow(mail) } };
}

/** Takes an open invitation back. Refuses "invitation.unknown". */
export const revokeInvitation = command({
  name: "people.revokeInvitation",
  can: "people.invite",
  input: z.object({ invitationId: z.int().positive() }),
  subject: async ({ invitationId }, lock) => {
    const row = await findOpenInvitation(invitationId, lock);
    return row?.role ? { role: row.role, email: row.email } : refuse("invitation.unknown");
  },
  run: async ({ input: { invitationId }, subject }) => {
    await closeLinks("invite", { id: invitationId });
    return { value: undefined, about: { kind: "invitation", id: invitationId }, detail: { email: subject.email } };
  },
});
