/** A letter to oneself, to see whether mail gets through. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { sendMail } from "#lib/mail/send";
import { findProfileAddress } from "#lib/people/address";
import { house as en } from "#messages/en/house";
import { house as zh } from "#messages/zh-CN/house";
import { siteSettings } from "./read.ts";

/** @returns `reason` null when the mail server took it; everything else is an answer too, not a failure of the site. */
export const sendTestMail = command({
  name: "mail.test",
  can: "settings.change",
  input: z.object({}),
  subject: async () => undefined,
  prepare: async (_input, _subject, actor) => {
    if (actor.kind !== "person") return refuse("people.noAccount");
    const to = (await findProfileAddress(actor.id)) ?? refuse("people.noAccount");
    const t = (actor.language === "en" ? en : zh).care;
    const result = await sendMail({ to, subject: t.mailSubject((await siteSettings()).name[actor.language]), text: t.mailText });
    return { to, reason: result.sent ? null : result.reason };
  },
  run: async ({ prepared }) => ({ value: prepared, about: { kind: "settings", id: null }, detail: { ...prepared } }),
});
