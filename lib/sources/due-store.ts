/** Which sources are to be compared by themselves. */
import { sql } from "drizzle-orm";
import { db } from "#db/client";

/**
 * Pages of articles that are live or were worked on in the last month, none of the samples, not compared since yesterday.
 * Claimed by saying that they are compared now: two servers never take the same.
 */
export async function claimDue(limit: number): Promise<number[]> {
  const rows = await db().execute<{ id: string }>(sql`
    update sources set compared_at = now() where id in (
      select sources.id from sources
      where sources.kind = 'url' and sources.url <> '' and (sources.compared_at is null or sources.compared_at < now() - interval '1 day')
        and exists (select 1 from article_sources join articles on articles.id = article_sources.article_id
          where article_sources.source_id = sources.id and articles.removed_at is null and articles.sample_hash is null
            and (articles.live = 'live' or articles.updated_at > now() - interval '30 days'))
      order by sources.compared_at nulls first, sources.id limit ${limit} for update skip locked)
    returning id`);
  return rows.map(({ id }) => Number(id));
}
