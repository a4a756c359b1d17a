/** Writes mail in the transaction that means it; it is sent after that, and only if the transaction held. */
import { seal } from "#lib/kernel/seal";
import type { Mail } from "./send.ts";
import { dropLinkMails, dropMailsOf, findRecipient, insertMail } from "./mail-store.ts";
import type { MailPurpose } from "./types.ts";

/** Mail texts hold one-time links: in the table they lie sealed, and sent ones not at all. */
export const mailPurpose = "mail";

export function isMailOn(): boolean {
  return Boolean(process.env.SMTP_URL?.trim());
}

/** @returns the mail's number; null where no mail server is set, and nothing is kept. */
export async function queueMail({ to, subject, text }: Mail, purpose: MailPurpose, personId: number | null = null): Promise<number | null> {
  if (!isMailOn()) return null;
  return insertMail({ recipient: to, subject, text: seal(text, mailPurpose), purpose, personId });
}

export { dropLinkMails, dropMailsOf, findRecipient };
