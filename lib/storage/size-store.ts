/** How much there is, as the database knows it. */
import { count, sql } from "drizzle-orm";
import { db } from "#db/client";
import { media, renditions } from "#db/schema/media";

export async function findSizes(): Promise<{ database: number; pictures: number; pictureBytes: number }> {
  const [size] = await db().execute<{ bytes: string }>(sql`select pg_database_size(current_database()) as bytes`);
  const [pictures] = await db().select({ count: count() }).from(media);
  const [files] = await db().select({ bytes: sql<number>`coalesce(sum(${renditions.bytes}), 0)`.mapWith(Number) }).from(renditions);
  return { database: Number(size?.bytes ?? 0), pictures: pictures?.count ?? 0, pictureBytes: files?.bytes ?? 0 };
}
