import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { reviewEvents } from "#db/schema/workflow";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { unpublishArticle } from "#lib/articles/unpublish";
import { scheduleUnpublish, unpublishScheduled } from "#lib/articles/unpublish-at";
import { contentOf, revised, valueOf } from "#lib/articles/testing";
import { saveDraft } from "#lib/drafts/save";
import { listNotices } from "#lib/notices/list";
import { warnAt, watchReviewTime, watchReviewTimes } from "./expire.ts";
import { submitArticle } from "./submit.ts";
import { makeNewsroom, seen, signAs } from "./testing.ts";
import { withdrawSubmission } from "./withdraw.ts";

useDatabase();

const only = { preset: "own" as const, steps: [{ key: "only", kind: "review" as const, stage: "final" as const, role: "editor" as const, people: 1 }], urgentHours: 4 };
const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0] ?? expect.fail();
const eventsOf = async (articleId: number) => (await db().select().from(reviewEvents).where(eq(reviewEvents.articleId, articleId)).orderBy(reviewEvents.id)).map(({ kind, step }) => kind + step);
const urgent = { reason: "汛情通报" };
const basedOn = async (articleId: number) => (await seen(articleId)).basedOn;

async function published() {
  const room = await makeNewsroom(only);
  valueOf(await submitArticle(room.author, { articleId: room.articleId }));
  valueOf(await publishArticle(room.chief, { articleId: room.articleId, basedOn: await basedOn(room.articleId), urgent }));
  return room;
}
const late = (articleId: number) => db().update(articles).set({ reviewBy: sql`now() - interval '1 second'` }).where(eq(articles.id, articleId));

test("the warning comes when three quarters of the time are gone", () => {
  expect(warnAt({ publishedAt: new Date(0), reviewBy: new Date(4_000) })).toEqual(new Date(3_000));
});

test("a chief publishes before the reviews, nobody else does, and not where the section has no such path", async () => {
  const room = await makeNewsroom(only);
  const { articleId, chief, one, author } = room;
  expect(await publishArticle(chief, { articleId, basedOn: await basedOn(articleId), urgent })).toMatchObject({ ok: false, code: "workflow.submitFirst" });
  valueOf(await submitArticle(author, { articleId }));
  for (const person of [one, systemActor("test")]) expect(await publishArticle(person, { articleId, basedOn: await basedOn(articleId), urgent })).toMatchObject({ ok: false, code: "access.denied" });
  expect(await publishArticle(chief, { articleId, basedOn: await basedOn(articleId), urgent: { reason: " " } })).toMatchObject({ ok: false, code: "input.invalid" });
  valueOf(await publishArticle(chief, { articleId, basedOn: await basedOn(articleId), urgent }));
  const row = await rowOf(articleId);
  expect([row.live, row.stage, row.reviewBy?.getTime()]).toEqual(["live", "final", (row.publishedAt?.getTime() ?? 0) + 4 * 3_600_000]);
  expect((await listNotices(one, {})).items[0]).toMatchObject({ kind: "urgent" });
  const none = await makeNewsroom({ ...only, urgentHours: 0 });
  valueOf(await submitArticle(none.author, { articleId: none.articleId }));
  expect(await publishArticle(none.chief, { articleId: none.articleId, basedOn: await basedOn(none.articleId), urgent })).toMatchObject({ ok: false, code: "workflow.noUrgentPath" });
});

test("the reviews come in time: it stays, and nothing hangs over it", async () => {
  const { articleId, one } = await published();
  valueOf(await signAs(one, articleId, "only"));
  expect(await rowOf(articleId)).toMatchObject({ live: "live", stage: "ready", reviewBy: null, dueAt: null });
});

test("a signature under another text than readers have does not save it", async () => {
  const { articleId, one } = await published();
  valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: await basedOn(articleId), content: contentOf({ body: "改过。" }) }));
  valueOf(await signAs(one, articleId, "only"));
  expect((await rowOf(articleId)).reviewBy).not.toBeNull();
  valueOf(await publishArticle(one, { articleId, basedOn: await basedOn(articleId), change: revised }));
  expect(await rowOf(articleId)).toMatchObject({ live: "live", reviewBy: null });
});

