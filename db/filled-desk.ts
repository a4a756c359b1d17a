/** For measuring: what an archive lacks of a newsroom that has worked for years: states, reviews, ideas, people, sources, pictures, corrections, redirects and who did what. */
import { sql } from "drizzle-orm";
import { db } from "./client.ts";

/** A section, somebody who writes much, one of their articles. */
export type Filled = { sectionId: number; authorId: number; articleId: number };

const audited = 100_000;
const people = 5_000;
const kept = 10_000;

/** Into an archive that is thrown away afterwards. */
export async function fillDesk(): Promise<Filled> {
  await fillArticles();
  await fillReviews();
  await fillPeople();
  await fillSources();
  const [busiest] = await db().execute<{ id: number; article: number; section: number }>(sql`
    select person_id::int as id, max(article_id)::int as article, (select section_id::int from articles where id = max(article_id)) as section from bylines where person_id is not null group by person_id order by count(*) desc limit 1`);
  if (!busiest) throw new Error("The archive has no authors.");
  await fillAudit(busiest.id, busiest.article);
  for (const table of ["articles", "bylines", "people", "audit", "sources", "article_sources", "media", "corrections", "retractions", "pitches", "redirects", "review_events"]) await db().execute(sql`analyze ${sql.identifier(table)}`);
  return { sectionId: busiest.section, authorId: busiest.id, articleId: busiest.article };
}

/** Every section with two reviews and a proof; three articles in a hundred on their way, one in two hundred came back, two in a hundred are ideas; and addresses that have moved. */
async function fillReviews(): Promise<void> {
  const workflow = JSON.stringify({ preset: "own", ownReviews: false, urgentHours: 0, steps: [["review1", "review", "first", "editor"], ["proof1", "proof", "first", "editor"], ["review2", "review", "final", "chief"]].map(([key, kind, stage, role]) => ({ key, kind, stage, role, people: 1 })) });
  await db().execute(sql`update sections set workflow = ${workflow}::jsonb`);
  await db().execute(sql`update articles set stage = case when id % 3 = 0 then 'final' else 'first' end, round = 1, due_at = now() + (id % 6000) * interval '10 minutes' where id % 100 between 10 and 12`);
  await db().execute(sql`insert into review_events (article_id, kind, round, created_at) select id, 'submitted', 1, now() - interval '1 hour' from articles where id % 100 between 10 and 12`);
  await db().execute(sql`insert into review_events (article_id, kind, text, round, created_at) select id, 'returned', '第三段没有出处。', 1, now() - interval '1 hour' from articles where id % 200 = 3`);
  await db().execute(sql`update articles set stage = 'pitch', live = 'never' where id % 100 in (20, 21)`);
  await db().execute(sql`insert into pitches (article_id, text, status) select id, '去看一看。', case when id % 3 = 0 then 'declined' when id % 3 = 1 then 'accepted' else 'open' end from articles where id % 100 in (20, 21)`);
  await db().execute(sql`insert into redirects (from_path, to_path) select '/old/' || n || '.html', '/a/' || n from generate_series(1, ${kept}) as n`);
}

/** What somebody has been told in years. */
export async function fillNotices(personId: number): Promise<void> {
  await db().execute(sql`
    insert into notices (person_id, kind, article_id, read_at) select ${personId}::bigint, 'assigned', id, case when id % 50 > 0 then now() end from articles order by id desc limit ${kept}`);
  await db().execute(sql`analyze notices`);
}

/** In a hundred: four never published, one to come, one taken down; a few taken back for good. */
async function fillArticles(): Promise<void> {
  await db().execute(sql`
    update articles set live = case when id % 100 < 4 then 'never' when id % 100 = 4 then 'scheduled' when id % 1000 = 6 then 'retracted' else 'unpublished' end, stage = case when id % 100 < 3 then 'draft' else stage end,
      scheduled_at = case when id % 100 = 4 then now() + (id % 6000) * interval '10 minutes' end, due_at = case when id % 100 < 2 then now() + (id % 6000) * interval '10 minutes' end
    where id % 100 < 5 or id % 1000 = 6 or id % 1000 = 7`);
  await db().execute(sql`insert into retractions (article_id, reason) select id, '失实' from articles where live = 'retracted' on conflict do nothing`);
  await db().execute(sql`insert into corrections (article_id, kind, text, created_at) select id, case when id % 3 = 0 then 'typo' else 'correction' end, '第三段的数字有误，已改正。', published_at + interval '1 day' from articles where id % 10 = 0 and live = 'live'`);
}

async function fillPeople(): Promise<void> {
  await db().execute(sql`
    insert into people (name, name_en, email, slug, role) select '记者' || n, 'Reporter ' || n, 'bench' || n || '@example.com', 'bench-' || n, case when n % 100 = 0 then 'chief' when n % 5 = 0 then 'editor' else 'author' end
    from generate_series(1, ${people}) as n`);
  await db().execute(sql`
    insert into sessions (hash, person_id, expires_at) select 'bench' || people.id || '-' || n, people.id, now() + interval '1 day' from people, generate_series(1, 3) as n where people.slug like 'bench-%'`);
}

async function fillSources(): Promise<void> {
  await db().execute(sql`
    insert into sources (name, url, original_headline, text, kind, created_by, changed_at, created_at)
    select '来源' || n, 'https://a.example/' || n, '标题' || n, repeat('今年新修水渠一万二千米，比上年增加三成，由县里出钱。', 40) || n, 'url', null, case when n % 500 = 0 then now() end, now() - n * interval '1 minute' from generate_series(1, ${kept}) as n`);
  await db().execute(sql`
    insert into article_sources (article_id, source_id, position) select a.id, s.id, 900 from (select id, row_number() over (order by id) as at from sources where name like '来源%') as s join (select id, row_number() over (order by id) as at from articles) as a using (at)`);
  await db().execute(sql`
    insert into media (hash, name, width, height, bytes, alt, caption, credit, created_at)
    select 'bench' || n, 'photo-' || n || '.jpg', 1600, 900, 200000, '河堤上的灯' || n, '水位比昨天高了三厘米', '本报记者 摄', now() - n * interval '1 minute' from generate_series(1, ${kept}) as n`);
}

/** Half of it saved drafts; one person stopped years ago, one deed was done twenty times. */
async function fillAudit(personId: number, articleId: number): Promise<void> {
  await db().execute(sql`
    insert into audit (at, actor_kind, actor_id, action, subject_kind, subject_id, detail, address)
    select now() - (${audited} - n) * interval '15 minutes', 'person', case when n < 2000 then ${personId + 1}::bigint when n % 20 = 0 then ${personId}::bigint else 1000000 + n % 400 end,
      case when n % 5000 = 1 then 'site.retire' when n % 2 = 0 then 'draft.save' else 'article.publish' end, 'article', ${articleId}::bigint - n % 50000, '{"before": 1, "after": 2}'::jsonb, '10.0.0.1'
    from generate_series(1, ${audited}) as n`);
}
