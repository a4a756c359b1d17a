/** Rows of `settings`: one JSON value per key. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { prepared } from "#db/prepared";
import { settings } from "#db/schema/site";

const askValue = prepared(["key"], ({ key }) => db().select({ value: settings.value }).from(settings).where(eq(settings.key, key)));

/** The value kept under `key`; undefined when nobody has set it. */
export async function findSetting(key: string): Promise<unknown> {
  const [row] = await askValue({ key });
  return row?.value;
}
