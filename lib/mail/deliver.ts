/** Sends what is due: each mail by one server at a time, again with growing pauses while the mail server is away, and not for ever. */
import { z } from "zod";
import { type Actor, systemActor } from "#lib/access/actor";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { unseal } from "#lib/kernel/seal";
import { isOver, pauseAfter } from "./backoff.ts";
import { claimMail, deleteOldMails, findTroubledMails, mailGivenUp, mailLater, type MailRow, mailSent } from "./mail-store.ts";
import { mailPurpose } from "./queue.ts";
import { sendMail } from "./send.ts";
import type { MailLine } from "./types.ts";

/** Seconds for which a server has a mail in hand: longer than sending may take (`patience` of send.ts), so that no other begins meanwhile. */
const inHand = 180;
/** Mails of one round. */
const round = 200;

type Tried = { found: boolean; sent: boolean };

/** The row is taken in the command's transaction and the mail sent after it: no connection waits for a mail server. */
const takeMail = command({
  name: "mail.take",
  can: "system.work",
  input: z.object({ id: z.int().positive().nullable() }),
  subject: async () => undefined,
  run: async ({ input: { id } }) => ({ value: { mail: await claimMail(inHand, id) } }),
  // The mail's own row tells when it was tried, and how often.
  unrecorded: true,
});

/** Sends one mail now, if nobody has it in hand. @returns whether it went out. Never throws. */
export async function deliverNow(id: number | null): Promise<boolean> {
  return id !== null && (await deliverOne(id)).sent;
}

/** Everything that is due, one after another. @returns how many went out. */
export async function deliverDue(): Promise<number> {
  let sent = 0;
  for (let left = round; left > 0; left--) {
    const tried = await deliverOne(null);
    if (!tried.found) break;
    if (tried.sent) sent++;
  }
  return sent;
}

async function deliverOne(id: number | null): Promise<Tried> {
  const taken = await takeMail(systemActor("mail"), { id });
  if (!taken.ok || taken.value.mail === null) return { found: false, sent: false };
  return { found: true, sent: await send(taken.value.mail) };
}

async function send(mail: MailRow & { hours: number }): Promise<boolean> {
  if (isOver(mail.purpose, mail.hours)) return giveUp(mail, mail.lastError || "too late");
  const text = unseal(mail.text, mailPurpose);
  if (text === null) return giveUp(mail, "sealed with another AUTH_SECRET");
  const result = await sendMail({ to: mail.recipient, subject: mail.subject, text, number: mail.id });
  if (result.sent) {
    await mailSent(mail.id);
    return true;
  }
  const error = ("error" in result && result.error) || result.reason;
  if (result.reason === "address" || result.reason === "rejected") return giveUp(mail, error);
  await mailLater(mail.id, pauseAfter(mail.tries), error);
  return false;
}

async function giveUp({ id }: MailRow, why: string): Promise<false> {
  await mailGivenUp(id, why);
  return false;
}

/** What waits after a failure and what was given up lately, for admins; never a text. */
export const listTroubledMails: (actor: Actor, input: null) => Promise<MailLine[]> = query({
  can: "settings.change",
  subject: async (_input: null) => undefined,
  run: () => findTroubledMails(100),
});

/** Days for which it can be seen that a mail went out. */
const days = 90;

export async function forgetOldMails(): Promise<void> {
  await deleteOldMails(days);
}
