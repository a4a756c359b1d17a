/** The sources of one article, as the fact check and the editor read them. */
import { asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { articleSources, sources } from "#db/schema/sources";

const heads = {
  id: sources.id,
  name: sources.name,
  url: sources.url,
  kind: sources.kind,
  speaksFrom: sources.speaksFrom,
  hash: sources.hash,
  originalAuthor: sources.originalAuthor,
  originalHeadline: sources.originalHeadline,
  problem: sources.problem,
  changedAt: sources.changedAt,
};

const ofArticle = (articleId: number) => eq(articleSources.articleId, articleId);

/** In printed order, without what they say. */
export async function findAttachedHeads(articleId: number) {
  return db().select(heads).from(articleSources).innerJoin(sources, eq(sources.id, articleSources.sourceId)).where(ofArticle(articleId)).orderBy(asc(articleSources.position));
}

export async function findAttached(articleId: number) {
  return db().select({ ...heads, passages: sources.passages }).from(articleSources).innerJoin(sources, eq(sources.id, articleSources.sourceId)).where(ofArticle(articleId)).orderBy(asc(articleSources.position));
}
