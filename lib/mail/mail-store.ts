/** Rows of mail on its way. */
import { and, desc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { mails } from "#db/schema/sign-in";
import type { MailLine } from "./types.ts";

export type MailRow = typeof mails.$inferSelect;

const waiting = and(isNull(mails.sentAt), isNull(mails.givenUpAt));

export async function insertMail(row: typeof mails.$inferInsert): Promise<number> {
  const [made] = await db().insert(mails).values(row).returning({ id: mails.id });
  if (!made) throw new Error("The mail was not kept.");
  return made.id;
}

/**
 * Takes one that is due, or the one named, for `seconds`: nobody else gets it meanwhile, and whoever dies with it in hand leaves it to be tried again after that.
 * Two servers that ask at once skip each other's row. `hours` since it was written go with it.
 */
export async function claimMail(seconds: number, id: number | null): Promise<(MailRow & { hours: number }) | null> {
  const due = db().select({ id: mails.id }).from(mails).where(and(waiting, lte(mails.notBefore, sql`now()`), id === null ? undefined : eq(mails.id, id))).orderBy(mails.notBefore, mails.id).limit(1).for("update", { skipLocked: true });
  const [row] = await db()
    .update(mails)
    .set({ tries: sql`${mails.tries} + 1`, notBefore: sql`now() + ${seconds} * interval '1 second'` })
    .where(sql`${mails.id} = (${due})`)
    .returning();
  if (!row) return null;
  const [age] = await db().select({ hours: sql<number>`extract(epoch from now() - ${mails.createdAt})::float / 3600` }).from(mails).where(eq(mails.id, row.id));
  return { ...row, hours: age?.hours ?? 0 };
}

/** What it said goes with it: a link in it must not be read here later. */
export async function mailSent(id: number): Promise<void> {
  await db().update(mails).set({ sentAt: sql`now()`, text: "", lastError: "" }).where(eq(mails.id, id));
}

export async function mailLater(id: number, seconds: number, lastError: string): Promise<void> {
  await db().update(mails).set({ notBefore: sql`now() + ${seconds} * interval '1 second'`, lastError }).where(and(eq(mails.id, id), waiting));
}

export async function mailGivenUp(id: number, lastError: string): Promise<void> {
  await db().update(mails).set({ givenUpAt: sql`now()`, text: "", lastError }).where(and(eq(mails.id, id), waiting));
}

/** Everything still on its way to somebody who has left. */
export async function dropMailsOf(personId: number, recipient: string): Promise<void> {
  await db().update(mails).set({ givenUpAt: sql`now()`, text: "" }).where(and(or(eq(mails.personId, personId), eq(mails.recipient, recipient)), waiting));
}

/** Every letter on its way that opens something. */
export async function dropLinkMails(): Promise<void> {
  await db().update(mails).set({ givenUpAt: sql`now()`, text: "" }).where(and(inArray(mails.purpose, ["invite", "reset"]), waiting));
}

/** Newest first: what waits after a failure, and what was given up within the last thirty days. */
export async function findTroubledMails(limit: number): Promise<MailLine[]> {
  return db()
    .select({ id: mails.id, recipient: mails.recipient, subject: mails.subject, createdAt: mails.createdAt, tries: mails.tries, lastError: mails.lastError, givenUpAt: mails.givenUpAt })
    .from(mails)
    .where(and(isNull(mails.sentAt), sql`${mails.lastError} <> ''`, gt(mails.createdAt, sql`now() - interval '30 days'`)))
    .orderBy(desc(mails.id))
    .limit(limit);
}

export async function deleteOldMails(days: number): Promise<void> {
  await db().delete(mails).where(sql`coalesce(${mails.sentAt}, ${mails.givenUpAt}) < now() - ${days} * interval '1 day'`);
}

/** Where mail to a person goes; null for who has no account that is open. */
export async function findRecipient(personId: number): Promise<{ email: string; name: string; language: "zh-CN" | "en" } | null> {
  const [row] = await db().select({ email: people.email, name: people.name, language: people.language }).from(people).where(and(eq(people.id, personId), eq(people.status, "active")));
  return row?.email ? { ...row, email: row.email } : null;
}
