/** The workers: each job is a command, run as the system. */
import { PgBoss } from "pg-boss";
import { systemActor } from "#lib/access/actor";
import { publishScheduled } from "#lib/articles/publish-scheduled";
import { findDueArticles } from "#lib/articles/due";
import { log } from "#lib/kernel/log";
import { isDatabaseAway } from "#lib/kernel/outcome";
import { deliverDue } from "#lib/mail/deliver";
import { writeNoticeMails } from "#lib/notices/mail";
import { keepIdleDrafts } from "#lib/revisions/keep-idle";
import { compareDue } from "#lib/sources/compare";
import { enqueueDueSources } from "#lib/sources/due";
import { pingHub } from "#lib/websub/ping";
import type { Touched } from "#lib/websub/types";
import { makeQueues } from "./install.ts";
import { tidy } from "./tidy.ts";

/** A second net under the queue: how often due articles without a job are looked for, in milliseconds. */
const sweepEvery = 15_000;
const tidyEvery = 3_600_000;
/** How often drafts are looked for that are due to be kept as revisions. */
const keepEvery = 60_000;
/** How often sources are looked for that have not been compared for a day. */
const compareEvery = 300_000;

/** How often mail is looked for that is due. */
const mailEvery = 5_000;

/** Starts the workers on a small pool of their own; `stop` hands unfinished jobs back. */
export async function startWorkers(url: string): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, max: 2, schedule: false });
  boss.on("error", (error) => log().warn({ err: error }, isDatabaseAway(error) ? "jobs wait for the database" : "job error"));
  await boss.start();
  await makeQueues(boss);
  await boss.work<{ articleId: number; at: string }>("article.publishScheduled", { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await publishDue(job.data);
  });
  await boss.work<Touched>("feeds.ping", { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await pingHub(job.data);
  });
  await boss.work<{ sourceId: number }>("source.compare", { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) await compareDue(job.data);
  });
  const sweep = setInterval(() => void sweepDue(), sweepEvery);
  sweep.unref();
  const tidying = setInterval(() => void tidy(), tidyEvery);
  tidying.unref();
  const keeping = setInterval(() => void keepIdle(), keepEvery);
  keeping.unref();
  const comparing = setInterval(() => void lookForDueSources(), compareEvery);
  comparing.unref();
  const mailing = startMailing();
  void sweepDue();
  return {
    stop: async () => {
      clearInterval(sweep);
      clearInterval(tidying);
      clearInterval(keeping);
      clearInterval(comparing);
      clearInterval(mailing);
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function publishDue(data: { articleId: number; at: string }): Promise<void> {
  const outcome = await publishScheduled(systemActor("schedule"), data);
  // An article that is gone will not come back by trying again; anything else may.
  if (!outcome.ok && outcome.code !== "article.unknown" && outcome.code !== "access.denied") throw new Error(`scheduled publishing: ${outcome.code}`);
}

async function sweepDue(): Promise<void> {
  try {
    for (const due of await findDueArticles(50)) await publishByItself({ articleId: due.id, at: due.at });
  } catch (error) {
    log().warn({ err: error }, "the look for due articles failed; it will be repeated");
  }
}

async function keepIdle(): Promise<void> {
  await keepIdleDrafts().catch((error: unknown) => log().warn({ err: error }, "the look for drafts to keep failed; it will be repeated"));
}

async function lookForDueSources(): Promise<void> {
  await enqueueDueSources().catch((error: unknown) => log().warn({ err: error }, "the look for sources to compare failed; it will be repeated"));
}

/** Rounds do not run into each other: a mail server may be slow. */
function startMailing(): NodeJS.Timeout {
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

/** One article that cannot be published keeps none of the others waiting. */
async function publishByItself(due: { articleId: number; at: string }): Promise<void> {
  try {
    await publishDue(due);
  } catch (error) {
    log().warn({ err: error, articleId: due.articleId }, "a due article was not published; it will be tried again");
  }
}
