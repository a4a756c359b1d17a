/** Rows of tags, as articles need them. */
import { inArray } from "drizzle-orm";
import { db } from "#db/client";
import { tags } from "#db/schema/taxonomy";

export async function findTagsByName(names: readonly string[]) {
  if (names.length === 0) return [];
  return db().select({ id: tags.id, name: tags.name }).from(tags).where(inArray(tags.name, [...names]));
}

/** Inserts a tag; null when its name or slug is taken (also by somebody just now). */
export async function insertTag(name: string, slug: string): Promise<number | null> {
  const [row] = await db().insert(tags).values({ name, slug }).onConflictDoNothing().returning({ id: tags.id });
  return row?.id ?? null;
}
