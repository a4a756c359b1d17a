/** What the page of a source shows besides its row. */
import { asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { articleSources } from "#db/schema/sources";

export async function findPlacesOf(sourceId: number): Promise<{ id: number; headline: string; live: string; position: number }[]> {
  return db()
    .select({ id: articles.id, headline: articles.headline, live: articles.live, position: articleSources.position })
    .from(articleSources)
    .innerJoin(articles, eq(articles.id, articleSources.articleId))
    .where(eq(articleSources.sourceId, sourceId))
    .orderBy(asc(articles.id), asc(articleSources.position));
}

export async function findName(personId: number | null): Promise<string | null> {
  if (personId === null) return null;
  const [row] = await db().select({ name: people.name }).from(people).where(eq(people.id, personId));
  return row?.name ?? null;
}
