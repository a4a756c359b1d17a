/** Statements about the likeness of articles. */
import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client";
import { publications, publicationTags } from "#db/schema/publications";
import { keywords, related } from "#db/schema/related";
import type { Lang } from "#lib/i18n/languages";
import { mostLike } from "./likeness.ts";
import type { Kin, Likeness } from "./types.ts";

/**
 * A word that very many articles have says little: of those with one word so many are looked at, of one tag and the section the newest.
 * So no question grows with the archive.
 */
const withOneWord = 120;
const withOneTag = 60;
const ofSection = 40;
const sharingMost = 120;

// Each candidate is looked up by itself: joined as tables, the planner would read all of them, as it cannot know how few there are.
/** Live articles of the language that may be like this one: by words, tags and section. Bounded, whatever the size of the archive. */
export function candidatesStatement(of: Kin, language: Lang) {
  const json = (list: readonly (string | number)[]) => sql`jsonb_array_elements_text(${JSON.stringify(list)}::jsonb)`;
  return sql`
    with by_word as (
      select hit.article_id from ${json(of.words)} as given(word)
      cross join lateral (select article_id from ${keywords} where words && array[given.word] and language = ${language} limit ${withOneWord}) as hit
      where hit.article_id <> ${of.id}
      group by hit.article_id order by count(*) desc, hit.article_id desc limit ${sharingMost}
    ), by_tag as (
      select live.article_id from ${json(of.tagIds)} as given(tag)
      cross join lateral (select publication_id from ${publicationTags} where tag_id = given.tag::bigint order by first_published_at desc nulls last limit ${withOneTag}) as place
      join ${publications} as live on live.id = place.publication_id
    ), by_section as (
      select article_id from ${publications}
      where ended_at is null and language = ${language} and section_id = ${of.sectionId}::bigint
      order by first_published_at desc nulls last, article_id desc nulls last limit ${ofSection}
    )
    select candidate.article_id as id, live.section_id as "sectionId", live.series_id as "seriesId",
      coalesce((select known.words from ${keywords} as known where known.article_id = candidate.article_id), '{}') as words,
      array(select tag_id from ${publicationTags} as place where place.publication_id = live.id) as "tagIds"
    from (select article_id from by_word union select article_id from by_tag union select article_id from by_section) as candidate
    cross join lateral (select id, section_id, series_id, language from ${publications} where article_id = candidate.article_id and ended_at is null limit 1) as live
    where live.language = ${language} and candidate.article_id <> ${of.id}`;
}

type Row = { id: string; sectionId: string | null; seriesId: string | null; words: string[]; tagIds: (string | number)[] };

export async function findCandidates(of: Kin, language: Lang): Promise<Kin[]> {
  const rows = await db().execute<Row>(candidatesStatement(of, language));
  const number = (text: string | null) => (text === null ? null : Number(text));
  return rows.map((row) => ({ id: Number(row.id), words: row.words, tagIds: row.tagIds.map(Number), sectionId: number(row.sectionId), seriesId: number(row.seriesId) }));
}

/** Any constant of our own: whoever changes who is like whom waits here, for two at once could each wait for a row of the other. */
const advisoryLock = 7_001_005;

export async function waitForOtherRelations(): Promise<void> {
  await db().execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
}

export async function putKeywords(rows: readonly (typeof keywords.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await db().insert(keywords).values([...rows]).onConflictDoUpdate({ target: keywords.articleId, set: { language: sql`excluded.language`, words: sql`excluded.words` } });
}

export async function insertRelated(rows: readonly (typeof related.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db().insert(related).values([...rows]);
}

/** Writes what an article is like, in place of what it was like. */
export async function replaceRelated(articleId: number, like: readonly Likeness[]): Promise<void> {
  await db().delete(related).where(or(eq(related.articleId, articleId), eq(related.relatedId, articleId)));
  await insertRelated(like.map(({ id, score }) => ({ articleId, relatedId: id, score })));
}

/** Puts the article among those that the others are like, where it is liker than their last or there is room; tells whose list that changed. */
export async function enterOthers(articleId: number, like: readonly Likeness[]): Promise<number[]> {
  if (like.length === 0) return [];
  const entered = await db().execute<{ id: string }>(sql`
    insert into ${related} (article_id, related_id, score)
    select other.id, ${articleId}, other.score from jsonb_to_recordset(${JSON.stringify(like)}::jsonb) as other(id bigint, score int)
    where (select count(*) from ${related} as present where present.article_id = other.id and present.score >= other.score) < ${mostLike}
    returning article_id as id`);
  const ids = entered.map((row) => Number(row.id));
  if (ids.length > 0) await dropSurplus(ids);
  return ids;
}

async function dropSurplus(articleIds: readonly number[]): Promise<void> {
  const ranked = db().select({ articleId: related.articleId, relatedId: related.relatedId, place: sql<number>`row_number() over (partition by ${related.articleId} order by ${related.score} desc, ${related.relatedId} desc)`.as("place") }).from(related).where(inArray(related.articleId, [...articleIds])).as("ranked");
  await db().delete(related).where(sql`(${related.articleId}, ${related.relatedId}) in (select ${ranked.articleId}, ${ranked.relatedId} from ${ranked} where ${ranked.place} > ${mostLike})`);
}

/** Live articles numbered above `after` whose words nobody has looked for yet, in their order. */
export async function findUnrelated(after: number, limit: number) {
  return db()
    .select({ id: publications.articleId, publicationId: publications.id, language: publications.language, headline: publications.headline, standfirst: publications.standfirst, text: publications.text, sectionId: publications.sectionId, seriesId: publications.seriesId })
    .from(publications)
    .leftJoin(keywords, eq(keywords.articleId, publications.articleId))
    .where(and(isNull(publications.endedAt), gt(publications.articleId, after), isNull(keywords.articleId)))
    .orderBy(publications.articleId)
    .limit(limit);
}

export async function findTagsOf(publicationIds: readonly number[]) {
  if (publicationIds.length === 0) return [];
  return db().select({ publicationId: publicationTags.publicationId, tagId: publicationTags.tagId }).from(publicationTags).where(inArray(publicationTags.publicationId, [...publicationIds]));
}
