/** Rows of accounts elsewhere that sign people in. */
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { identities } from "#db/schema/sign-in";

export type Known = { personId: number; status: "active" | "suspended" };

/** By the account itself; null for one nobody here has linked. */
export async function findIdentity(issuer: string, subject: string): Promise<Known | null> {
  const [row] = await db().select({ personId: people.id, status: people.status }).from(identities).innerJoin(people, eq(people.id, identities.personId)).where(and(eq(identities.issuer, issuer), eq(identities.subject, subject), isNotNull(people.email)));
  return row ?? null;
}

export async function findByEmail(email: string): Promise<Known | null> {
  const [row] = await db().select({ personId: people.id, status: people.status }).from(people).where(eq(people.email, email));
  return row ?? null;
}

/** Whether this person has an account of this issuer already: another one is not taken in its place by its address alone. */
export async function hasIdentity(personId: number, issuer: string): Promise<boolean> {
  return (await db().$count(identities, and(eq(identities.personId, personId), eq(identities.issuer, issuer)))) > 0;
}

/** False when the account was linked before. */
export async function insertIdentity(row: typeof identities.$inferInsert): Promise<boolean> {
  return (await db().insert(identities).values(row).onConflictDoNothing().returning({ id: identities.id })).length > 0;
}

export async function identityUsed(issuer: string, subject: string): Promise<void> {
  await db().update(identities).set({ lastUsedAt: sql`now()` }).where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
}

export async function deleteIdentitiesOf(personId: number): Promise<void> {
  await db().delete(identities).where(eq(identities.personId, personId));
}

export type IdentityRow = typeof identities.$inferSelect;

/** Of one person, in the order in which they were linked. */
export async function findIdentitiesOf(personId: number): Promise<IdentityRow[]> {
  return db().select().from(identities).where(eq(identities.personId, personId)).orderBy(asc(identities.id)).limit(100);
}

export async function findIdentityOwner(id: number): Promise<number | null> {
  const [row] = await db().select({ personId: identities.personId }).from(identities).where(eq(identities.id, id));
  return row?.personId ?? null;
}

export async function deleteIdentity(id: number): Promise<void> {
  await db().delete(identities).where(eq(identities.id, id));
}
