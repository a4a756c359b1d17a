/** Rows of the audit log: written by the kernel, never changed. */
import { audit } from "#db/schema/site";
import { db } from "#db/client";

export async function insertAudit(row: typeof audit.$inferInsert): Promise<void> {
  await db().insert(audit).values(row);
}
