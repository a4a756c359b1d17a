/** Rows of people. */
import { and, asc, count, eq, gt, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { db } from "#db/client";
import { holds } from "#db/letters";
import { people, sessions } from "#db/schema/people";
import { sectionEditors, sections } from "#db/schema/taxonomy";
import type { PersonFacts } from "#lib/access/policy";
import { refuse } from "#lib/kernel/refusal";
import type { PeopleFilters, PersonLine, Profile } from "./types.ts";

export type PersonRow = typeof people.$inferSelect;
/** A person as the policy and the commands need them. */
export type PersonSubject = PersonFacts & { row: PersonRow };

/** Loads a person for the gate; with `lock` the row is held until the transaction ends. Refuses "people.unknown". */
export async function personSubject(id: number, lock: boolean): Promise<PersonSubject> {
  const asked = db().select().from(people).where(eq(people.id, id));
  const [row] = await (lock ? asked.for("update") : asked);
  return row ? { id: row.id, role: row.role, owner: row.owner, row } : refuse("people.unknown");
}

/** Null when a unique value (address, slug, the one owner) is taken, also by somebody just now. */
export async function insertPerson(row: typeof people.$inferInsert): Promise<number | null> {
  const [made] = await db().insert(people).values(row).onConflictDoNothing().returning({ id: people.id });
  return made?.id ?? null;
}

export async function updatePerson(id: number, change: Partial<typeof people.$inferInsert>): Promise<void> {
  await db().update(people).set({ ...change, updatedAt: sql`now()` }).where(eq(people.id, id));
}

export async function findPersonByEmail(email: string): Promise<number | null> {
  const [row] = await db().select({ id: people.id }).from(people).where(eq(people.email, email));
  return row?.id ?? null;
}

/** Two who want one address for their pages come one after the other; the first number is any of our own. */
export async function waitForSameSlug(slug: string): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(7005, hashtext(${slug}))`);
}

export async function isSlugTaken(slug: string, exceptId: number): Promise<boolean> {
  const rows = await db().select({ id: people.id }).from(people).where(and(eq(people.slug, slug), ne(people.id, exceptId)));
  return rows.length > 0;
}

export async function ownerExists(): Promise<boolean> {
  return (await findOwner()) !== null;
}

export async function findOwner(): Promise<number | null> {
  const [row] = await db().select({ id: people.id }).from(people).where(eq(people.owner, true));
  return row?.id ?? null;
}

/** Makes set-ups wait for each other until the transaction ends; the number is any of our own. */
export async function waitForOtherSetUps(): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(7001003)`);
}

/** Active admins who can sign in, held until the transaction ends, in one order so that two callers cannot wait for each other. */
export async function lockAdmins(): Promise<number[]> {
  const rows = await db().select({ id: people.id }).from(people).where(and(eq(people.role, "admin"), eq(people.status, "active"), isNotNull(people.email))).orderBy(asc(people.id)).for("update");
  return rows.map((row) => row.id);
}

// In a statement over one table drizzle leaves the table's name out; inside these subqueries "id" could be another's.
const ofPerson = sql`${sessions.personId} = ${people}."id"`;
const live = and(ofPerson, isNull(sessions.endedAt), gt(sessions.expiresAt, sql`now()`));

/** In the order of their numbers, from after `after` on. */
export async function findPeople(where: Omit<PeopleFilters, "before">, after: number, limit: number): Promise<PersonLine[]> {
  return peopleStatement(where, after, limit);
}

/** The statement itself, for the test of its plan. */
export function peopleStatement(where: Omit<PeopleFilters, "before">, after: number, limit: number) {
  return db()
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      status: people.status,
      owner: people.owner,
      sample: people.sample,
      removed: sql<boolean>`${people.removedAt} is not null`,
      hasPassword: sql<boolean>`${people.passwordHash} is not null`,
      lastSeenAt: sql<Date | null>`(select max(${sessions.lastSeenAt}) from ${sessions} where ${ofPerson})`.mapWith(people.createdAt),
      sessions: sql<number>`(select ${count()} from ${sessions} where ${live})`.mapWith(Number),
    })
    .from(people)
    .where(and(gt(people.id, after), where.role && eq(people.role, where.role), where.status && eq(people.status, where.status), where.q ? holds(where.q, people.name, people.nameEn, people.email) : undefined))
    .orderBy(asc(people.id))
    .limit(limit);
}

export async function findProfile(id: number): Promise<Profile> {
  const [row] = await db().select({ id: people.id, name: people.name, nameEn: people.nameEn, email: people.email, slug: people.slug, bio: people.bio, bioEn: people.bioEn, language: people.language, role: people.role, owner: people.owner, mailNotices: people.mailNotices }).from(people).where(eq(people.id, id));
  if (!row) refuse("people.unknown");
  const edited = await db().select({ name: sections.name, nameEn: sections.nameEn }).from(sectionEditors).innerJoin(sections, eq(sections.id, sectionEditors.sectionId)).where(eq(sectionEditors.personId, id)).orderBy(asc(sections.position));
  return { ...row, sectionNames: edited.map((section) => (row.language === "en" && section.nameEn) || section.name) };
}
