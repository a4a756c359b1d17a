import { and, eq, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { saveDraft } from "#lib/drafts/save";
import { publishScheduled } from "./publish-scheduled.ts";
import { cancelSchedule, scheduleArticle } from "./schedule.ts";
import { saveDetails } from "./details.ts";
import { publishArticle } from "./publish.ts";
import { startArticle } from "./start.ts";
import { detailsOf, makeActor, makeDraft, makeSection, valueOf } from "./testing.ts";
import type { ArticleDetails } from "./types.ts";

useDatabase();

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const job = systemActor("schedule");
const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0];
const publicationsOf = (articleId: number) => db().select().from(publications).where(and(eq(publications.articleId, articleId), isNull(publications.endedAt)));

/** Moves a schedule into the past, as waiting would. */
async function letTimePass(articleId: number): Promise<string> {
  const [row] = await db().update(articles).set({ scheduledAt: sql`date_trunc('milliseconds', now()) - interval '1 second'` }).where(eq(articles.id, articleId)).returning({ at: articles.scheduledAt });
  return row?.at?.toISOString() ?? "";
}
async function scheduled() {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  valueOf(await scheduleArticle(chief, { articleId: draft.articleId, basedOn: draft.version, at: inAnHour() }));
  return { ...draft, chief };
}

test("scheduling makes the job in the same transaction", async () => {
  const { articleId } = await scheduled();
  expect(await rowOf(articleId)).toMatchObject({ live: "scheduled", stage: "ready" });
  const jobs = await db().execute(sql`select 1 from pgboss.job where name = 'article.publishScheduled' and (data->>'articleId')::int = ${articleId}`);
  expect(jobs).toHaveLength(1);
});

test("a schedule that is refused leaves no job", async () => {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const outcome = await scheduleArticle(await makeActor("chief"), { articleId: draft.articleId, basedOn: draft.version, at: new Date(Date.now() - 1_000).toISOString() });
  expect(outcome).toMatchObject({ ok: false, code: "article.timePassed" });
  expect(await db().execute(sql`select 1 from pgboss.job where (data->>'articleId')::int = ${draft.articleId}`)).toHaveLength(0);
});

test("nothing is published before its time by the database's clock", async () => {
  const { articleId } = await scheduled();
  const at = (await rowOf(articleId))?.scheduledAt?.toISOString() ?? "";
  expect(await publishScheduled(job, { articleId, at })).toMatchObject({ ok: false, code: "article.tooEarly" });
});

test("a due article is published once, however many servers run its job", async () => {
  const { articleId } = await scheduled();
  const at = await letTimePass(articleId);
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => publishScheduled(job, { articleId, at })));
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.published)).toHaveLength(1);
  expect(await db().$count(publications, eq(publications.articleId, articleId))).toBe(1);
  expect(await rowOf(articleId)).toMatchObject({ live: "live", scheduledAt: null });
});

test("a schedule publishes what the editor saw, not what was written afterwards", async () => {
  const { articleId, version, content, chief, headline } = await scheduled();
  valueOf(await saveDraft(chief, { articleId, basedOn: version, content: { ...content, headline: "后来改的标题" } }));
  valueOf(await publishScheduled(job, { articleId, at: await letTimePass(articleId) }));
  expect((await publicationsOf(articleId))[0]?.headline).toBe(headline);
  expect(await rowOf(articleId)).toMatchObject({ headline: "后来改的标题", publishedVersion: null });
});

test("a job of an older schedule does nothing", async () => {
  const { articleId } = await scheduled();
  await letTimePass(articleId);
  expect(await publishScheduled(job, { articleId, at: inAnHour() })).toEqual({ ok: true, value: { published: false } });
  expect(await publicationsOf(articleId)).toHaveLength(0);
});

test("a schedule that is cancelled leaves the article as it was", async () => {
  const { articleId, chief } = await scheduled();
  valueOf(await cancelSchedule(chief, { articleId }));
  expect(await rowOf(articleId)).toMatchObject({ live: "never", stage: "draft", scheduledAt: null });
  expect(await cancelSchedule(chief, { articleId })).toMatchObject({ code: "article.notScheduled" });
});

test("what is printed at the hour is changed only by those who could schedule it", async () => {
  const section = await makeSection();
  const author = await makeActor("author");
  const draft = await makeDraft({ sectionId: section.id, actor: author });
  const chief = await makeActor("chief");
  valueOf(await scheduleArticle(chief, { articleId: draft.articleId, basedOn: draft.version, at: inAnHour() }));
  const elsewhere = { articleId: draft.articleId, basedOn: draft.version, details: detailsOf((await makeSection()).id) };
  expect(await saveDetails(author, elsewhere)).toMatchObject({ ok: false, code: "article.scheduled" });
  expect(await saveDetails(chief, elsewhere)).toMatchObject({ ok: true });
});

test("details that change while the hour's page is being made are not mixed with the old ones", async () => {
  const { articleId, version, chief } = await scheduled();
  const at = await letTimePass(articleId);
  const [moved, published] = await Promise.all([saveDetails(chief, { articleId, basedOn: version, details: detailsOf((await makeSection()).id, { tags: [`标签${articleId}`] }) }), publishScheduled(job, { articleId, at })]);
  if (!published.ok) valueOf(await publishScheduled(job, { articleId, at }));
  const [row] = await publicationsOf(articleId);
  const article = await rowOf(articleId);
  // Whichever came first, section and tags are of the same state.
  expect(row?.tags.length === 1).toBe(row?.sectionId === article?.sectionId && moved.ok);
});

test("a section or a picture that is not there is told by name", async () => {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  const save = (details: Partial<ArticleDetails>) => saveDetails(chief, { articleId: draft.articleId, basedOn: draft.version, details: detailsOf(null, details) });
  expect([await save({ sectionId: 999_999 }), await save({ coverMediaId: 999_999 })]).toMatchObject([{ code: "section.unknown" }, { code: "media.unknown" }]);
  expect(await startArticle(chief, { sectionId: 999_999 })).toMatchObject({ code: "section.unknown" });
});

test("an emptied address is made from the headline again", async () => {
  const section = await makeSection();
  const draft = await makeDraft({ sectionId: section.id, headline: "银行行长", details: { slug: "typed-by-hand" } });
  const chief = await makeActor("chief");
  valueOf(await saveDetails(chief, { articleId: draft.articleId, basedOn: draft.version, details: detailsOf(section.id, { slug: "" }) }));
  const { path } = valueOf(await publishArticle(chief, { articleId: draft.articleId, basedOn: draft.version + 1 }));
  expect(path).toBe(`/a/${draft.articleId}-yinhang-hangzhang`);
});
