/** Notices by mail, as each person wants them: at once, one letter a day, never. */
import { z } from "zod";
import { systemActor } from "#lib/access/actor";
import { printedMoment } from "#lib/i18n/dates";
import { momentOf, wallTime } from "#lib/i18n/zone-time";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { deskAddress, lettersIn } from "#lib/mail/letter";
import { findRecipient, isMailOn, queueMail } from "#lib/mail/queue";
import { colleagues } from "#lib/session/colleagues";
import { signInRules } from "#lib/session/rules";
import { siteSettings } from "#lib/settings/read";
import { notices as noticesEn } from "#messages/en/notices";
import { notices as noticesZh } from "#messages/zh-CN/notices";
import { listNotices, noticePageSize } from "./list.ts";
import { lockDigestNotices, lockWaitingNotices, markMailed, type WaitingNotice, waitForOtherDigests } from "./mail-store.ts";
import type { NoticeLine } from "./types.ts";

/** Seconds that a notice waits for others of the same moment. */
const gather = 20;
const most = 1_000;

const writeAtOnce = command({
  name: "notice.mailAtOnce",
  can: "system.work",
  input: z.null(),
  subject: async () => undefined,
  run: async () => ({ value: { letters: await writeLetters(await lockWaitingNotices(gather, most), "notices") } }),
  unrecorded: true,
});

const writeDigests = command({
  name: "notice.mailDigests",
  can: "system.work",
  input: z.object({ since: z.date() }),
  subject: async () => undefined,
  run: async ({ input: { since } }) => {
    await waitForOtherDigests();
    return { value: { letters: await writeLetters(await lockDigestNotices(since, most), "digest") } };
  },
  unrecorded: true,
});

/** One round of both; what cannot be written now is written in the next. @returns letters written. */
export async function writeNoticeMails(): Promise<number> {
  if (!isMailOn()) return 0;
  const [{ timeZone }, { digestHour }, now] = await Promise.all([siteSettings(), signInRules(), databaseNow()]);
  const outcomes = [await writeAtOnce(systemActor("notices"), null), await writeDigests(systemActor("notices"), { since: lastDigest(now, digestHour, timeZone) })];
  for (const outcome of outcomes) if (!outcome.ok) log().warn({ code: outcome.code }, "notices were not written of by mail; it will be tried again");
  return outcomes.reduce((sum, outcome) => sum + (outcome.ok ? outcome.value.letters : 0), 0);
}

/** The last moment before `now` at which the clock on the wall showed that hour. */
export function lastDigest(now: Date, hour: number, timeZone: string): Date {
  const at = (day: Date) => momentOf(`${wallTime(day, timeZone).slice(0, 10)}T${String(hour).padStart(2, "0")}:00`, timeZone) ?? now;
  const today = at(now);
  return today <= now ? today : at(new Date(now.getTime() - 86_400_000));
}

async function writeLetters(waiting: readonly WaitingNotice[], purpose: "notices" | "digest"): Promise<number> {
  const people = Map.groupBy(waiting, ({ personId }) => personId);
  let letters = 0;
  for (const [personId, theirs] of people) {
    const ids = theirs.map(({ id }) => id);
    if (await writeLetter(personId, new Set(ids), purpose)) letters++;
    await markMailed(ids);
  }
  return letters;
}

/** What they may not read any more is not told; of a comment only that there is one: its words stay in the desk. */
async function writeLetter(personId: number, ids: ReadonlySet<number>, purpose: "notices" | "digest"): Promise<boolean> {
  const [to, [colleague], { name, timeZone }] = await Promise.all([findRecipient(personId), colleagues([personId]), siteSettings()]);
  if (!to || !colleague) return false;
  const lines = (await listNotices(colleague.actor, {})).items.filter((line) => ids.has(line.id) && (line.article !== null || line.account));
  if (lines.length === 0) return false;
  const told = lines.map((line) => sentenceOf(line, to.language, timeZone));
  const more = Math.max(0, ids.size - noticePageSize);
  const letter = lettersIn(to.language)[purpose]({ site: name[to.language], name: to.name, lines: told, more, link: deskAddress("/desk/notices"), settings: deskAddress("/desk/profile") });
  await queueMail({ to: to.email, ...letter }, purpose, personId);
  return true;
}

function sentenceOf({ words: sentence, from, article, until }: NoticeLine, language: "zh-CN" | "en", timeZone: string): { text: string; link: string } {
  const words = language === "en" ? noticesEn : noticesZh;
  const text = words.kinds[sentence](from) + (until === null ? "" : words.until(printedMoment(new Date(until), language, timeZone)));
  if (!article) return { text, link: "" };
  return { text: language === "en" ? `${text}: ${article.headline || words.untitled}` : `${text}：《${article.headline || words.untitled}》`, link: deskAddress(`/desk/articles/${article.id}`) };
}
