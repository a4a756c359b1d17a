import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { media } from "#db/schema/media";
import { people } from "#db/schema/people";
import { signatures } from "#db/schema/workflow";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { readDetails } from "#lib/articles/assemble";
import { saveDetails } from "#lib/articles/details";
import { publishArticle } from "#lib/articles/publish";
import { publishScheduled } from "#lib/articles/publish-scheduled";
import { scheduleArticle } from "#lib/articles/schedule";
import { articleSubject } from "#lib/articles/subject";
import { newMark, valueOf } from "#lib/articles/testing";
import type { ArticleDetails } from "#lib/articles/types";
import { declareGenerated } from "#lib/labels/declare";
import { withdrawGenerated } from "#lib/labels/withdraw";
import { describePicture } from "#lib/media/describe";
import { listNotices } from "#lib/notices/list";
import { suspendPerson } from "#lib/people/suspend";
import { attachText } from "#lib/sources/attach-text";
import { listReviews } from "./desk.ts";
import { readReview } from "./review.ts";
import { submitArticle } from "./submit.ts";
import { makeNewsroom, seen, signAs, signEverything } from "./testing.ts";

useDatabase();

const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0] ?? expect.fail();
const finalOnly = { preset: "own" as const, steps: [{ key: "only", kind: "review" as const, stage: "final" as const, role: "editor" as const, people: 1 }] };
async function changeDetails(articleId: number, change: Partial<ArticleDetails>) {
  const subject = await articleSubject(articleId, false);
  valueOf(await saveDetails(systemActor("test"), { articleId, basedOn: subject.row.version, details: { ...(await readDetails(subject)), ...change } }));
}

test("another byline, editor, source or kind after the last signature voids them all; put back, they hold; tags and address void nothing", async () => {
  const room = await makeNewsroom();
  const { articleId, author, chief, one } = room;
  await signEverything(room);
  const bylines = [{ personId: author.id, name: author.name }];
  const source = { name: "县志", url: "https://example.org/annals", originalAuthor: "", originalHeadline: "", relation: "basis" as const, passages: [] };
  const changes: [Partial<ArticleDetails>, Partial<ArticleDetails>][] = [[{ bylines: [...bylines, { personId: null, name: "特约" }] }, { bylines }], [{ responsibleEditorId: one.id }, { responsibleEditorId: null }], [{ sources: [source] }, { sources: [] }], [{ kind: "submission" }, { kind: "original" }]];
  for (const [change, back] of changes) {
    await changeDetails(articleId, change);
    const review = await readReview(chief, articleId);
    expect([(await rowOf(articleId)).stage, review.voided.map(({ why }) => why)], JSON.stringify(change)).toEqual(["first", Array(6).fill("beside")]);
    expect(await publishArticle(chief, { articleId, basedOn: review.version })).toMatchObject({ ok: false, code: "article.checklist", params: { items: "unsignedReviews" } });
    await changeDetails(articleId, back);
    expect((await rowOf(articleId)).stage).toBe("ready");
  }
  await changeDetails(articleId, { tags: ["水利"], slug: `canal-${articleId}`, metaDescription: "水渠" });
  expect((await listReviews(chief, { view: "waiting" })).items.find(({ id }) => id === articleId)).toMatchObject({ stage: "ready", open: [] });
  valueOf(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version }));
});

test("other words for its cover, in the library of pictures, void what was signed over the old ones", async () => {
  const room = await makeNewsroom();
  const { articleId, chief } = room;
  const [cover] = await db().insert(media).values({ hash: newMark(), name: "渠.jpg", alt: "渠口的闸", width: 1_600, height: 900, bytes: 1 }).returning({ id: media.id });
  const id = cover?.id ?? expect.fail();
  await changeDetails(articleId, { coverMediaId: id });
  await signEverything(room);
  valueOf(await describePicture(chief, { id, alt: "决口的堤", caption: "", credit: "" }));
  const review = await readReview(chief, articleId);
  expect(review.voided.map(({ why }) => why)).toEqual(Array(6).fill("beside"));
  expect(await publishArticle(chief, { articleId, basedOn: review.version })).toMatchObject({ ok: false, code: "article.checklist" });
  valueOf(await describePicture(chief, { id, alt: "渠口的闸", caption: "", credit: "" }));
  expect((await readReview(chief, articleId)).unsigned).toBe(0);
});

