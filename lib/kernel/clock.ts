/** The database's clock: every server agrees on it, whatever its own says. */
import { sql } from "drizzle-orm";
import { db } from "#db/client";

/** The moment of the running transaction, or now outside of one. */
export async function databaseNow(): Promise<Date> {
  const [row] = await db().execute<{ now: string }>(sql`select now() as now`);
  if (!row) throw new Error("The database told no time.");
  return new Date(row.now);
}
