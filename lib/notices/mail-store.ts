/** Notices that still have to be written of by mail. */
import { and, eq, gt, inArray, isNotNull, isNull, lt, notInArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { mails } from "#db/schema/sign-in";
import { notices } from "#db/schema/talk";

export type WaitingNotice = { id: number; personId: number };

/** Of a new device there is a letter of its own; budgets are watched where they are set, and a month of them is no reason to wake anybody. */
const open = and(isNull(notices.mailedAt), isNull(notices.readAt), notInArray(notices.kind, ["newDevice", "budget"]), eq(people.status, "active"), isNotNull(people.email));

/**
 * Those that somebody wants at once: older than `seconds`, so that several of one moment are one letter, and of the last day, so that a change of
 * mind brings no flood. Held until the end of the transaction; what another server has in hand is skipped.
 */
export async function lockWaitingNotices(seconds: number, limit: number): Promise<WaitingNotice[]> {
  return db()
    .select({ id: notices.id, personId: notices.personId })
    .from(notices)
    .innerJoin(people, eq(people.id, notices.personId))
    .where(and(open, eq(people.mailNotices, "atOnce"), lt(notices.createdAt, sql`now() - ${seconds} * interval '1 second'`), gt(notices.createdAt, sql`now() - interval '1 day'`)))
    .orderBy(notices.id)
    .limit(limit)
    .for("update", { of: notices, skipLocked: true });
}

/** People who want one letter a day and have had none since `since`, with something unread. */
export async function lockDigestNotices(since: Date, limit: number): Promise<WaitingNotice[]> {
  const had = db().select({ one: sql`1` }).from(mails).where(and(eq(mails.personId, people.id), eq(mails.purpose, "digest"), sql`${mails.createdAt} >= ${since.toISOString()}::timestamptz`));
  return db()
    .select({ id: notices.id, personId: notices.personId })
    .from(notices)
    .innerJoin(people, eq(people.id, notices.personId))
    .where(and(open, eq(people.mailNotices, "daily"), sql`${notices.createdAt} < ${since.toISOString()}::timestamptz`, gt(notices.createdAt, sql`now() - interval '7 days'`), sql`not exists (${had})`))
    .orderBy(notices.id)
    .limit(limit)
    .for("update", { of: notices, skipLocked: true });
}

export async function markMailed(ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db().update(notices).set({ mailedAt: sql`now()` }).where(inArray(notices.id, [...ids]));
}

/** Makes the writers of digests wait for each other until the transaction ends: two servers must not write one each. The number is any of our own. */
export async function waitForOtherDigests(): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(7004001)`);
}
