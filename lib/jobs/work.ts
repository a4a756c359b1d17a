/** The workers: each job is a command, run as the system. */
import { PgBoss } from "pg-boss";
import { type Errand, runErrand } from "#lib/backup/run";
import { log } from "#lib/kernel/log";
import { isDatabaseAway } from "#lib/kernel/outcome";
import { compareDue } from "#lib/sources/compare";
import { goOnScanning } from "#lib/terms/scan";
import { pingHub } from "#lib/websub/ping";
import type { Touched } from "#lib/websub/types";
import { type Due, publishDue, sweepDue, takeDownDue } from "./due.ts";
import { makeQueues } from "./install.ts";
import { startRounds } from "./rounds.ts";

/** Jobs taken at once, half a second apart: many articles share the full hour. A server that is killed over them leaves them to the net. */
const batchSize = 10;

/** Starts the workers on a small pool of their own; `stop` hands unfinished jobs back. */
export async function startWorkers(url: string): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, max: 2, schedule: false });
  boss.on("error", (error) => log().warn({ err: error }, isDatabaseAway(error) ? "jobs wait for the database" : "job error"));
  await boss.start();
  await makeQueues(boss);
  await work(boss);
  const endRounds = startRounds();
  void sweepDue().catch((error: unknown) => log().warn({ err: error }, "the look for due articles failed; it will be repeated"));
  return {
    stop: async () => {
      endRounds();
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function work(boss: PgBoss): Promise<void> {
  await boss.work<Due>("article.publishScheduled", { pollingIntervalSeconds: 0.5, batchSize }, async (jobs) => {
    for (const job of jobs) await publishDue(job.data);
  });
  await boss.work<Due>("article.unpublishScheduled", { pollingIntervalSeconds: 0.5, batchSize }, async (jobs) => {
    for (const job of jobs) await takeDownDue(job.data);
  });
  await boss.work<Touched>("feeds.ping", { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await pingHub(job.data);
  });
  await boss.work<{ sourceId: number }>("source.compare", { pollingIntervalSeconds: 5 }, async (jobs) => {
    for (const job of jobs) await compareDue(job.data);
  });
  await boss.work<{ scanId: number }>("terms.scan", { pollingIntervalSeconds: 2 }, () => goOnScanning());
  // Not waited for: it may take longer than a job may.
  await boss.work<Errand>("backup.run", { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) void runErrand(job.data);
  });
}
