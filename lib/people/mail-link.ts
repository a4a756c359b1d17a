/** Letters that carry a one-time link. */
import type { Role } from "#lib/access/roles";
import type { Lang } from "#lib/i18n/languages";
import { sendMail } from "#lib/mail/send";
import { siteSettings } from "#lib/settings/read";
import { desk as deskEn } from "#messages/en/desk";
import { mail as mailEn } from "#messages/en/mail";
import { desk } from "#messages/zh-CN/desk";
import { mail } from "#messages/zh-CN/mail";

/** `sent: false`: no mail server is set, or it did not take the letter; hand the link on yourself. */
export type SentLink = { link: string; email: string; sent: boolean };

type Letter = { to: string; language: Lang; link: string } & ({ kind: "invite"; role: Role; inviter: string; days: number } | { kind: "reset"; name: string; hours: number });

/** Goes over the network: call it after the command. Never throws. */
export async function mailLink(letter: Letter): Promise<boolean> {
  const words = letter.language === "en" ? { letters: mailEn, roles: deskEn.role } : { letters: mail, roles: desk.role };
  const site = await siteSettings().then(({ name }) => name[letter.language], () => "Linjia");
  const { subject, text } =
    letter.kind === "invite"
      ? words.letters.invite({ site, inviter: letter.inviter || site, role: words.roles[letter.role], link: letter.link, days: letter.days })
      : words.letters.reset({ site, name: letter.name, link: letter.link, hours: letter.hours });
  const { sent } = await sendMail({ to: letter.to, subject, text });
  return sent;
}
