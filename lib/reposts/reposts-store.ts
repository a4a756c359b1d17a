/** Rows of lists of sources that may be reposted from. */
import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { allowedSources, sourceLists } from "#db/schema/reposts";
import { refuse } from "#lib/kernel/refusal";

export type NewEntry = Omit<typeof allowedSources.$inferInsert, "listId">;

/** Rows of one statement: each takes six parameters, of which a statement holds 65,535. */
const atOnce = 5_000;

export async function findSourceLists() {
  return db()
    .select({ id: sourceLists.id, name: sourceLists.name, entries: sourceLists.entries, validFrom: sourceLists.validFrom, validUntil: sourceLists.validUntil, importedAt: sourceLists.importedAt, importedBy: people.name })
    .from(sourceLists)
    .leftJoin(people, eq(people.id, sourceLists.importedBy))
    .where(isNull(sourceLists.removedAt))
    .orderBy(desc(sourceLists.id));
}

export async function insertSourceList(row: typeof sourceLists.$inferInsert, entries: readonly NewEntry[]): Promise<number> {
  const [made] = await db().insert(sourceLists).values(row).returning({ id: sourceLists.id });
  if (!made) throw new Error("The new list came back empty.");
  for (let at = 0; at < entries.length; at += atOnce) await db().insert(allowedSources).values(entries.slice(at, at + atOnce).map((entry) => ({ ...entry, listId: made.id })));
  return made.id;
}

/** Refuses "reposts.unknown", also for one that was removed already. */
export async function setRemoved(id: number): Promise<string> {
  const [row] = await db().update(sourceLists).set({ removedAt: sql`now()` }).where(and(eq(sourceLists.id, id), isNull(sourceLists.removedAt))).returning({ name: sourceLists.name });
  return row?.name ?? refuse("reposts.unknown");
}

/** Numbers of the lists that are there. */
export async function findListIds(): Promise<number[]> {
  return (await db().select({ id: sourceLists.id }).from(sourceLists).where(isNull(sourceLists.removedAt)).orderBy(asc(sourceLists.id))).map(({ id }) => id);
}

/** Entries with one of these names or hosts, of lists that are there. */
export async function findEntries(keys: readonly string[], hosts: readonly string[]) {
  if (keys.length + hosts.length === 0) return [];
  const [named, at] = [keys.length > 0 ? inArray(allowedSources.key, [...keys]) : undefined, hosts.length > 0 ? inArray(allowedSources.host, [...hosts]) : undefined];
  return db()
    .select({ name: allowedSources.name, key: allowedSources.key, host: allowedSources.host, category: allowedSources.category, validFrom: sql<string | null>`coalesce(${allowedSources.validFrom}, ${sourceLists.validFrom})`, validUntil: sql<string | null>`coalesce(${allowedSources.validUntil}, ${sourceLists.validUntil})`, list: sourceLists.name })
    .from(allowedSources)
    .innerJoin(sourceLists, eq(sourceLists.id, allowedSources.listId))
    .where(and(isNull(sourceLists.removedAt), or(named, at)));
}
