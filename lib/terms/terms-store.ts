/** Rows of lists of terms and of their versions. */
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { termLists, termListVersions } from "#db/schema/terms";
import { refuse } from "#lib/kernel/refusal";
import type { Term } from "./types.ts";

export type ListRow = typeof termLists.$inferSelect;

const newest = sql<number>`(select max(${termListVersions.version}) from ${termListVersions} where ${termListVersions.listId} = ${termLists.id})`;

/** Every list with its version in force; terms are only counted. */
export async function findLists() {
  return db()
    .select({ id: termLists.id, name: termLists.name, builtIn: termLists.builtIn, active: termLists.active, version: termListVersions.version, terms: sql<number>`jsonb_array_length(${termListVersions.terms})`.mapWith(Number), changedAt: termListVersions.createdAt, changedBy: people.name })
    .from(termLists)
    .innerJoin(termListVersions, and(eq(termListVersions.listId, termLists.id), eq(termListVersions.version, newest)))
    .leftJoin(people, eq(people.id, termListVersions.createdBy))
    .orderBy(asc(termLists.id));
}

/** With `lock` nobody changes it until the end of the transaction. Refuses "terms.unknown". */
export async function findList(id: number, lock = false): Promise<ListRow> {
  const select = db().select().from(termLists).where(eq(termLists.id, id));
  const [row] = lock ? await select.for("update") : await select;
  return row ?? refuse("terms.unknown");
}

export async function isNameTaken(name: string): Promise<boolean> {
  return (await db().$count(termLists, eq(termLists.name, name))) > 0;
}

export async function findBuiltIn(): Promise<ListRow | null> {
  const [row] = await db().select().from(termLists).where(eq(termLists.builtIn, true)).limit(1);
  return row ?? null;
}

export async function insertList(row: typeof termLists.$inferInsert): Promise<number> {
  const [made] = await db().insert(termLists).values(row).returning({ id: termLists.id });
  if (!made) throw new Error("The new list came back empty.");
  return made.id;
}

export async function setActive(id: number, active: boolean): Promise<void> {
  await db().update(termLists).set({ active }).where(eq(termLists.id, id));
}

export async function insertVersion(row: typeof termListVersions.$inferInsert): Promise<void> {
  await db().insert(termListVersions).values(row);
}

/** Newest first, without the terms themselves. */
export async function findVersions(listId: number) {
  return db()
    .select({ version: termListVersions.version, note: termListVersions.note, terms: sql<number>`jsonb_array_length(${termListVersions.terms})`.mapWith(Number), at: termListVersions.createdAt, byId: termListVersions.createdBy, by: people.name })
    .from(termListVersions)
    .leftJoin(people, eq(people.id, termListVersions.createdBy))
    .where(eq(termListVersions.listId, listId))
    .orderBy(desc(termListVersions.version));
}

/** Refuses "terms.unknown". */
export async function findTerms(listId: number, version: number): Promise<Term[]> {
  const [row] = await db().select({ terms: termListVersions.terms }).from(termListVersions).where(and(eq(termListVersions.listId, listId), eq(termListVersions.version, version)));
  return row?.terms ?? refuse("terms.unknown");
}

/** List → version in force, of the active lists. */
export async function findActiveVersions(): Promise<Record<string, number>> {
  const rows = await db().select({ id: termLists.id, version: newest.mapWith(Number) }).from(termLists).where(eq(termLists.active, true)).orderBy(asc(termLists.id));
  return Object.fromEntries(rows.filter(({ version }) => version > 0).map(({ id, version }) => [String(id), version]));
}

/** All terms of these versions, in the order of their lists. */
export async function findTermsOf(versions: Record<string, number>): Promise<Term[]> {
  const ids = Object.keys(versions).map(Number);
  if (ids.length === 0) return [];
  const rows = await db().select().from(termListVersions).where(inArray(termListVersions.listId, ids)).orderBy(asc(termListVersions.listId));
  return rows.filter(({ listId, version }) => versions[String(listId)] === version).flatMap(({ terms }) => terms);
}
