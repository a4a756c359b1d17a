/** Background work of this process. */
import { databaseUrl } from "#db/client";
import { startWorkers } from "#lib/jobs/work";

export function startJobs(): Promise<{ stop(): Promise<void> }> {
  return startWorkers(databaseUrl());
}
