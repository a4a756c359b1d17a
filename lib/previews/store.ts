/** Rows of preview links; the token itself is never here. */
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { previewLinks } from "#db/schema/talk";
import type { PreviewState } from "./types.ts";

const state = sql<PreviewState>`case when ${previewLinks.revokedAt} is not null then 'ended' when ${previewLinks.expiresAt} <= now() then 'expired' else 'open' end`;

/** Who has left or was suspended shows nobody anything any more. */
const stateNow = sql<PreviewState>`case when ${people.status} <> 'active' then 'ended' else ${state} end`;

export async function insertLink(row: { articleId: number; tokenHash: string; label: string; createdBy: number; days: number }): Promise<{ id: number; expiresAt: Date }> {
  const { days, ...values } = row;
  const [made] = await db().insert(previewLinks).values({ ...values, expiresAt: sql`now() + ${days} * interval '1 day'` }).returning({ id: previewLinks.id, expiresAt: previewLinks.expiresAt });
  if (!made) throw new Error("The preview link was not kept.");
  return made;
}

/** Newest first. */
export async function findLinks(articleId: number, limit: number) {
  return db()
    .select({ id: previewLinks.id, label: previewLinks.label, createdBy: previewLinks.createdBy, madeBy: people.name, createdAt: previewLinks.createdAt, expiresAt: previewLinks.expiresAt, opened: previewLinks.opened, openedAt: previewLinks.openedAt, state: stateNow })
    .from(previewLinks)
    .innerJoin(people, eq(people.id, previewLinks.createdBy))
    .where(eq(previewLinks.articleId, articleId))
    .orderBy(desc(previewLinks.id))
    .limit(limit);
}

/** How many links of an article open it now. */
export async function countOpenLinks(articleId: number): Promise<number> {
  return db().$count(previewLinks, and(eq(previewLinks.articleId, articleId), eq(state, "open")));
}

export async function findLink(id: number) {
  const [row] = await db().select().from(previewLinks).where(eq(previewLinks.id, id));
  return row ?? null;
}

/** What stands behind a token, whether or not it opens anything now. */
export async function findBehind(tokenHash: string) {
  const [row] = await db()
    .select({ id: previewLinks.id, articleId: previewLinks.articleId, expiresAt: previewLinks.expiresAt, state: stateNow, live: articles.live, removedAt: articles.removedAt, sharedBy: people.name })
    .from(previewLinks)
    .innerJoin(articles, eq(articles.id, previewLinks.articleId))
    .innerJoin(people, eq(people.id, previewLinks.createdBy))
    .where(eq(previewLinks.tokenHash, tokenHash));
  return row ?? null;
}

export async function countOpening(id: number): Promise<void> {
  await db().update(previewLinks).set({ opened: sql`${previewLinks.opened} + 1`, openedAt: sql`now()` }).where(eq(previewLinks.id, id));
}

export async function endLink(id: number, by: number | null): Promise<void> {
  await db().update(previewLinks).set({ revokedAt: sql`now()`, revokedBy: by }).where(and(eq(previewLinks.id, id), isNull(previewLinks.revokedAt)));
}

export async function endLinksOf(articleId: number, by: number | null): Promise<void> {
  await db().update(previewLinks).set({ revokedAt: sql`now()`, revokedBy: by }).where(and(eq(previewLinks.articleId, articleId), isNull(previewLinks.revokedAt)));
}

export async function endEveryLink(): Promise<void> {
  await db().update(previewLinks).set({ revokedAt: sql`now()` }).where(isNull(previewLinks.revokedAt));
}
