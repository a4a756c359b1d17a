/** Rows of accounts elsewhere that sign people in. */
import { and, eq, isNotNull, sql } from "drizzle-orm";
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

export async function insertIdentity(row: typeof identities.$inferInsert): Promise<void> {
  await db().insert(identities).values(row).onConflictDoNothing();
}

export async function identityUsed(issuer: string, subject: string): Promise<void> {
  await db().update(identities).set({ lastUsedAt: sql`now()` }).where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
}

export async function deleteIdentitiesOf(personId: number): Promise<void> {
  await db().delete(identities).where(eq(identities.personId, personId));
}
