/** What the policy has to know of a source: who attached it first, and the articles it stands in. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { articles, bylines } from "#db/schema/articles";
import { articleSources } from "#db/schema/sources";
import type { ArticleFacts } from "#lib/access/policy";

export type UsingArticle = ArticleFacts & { id: number };

/** Articles that a source is attached to, without removed ones. */
export async function findUsing(sourceId: number): Promise<UsingArticle[]> {
  const rows = await db()
    .selectDistinct({ id: articles.id, sectionId: articles.sectionId, live: articles.live, createdBy: articles.createdBy })
    .from(articleSources)
    .innerJoin(articles, eq(articles.id, articleSources.articleId))
    .where(and(eq(articleSources.sourceId, sourceId), isNull(articles.removedAt)))
    .orderBy(articles.id);
  if (rows.length === 0) return [];
  const printed = await db().select({ articleId: bylines.articleId, personId: bylines.personId }).from(bylines).where(inArray(bylines.articleId, rows.map(({ id }) => id)));
  return rows.map(({ createdBy, ...row }) => ({ ...row, authorIds: [createdBy, ...printed.filter(({ articleId }) => articleId === row.id).map(({ personId }) => personId)].filter((id) => id !== null) }));
}
