/** Makes the queue tables and queues; run with the migrations. */
import { PgBoss } from "pg-boss";
import { jobNames, queueOptions } from "./queues.ts";

export async function installJobs(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, max: 1, supervise: false, schedule: false });
  await boss.start();
  try {
    for (const name of jobNames) {
      await boss.createQueue(name, queueOptions);
      await boss.updateQueue(name, queueOptions);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
