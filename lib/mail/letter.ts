/** Letters to people of the house about their account, in their language. */
import type { Lang } from "#lib/i18n/languages";
import { printedMoment } from "#lib/i18n/dates";
import { databaseNow } from "#lib/kernel/clock";
import { siteSettings } from "#lib/settings/read";
import { mail as en } from "#messages/en/mail";
import { mail as zh } from "#messages/zh-CN/mail";
import { findRecipient, queueMail } from "./queue.ts";
import type { AccountNews } from "./account-news.ts";

export const lettersIn = (language: Lang): typeof zh => (language === "en" ? en : zh);

/** The site as its settings say; never what a request claims as its host. */
export function deskAddress(path: string): string {
  return `${process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`}${path}`;
}

/** Tells somebody by mail what happened to their account; whoever did it, they should know. In the transaction in which it happens. */
export async function mailAccountNews(personId: number, news: AccountNews): Promise<void> {
  const to = await findRecipient(personId);
  if (!to) return;
  const { name, timeZone } = await siteSettings();
  const when = printedMoment(await databaseNow(), to.language, timeZone);
  const letters = lettersIn(to.language);
  const letter = letters.account({ site: name[to.language], name: to.name, what: letters.news[news.kind], when, from: news.from, link: deskAddress("/desk/profile/security") });
  await queueMail({ to: to.email, ...letter }, "account", personId);
}
