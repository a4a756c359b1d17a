/** Rows of signatures and of what else happened on the way to readers; both are only ever added to. */
import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, revisions } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { sections } from "#db/schema/taxonomy";
import { reviewEvents, signatures } from "#db/schema/workflow";
import { channel, talked } from "#lib/collab/notice";
import type { ReviewEventKind, Signature, Workflow } from "./types.ts";

/** Undefined where there is no such section. */
export async function findSectionWorkflow(sectionId: number): Promise<Workflow | null | undefined> {
  const [row] = await db().select({ workflow: sections.workflow }).from(sections).where(eq(sections.id, sectionId));
  return row === undefined ? undefined : row.workflow;
}

/** The same, held until the transaction ends: two that change it come one after the other. */
export async function lockSectionWorkflow(sectionId: number): Promise<Workflow | null | undefined> {
  const [row] = await db().select({ workflow: sections.workflow }).from(sections).where(eq(sections.id, sectionId)).for("no key update");
  return row === undefined ? undefined : row.workflow;
}

export async function updateSectionWorkflow(sectionId: number, workflow: Workflow | null): Promise<void> {
  await db().update(sections).set({ workflow }).where(eq(sections.id, sectionId));
}

/** Keys of steps that were signed in articles which stand in this section now. */
export async function findSignedKeys(sectionId: number): Promise<string[]> {
  const rows = await db().selectDistinct({ step: signatures.step }).from(signatures).innerJoin(articles, eq(articles.id, signatures.articleId)).where(eq(articles.sectionId, sectionId));
  return rows.map(({ step }) => step);
}

/** All of an article, oldest first. */
export async function findSignatures(articleId: number): Promise<(Signature & { revisionId: number })[]> {
  const rows = await db().select({ row: signatures, text: revisions.hash }).from(signatures).innerJoin(revisions, eq(revisions.id, signatures.revisionId)).where(eq(signatures.articleId, articleId)).orderBy(asc(signatures.id));
  return rows.map(({ row: { createdAt, articleId: _, ...row }, text }) => ({ ...row, text, at: createdAt.toISOString() }));
}

/** Call with the article's row locked. */
export async function insertSignature(row: Omit<typeof signatures.$inferInsert, "createdAt">): Promise<void> {
  await db().insert(signatures).values({ ...row, createdAt: sql`clock_timestamp()` });
}

export async function insertReviewEvent(row: Omit<typeof reviewEvents.$inferInsert, "createdAt">): Promise<void> {
  await db().insert(reviewEvents).values({ ...row, createdAt: sql`clock_timestamp()` });
}

/** All of an article, oldest first. */
export async function findReviewEvents(articleId: number) {
  return db().select().from(reviewEvents).where(eq(reviewEvents.articleId, articleId)).orderBy(asc(reviewEvents.id));
}

/** The newest of one kind; `step` tells events of one kind apart. */
export async function findLastEvent(articleId: number, kind: ReviewEventKind, step?: string) {
  const [row] = await db()
    .select()
    .from(reviewEvents)
    .where(and(eq(reviewEvents.articleId, articleId), eq(reviewEvents.kind, kind), step === undefined ? undefined : eq(reviewEvents.step, step)))
    .orderBy(desc(reviewEvents.id))
    .limit(1);
  return row ?? null;
}

/** Whether readers have got a text of it after that moment. */
export async function isPrintedSince(articleId: number, moment: Date): Promise<boolean> {
  const rows = await db().select({ id: publications.id }).from(publications).where(and(eq(publications.articleId, articleId), gt(publications.publishedAt, moment))).limit(1);
  return rows.length > 0;
}

export async function findNamesOf(ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return new Map();
  const rows = await db().select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function findRevisionNumbers(ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db().select({ id: revisions.id, number: revisions.number }).from(revisions).where(inArray(revisions.id, [...ids]));
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Every page that has the article open asks anew how its reviews stand when this transaction is committed, on every server. */
export async function tellReviewers(articleId: number): Promise<void> {
  await db().execute(sql`select pg_notify(${channel}, ${talked(articleId)})`);
}
