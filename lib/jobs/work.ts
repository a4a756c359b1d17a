/** The workers: each job is a command, run as the system. */
import { PgBoss } from "pg-boss";
import { systemActor } from "#lib/access/actor";
import { publishScheduled } from "#lib/articles/publish-scheduled";
import { findDueArticles, findDueTakeDowns } from "#lib/articles/due";
import { makeDailyBackup } from "#lib/backup/daily";
import { type Errand, runErrand } from "#lib/backup/run";unpublishScheduled } from "#lib/articles/take-down";
import { log } from "#lib/kernel/log";
import { isDatabaseAway, type Outcome } from "#lib/kernel/outcome";
import { deliverDue } from "#lib/mail/deliver";
import { writeNoticeMails } from "#lib/notices/mail";
import { keepIdleDrafts } from "#lib/revisions/keep-idle";
import { compareDue } from "#lib/sources/compare";
import { enqueueDueSources } from "#lib/sources/due";
import { goOnScanning, goOnScanningQuietly } from "#lib/terms/scan";
import { pingHub } from "#lib/websub/ping";
import type { Touched } from "#lib/websub/types";
import { watchReviewTimes } from "#lib/workflow/expire";
import { makeQueues } from "./install.ts";
import { tidy } from "./tidy.ts";

/** A second net under the queue: how often due articles without a job are looked for, in milliseconds. */
const sweepEvery = 2_000;
/** Jobs taken at once, a second apart: many articles share the full hour. A server that is killed over them leaves them to the net. */
const batchSize = 10;
const tidyEvery = 3_600_000;
/** How often drafts are looked for that are due to be kept as revisions. */
const keepEvery = 60_000;
/** How often sources are looked for that have not been compared for a day. */
const compareEvery = 300_000;
/** How often a server looks whether it is time for the daily backup. */
const backupEvery = 60_000;

/** How often mail is looked for that is due. */
const mailEvery = 5_000;

/** Starts the workers on a small pool of their own; `stop` hands unfinished jobs back. */
export async function startWorkers(url: string): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, max: 2, schedule: false });
  boss.on("error", (error) => log().warn({ err: error }, isDatabaseAway(error) ? "jobs wait for the database" : "job error"));
  await boss.start();
  await makeQueues(boss);
  await boss.work<{ articleId: number; at: string }>("article.publishScheduled", { pollingIntervalSeconds: 1, batchSize }, async (jobs) => {
    for (const job of jobs) await publishDue(job.data);
  });
  await boss.work<{ articleId: number; at: string }>("article.unpublishScheduled", { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await takeDownDue(job.data);
  });
  await boss.work<Touched>("feeds.ping", { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await pingHub(job.data);
  });
  await boss.work<{ sourceId: number }>("source.compare", { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) await compareDue(job.data);
  });
  // Not waited for: it may take longer than a job may.\n  await boss.work<Errand>("backup.run", { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) void runErrand(job.data);
  }  const once = neverTwice(  await boss.work<{ scanId: number }>("terms.scan", { pollingIntervalSeconds: 2 }, () => goOnScanning());
  const scanning = setInterval(() => void goOnScanningQuietly(), sweepEvery);
  scanning.unref();
  const sweep = setInterval(() => void once(sweepDue), sweepEvery);
  sweep.unref();
  const watching = setInterval(() => void watchReviews(), sweepEvery);
  watching.unref();
  const tidying = setInterval(() => void tidy(), tidyEvery);
  tidying.unref();
  const keeping = setInterval(() => void keepIdle(), keepEvery);
  keeping.unref();
  const comparing = setInterval(() => void lookForDueSources(), compareEvery);
  comparing.unref();
  const backing = setInterval(() => void backUpDaily(), backupEvery);
  backing.unref();
  const mailing = startMailing();
  void sweepDue();
  return {
    stop: async () => {
      clearInterval(sweep);
      clearInterval(watching);
      clearInterval(scanning);
      clearInterval(tidying);
      clearInterval(keeping);
      clearInterval(comparing);
      clearInterval(backing);
      clearInterval(mailing);
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

type Due = { articleId: number; at: string };

async function publishDue(data: Due): Promise<void> {
  orTryAgain(await publishScheduled(systemActor("schedule"), data), "scheduled publishing");
}

async function takeDownDue(data: Due): Promise<void> {
  orTryAgain(await unpublishScheduled(systemActor("schedule"), data), "scheduled take-down");
}

/** An article that is gone will not come back by trying again; anything else may. */
function orTryAgain(outcome: Outcome<unknown>, work: string): void {
  if (!outcome.ok && outcome.code !== "article.unknown" && outcome.code !== "access.denied") throw new Error(`${work}: ${outcome.code}`);
}

/** Keeps a look that takes longer than its interval from being overtaken by the next. */
function neverTwice(): (work: () => Promise<void>) => Promise<void> {
  let running = false;
  return async (work) => {
    if (running) return;
    running = true;
    await work().finally(() => (running = false));
  };
}

async function sweepDue(): Promise<void> {
  try {
    for (const due of await findDueArticles(50)) await byItself(publishDue, { articleId: due.id, at: due.at });
    for (const due of await findDueTakeDowns(50)) await byItself(takeDownDue, { articleId: due.id, at: due.at });
  } catch (error) {
    log().warn({ err: error }, "the look for due articles failed; it will be repeated");
  }
}

async function watchReviews(): Promise<void> {
  await watchReviewTimes().catch((error: unknown) => log().warn({ err: error }, "the look at the times of reviews failed; it will be repeated"));
}

async function keepIdle(): Promise<void> {
  await keepIdleDrafts().catch((error: unknown) => log().warn({ err: error }, "the look for drafts to keep failed; it will be repeated"));
}

async function backUpDaily(): Promise<void> {
  await makeDailyBackup().catch((error: unknown) => log().warn({ err: error }, "the look whether a backup is due failed; it will be repeated"));
}

async function lookForDueSources(): Promise<void> {
  await enqueueDueSources().catch((error: unknown) => log().warn({ err: error }, "the look for sources to compare failed; it will be repeated"));
}

/** One article that cannot be published or taken down keeps none of the others waiting. */\nasync function byItself(work: (due: Due) => Promise<void>, due: Due)/** Rounds do not run into each other: a mail server may be slow. */\nfunction startMailing(): NodeJS.Timeout {
  let running = false;
  const round = async () => {
    if (running) return;
    running = true;
    try {
      await writeNoticeMails();
      await deliverDue();
    } catch (error) {
      log().warn({ err: error }, "the look for mail failed; it will be repeated");
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void round(), mailEvery);
  timer.unref();
  return timer;
}

/** One article that cannot be published keeps none of the others waiting. */\nasync function publishByItself(due: { articleId: number; at: string }): Promise<void> {
  try {
    await work(due);
  } catch (error) {
    log().warn({ err: error, articleId: due.articleId }, "a due article was not published or taken down; it will be tried again");
  }
}
