/** Rows of sessions, and the person behind each. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people, sessions } from "#db/schema/people";
import { attempts, settings } from "#db/schema/site";
import { passkeys, totpSecrets } from "#db/schema/sign-in";
import { sectionEditors } from "#db/schema/taxonomy";
import { defaultStay, signInRulesKey } from "./rules-key.ts";
import type { UsedFactor, Way } from "./types.ts";

/** A number of the rules of signing in, as they stand at this statement. */
const rule = (name: "stayDays" | "idleMinutes", instead: number) =>
  sql`coalesce((select (${settings.value} ->> ${name})::numeric from ${settings} where ${settings.key} = ${signInRulesKey} and jsonb_typeof(${settings.value} -> ${name}) = 'number'), ${instead})`;

/** When a session begun and last used then ends by the rules of now. Null is left out by `least`. */
const endBy = (begun: SQL, used: SQL) =>
  sql`least(${begun} + ${rule("stayDays", defaultStay.days)} * interval '1 day', ${used} + nullif(${rule("idleMinutes", defaultStay.idleMinutes)}, 0) * interval '1 minute')`;

/** `way` and `secondFactor`: how it was begun; a password alone unless told. */
export async function insertSession(row: { hash: string; personId: number; userAgent: string; address: string; way?: Way; secondFactor?: UsedFactor | null }): Promise<void> {
  await db().insert(sessions).values({ ...row, expiresAt: endBy(sql`now()`, sql`now()`) });
}

/** Brings every session that is alive under the rules of now: longer or shorter. */
export async function setEnds(): Promise<void> {
  await db().update(sessions).set({ expiresAt: endBy(sql`${sessions.createdAt}`, sql`${sessions.lastSeenAt}`) }).where(and(isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`)));
}

/** The session with this hash and its person, when both are alive. One statement. */
export async function findLiveSession(hash: string) {
  const [row] = await db()
    .select({
      person: { id: people.id, name: people.name, role: people.role, owner: people.owner, language: people.language },
      sectionIds: sql<number[]>`coalesce((select array_agg(${sectionEditors.sectionId}::int) from ${sectionEditors} where ${sectionEditors.personId} = ${people.id}), '{}')`,
      secured: sql<boolean>`exists (select 1 from ${totpSecrets} where ${totpSecrets.personId} = ${people.id} and ${totpSecrets.confirmedAt} is not null) or exists (select 1 from ${passkeys} where ${passkeys.personId} = ${people.id})`,
      rules: sql<unknown>`(select ${settings.value} from ${settings} where ${settings.key} = ${signInRulesKey})`,
      quietSeconds: sql<number>`extract(epoch from now() - ${sessions.lastSeenAt})::int`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.hash, hash), isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`), eq(people.status, "active")));
  return row ?? null;
}