test("a headline that is declared as a machine's after the last signature voids them, for readers are told; taken back, they hold", async () => {
  const room = await makeNewsroom();
  const { articleId, author, chief } = room;
  await signEverything(room);
  const mark = `${newMark()}0000000000000000`.toLowerCase().replaceAll(/[^0-9a-z]/g, "").slice(0, 20);
  valueOf(await declareGenerated(author, { articleId, mark, model: "qwen", text: "", fields: { headline: (await rowOf(articleId)).headline } }));
  const review = await readReview(chief, articleId);
  expect([(await rowOf(articleId)).stage, review.voided.map(({ why }) => why)]).toEqual(["first", Array(6).fill("beside")]);
  expect(await publishArticle(chief, { articleId, basedOn: review.version })).toMatchObject({ ok: false, code: "article.checklist" });
  valueOf(await withdrawGenerated(author, { articleId, mark, reason: "记错了" }));
  expect([(await rowOf(articleId)).stage, (await readReview(chief, articleId)).unsigned]).toEqual(["ready", 0]);
});

test("at its hour an article with a step unsigned is not published, and its author hears of it", async () => {
  const { articleId, author, one, chief } = await makeNewsroom(finalOnly);
  valueOf(await submitArticle(author, { articleId }));
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const schedule = async () => scheduleArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version, at: inAnHour });
  expect(await schedule()).toMatchObject({ ok: false, code: "article.checklist", params: { items: "unsignedReviews" } });
  valueOf(await signAs(one, articleId, "only"));
  valueOf(await schedule());
  await changeDetails(articleId, { bylines: [{ personId: null, name: "另一个人" }, { personId: author.id, name: author.name }] });
  const [row] = await db().update(articles).set({ scheduledAt: sql`date_trunc('milliseconds', now()) - interval '1 second'` }).where(eq(articles.id, articleId)).returning({ at: articles.scheduledAt });
  expect(valueOf(await publishScheduled(systemActor("schedule"), { articleId, at: row?.at?.toISOString() }))).toEqual({ published: false });
  expect(await rowOf(articleId)).toMatchObject({ live: "never", scheduledAt: null, stage: "final" });
  expect((await listNotices(author, {})).items[0]).toMatchObject({ kind: "blocked" });
});

test("the final review is not signed over what a source contradicts; earlier reviews and proofs are", async () => {
  const steps = [{ key: "proof", kind: "proof" as const, stage: "final" as const, role: "editor" as const, people: 1 }, ...finalOnly.steps];
  const { articleId, author, one, two } = await makeNewsroom({ preset: "own", steps }, "项目总投资24.7亿元。");
  valueOf(await attachText(author, { articleId, name: "招标公告", words: "招标公告：项目总投资27.4亿元，其中七成来自专项债。" }));
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signAs(two, articleId, "proof"));
  expect(await signAs(one, articleId, "only")).toMatchObject({ ok: false, code: "workflow.contradicted", params: { count: 1 } });
  expect(await db().$count(signatures, eq(signatures.articleId, articleId))).toBe(1);
});

test("who is suspended, or is an author only, while the page is open signs no more", async () => {
  const { articleId, author, one, two, three } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId }));
  await seen(articleId);
  valueOf(await suspendPerson(systemActor("test"), { personId: one.id }));
  await db().update(people).set({ role: "author" }).where(eq(people.id, two.id));
  for (const person of [one, two]) expect(await signAs(person, articleId, "review1")).toMatchObject({ ok: false, code: "access.denied" });
  expect(await db().$count(signatures, eq(signatures.articleId, articleId))).toBe(0);
  valueOf(await signAs(three, articleId, "review1"));
});
