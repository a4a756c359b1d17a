/** Once an hour: what a crash, a stranger or the years left behind goes. */
import { forgetOldAnswers } from "#lib/ai/end-lost";
import { forgetOldMails } from "#lib/mail/deliver";
import { sweepMedia } from "#lib/media/sweep";
import { forgetOldLinks } from "#lib/people/forget";
import { forgetOldSessions } from "#lib/session/forget";
import { log } from "#lib/kernel/log";

/** Each by itself: what cannot be done now is done in an hour, and keeps nothing else waiting. */
export async function tidy(): Promise<void> {
  for (const work of [forgetOldSessions, forgetOldLinks, forgetOldMails, forgetOldAnswers, sweepMedia]) {
    await work().catch((error: unknown) => log().warn({ err: error, work: work.name }, "could not tidy up; it will be tried again"));
  }
}
