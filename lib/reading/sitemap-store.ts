/** Statements behind the sitemap. */
import { and, asc, desc, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import { db } from "#db/client";
import { publications } from "#db/schema/publications";
import { languages } from "#lib/i18n/languages";

/** Live publications of the articles numbered `from` up to, not including, `to`. */
export function blockStatement(from: number, to: number) {
  return db()
    .select({ id: publications.articleId, slug: publications.slug, language: publications.language, publishedAt: publications.publishedAt, translationOf: publications.translationOf })
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

const version = { id: publications.articleId, slug: publications.slug, language: publications.language, translationOf: publications.translationOf };

/** Live translations of the articles numbered `from` up to, not including, `to`. */
export function translationsStatement(from: number, to: number) {
  return db().select(version).from(publications).where(and(isNull(publications.endedAt), gte(publications.translationOf, from), lt(publications.translationOf, to)));
}

/** These articles, as far as they are live. */
export function originalsStatement(ids: readonly number[]) {
  return db().select(version).from(publications).where(and(isNull(publications.endedAt), inArray(publications.articleId, [...ids])));
}

/** What readers first saw in the last `hours`, in each language by its index; the newest `most` of all. */
export function newsStatement(hours: number, most: number) {
  const since = sql`now() - ${hours} * interval '1 hour'`;
  return db()
    .select({ id: publications.articleId, slug: publications.slug, language: publications.language, headline: publications.headline, firstPublishedAt: publications.firstPublishedAt })
    .from(publications)
    .where(and(isNull(publications.endedAt), inArray(publications.language, [...languages]), gte(publications.firstPublishedAt, since)))
    .orderBy(desc(publications.firstPublishedAt), desc(publications.articleId))
    .limit(most);
}
