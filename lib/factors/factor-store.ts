/** Rows of second factors. */
import { and, asc, count, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { sessions } from "#db/schema/people";
import { passkeys, recoveryCodes, totpSecrets } from "#db/schema/sign-in";
import type { Factors, PasskeyLine } from "./types.ts";

export async function factorsOf(personId: number): Promise<Factors> {
  const [totp, keys, recovery] = await Promise.all([
    db().$count(totpSecrets, and(eq(totpSecrets.personId, personId), isNotNull(totpSecrets.confirmedAt))),
    db().$count(passkeys, eq(passkeys.personId, personId)),
    db().$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt))),
  ]);
  return { totp: totp > 0, passkeys: keys, recovery };
}

export async function findTotp(personId: number): Promise<{ sealed: string; confirmed: boolean } | null> {
  const [row] = await db().select({ sealed: totpSecrets.sealed, confirmedAt: totpSecrets.confirmedAt }).from(totpSecrets).where(eq(totpSecrets.personId, personId));
  return row ? { sealed: row.sealed, confirmed: row.confirmedAt !== null } : null;
}

/** Keeps a secret that nobody has confirmed yet, in the place of an older one; one that is in use stays, and the answer is false. */
export async function offerTotp(personId: number, sealed: string): Promise<boolean> {
  const rows = await db()
    .insert(totpSecrets)
    .values({ personId, sealed })
    .onConflictDoUpdate({ target: totpSecrets.personId, set: { sealed, createdAt: sql`now()`, lastStep: 0 }, setWhere: isNull(totpSecrets.confirmedAt) })
    .returning({ personId: totpSecrets.personId });
  return rows.length > 0;
}

/** Of two who confirm at once, one does. `sealed`: the secret that was looked at; it may have been offered anew meanwhile. */
export async function confirmTotpRow(personId: number, sealed: string, step: number): Promise<boolean> {
  const rows = await db()
    .update(totpSecrets)
    .set({ confirmedAt: sql`now()`, lastStep: step })
    .where(and(eq(totpSecrets.personId, personId), eq(totpSecrets.sealed, sealed), isNull(totpSecrets.confirmedAt)))
    .returning({ personId: totpSecrets.personId });
  return rows.length > 0;
}

/** Takes a step, under the row's lock: none twice, none before one that was taken. */
export async function takeStep(personId: number, step: number): Promise<boolean> {
  const rows = await db()
    .update(totpSecrets)
    .set({ lastStep: step })
    .where(and(eq(totpSecrets.personId, personId), isNotNull(totpSecrets.confirmedAt), lt(totpSecrets.lastStep, step)))
    .returning({ personId: totpSecrets.personId });
  return rows.length > 0;
}

export async function deleteTotp(personId: number): Promise<boolean> {
  return (await db().delete(totpSecrets).where(eq(totpSecrets.personId, personId)).returning({ at: totpSecrets.confirmedAt })).length > 0;
}

export async function replaceRecoveryCodes(personId: number, hashes: readonly string[]): Promise<void> {
  await db().delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  if (hashes.length > 0) await db().insert(recoveryCodes).values(hashes.map((hash) => ({ personId, hash })));
}

/** Uses a code up, in one statement. */
export async function takeRecoveryCode(personId: number, hash: string): Promise<boolean> {
  const rows = await db()
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ hash: recoveryCodes.hash });
  return rows.length > 0;
}

export type PasskeyRow = typeof passkeys.$inferSelect;

export async function listPasskeysOf(personId: number): Promise<(PasskeyLine & Pick<PasskeyRow, "credentialId" | "transports">)[]> {
  return db()
    .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt, backedUp: passkeys.backedUp, credentialId: passkeys.credentialId, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.id))
    .limit(100);
}

export async function countPasskeys(personId: number): Promise<number> {
  const [row] = await db().select({ count: count() }).from(passkeys).where(eq(passkeys.personId, personId));
  return row?.count ?? 0;
}

/** Held until the end of the transaction: its counter is compared and moved on in one step. */
export async function lockPasskey(credentialId: string): Promise<PasskeyRow | null> {
  const [row] = await db().select().from(passkeys).where(eq(passkeys.credentialId, credentialId)).for("update");
  return row ?? null;
}

/** False when the site knows this passkey already. */
export async function insertPasskey(row: typeof passkeys.$inferInsert): Promise<boolean> {
  return (await db().insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id })).length > 0;
}

export async function passkeyUsed(id: number, counter: number, backedUp: boolean): Promise<void> {
  await db().update(passkeys).set({ counter, backedUp, lastUsedAt: sql`now()` }).where(eq(passkeys.id, id));
}

/** Whose it is, and what they call it. */
export async function findPasskey(id: number): Promise<{ personId: number; name: string } | null> {
  const [row] = await db().select({ personId: passkeys.personId, name: passkeys.name }).from(passkeys).where(eq(passkeys.id, id));
  return row ?? null;
}

export async function namePasskey(id: number, name: string): Promise<void> {
  await db().update(passkeys).set({ name }).where(eq(passkeys.id, id));
}

export async function deletePasskey(id: number): Promise<void> {
  await db().delete(passkeys).where(eq(passkeys.id, id));
}

export async function deletePasskeysOf(personId: number): Promise<void> {
  await db().delete(passkeys).where(eq(passkeys.personId, personId));
}

/** Seconds since this session was begun; null where it is gone. */
export async function sessionAge(hash: string): Promise<number | null> {
  const [row] = await db().select({ age: sql<number>`extract(epoch from now() - ${sessions.createdAt})::int` }).from(sessions).where(eq(sessions.hash, hash));
  return row?.age ?? null;
}

/** Says by what the running session was secured, once it is. */
export async function markSession(hash: string, secondFactor: "totp" | "passkey"): Promise<void> {
  await db().update(sessions).set({ secondFactor }).where(eq(sessions.hash, hash));
}
