/** Letters that carry a one-time link. */
import type { Role } from "#lib/access/roles";
import type { Lang } from "#lib/i18n/languages";
import { queueMail } from "#lib/mail/queue";
import { siteSettings } from "#lib/settings/read";
import { desk as deskEn } from "#messages/en/desk";
import { mail as mailEn } from "#messages/en/mail";
import { desk } from "#messages/zh-CN/desk";
import { mail } from "#messages/zh-CN/mail";

/** `sent: false`: no mail server is set, or it has not taken the letter yet (it is tried again); hand the link on yourself. */
export type SentLink = { link: string; email: string; sent: boolean };

type Letter = { to: string; language: Lang; link: string } & ({ kind: "invite"; role: Role; inviter: string; days: number } | { kind: "reset"; name: string; hours: number });

/** In the command's transaction: the letter exists exactly when the link does. @returns its number for `deliverNow`; null where mail is off. */
export async function queueLink(letter: Letter, personId: number | null = null): Promise<number | null> {
  const words = letter.language === "en" ? { letters: mailEn, roles: deskEn.role } : { letters: mail, roles: desk.role };
  const { name } = await siteSettings();
  const site = name[letter.language];
  const { subject, text } =
    letter.kind === "invite"
      ? words.letters.invite({ site, inviter: letter.inviter || site, role: words.roles[letter.role], link: letter.link, days: letter.days })
      : words.letters.reset({ site, name: letter.name, link: letter.link, hours: letter.hours });
  return queueMail({ to: letter.to, subject, text }, letter.kind, personId);
}