/** Those of them that open something now. */
export async function findAlive(hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db().select({ hash: sessions.hash }).from(sessions).innerJoin(people, eq(people.id, sessions.personId)).where(and(inArray(sessions.hash, [...hashes]), isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`), eq(people.status, "active")));
  return new Set(rows.map(({ hash }) => hash));
}

/** Says that it was used now. @returns whether it is alive by the rules of now: one that began while they changed may not be. */
export async function touchSession(hash: string): Promise<boolean> {
  const [row] = await db().update(sessions).set({ lastSeenAt: sql`now()`, expiresAt: endBy(sql`${sessions.createdAt}`, sql`now()`) }).where(eq(sessions.hash, hash)).returning({ alive: sql<boolean>`${sessions.expiresAt} > now()` });
  return row?.alive ?? false;
}

export async function endSession(hash: string): Promise<void> {
  await db().update(sessions).set({ endedAt: sql`now()` }).where(and(eq(sessions.hash, hash), isNull(sessions.endedAt)));
}

/** Ends all sessions of a person, but for the one named; returns how many were alive. */
export async function endSessionsOf(personId: number, exceptHash: string | null = null): Promise<number> {
  const ended = await db()
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), exceptHash === null ? undefined : ne(sessions.hash, exceptHash)))
    .returning({ expiresAt: sessions.expiresAt, endedAt: sessions.endedAt });
  return ended.filter(({ expiresAt, endedAt }) => endedAt !== null && expiresAt > endedAt).length;
}

/** Live sessions of a person, the one last used first. */
export async function findSessionsOf(personId: number) {
  return db()
    .select({ hash: sessions.hash, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt, way: sessions.way, secondFactor: sessions.secondFactor, userAgent: sessions.userAgent, address: sessions.address })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastSeenAt), asc(sessions.hash))
    .limit(100);
}

/** For a restored site. @returns how many were alive. */
export async function endEverySession(): Promise<number> {
  return (await db().update(sessions).set({ endedAt: sql`now()` }).where(isNull(sessions.endedAt)).returning({ hash: sessions.hash })).length;
}

export async function findSessionOwner(hash: string): Promise<number | null> {
  const [row] = await db().select({ personId: sessions.personId }).from(sessions).where(eq(sessions.hash, hash));
  return row?.personId ?? null;
}

export async function findStatus(personId: number): Promise<"active" | "suspended" | null> {
  const [row] = await db().select({ status: people.status }).from(people).where(and(eq(people.id, personId), isNotNull(people.email)));
  return row?.status ?? null;
}

export async function findCredentials(email: string) {
  const [row] = await db().select({ id: people.id, passwordHash: people.passwordHash, status: people.status }).from(people).where(eq(people.email, email));
  return row ?? null;
}

/** Adds one try in one atomic statement; a window that is over starts anew. */
export async function addAttempt(key: string, minutes: number): Promise<{ count: number; seconds: number }> {
  const ends = sql`now() + ${minutes} * interval '1 minute'`;
  const [row] = await db()
    .insert(attempts)
    .values({ key, count: 1, endsAt: ends })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${attempts.endsAt} < now() then 1 else ${attempts.count} + 1 end`,
        endsAt: sql`case when ${attempts.endsAt} < now() then ${ends} else ${attempts.endsAt} end`,
      },
    })
    .returning({ count: attempts.count, seconds: sql<number>`ceil(extract(epoch from ${attempts.endsAt} - now()))::int` });
  return row ?? { count: 1, seconds: minutes * 60 };
}

/** Tries counted whose time has not run out. */
export async function countedAttempts(key: string): Promise<number> {
  const [row] = await db().select({ count: attempts.count }).from(attempts).where(and(eq(attempts.key, key), sql`${attempts.endsAt} >= now()`));
  return row?.count ?? 0;
}

export async function takeAttemptBack(key: string): Promise<void> {
  await db().update(attempts).set({ count: sql`greatest(0, ${attempts.count} - 1)` }).where(eq(attempts.key, key));
}

export async function deleteAttempt(key: string): Promise<void> {
  await db().delete(attempts).where(eq(attempts.key, key));
}

export async function deleteEndedAttempts(): Promise<void> {
  await db().delete(attempts).where(sql`${attempts.endsAt} < now()`);
}

export async function deleteOldSessions(days: number): Promise<void> {
  await db().delete(sessions).where(sql`least(${sessions.expiresAt}, ${sessions.endedAt}) < now() - ${days} * interval '1 day'`);
}

/** Active people with an account, all or those named, as a session would find them. */
export async function findColleagues(ids: readonly number[] | null) {
  return db()
    .select({
      person: { id: people.id, name: people.name, role: people.role, owner: people.owner, language: people.language },
      nameEn: people.nameEn,
      slug: people.slug,
      sectionIds: sql<number[]>`coalesce((select array_agg(${sectionEditors.sectionId}::int) from ${sectionEditors} where ${sectionEditors.personId} = ${people}."id"), '{}')`,
    })
    .from(people)
    .where(and(eq(people.status, "active"), isNotNull(people.email), ids === null ? undefined : inArray(people.id, [...ids])))
    .orderBy(asc(people.id))
    .limit(2_000);
}
