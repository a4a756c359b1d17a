/** Statements about months: PostgreSQL knows when a month begins in a time zone. */
import { sql } from "drizzle-orm";
import { db } from "#db/client";
import { publications } from "#db/schema/publications";
import type { Lang } from "#lib/i18n/languages";

/** Goes from month to month by the index, one step each, however many articles a month has. */
export function monthsStatement(language: Lang, timeZone: string) {
  const newestBefore = (limit: ReturnType<typeof sql>) => sql`
    select to_char(date_trunc('month', ${publications.firstPublishedAt} at time zone ${timeZone}), 'YYYY-MM') as month
    from ${publications}
    where ${publications.endedAt} is null and ${publications.language} = ${language} and ${limit}
    order by ${publications.firstPublishedAt} desc nulls last, ${publications.articleId} desc nulls last
    limit 1`;
  return sql`
    with recursive months (month) as (
      (${newestBefore(sql`true`)})
      union all
      select (${newestBefore(sql`${publications.firstPublishedAt} < to_date(months.month, 'YYYY-MM')::timestamp at time zone ${timeZone}`)})
      from months
      where months.month is not null
    )
    select month from months where month is not null order by month desc`;
}

export async function findMonths(language: Lang, timeZone: string): Promise<string[]> {
  const rows = await db().execute<{ month: string }>(monthsStatement(language, timeZone));
  return rows.map((row) => row.month);
}

/** The first moment of a month and of the next one. */
export async function monthBounds(month: string, timeZone: string): Promise<{ from: Date; to: Date }> {
  const start = sql`${`${month}-01`}::timestamp`;
  const [row] = await db().execute<{ from: string; to: string }>(sql`select ${start} at time zone ${timeZone} as "from", (${start} + interval '1 month') at time zone ${timeZone} as "to"`);
  if (!row) throw new Error("The database told no months.");
  return { from: new Date(row.from), to: new Date(row.to) };
}
