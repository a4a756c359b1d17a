/** Makes the queue tables and queues. */
import { PgBoss } from "pg-boss";
import { jobNames, queueOptions } from "./queues.ts";

/** For whatever enqueues without working: tests, the command line. A server's workers do the same when they start. */
export async function installJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  await boss.start();
  try {
    await makeQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Call on a started boss; queues that exist get today's options. */
export async function makeQueues(boss: PgBoss): Promise<void> {
  for (const name of jobNames) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, queueOptions);
    else await boss.createQueue(name, queueOptions);
  }
}
