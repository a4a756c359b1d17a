/** Rows of `settings`: one JSON value per key. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { settings } from "#db/schema/site";

/** The value kept under `key`; undefined when nobody has set it. */
export async function findSetting(key: string): Promise<unknown> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value;
}
