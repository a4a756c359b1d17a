/** A link for a new password, asked for by whoever has forgotten theirs: the same words and the same time, whether somebody has that address or not. */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { type Command, command } from "#lib/kernel/command";
import type { Outcome } from "#lib/kernel/outcome";
import { refuse } from "#lib/kernel/refusal";
import { currentRequest } from "#lib/kernel/request-store";
import { isMailOn } from "#lib/mail/queue";
import { networkOf } from "#lib/outgoing/addresses";
import { countAttempt } from "#lib/session/attempts";
import { emailInput } from "./email.ts";
import { linkHours, makeLink } from "./links.ts";
import { queueLink } from "./mail-link.ts";
import { findPersonByEmail, personSubject } from "./store.ts";

const perAccount = { tries: 3, minutes: 60 };
const perAddress = { tries: 20, minutes: 60 };
/** Milliseconds that every answer takes; what differs between the known and the unknown is done in a small part of them. */
const answerAfter = 400;

const ask = command({
  name: "people.forgotPassword",
  can: "session.start",
  input: z.object({ email: emailInput }),
  subject: async () => undefined,
  prepare: async ({ email }) => {
    if (!isMailOn()) refuse("mail.off");
    const address = currentRequest()?.address ?? "";
    if (address) await countAttempt("forgot-address", networkOf(address), perAddress);
    await countAttempt("forgot", email, perAccount);
  },
  run: async ({ input: { email } }) => {
    const personId = await findPersonByEmail(email);
    const row = personId === null ? null : (await personSubject(personId, true)).row;
    if (row?.email && row.status === "active") {
      const { link } = await makeLink("reset", { personId }, undefined, row.language, { byStranger: true });
      // Only written here: a mail server's answer would tell by its time who is known. The workers send it within seconds.
      await queueLink({ kind: "reset", to: row.email, language: row.language, link, name: row.name, hours: linkHours.reset }, row.id);
    }
    return { value: undefined, about: { kind: "person", id: row?.id ?? null } };
  },
});

/** Failures: "mail.off", "limit.reached", "input.invalid" for what is no address; never that nobody has it. */
export const forgotPassword: Command<undefined> = Object.assign(askInTime, { commandName: ask.commandName });

async function askInTime(actor: Actor, input: unknown): Promise<Outcome<undefined>> {
  const [outcome] = await Promise.all([ask(actor, input), pause(answerAfter)]);
  return outcome;
}
