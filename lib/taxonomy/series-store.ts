/** Rows of series. */
import { desc, eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { series } from "#db/schema/taxonomy";
import { refuse } from "#lib/kernel/refusal";

export type SeriesValues = { slug: string; name: string; nameEn: string; description: string; descriptionEn: string; coverMediaId: number | null };

// In a statement over one table drizzle leaves the table's name out; inside the subquery "id" would be another's.
const outerId = sql`${series}."id"`;

/** Newest first. */
export async function findSeriesRows(limit: number) {
  return db()
    .select({
      id: series.id,
      slug: series.slug,
      name: series.name,
      nameEn: series.nameEn,
      description: series.description,
      descriptionEn: series.descriptionEn,
      coverMediaId: series.coverMediaId,
      articles: sql<number>`(select count(*)::int from ${articles} where ${articles.seriesId} = ${outerId} and ${articles.removedAt} is null)`,
    })
    .from(series)
    .orderBy(desc(series.id))
    .limit(limit);
}

/** Held until the transaction ends: nobody files an article under it meanwhile. Refuses "series.unknown". */
export async function lockSeries(id: number) {
  const [row] = await db().select().from(series).where(eq(series.id, id)).for("update");
  return row ?? refuse("series.unknown");
}

export async function insertSeries(values: SeriesValues): Promise<number> {
  const [row] = await db().insert(series).values(values).onConflictDoNothing({ target: series.slug }).returning({ id: series.id });
  return row?.id ?? refuse("series.slugTaken", { slug: values.slug });
}

export async function seriesSlugTaken(slug: string, id: number): Promise<boolean> {
  return (await db().$count(series, sql`${series.slug} = ${slug} and ${series.id} <> ${id}`)) > 0;
}

export async function updateSeries(id: number, change: Partial<SeriesValues>): Promise<void> {
  await db().update(series).set(change).where(eq(series.id, id));
}

export async function deleteSeries(id: number): Promise<void> {
  await db().delete(series).where(eq(series.id, id));
}

/** Articles in the series, removed ones too, and those that were once published in it: their history names it. */
export async function countSeriesArticles(id: number): Promise<number> {
  const [row] = await db().execute<{ count: number }>(sql`select count(*)::int as count from (select ${articles.id} from ${articles} where ${articles.seriesId} = ${id} union select ${publications.articleId} from ${publications} where ${publications.seriesId} = ${id}) as named`);
  return row?.count ?? 0;
}
