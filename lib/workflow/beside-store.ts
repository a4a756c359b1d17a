/** What is printed beside the text of articles, as a signature binds it. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "#db/client";
import { articles, bylines } from "#db/schema/articles";
import { generations } from "#db/schema/labels";
import { media } from "#db/schema/media";
import { articleSources, sources } from "#db/schema/sources";
import { declaredFields } from "#lib/labels/types";
import type { Beside } from "./signed-hash.ts";

/** As the rows are now; of articles that are none, nothing. */
export async function findBeside(articleIds: readonly number[]): Promise<Map<number, Beside>> {
  const ids = [...articleIds];
  if (ids.length === 0) return new Map();
  const rows = await db()
    .select({ id: articles.id, kind: articles.kind, responsibleEditorId: articles.responsibleEditorId, coverMediaId: articles.coverMediaId, coverAlt: media.alt, firstPublishedAt: articles.firstPublishedAt })
    .from(articles)
    .leftJoin(media, eq(media.id, articles.coverMediaId))
    .where(inArray(articles.id, ids));
  const names = Map.groupBy(
    await db().select({ articleId: bylines.articleId, personId: bylines.personId, name: bylines.name }).from(bylines).where(inArray(bylines.articleId, ids)).orderBy(asc(bylines.position)),
    ({ articleId }) => articleId,
  );
  const from = Map.groupBy(
    await db()
      .select({ articleId: articleSources.articleId, name: sources.name, url: sources.url, originalAuthor: sources.originalAuthor, originalHeadline: sources.originalHeadline, relation: articleSources.relation })
      .from(articleSources)
      .innerJoin(sources, eq(sources.id, articleSources.sourceId))
      .where(inArray(articleSources.articleId, ids))
      .orderBy(asc(articleSources.position)),
    ({ articleId }) => articleId,
  );
  const lines = await findMachineLines(ids);
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, bylines: names.get(id) ?? [], machineLines: lines.get(id) ?? [], sources: from.get(id) ?? [] }]));
}

async function findMachineLines(articleIds: number[]) {
  const rows = await db()
    .select({ articleId: generations.articleId, mark: generations.mark, model: generations.model })
    .from(generations)
    .where(and(inArray(generations.articleId, articleIds), isNull(generations.withdrawnAt)))
    .orderBy(asc(generations.id));
  return Map.groupBy(rows.filter(({ mark }) => declaredFields.some((field) => mark.endsWith(`.${field}`))), ({ articleId }) => articleId);
}
