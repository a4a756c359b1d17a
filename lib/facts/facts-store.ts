/** Rows of decisions, and what the check has to know of an article. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { claimDecisions } from "#db/schema/facts";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { audit } from "#db/schema/site";
import { sections } from "#db/schema/taxonomy";
import { channel, talked } from "#lib/collab/notice";
import type { FactRule } from "./types.ts";

export type DecisionRow = typeof claimDecisions.$inferSelect;

/** Those that nobody has withdrawn, oldest first, with the name of who made them. */
export async function findDecisions(articleId: number) {
  return db()
    .select({ row: claimDecisions, name: people.name, nameEn: people.nameEn })
    .from(claimDecisions)
    .innerJoin(people, eq(people.id, claimDecisions.personId))
    .where(and(eq(claimDecisions.articleId, articleId), isNull(claimDecisions.withdrawnAt)))
    .orderBy(asc(claimDecisions.id));
}

/** Who verified what somebody else had verified a moment before: their reason adds nothing to the line and is not lost. */
export async function findSeconds(articleId: number): Promise<{ decisionId: number; by: string; reason: string }[]> {
  const text = (key: string) => sql<string>`coalesce(${audit.detail}->>${key}, '')`;
  const rows = await db()
    .select({ decisionId: text("decisionId"), by: people.name, reason: text("reason") })
    .from(audit)
    .innerJoin(people, eq(people.id, audit.actorId))
    .where(and(eq(audit.subjectKind, "article"), eq(audit.subjectId, articleId), eq(audit.action, "claim.verify"), sql`${audit.detail}->>'again' = 'true'`))
    .orderBy(asc(audit.id));
  return rows.map((row) => ({ ...row, decisionId: Number(row.decisionId) }));
}

/** Null where there is none in that article, or where it was withdrawn. */
export async function findDecision(articleId: number, id: number): Promise<DecisionRow | null> {
  const [row] = await db().select().from(claimDecisions).where(and(eq(claimDecisions.id, id), eq(claimDecisions.articleId, articleId), isNull(claimDecisions.withdrawnAt)));
  return row ?? null;
}

export async function insertDecision(row: typeof claimDecisions.$inferInsert): Promise<number> {
  const [made] = await db().insert(claimDecisions).values(row).returning({ id: claimDecisions.id });
  if (!made) throw new Error("The new decision came back empty.");
  return made.id;
}

export async function setWithdrawn(id: number, by: number): Promise<void> {
  await db().update(claimDecisions).set({ withdrawnAt: sql`now()`, withdrawnBy: by }).where(eq(claimDecisions.id, id));
}

/** The day by which an article speaks: as its details say, else when readers first saw it, else when they will, else today. */
export async function findMoment(articleId: number, at?: Date): Promise<Date> {
  const first = sql`(select ${publications.publishedAt} from ${publications} where ${publications.articleId} = ${articles}."id" and ${publications.number} = 1)`;
  const [row] = await db()
    .select({ at: sql<string>`coalesce(${articles.firstPublishedAt}, ${first}, ${at?.toISOString() ?? null}::timestamptz, ${articles.scheduledAt}, now())` })
    .from(articles)
    .where(eq(articles.id, articleId));
  return row ? new Date(row.at) : new Date();
}

export async function findRule(sectionId: number | null): Promise<FactRule> {
  if (sectionId === null) return "standard";
  const [row] = await db().select({ rule: sections.factRule }).from(sections).where(eq(sections.id, sectionId));
  return row?.rule ?? "standard";
}

/** Every page that has the article open asks anew when this transaction is committed, on every server. */
export async function tellPages(articleId: number): Promise<void> {
  await db().execute(sql`select pg_notify(${channel}, ${talked(articleId)})`);
}
