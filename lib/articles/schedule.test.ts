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
import { makeActor, makeDraft, makeSection, valueOf } from "./testing.ts";

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
