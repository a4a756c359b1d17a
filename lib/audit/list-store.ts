/** Reading the audit log. */
import { aliasedTable, and, asc, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { audit } from "#db/schema/site";
import { sections } from "#db/schema/taxonomy";
import type { AuditFilters } from "./types.ts";

const about = aliasedTable(people, "about");

export type AuditWhere = Omit<AuditFilters, "before"> & { before: { at: string; id: number } | null };

/** As the index is written: an order without "nulls last" is another one to the planner. */
const byTime = [sql`${audit.at} desc nulls last`, sql`${audit.id} desc nulls last`];
/** Numbers are given in the order of time, but for deeds of one moment. */
const byNumber = [sql`${audit.id} desc nulls last`];

/** Newest first. `timeZone`: whose days `from` and `to` are. */
export function auditStatement({ person, action, kind, subject, from, to, before }: AuditWhere, timeZone: string, limit: number) {
  // What a person did, and who did something, is indexed by number; days are by time.
  const numbered = (person !== undefined || action !== undefined) && from === undefined && to === undefined;
  return db()
    .select({
      id: audit.id, at: audit.at, actorKind: audit.actorKind, actorId: audit.actorId, actorName: people.name, action: audit.action, subjectKind: audit.subjectKind, subjectId: audit.subjectId,
      subjectName: sql<string | null>`case ${audit.subjectKind} when 'person' then ${about.name} when 'article' then ${articles.headline} when 'section' then ${sections.name} end`,
      detail: audit.detail, address: audit.address,
    })
    .from(audit)
    .leftJoin(people, eq(people.id, audit.actorId))
    .leftJoin(about, and(eq(audit.subjectKind, "person"), eq(about.id, audit.subjectId)))
    .leftJoin(articles, and(eq(audit.subjectKind, "article"), eq(articles.id, audit.subjectId)))
    .leftJoin(sections, and(eq(audit.subjectKind, "section"), eq(sections.id, audit.subjectId)))
    .where(and(
      person === undefined ? undefined : eq(audit.actorId, person),
      action === undefined ? undefined : eq(audit.action, action),
      kind === undefined ? undefined : eq(audit.subjectKind, kind),
      subject === undefined ? undefined : eq(audit.subjectId, subject),
      from === undefined ? undefined : gte(audit.at, sql`(${from}::date::timestamp at time zone ${timeZone})`),
      to === undefined ? undefined : lt(audit.at, sql`((${to}::date + 1)::timestamp at time zone ${timeZone})`),
      before === null ? undefined : numbered ? lt(audit.id, before.id) : sql`(${audit.at}, ${audit.id}) < (${before.at}::timestamptz, ${before.id}::bigint)`,
    ))
    .orderBy(...(numbered ? byNumber : byTime))
    .limit(limit);
}

/** Everybody with an account, for choosing. */
export async function findActors(): Promise<{ id: number; name: string }[]> {
  return db().select({ id: people.id, name: people.name }).from(people).where(isNotNull(people.email)).orderBy(asc(people.name)).limit(500);
}

/** Their name; null where nobody did, or it was the house itself. */
export async function findLastActor({ action, kind, id }: { action: string; kind: string; id: number }): Promise<string | null> {
  const [row] = await db()
    .select({ name: people.name })
    .from(audit)
    .leftJoin(people, eq(people.id, audit.actorId))
    .where(and(eq(audit.action, action), eq(audit.subjectKind, kind), eq(audit.subjectId, id)))
    .orderBy(...byTime)
    .limit(1);
  return row?.name ?? null;
}
