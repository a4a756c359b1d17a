/** Rows of copies given without the explicit label: written once, never changed and never removed. */
import { and, desc, eq, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { unlabelledCopies } from "#db/schema/labels";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import type { Cursor } from "#lib/articles/cursor";

/** What readers have of an article just now. */
export async function findLive(articleId: number) {
  const [row] = await db().select({ id: publications.id, label: publications.label }).from(publications).where(and(eq(publications.articleId, articleId), isNull(publications.endedAt)));
  return row ?? null;
}

export async function articleExists(articleId: number): Promise<boolean> {
  return (await db().$count(articles, and(eq(articles.id, articleId), isNull(articles.removedAt)))) > 0;
}

export async function insertCopy(row: typeof unlabelledCopies.$inferInsert): Promise<number> {
  const [made] = await db().insert(unlabelledCopies).values(row).returning({ id: unlabelledCopies.id });
  if (!made) throw new Error("The record came back empty.");
  return made.id;
}

export async function findCopy(id: number) {
  const [row] = await db().select({ id: unlabelledCopies.id, publicationId: unlabelledCopies.publicationId }).from(unlabelledCopies).where(eq(unlabelledCopies.id, id));
  return row ?? null;
}

/** Days of the site's calendar, ISO 8601, both included. */
type Span = { from?: string | undefined; to?: string | undefined; timeZone: string; before: Cursor | null };

/** Newest first. */
export async function findCopies({ from, to, timeZone, before }: Span, limit: number) {
  const { createdAt, id } = unlabelledCopies;
  const start = (day: string): SQL => sql`(${day}::date::timestamp at time zone ${timeZone})`;
  const conditions = [
    from === undefined ? undefined : gte(createdAt, start(from)),
    to === undefined ? undefined : lt(createdAt, sql`((${to}::date + 1)::timestamp at time zone ${timeZone})`),
    before ? sql`(${createdAt}, ${id}) < (${before.at.toISOString()}::timestamptz, ${before.id}::bigint)` : undefined,
  ];
  return db()
    .select({ id, articleId: unlabelledCopies.articleId, headline: publications.headline, number: publications.number, recipient: unlabelledCopies.recipient, purpose: unlabelledCopies.purpose, agreement: unlabelledCopies.agreement, givenBy: people.name, createdAt })
    .from(unlabelledCopies)
    .innerJoin(publications, eq(publications.id, unlabelledCopies.publicationId))
    .innerJoin(people, eq(people.id, unlabelledCopies.givenBy))
    .where(and(...conditions))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}
