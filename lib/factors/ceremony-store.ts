/** Rows of what is begun in one request and ended in another. */
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { ceremonies } from "#db/schema/sign-in";

export type CeremonyRow = typeof ceremonies.$inferSelect;
export type CeremonyKind = CeremonyRow["kind"];

const open = (kind: CeremonyKind, hash: string) => and(eq(ceremonies.kind, kind), eq(ceremonies.hash, hash), isNull(ceremonies.usedAt), gt(ceremonies.expiresAt, sql`now()`));

export async function insertCeremony({ minutes, ...row }: Omit<typeof ceremonies.$inferInsert, "expiresAt"> & { minutes: number }): Promise<void> {
  await db().insert(ceremonies).values({ ...row, expiresAt: sql`now() + ${minutes} * interval '1 minute'` });
}

export async function findCeremony(kind: CeremonyKind, hash: string): Promise<CeremonyRow | null> {
  const [row] = await db().select().from(ceremonies).where(open(kind, hash));
  return row ?? null;
}

/** Uses it up, in one statement: of two who come at once, one gets the row. */
export async function takeCeremonyRow(kind: CeremonyKind, hash: string): Promise<CeremonyRow | null> {
  const [row] = await db().update(ceremonies).set({ usedAt: sql`now()` }).where(open(kind, hash)).returning();
  return row ?? null;
}

export async function closeCeremoniesOf(personId: number): Promise<void> {
  await db().update(ceremonies).set({ usedAt: sql`now()` }).where(and(eq(ceremonies.personId, personId), isNull(ceremonies.usedAt)));
}

export async function closeEveryCeremony(): Promise<void> {
  await db().update(ceremonies).set({ usedAt: sql`now()` }).where(isNull(ceremonies.usedAt));
}

export async function deleteOldCeremonies(): Promise<void> {
  await db().delete(ceremonies).where(sql`${ceremonies.expiresAt} < now() - interval '1 hour'`);
}
