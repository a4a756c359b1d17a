/** Says something to every server: inside a transaction it is heard when that has been committed. */
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { channel } from "./notice.ts";

export async function say(payload: string): Promise<void> {
  await db().execute(sql`select pg_notify(${channel}, ${payload})`);
}
