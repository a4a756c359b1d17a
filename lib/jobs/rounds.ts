/** What every server looks for again and again, besides its queues. */
import { endLost } from "#lib/ai/end-lost";
import { makeDailyBackup } from "#lib/backup/daily";
import { log } from "#lib/kernel/log";
import { deliverDue } from "#lib/mail/deliver";
import { writeNoticeMails } from "#lib/notices/mail";
import { keepIdleDrafts } from "#lib/revisions/keep-idle";
import { enqueueDueSources } from "#lib/sources/due";
import { goOnScanning } from "#lib/terms/scan";
import { watchReviewTimes } from "#lib/workflow/expire";
import { watchDueTimes } from "#lib/workflow/remind";
import { sweepDue } from "./due.ts";
import { tidy } from "./tidy.ts";

/** `every`: milliseconds between two looks. */
type Round = { every: number; what: string; look: () => Promise<unknown> };

const rounds: readonly Round[] = [
  { every: 2_000, what: "due articles", look: sweepDue },
  { every: 15_000, what: "reviews that are due", look: watchReviewTimes },
  { every: 60_000, what: "due times that are near", look: watchDueTimes },
  { every: 15_000, what: "terms in the archive", look: goOnScanning },
  { every: 15_000, what: "answers of models that a server left behind", look: () => endLost() },
  { every: 5_000, what: "mail", look: sendMails },
  { every: 60_000, what: "drafts to keep", look: keepIdleDrafts },
  { every: 60_000, what: "the daily backup", look: makeDailyBackup },
  { every: 300_000, what: "sources to compare", look: enqueueDueSources },
  { every: 3_600_000, what: "what is to be tidied", look: tidy },
];

/** @returns what ends them. */
export function startRounds(): () => void {
  const timers = rounds.map((round) => {
    const timer = setInterval(notOvertaking(round), round.every);
    timer.unref();
    return timer;
  });
  return () => timers.forEach(clearInterval);
}

/** A look that takes longer than its interval is not joined by the next. */
function notOvertaking({ what, look }: Round): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    void look()
      .catch((error: unknown) => log().warn({ err: error }, `the look for ${what} failed; it will be repeated`))
      .finally(() => (running = false));
  };
}

async function sendMails(): Promise<void> {
  await writeNoticeMails();
  await deliverDue();
}
