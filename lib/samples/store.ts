/** Rows of the sample content: what it is made of, and what nobody else uses. */
import { and, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles, articleTags, bylines, drafts, revisions } from "#db/schema/articles";
import { media } from "#db/schema/media";
import { people } from "#db/schema/people";
import { publicationPeople, publications, publicationTags } from "#db/schema/publications";
import { settings } from "#db/schema/site";
import { sectionEditors, sections, series, tags } from "#db/schema/taxonomy";

export { databaseUrl } from "#db/client";

const key = "samples";
/** Any constant of our own: before the row exists, servers that start together wait on it. */
const advisoryLock = 7_001_004;

export async function lockSetting(): Promise<unknown> {
  await db().execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key)).for("update");
  return row?.value;
}

export async function readSetting(): Promise<unknown> {
  const [row] = await db().select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return row?.value;
}

export async function saveSetting(value: unknown): Promise<void> {
  await db().insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: sql`now()` } });
}

/** Whether anybody has done anything here but set the site up. */
export async function isUntouched(): Promise<boolean> {
  const [found] = await db().execute<{ touched: boolean }>(sql`select exists (select 1 from ${articles}) or exists (select 1 from ${people} where not ${people.owner}) as touched`);
  return found?.touched === false;
}

/** Inserts people without an account; returns numbers by slug. A slug that is taken by somebody real is left to them. */
export async function insertPeople(rows: readonly (typeof people.$inferInsert)[]): Promise<Map<string, number>> {
  const made = await db().insert(people).values(rows.map((row) => ({ ...row, sample: true }))).onConflictDoNothing().returning({ id: people.id, slug: people.slug });
  return new Map(made.map((row) => [row.slug, row.id]));
}

/** Inserts sections; one whose slug is there already is used as it is. */
export async function insertSections(rows: readonly (typeof sections.$inferInsert)[]): Promise<void> {
  await db().insert(sections).values(rows.map((row) => ({ ...row, sample: true }))).onConflictDoNothing();
}

export async function insertTags(rows: readonly (typeof tags.$inferInsert)[]): Promise<void> {
  await db().insert(tags).values([...rows]).onConflictDoNothing();
}

export async function findSectionIds(slugs: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().select({ id: sections.id, slug: sections.slug }).from(sections).where(inArray(sections.slug, [...slugs]));
  return new Map(rows.map((row) => [row.slug, row.id]));
}

export async function findSamplePeople(): Promise<{ id: number; slug: string; name: string }[]> {
  return db().select({ id: people.id, slug: people.slug, name: people.name }).from(people).where(eq(people.sample, true));
}

export async function setTranslation(articleId: number, translationOf: number): Promise<void> {
  await db().update(articles).set({ translationOf }).where(eq(articles.id, articleId));
}

/** Marks an article as sample content; `at` is when it was last worked on, as lists show it. */
export async function markSample(articleId: number, sampleHash: string, at: Date): Promise<void> {
  await db().update(articles).set({ sampleHash, createdAt: at, updatedAt: at }).where(eq(articles.id, articleId));
  await db().update(drafts).set({ savedAt: at }).where(eq(drafts.articleId, articleId));
}

/** Sample articles that are still there, held until the transaction ends. */
export async function lockSampleArticles() {
  return db()
    .select({ id: articles.id, sampleHash: articles.sampleHash, live: articles.live, sectionId: articles.sectionId, scheduledAt: articles.scheduledAt })
    .from(articles)
    .where(and(isNotNull(articles.sampleHash), isNull(articles.removedAt)))
    .for("no key update");
}

/** An edited sample becomes an article like any other. */
export async function unmarkArticles(): Promise<void> {
  await db().update(articles).set({ sampleHash: null }).where(and(isNotNull(articles.sampleHash), isNull(articles.removedAt)));
}

/** The sections stay: publications, which nobody can change, refer to them, and without any section nothing can be published. */
export async function unmarkSections(): Promise<void> {
  await db().update(sections).set({ sample: false }).where(eq(sections.sample, true));
}

const staying = sql`${articles.removedAt} is null`;

/** Removes sample people whom no article that stays names; their names stay printed in what was. */
export async function deleteUnusedPeople(): Promise<number[]> {
  const unused = await db()
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.sample, true), isNull(people.email), isNull(people.passwordHash), sql`not exists (select 1 from ${articles} left join ${bylines} on ${bylines.articleId} = ${articles.id} where ${staying} and (${bylines.personId} = ${people.id} or ${articles.responsibleEditorId} = ${people.id} or ${articles.createdBy} = ${people.id}))`));
  const ids = unused.map((row) => row.id);
  if (ids.length === 0) return [];
  await db().update(bylines).set({ personId: null }).where(inArray(bylines.personId, ids));
  await db().update(articles).set({ responsibleEditorId: null }).where(inArray(articles.responsibleEditorId, ids));
  await db().delete(publicationPeople).where(inArray(publicationPeople.personId, ids));
  await db().delete(sectionEditors).where(inArray(sectionEditors.personId, ids));
  await db().delete(people).where(inArray(people.id, ids));
  return ids;
}

/** Removes those of the named tags that neither a staying article nor a page of readers shows. */
export async function deleteUnusedTags(names: readonly string[]): Promise<number[]> {
  const onArticle = sql`exists (select 1 from ${articleTags} join ${articles} on ${articles.id} = ${articleTags.articleId} where ${articleTags.tagId} = ${tags.id} and ${staying})`;
  const onPage = sql`exists (select 1 from ${publicationTags} join ${publications} on ${publications.id} = ${publicationTags.publicationId} where ${publicationTags.tagId} = ${tags.id} and ${publications.endedAt} is null)`;
  const gone = await db().delete(tags).where(and(inArray(tags.name, [...names]), sql`not ${onArticle}`, sql`not ${onPage}`)).returning({ id: tags.id });
  return gone.map((row) => row.id);
}

/** Removes sample pictures that no staying article has in its text, cover or history, except `kept`; the sweep takes their files. */
export async function deleteUnusedPictures(kept: readonly number[]): Promise<number> {
  const named = (json: SQL) => sql`select (jsonb_path_query(${json}, 'strict $.**.media') #>> '{}')::bigint`;
  const used = sql`
    select ${articles.coverMediaId} from ${articles} where ${staying}
    union all select ${articles.socialMediaId} from ${articles} where ${staying}
    union all select (${publications.social}->>'id')::bigint from ${publications} where ${publications.endedAt} is null
    union all select (${publications.cover}->>'id')::bigint from ${publications} where ${publications.endedAt} is null
    union all select ${series.coverMediaId} from ${series}
    union all ${named(sql`${drafts.body}`)} from ${drafts} join ${articles} on ${articles.id} = ${drafts.articleId} where ${staying}
    union all ${named(sql`${revisions.content}`)} from ${revisions} join ${articles} on ${articles.id} = ${revisions.articleId} where ${staying}`;
  const gone = await db()
    .delete(media)
    .where(and(eq(media.sample, true), kept.length > 0 ? sql`${media.id} not in ${kept}` : undefined, sql`not exists (select 1 from (${used}) as used(id) where used.id = ${media.id})`))
    .returning({ id: media.id });
  return gone.length;
}
