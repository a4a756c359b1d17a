import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { reviewEvents } from "#db/schema/workflow";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { makeDraft, valueOf } from "#lib/articles/testing";
import { makeColleague } from "#lib/comments/testing";
import { listNotices } from "#lib/notices/list";
import { suspendPerson } from "#lib/people/suspend";
import { listReviews } from "./desk.ts";
import { readReview } from "./review.ts";
import { readSheet } from "./sheet.ts";
import { submitArticle } from "./submit.ts";
import { makeNewsroom, signAs } from "./testing.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof makeColleague>>;
const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0] ?? expect.fail();
const noticesOf = async (person: Person) => (await listNotices(person, {})).items.map(({ kind, article }) => [kind, article?.excerpt]);
const waitsFor = async (person: Person, articleId: number) => (await listReviews(person, { view: "mine" })).items.some(({ id }) => id === articleId);
const inHours = (hours: number) => new Date(Math.floor(Date.now()) + hours * 3_600_000).toISOString();
const final = { preset: "own" as const, steps: [{ key: "only", kind: "review" as const, stage: "final" as const, role: "chief" as const, people: 1 }] };

test("who submits says who signs next and until when; that person alone hears of it, with the remark", async () => {
  const { articleId, author, one, two, chief } = await makeNewsroom();
  const dueAt = inHours(3);
  valueOf(await submitArticle(author, { articleId, assigneeId: one.id, dueAt, remark: "数字请细看" }));
  expect(await rowOf(articleId)).toMatchObject({ assigneeId: one.id, dueAt: new Date(dueAt), stage: "first" });
  expect([await noticesOf(one), await noticesOf(two), await noticesOf(chief)]).toEqual([[["assigned", "数字请细看"]], [], []]);
  expect([await waitsFor(one, articleId), await waitsFor(two, articleId)]).toEqual([true, false]);
  expect((await readSheet(chief, articleId)).rounds[0]?.lines[0]).toMatchObject({ kind: "submitted", to: one.name, dueAt });
});

test("with nobody named it waits for whoever comes first, a day long", async () => {
  const { articleId, author, one, two } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId, assigneeId: null, dueAt: null }));
  const row = await rowOf(articleId);
  expect((row.dueAt?.getTime() ?? 0) - (row.submittedAt?.getTime() ?? 0)).toBe(24 * 3_600_000);
  expect([await noticesOf(one), await noticesOf(two)]).toEqual([[["submitted", ""]], [["submitted", ""]]]);
});

test("somebody suspended or unknown, somebody who may not sign the next step, and a time that has passed are refused, and nothing is submitted", async () => {
  const { articleId, author, one, two, section } = await makeNewsroom();
  valueOf(await suspendPerson(systemActor("test"), { personId: one.id }));
  await db().update(people).set({ role: "author" }).where(eq(people.id, two.id));
  const elsewhere = (await makeNewsroom()).one;
  const other = await makeColleague("author", [section.id]);
  const refused: [number, string][] = [[one.id, "workflow.closedAccount"], [999_999, "workflow.closedAccount"], [author.id, "workflow.cannotSign"], [two.id, "workflow.cannotSign"], [elsewhere.id, "workflow.cannotSign"], [other.id, "workflow.cannotSign"]];
  for (const [assigneeId, code] of refused) expect(await submitArticle(author, { articleId, assigneeId }), code).toMatchObject({ ok: false, code });
  for (const dueAt of ["2020-01-01T00:00:00Z", new Date().toISOString()]) expect(await submitArticle(author, { articleId, dueAt })).toMatchObject({ ok: false, code: "workflow.timePassed" });
  for (const dueAt of ["tomorrow", "2099-01-01T00:00:00", "9999-12-31T00:00:00Z"]) expect(await submitArticle(author, { articleId, dueAt })).toMatchObject({ ok: false, code: "input.invalid" });
  expect(await rowOf(articleId)).toMatchObject({ stage: "draft", round: 0, assigneeId: null, dueAt: null });
  expect(await db().$count(reviewEvents, eq(reviewEvents.articleId, articleId))).toBe(0);
});

test("an editor cannot be given what its chief has to sign", async () => {
  const { articleId, author, one, chief } = await makeNewsroom(final);
  expect(await submitArticle(author, { articleId, assigneeId: one.id })).toMatchObject({ ok: false, code: "workflow.cannotSign" });
  valueOf(await submitArticle(author, { articleId, assigneeId: chief.id }));
  expect(await noticesOf(chief)).toEqual([["assigned", ""]]);
});

test("the list to choose from is exactly those whom the command takes", async () => {
  for (const workflow of [{}, final, { preset: "simple" as const }, { ownReviews: true }]) {
    const room = await makeNewsroom(workflow);
    valueOf(await suspendPerson(systemActor("test"), { personId: room.four.id }));
    const listed = new Set((await readReview(room.author, room.articleId)).signers);
    for (const person of [room.author, room.one, room.two, room.four, room.chief]) {
      const { articleId } = await makeDraft({ sectionId: room.section.id, actor: room.author, details: { bylines: [{ personId: room.author.id, name: room.author.name }] } });
      expect((await submitArticle(room.author, { articleId, assigneeId: person.id })).ok, `${JSON.stringify(workflow)} ${person.name}`).toBe(listed.has(person.id));
    }
    valueOf(await submitArticle(room.author, { articleId: room.articleId }));
    expect((await readReview(room.author, room.articleId)).signers).toEqual([]);
  }
});

test("who has it in hand and signed what they could lets it go to the others, who hear of it then", async () => {
  const { articleId, author, one, two } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId, assigneeId: one.id }));
  valueOf(await signAs(one, articleId, "review1"));
  expect(await rowOf(articleId)).toMatchObject({ stage: "first", assigneeId: null });
  expect([await waitsFor(one, articleId), await waitsFor(two, articleId), await noticesOf(two)]).toEqual([false, true, [["submitted", ""]]]);
});

test("one may name oneself, and is not told of it", async () => {
  const { articleId, one } = await makeNewsroom();
  valueOf(await submitArticle(one, { articleId, assigneeId: one.id }));
  expect([await noticesOf(one), await waitsFor(one, articleId)]).toEqual([[], true]);
});
