/** Rows of who signed in or tried to, and of the browsers they are known by. */
import { and, count, desc, eq, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { knownDevices, signIns } from "#db/schema/sign-in";
import type { SignInLine } from "./types.ts";

export type SignInRow = typeof signIns.$inferInsert;

export async function insertSignIn(row: SignInRow): Promise<void> {
  await db().insert(signIns).values(row);
}

/** Newest first, from before `before` on. */
export async function findSignIns(personId: number, before: number | null, limit: number): Promise<SignInLine[]> {
  return db()
    .select({ id: signIns.id, at: signIns.at, way: signIns.way, outcome: signIns.outcome, secondFactor: signIns.secondFactor, newDevice: signIns.newDevice, address: signIns.address, userAgent: signIns.userAgent })
    .from(signIns)
    .where(and(eq(signIns.personId, personId), before === null ? undefined : lt(signIns.id, before)))
    .orderBy(desc(signIns.id))
    .limit(limit);
}

/** @returns `known`: this person has signed in by this browser before. `others`: how many browsers of theirs are known without this one. */
export async function meetDevice(personId: number, hash: string): Promise<{ known: boolean; others: number }> {
  const [told] = await db()
    .insert(knownDevices)
    .values({ personId, hash })
    .onConflictDoUpdate({ target: [knownDevices.personId, knownDevices.hash], set: { lastAt: sql`now()` } })
    // A row that was there has another system column than one that was just made.
    .returning({ made: sql<boolean>`(xmax = 0)` });
  const [rows] = await db().select({ count: count() }).from(knownDevices).where(eq(knownDevices.personId, personId));
  return { known: told?.made === false, others: (rows?.count ?? 1) - 1 };
}

export async function forgetDevicesOf(personId: number): Promise<void> {
  await db().delete(knownDevices).where(eq(knownDevices.personId, personId));
}

export async function deleteOldSignIns(days: number): Promise<void> {
  await db().delete(signIns).where(sql`${signIns.at} < now() - ${days} * interval '1 day'`);
  await db().delete(knownDevices).where(sql`${knownDevices.lastAt} < now() - 2 * ${days} * interval '1 day'`);
}
