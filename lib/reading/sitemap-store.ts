/** Statements behind the sitemap. */
import { and, asc, gte, isNull, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { publications } from "#db/schema/publications";

/** Live publications of the articles numbered `from` up to, not including, `to`. */
export function blockStatement(from: number, to: number) {
  return db()
    .select({ id: publications.articleId, slug: publications.slug, language: publications.language, publishedAt: publications.publishedAt })
    .from(publications)
    .where(and(isNull(publications.endedAt), gte(publications.articleId, from), lt(publications.articleId, to)))
    .orderBy(asc(publications.articleId));
}

export async function findBlocks(size: number): Promise<number[]> {
  const rows = await db().execute<{ block: string }>(sql`
    select block
    from generate_series(0, (select max(${publications.articleId}) from ${publications} where ${publications.endedAt} is null) / ${size}::bigint) as block
    where exists (select 1 from ${publications} where ${publications.endedAt} is null and ${publications.articleId} >= block * ${size}::bigint and ${publications.articleId} < (block + 1) * ${size}::bigint)
    order by block`);
  return rows.map((row) => Number(row.block));
}
