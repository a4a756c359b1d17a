/** What a person has in hand, and handing it over: one statement each. */
import { and, eq, inArray, isNull, notExists, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { previewLinks } from "#db/schema/talk";
import { sectionEditors } from "#db/schema/taxonomy";
import { pitches } from "#db/schema/workflow";
import type { ArticleScope } from "#lib/access/scope";
import { inScope } from "#lib/articles/scope-sql";
import type { InHand } from "./types.ts";

const there = isNull(articles.removedAt);
const unprinted = inArray(articles.live, ["never", "scheduled"]);
/** An idea that was declined stays whose it was. */
const open = notInArray(articles.id, sql`(select ${pitches.articleId} from ${pitches} where ${pitches.status} = 'declined')`);
const started = (personId: number) => and(there, unprinted, eq(articles.createdBy, personId), open);
const responsible = (personId: number) => and(there, eq(articles.responsibleEditorId, personId));

export async function countInHand(personId: number): Promise<InHand> {
  const [assigned, drafts, edited, scheduled, sections] = await Promise.all([
    db().$count(articles, and(there, eq(articles.assigneeId, personId))),
    db().$count(articles, started(personId)),
    db().$count(articles, responsible(personId)),
    db().$count(articles, and(there, eq(articles.live, "scheduled"), sql`${personId} in (${articles.createdBy}, ${articles.assigneeId}, ${articles.responsibleEditorId})`)),
    db().$count(sectionEditors, eq(sectionEditors.personId, personId)),
  ]);
  return { assigned, drafts, responsible: edited, scheduled, sections };
}

/** What nobody has read yet, and whose responsibility is printed the next time. Publications are not touched. */
export async function handOver(from: number, to: number): Promise<void> {
  await db().update(articles).set({ createdBy: to }).where(started(from));
  // A lawyer in the middle of reading is not locked out by a change of staff.
  await db().update(previewLinks).set({ createdBy: to }).where(eq(previewLinks.createdBy, from));
  // A new version: who has the details open must not write the old name back.
  await db().update(articles).set({ responsibleEditorId: to, version: sql`${articles.version} + 1` }).where(responsible(from));
}

/** The sections of one become the other's, where they are not already. @param to null: whoever takes over edits every section anyway. */
export async function handSectionsOver(from: number, to: number | null): Promise<void> {
  if (to !== null) {
    const theirs = alias(sectionEditors, "theirs");
    const already = db().select({ one: sql`1` }).from(theirs).where(and(eq(theirs.personId, to), eq(theirs.sectionId, sectionEditors.sectionId)));
    await db().update(sectionEditors).set({ personId: to }).where(and(eq(sectionEditors.personId, from), notExists(already)));
  }
  await db().delete(sectionEditors).where(eq(sectionEditors.personId, from));
}

/** Whose turn it is, where the heir may read the article; the others are in nobody's hands then. Call it last: what was handed over before may be read. @returns how many these are, of those that are still there. */
export async function handAssigned(from: number, to: number, scope: ArticleScope): Promise<number> {
  await db().update(articles).set({ assigneeId: to }).where(and(eq(articles.assigneeId, from), inScope(scope)));
  const left = await db().update(articles).set({ assigneeId: null }).where(eq(articles.assigneeId, from)).returning({ removedAt: articles.removedAt });
  return left.filter(({ removedAt }) => removedAt === null).length;
}
