import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "#db/client";
import { useDatabase } from "#db/testing";
import { rowsRead } from "#db/testing-plan";
import { appearedStatement, hourStatement } from "./calendar-store.ts";
import { makePublished, makeSection } from "./testing.ts";

useDatabase();

const rows = 30_000;
const published = 6_000;
let articleId = 0;
let where = { scope: { everything: true } as const, from: new Date(), to: new Date(), section: undefined, limit: 401 };

/** One article printed over and over, as no other way makes thousands of printings in a second; the day after tomorrow begins the month that is asked for. */
beforeAll(async () => {
  const section = await makeSection();
  ({ articleId } = await makePublished({ sectionId: section.id }));
  const day = 86_400_000;
  where = { ...where, from: new Date(Date.now() + 2 * day), to: new Date(Date.now() + 32 * day) };
  await db().execute(sql`
    insert into articles (language, headline, section_id, stage, live, scheduled_at, due_at, unpublish_at, embargo_at, updated_at)
    select 'zh-CN', '标题' || n, ${section.id}, case when n % 50 = 0 then 'draft' else 'ready' end, case when n % 100 = 4 then 'never' else 'live' end, case when n % 100 = 1 then at end, case when n % 100 in (0, 2) then at end, case when n % 100 = 3 then at end, case when n % 100 = 4 then at end, now()
    from generate_series(1, ${rows}) as n, lateral (select now() + (n % 3000) * interval '1 hour' as at) as hours`);
  await db().execute(sql`
    insert into publications (article_id, revision_id, number, language, kind, slug, section_id, kicker, headline, standfirst, note, html, text, hash, outline, characters, minutes, bylines, responsible_editor, sources, tags, first_published_at)
    select a.id, p.revision_id, 1, case when a.id % 2 = 0 then 'en' else 'zh-CN' end, p.kind, p.slug, p.section_id, p.kicker, a.headline, p.standfirst, p.note, p.html, p.text, p.hash, p.outline, p.characters, p.minutes, p.bylines, p.responsible_editor, p.sources, p.tags, now() + (a.id % 3000) * interval '1 hour'
    from publications as p, (select id, headline from articles where id <> ${articleId} order by id limit ${published}) as a where p.article_id = ${articleId}`);
  for (const table of ["articles", "publications"]) await db().execute(sql`analyze ${sql.identifier(table)}`);
}, 120_000);

test("a month of hours is read from the indexes of those hours", async () => {
  for (const column of ["scheduledAt", "unpublishAt", "embargoAt"] as const) {
    const found = (await hourStatement(column, where)).length;
    expect(found).toBeGreaterThan(50);
    expect((await rowsRead(hourStatement(column, where))).articles, column).toBeLessThanOrEqual(2 * found);
  }
});

test("what is due is sought among what is under review by its hour, and among what is being written; never among all", async () => {
  expect((await hourStatement("dueAt", where)).length).toBeGreaterThan(100);
  expect((await rowsRead(hourStatement("dueAt", where))).articles).toBeLessThanOrEqual(rows / 50 + 600);
});

test("what appeared is read in the order of its index, no more of it than is shown", async () => {
  for (const language of ["zh-CN", "en"] as const) {
    const read = await rowsRead(appearedStatement(language, { ...where, limit: 100 }));
    expect(read.publications).toBeLessThanOrEqual(200);
    expect(read.articles).toBeLessThanOrEqual(200);
  }
});
