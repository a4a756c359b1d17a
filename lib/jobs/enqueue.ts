/** Puts a job into its queue inside the running transaction: it exists exactly when the change does. */
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss } from "pg-boss";
import { db } from "#db/client";
import { once } from "#lib/kernel/process";
import type { JobName, Jobs } from "./queues.ts";

/** @param at when the job may start, at the earliest. */
export async function enqueue<N extends JobName>(name: N, data: Jobs[N], at: Date): Promise<void> {
  await sender().send(name, data, { startAfter: at });
}

/**
 * The transaction in which somebody asks, each time anew. The library asks once for each queue what it is like: over the transaction in
 * which the sender was made, long at its end by then, that question was never answered, and the first job of a second queue hung for good.
 */
const here: ReturnType<typeof fromDrizzle> = { executeSql: (text, values) => fromDrizzle(db(), sql).executeSql(text, values) };

// A sender needs no workers, no connection of its own and no start.
function sender(): PgBoss {
  return once("job-sender", () => new PgBoss({ db: here, supervise: false, schedule: false, migrate: false }));
}
