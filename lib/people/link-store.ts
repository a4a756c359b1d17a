/** Rows of one-time links: to set the site up, to join it, to choose a password. */
import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { type InvitationKind, invitations, people } from "#db/schema/people";
import type { InvitationLine, LinkState } from "./types.ts";

export type LinkKind = InvitationKind;
export type LinkRow = typeof invitations.$inferSelect;

const open = and(isNull(invitations.usedAt), gt(invitations.expiresAt, sql`now()`));

export async function insertLink(row: { kind: LinkKind; tokenHash: string; hours: number } & Partial<Pick<LinkRow, "email" | "role" | "personId" | "invitedBy">>): Promise<number> {
  const { hours, ...values } = row;
  const [made] = await db().insert(invitations).values({ ...values, expiresAt: sql`now() + ${hours} * interval '1 hour'` }).returning({ id: invitations.id });
  if (!made) throw new Error("The link was not kept.");
  return made.id;
}

/** Uses a link up, in one statement: of two who come at once, one gets the row. */
export async function takeLink(kind: LinkKind, tokenHash: string): Promise<LinkRow | null> {
  const [row] = await db().update(invitations).set({ usedAt: sql`now()` }).where(and(eq(invitations.kind, kind), eq(invitations.tokenHash, tokenHash), open)).returning();
  return row ?? null;
}

export async function findLink(kind: LinkKind, tokenHash: string): Promise<(LinkRow & { state: LinkState }) | null> {
  const [found] = await db()
    .select({ row: invitations, state: sql<LinkState>`case when ${invitations.usedAt} is not null then 'used' when ${invitations.expiresAt} <= now() then 'expired' else 'open' end` })
    .from(invitations)
    .where(and(eq(invitations.kind, kind), eq(invitations.tokenHash, tokenHash)));
  return found ? { ...found.row, state: found.state } : null;
}

/** Makes open links worthless: all of a kind, or those to an address, about a person, made by a person, or one by its number. */
export async function closeLinks(kind: LinkKind, which: Partial<Pick<LinkRow, "id" | "email" | "personId" | "invitedBy">> = {}): Promise<number> {
  const wanted = [
    which.id === undefined ? undefined : eq(invitations.id, which.id),
    which.email ? eq(invitations.email, which.email) : undefined,
    which.personId ? eq(invitations.personId, which.personId) : undefined,
    which.invitedBy ? eq(invitations.invitedBy, which.invitedBy) : undefined,
  ];
  const rows = await db().update(invitations).set({ usedAt: sql`now()` }).where(and(eq(invitations.kind, kind), isNull(invitations.usedAt), ...wanted)).returning({ id: invitations.id });
  return rows.length;
}

/** Makes commands about one address wait for each other, until the transaction ends; the first number is any of our own. */
export async function waitForSameEmail(email: string): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(7003, hashtext(${email}))`);
}

export async function findOpenInvitation(id: number, lock: boolean): Promise<LinkRow | null> {
  const asked = db().select().from(invitations).where(and(eq(invitations.id, id), eq(invitations.kind, "invite"), open));
  const [row] = await (lock ? asked.for("update") : asked);
  return row ?? null;
}

/** Newest first. */
export async function findOpenInvitations(limit: number): Promise<InvitationLine[]> {
  const rows = await db()
    .select({ id: invitations.id, email: invitations.email, role: invitations.role, invitedBy: people.name, createdAt: invitations.createdAt, expiresAt: invitations.expiresAt })
    .from(invitations)
    .leftJoin(people, eq(people.id, invitations.invitedBy))
    .where(and(eq(invitations.kind, "invite"), open))
    .orderBy(desc(invitations.id))
    .limit(limit);
  return rows.flatMap(({ email, role, ...row }) => (email && role ? [{ ...row, email, role }] : []));
}

export async function deleteOldLinks(days: number): Promise<void> {
  await db().delete(invitations).where(sql`least(${invitations.expiresAt}, ${invitations.usedAt}) < now() - ${days} * interval '1 day'`);
}
