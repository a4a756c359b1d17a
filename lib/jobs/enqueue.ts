/** Puts a job into its queue inside the running transaction: it exists exactly when the change does. */
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { db } from "#db/client";
import { once } from "#lib/kernel/process";
import type { JobName, Jobs } from "./queues.ts";

/** @param at when the job may start, at the earliest. */
export async function enqueue<N extends JobName>(name: N, data: Jobs[N], at: Date): Promise<void> {
  await sender().send(name, data, { startAfter: at, db: fromDrizzle(db(), sql) });
}

// A sender needs no workers, no connection of its own and no start: every statement goes through the transaction given.
function sender(): PgBoss {
  return once("job-sender", () => new PgBoss({ db: fromDrizzle(db(), sql), supervise: false, schedule: false, migrate: false }));
}
