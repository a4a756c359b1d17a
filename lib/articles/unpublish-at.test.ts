import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { audit } from "#db/schema/site";
import { publications } from "#db/schema/publications";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { setEmbargo } from "./embargo.ts";
import { publishArticle } from "./publish.ts";
import { publishScheduled } from "./publish-scheduled.ts";
import { cancelSchedule, rescheduleArticle, scheduleArticle } from "./schedule.ts";
import { cancelUnpublish, scheduleUnpublish, unpublishScheduled } from "./unpublish-at.ts";
import { makeActor, makeDraft, makePublished, makeSection, valueOf } from "./testing.ts";

useDatabase();

const job = systemActor("schedule");
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0];
const past = sql`date_trunc('milliseconds', now()) - interval '1 second'`;

/** Moves an hour into the past, as waiting would. */
async function comeDue(articleId: number, column: "scheduledAt" | "unpublishAt"): Promise<{ articleId: number; at: string }> {
  await db().update(articles).set({ [column]: past }).where(eq(articles.id, articleId));
  return { articleId, at: (await rowOf(articleId))?.[column]?.toISOString() ?? "" };
}
const live = async () => makePublished({ sectionId: (await makeSection()).id });
async function scheduled() {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const chief = await makeActor("chief");
  const { at } = valueOf(await scheduleArticle(chief, { articleId: draft.articleId, basedOn: draft.version, at: inMinutes(60) }));
  return { ...draft, chief, at };
}

test("an article is taken down at its hour once, however many servers run the job, and never before", async () => {
  const [{ articleId }, chief] = [await live(), await makeActor("chief")];
  const { at } = valueOf(await scheduleUnpublish(chief, { articleId, at: inMinutes(60) }));
  expect(await unpublishScheduled(job, { articleId, at })).toMatchObject({ code: "article.tooEarly" });
  const due = await comeDue(articleId, "unpublishAt");
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => unpublishScheduled(job, due)));
  expect(outcomes.filter((outcome) => outcome.ok && outcome.value.takenDown)).toHaveLength(1);
  expect(await rowOf(articleId)).toMatchObject({ live: "unpublished", unpublishAt: null });
});

test("the job exists exactly when the hour does; a cancelled or moved hour leaves one that does nothing", async () => {
  const [{ articleId }, chief] = [await live(), await makeActor("chief")];
  expect(await scheduleUnpublish(chief, { articleId, at: inMinutes(-1) })).toMatchObject({ code: "article.takeDownPassed" });
  const jobs = () => db().execute(sql`select 1 from pgboss.job where name = 'article.unpublishScheduled' and (data->>'articleId')::int = ${articleId}`);
  expect(await jobs()).toHaveLength(0);
  const { at } = valueOf(await scheduleUnpublish(chief, { articleId, at: inMinutes(60) }));
  expect(await jobs()).toHaveLength(1);
  expect(await scheduleUnpublish(chief, { articleId, at: inMinutes(90), from: inMinutes(30) })).toMatchObject({ code: "article.movedMeanwhile" });
  valueOf(await cancelUnpublish(chief, { articleId }));
  expect(await cancelUnpublish(chief, { articleId })).toMatchObject({ code: "article.noTakeDown" });
  expect(valueOf(await unpublishScheduled(job, { articleId, at }))).toEqual({ takenDown: false });
  expect(await rowOf(articleId)).toMatchObject({ live: "live" });
});

test("nothing is taken down before it appears, and what readers do not get is not to be taken down", async () => {
  const { articleId, chief, at } = await scheduled();
  expect(await scheduleUnpublish(chief, { articleId, at: inMinutes(30) })).toMatchObject({ code: "article.downBeforeUp" });
  valueOf(await scheduleUnpublish(chief, { articleId, at: inMinutes(90) }));
  expect(await rescheduleArticle(chief, { articleId, from: at, at: inMinutes(120) })).toMatchObject({ code: "article.downBeforeUp" });
  valueOf(await cancelSchedule(chief, { articleId }));
  expect(await rowOf(articleId)).toMatchObject({ unpublishAt: null, live: "never" });
  expect(await scheduleUnpublish(chief, { articleId, at: inMinutes(90) })).toMatchObject({ code: "article.nothingToTakeDown" });
});