test("publishing it again does not buy more time", async () => {
  const { articleId, chief } = await published();
  const before = (await rowOf(articleId)).reviewBy;
  valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: await basedOn(articleId), content: contentOf({ body: "改过。" }) }));
  valueOf(await publishArticle(chief, { articleId, basedOn: await basedOn(articleId), urgent, change: revised }));
  expect((await rowOf(articleId)).reviewBy).toEqual(before);
});

test("people are warned once, and it is taken down once, however many servers look", async () => {
  const { articleId, author, chief, one } = await published();
  await db().update(articles).set({ publishedAt: sql`now() - interval '3 hours'`, reviewBy: sql`now() + interval '10 minutes'` }).where(eq(articles.id, articleId));
  await Promise.all([watchReviewTimes(), watchReviewTimes(), watchReviewTimes()]);
  expect(await eventsOf(articleId)).toEqual(["submitted", "urgent", "urgentwarned"]);
  expect((await listNotices(one, {})).items.filter(({ kind }) => kind === "urgent")).toHaveLength(2);
  await late(articleId);
  await Promise.all(Array.from({ length: 6 }, () => watchReviewTime(systemActor("test"), { articleId })));
  expect(await eventsOf(articleId)).toEqual(["submitted", "urgent", "urgentwarned", "expired"]);
  expect(await rowOf(articleId)).toMatchObject({ live: "unpublished", stage: "final", reviewBy: null });
  expect((await listNotices(author, {})).items.slice(0, 2).map(({ words }) => words)).toEqual(["expired", "urgent"]);
  expect(await publishArticle(chief, { articleId, basedOn: await basedOn(articleId), urgent })).toMatchObject({ ok: false, code: "workflow.urgentUsed" });
  expect(await watchReviewTime(chief, { articleId })).toMatchObject({ ok: false, code: "access.denied" });
});

/** Text, submission and the wish to publish at once, in a new round. */
async function urgentOnceMore({ articleId, author, chief }: Awaited<ReturnType<typeof published>>) {
  valueOf(await withdrawSubmission(author, { articleId }));
  valueOf(await submitArticle(author, { articleId }));
  return publishArticle(chief, { articleId, basedOn: await basedOn(articleId), urgent });
}

test("neither a new round nor taking it down by hand before the hour buys a second time without reviews", async () => {
  const room = await published();
  valueOf(await unpublishArticle(room.chief, { articleId: room.articleId }));
  expect(await publishArticle(room.chief, { articleId: room.articleId, basedOn: await basedOn(room.articleId), urgent })).toMatchObject({ ok: false, code: "workflow.urgentUsed" });
  expect(await urgentOnceMore(room)).toMatchObject({ ok: false, code: "workflow.urgentUsed" });
  valueOf(await signAs(room.one, room.articleId, "only"));
  valueOf(await publishArticle(room.one, { articleId: room.articleId, basedOn: await basedOn(room.articleId) }));
  expect(await rowOf(room.articleId)).toMatchObject({ live: "live", reviewBy: null });
});

test("an hour to be taken down at leaves no time of reviews behind, and counts as one without them", async () => {
  const room = await published();
  const { articleId } = room;
  const at = new Date(Date.now() + 3_600_000).toISOString();
  valueOf(await scheduleUnpublish(room.chief, { articleId, at }));
  await db().update(articles).set({ unpublishAt: sql`now() - interval '1 second'` }).where(eq(articles.id, articleId));
  const due = (await rowOf(articleId)).unpublishAt?.toISOString() ?? expect.fail();
  valueOf(await unpublishScheduled(systemActor("test"), { articleId, at: due }));
  expect(await rowOf(articleId)).toMatchObject({ live: "unpublished", reviewBy: null });
  expect(await eventsOf(articleId)).toContain("expired");
});

test("after a printing with its reviews the path is open again", async () => {
  const room = await published();
  await late(room.articleId);
  await watchReviewTimes();
  valueOf(await signAs(room.one, room.articleId, "only"));
  valueOf(await publishArticle(room.one, { articleId: room.articleId, basedOn: await basedOn(room.articleId) }));
  valueOf(await saveDraft(systemActor("test"), { articleId: room.articleId, basedOn: await basedOn(room.articleId), content: contentOf({ body: "又有新的汛情。" }) }));
  valueOf(await submitArticle(room.author, { articleId: room.articleId }));
  valueOf(await publishArticle(room.chief, { articleId: room.articleId, basedOn: await basedOn(room.articleId), urgent, change: revised }));
  expect((await rowOf(room.articleId)).reviewBy).not.toBeNull();
});