test("where servers were away over both hours, what should be gone again does not appear, whichever job comes first", async () => {
  for (const first of ["publish", "takeDown"] as const) {
    const { articleId, chief } = await scheduled();
    valueOf(await scheduleUnpublish(chief, { articleId, at: inMinutes(90) }));
    const [up, down] = [await comeDue(articleId, "scheduledAt"), await comeDue(articleId, "unpublishAt")];
    const works = [() => publishScheduled(job, up), () => unpublishScheduled(job, down)];
    for (const work of first === "publish" ? works : works.toReversed()) expect((await work()).ok).toBe(true);
    expect(await db().$count(publications, eq(publications.articleId, articleId))).toBe(0);
    expect(await rowOf(articleId)).toMatchObject({ live: "never", scheduledAt: null, unpublishAt: null });
  }
});

test("before its embargo ends nobody publishes an article or schedules it for earlier", async () => {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const [chief, { articleId }] = [await makeActor("chief"), draft];
  const publish = (actor: Parameters<typeof publishArticle>[0]) => publishArticle(actor, { articleId, basedOn: draft.version });
  valueOf(await setEmbargo(chief, { articleId, at: inMinutes(60) }));
  for (const actor of [chief, systemActor("command line")]) expect(await publish(actor)).toMatchObject({ code: "article.embargoed" });
  const schedule = (minutes: number) => scheduleArticle(chief, { articleId, basedOn: draft.version, at: inMinutes(minutes) });
  expect(await schedule(30)).toMatchObject({ code: "article.embargoed" });
  const { at } = valueOf(await schedule(120));
  expect(await rescheduleArticle(chief, { articleId, from: at, at: inMinutes(59) })).toMatchObject({ code: "article.embargoed" });
  expect(await setEmbargo(chief, { articleId, at: inMinutes(180) })).toMatchObject({ code: "article.scheduledBeforeEmbargo" });
  expect(await setEmbargo(chief, { articleId, at: inMinutes(-1) })).toMatchObject({ code: "article.embargoPassed" });
  valueOf(await setEmbargo(chief, { articleId, at: null }));
  valueOf(await publish(chief));
  expect(await setEmbargo(chief, { articleId, at: inMinutes(60) })).toMatchObject({ code: "article.alreadyLive" });
});

test("a schedule is moved by whoever saw its hour, with the text that was scheduled", async () => {
  const { articleId, chief, at, version } = await scheduled();
  const before = await rowOf(articleId);
  const moved = valueOf(await rescheduleArticle(chief, { articleId, from: at, at: inMinutes(90) }));
  expect(await rescheduleArticle(chief, { articleId, from: at, at: inMinutes(100) })).toMatchObject({ code: "article.movedMeanwhile" });
  expect(await rescheduleArticle(chief, { articleId, from: moved.at, at: inMinutes(-1) })).toMatchObject({ code: "article.timePassed" });
  expect(await rowOf(articleId)).toMatchObject({ scheduledRevisionId: before?.scheduledRevisionId, version });
});

test("rescheduled and cancelled in the same moment, 200 times: it ends cancelled, and no job publishes it", async () => {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const [one, other, { articleId }] = [await makeActor("chief"), await makeActor("chief"), draft];
  let moved = 0;
  for (let round = 0; round < 200; round++) {
    const { at } = valueOf(await scheduleArticle(one, { articleId, basedOn: draft.version, at: inMinutes(60 + round) }));
    const works = [() => rescheduleArticle(one, { articleId, from: at, at: inMinutes(600 + round) }), () => cancelSchedule(other, { articleId })];
    const [first, second] = await Promise.all((round % 2 === 0 ? works : works.toReversed()).map((work) => work()));
    const [reschedule, cancel] = round % 2 === 0 ? [first, second] : [second, first];
    expect(cancel?.ok).toBe(true);
    if (reschedule?.ok) moved++;
    else expect(reschedule).toMatchObject({ code: "article.notScheduled" });
    expect(await rowOf(articleId)).toMatchObject({ scheduledAt: null, scheduledRevisionId: null, live: "never" });
    expect(valueOf(await publishScheduled(job, { articleId, at }))).toEqual({ published: false });
  }
  expect(await db().$count(publications, eq(publications.articleId, articleId))).toBe(0);
  expect(await db().$count(audit, eq(audit.action, "article.reschedule"))).toBeGreaterThanOrEqual(moved);
}, 120_000);
