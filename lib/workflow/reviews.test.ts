import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { commentThreads } from "#db/schema/talk";
import { reviewEvents, signatures } from "#db/schema/workflow";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { contentOf, makeDraft, makeSection, revised, valueOf } from "#lib/articles/testing";
import { someAnchor } from "#lib/comments/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { unpublishScheduled } from "#lib/articles/unpublish-at";
import { saveDraft } from "#lib/drafts/save";
import { listNotices } from "#lib/notices/list";
import { readArticle } from "#lib/reading/articles";
import { assignArticle, setDueTime, takeOver } from "./assign.ts";
import { returnArticle } from "./return.ts";
import { readReview } from "./review.ts";
import { readSheet } from "./sheet.ts";
import { signStep } from "./sign.ts";
import { submitArticle } from "./submit.ts";
import { changeWorkflow, makeNewsroom, seen, signAs, signEverything } from "./testing.ts";
import type { WorkflowStep } from "./types.ts";
import { withdrawSubmission } from "./withdraw.ts";

useDatabase();

const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0] ?? expect.fail();
const kindsOf = async (person: Parameters<typeof listNotices>[0]) => (await listNotices(person, {})).items.map(({ kind }) => kind);
const change = async (articleId: number, body: string) => valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: (await rowOf(articleId)).version, content: contentOf({ body, headline: "改过" }) }));

test("a whole 三审三校 leads from the author to readers, and no step can be left out", async () => {
  const room = await makeNewsroom();
  const { articleId, chief } = room;
  expect(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version })).toMatchObject({ ok: false, code: "article.checklist", params: { items: "unsignedReviews" } });
  await signEverything(room);
  expect((await rowOf(articleId)).stage).toBe("ready");
  valueOf(await publishArticle(room.one, { articleId, basedOn: (await rowOf(articleId)).version }));
  expect(await rowOf(articleId)).toMatchObject({ live: "live", dueAt: null, assigneeId: null });
  const sheet = await readSheet(chief, articleId);
  expect(sheet.steps.map(({ signed }) => signed.map(({ personName }) => personName))).toEqual([[room.one.name], [room.two.name], [room.three.name], [room.four.name], [chief.name], [room.one.name]]);
  expect(sheet.rounds.map(({ number, lines }) => [number, lines.length])).toEqual([[1, 7]]);
});

test("what readers have stays theirs while its working copy goes through every stage again", async () => {
  const room = await makeNewsroom();
  const { articleId, author, chief } = room;
  await signEverything(room);
  const { path } = valueOf(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version }));
  const held = async (at = path): Promise<string> => {
    const found = await readArticle(at.slice("/a/".length), "zh-CN");
    if (found.state === "moved") return held(found.path);
    return found.state === "live" ? found.article.text : found.state;
  };
  const before = await held();
  await change(articleId, "改过的一段。");
  expect(await rowOf(articleId)).toMatchObject({ stage: "draft", live: "live" });
  valueOf(await submitArticle(author, { articleId }));
  expect(await rowOf(articleId)).toMatchObject({ stage: "first", live: "live", round: 2 });
  expect(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version, change: revised })).toMatchObject({ ok: false, code: "article.checklist", params: { items: "unsignedReviews" } });
  expect(await held()).toBe(before);
  for (const [step, person] of [["review1", room.one], ["proof1", room.two], ["review2", room.three], ["proof2", room.four], ["review3", chief], ["proof3", room.one]] as const) valueOf(await signAs(person, articleId, step));
  expect(await held()).toBe(before);
  valueOf(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version, change: revised }));
  expect(await held()).toContain("改过的一段");
});

test.each(["by hand", "at its hour"])("taken from readers %s, its working copy goes on waiting for whoever has it in hand", async (how) => {
  const room = await makeNewsroom();
  const { articleId, author, one, chief } = room;
  await signEverything(room);
  valueOf(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version }));
  await change(articleId, "改过的一段。");
  valueOf(await submitArticle(author, { articleId, assigneeId: one.id }));
  if (how === "by hand") valueOf(await unpublishArticle(chief, { articleId }));
  else {
    const at = new Date(Date.now() - 60_000);
    await db().update(articles).set({ unpublishAt: at }).where(eq(articles.id, articleId));
    expect(valueOf(await unpublishScheduled(systemActor("test"), { articleId, at: at.toISOString() }))).toEqual({ takenDown: true });
  }
  expect(await rowOf(articleId)).toMatchObject({ live: "unpublished", stage: "first", round: 2, assigneeId: one.id });
  valueOf(await signAs(one, articleId, "review1"));
});

test("publishing with a step missing is refused for everybody, whatever the screen says", async () => {
  const { articleId, author, one, two, chief } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signAs(one, articleId, "review1"));
  valueOf(await signAs(two, articleId, "proof1"));
  for (const person of [one, chief, systemActor("test")]) expect(await publishArticle(person, { articleId, basedOn: (await rowOf(articleId)).version })).toMatchObject({ ok: false, code: "article.checklist" });
  expect((await rowOf(articleId)).stage).toBe("second");
});

test("any change after the last signature voids them, and the article stands at the first stage again", async () => {
  const room = await makeNewsroom();
  await signEverything(room);
  await change(room.articleId, "另一段。");
  expect((await rowOf(room.articleId)).stage).toBe("first");
  const review = await readReview(room.chief, room.articleId);
  expect(review.voided.map(({ why }) => why)).toEqual(Array(6).fill("changed"));
  expect(await publishArticle(room.chief, { articleId: room.articleId, basedOn: review.version })).toMatchObject({ ok: false, code: "article.checklist" });
});

test("an old hash signs nothing, nor an old version", async () => {
  const { articleId, author, one } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId }));
  const old = await seen(articleId);
  await change(articleId, "新的一段。");
  const now = await seen(articleId);
  expect(await signStep(one, { articleId, step: "review1", ...old })).toMatchObject({ ok: false, code: "workflow.changed" });
  expect(await signStep(one, { articleId, step: "review1", basedOn: now.basedOn, hash: old.hash })).toMatchObject({ ok: false, code: "workflow.changed" });
  expect(await signStep(one, { articleId, step: "review1", basedOn: now.basedOn, hash: "x" })).toMatchObject({ ok: false, code: "input.invalid" });
  expect(await db().$count(signatures, eq(signatures.articleId, articleId))).toBe(0);
});

test("nobody signs twice, two reviews, their own article, without the role, or a step that does not exist", async () => {
  const { articleId, author, one, two, three, section } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signAs(one, articleId, "review1"));
  expect(await signAs(one, articleId, "review1")).toMatchObject({ ok: false, code: "workflow.signedAlready" });
  expect(await signAs(one, articleId, "proof1")).toMatchObject({ ok: false, code: "workflow.sameStage" });
  expect(await signAs(three, articleId, "review2")).toMatchObject({ ok: false, code: "workflow.notOpen" });
  valueOf(await signAs(two, articleId, "proof1"));
  expect(await signAs(one, articleId, "review2")).toMatchObject({ ok: false, code: "workflow.oneReview" });
  expect(await signAs(author, articleId, "review2")).toMatchObject({ ok: false, code: "access.denied" });
  expect(await signAs(one, articleId, "review3")).toMatchObject({ ok: false, code: "access.denied" });
  expect(await signAs(one, articleId, "review9")).toMatchObject({ ok: false, code: "workflow.unknownStep" });
  const own = await makeDraft({ sectionId: section.id, actor: three });
  valueOf(await submitArticle(three, { articleId: own.articleId }));
  expect(await signAs(three, own.articleId, "review1")).toMatchObject({ ok: false, code: "access.denied" });
});

test("two people who sign at once are one signature and one refusal", async () => {
  const { articleId, author, one, two, three, four } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId }));
  const outcomes = await Promise.all([one, two, three, four].map((person) => signAs(person, articleId, "review1")));
  expect(outcomes.map((outcome) => (outcome.ok ? "signed" : outcome.code)).sort()).toEqual(["signed", "workflow.notOpen", "workflow.notOpen", "workflow.notOpen"]);
});

test("a signature that races with a change is for exactly what was seen, or is none", async () => {
  const { articleId, author, one } = await makeNewsroom({ preset: "own", steps: [{ key: "only", kind: "review", stage: "final", role: "editor", people: 1 }] });
  valueOf(await submitArticle(author, { articleId }));
  for (let round = 0; round < 6; round++) {
    const { hash } = await seen(articleId);
    const [signed] = await Promise.all([signAs(one, articleId, "only"), change(articleId, `第 ${round} 次改`)]);
    const review = await readReview(one, articleId);
    expect(review.hash).not.toBe(hash);
    // Whoever came second: what holds is only ever under the text as it is.
    const holds = review.steps[0]?.signed.length === 1;
    expect([holds, review.at], signed.ok ? "" : signed.code).toEqual(holds ? [true, "ready"] : [false, "final"]);
    if (holds) await change(articleId, `又改 ${round}`);
  }
});

test("a return goes to its author with the reason and the passage, and everything is signed anew", async () => {
  const room = await makeNewsroom();
  const { articleId, author, one, chief } = room;
  await signEverything(room);
  for (const reason of ["  ", "\u200b\u3164"]) expect(await returnArticle(one, { articleId, reason })).toMatchObject({ ok: false, code: "input.invalid" });
  valueOf(await returnArticle(one, { articleId, reason: "数字没有出处", passage: { field: "body", anchor: someAnchor(), quote: "第一段" } }));
  expect(await rowOf(articleId)).toMatchObject({ stage: "draft", assigneeId: author.id });
  expect(await db().$count(commentThreads, eq(commentThreads.articleId, articleId))).toBe(1);
  expect((await listNotices(author, {})).items[0]).toMatchObject({ kind: "returned", article: { excerpt: "数字没有出处" } });
  expect(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version })).toMatchObject({ ok: false, code: "article.checklist" });
  expect((await readReview(author, articleId)).returned).toMatchObject({ by: one.name, text: "数字没有出处" });
  valueOf(await submitArticle(author, { articleId }));
  const review = await readReview(chief, articleId);
  expect([review.at, review.returned, review.voided.map(({ why }) => why)]).toEqual(["first", null, Array(6).fill("round")]);
  expect((await readSheet(chief, articleId)).rounds.map(({ number }) => number)).toEqual([1, 2]);
});

test("a submission is taken back until somebody has signed, and needs headline and text", async () => {
  const { articleId, author, one } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId }));
  expect(await submitArticle(author, { articleId })).toMatchObject({ ok: false, code: "workflow.alreadySubmitted" });
  valueOf(await withdrawSubmission(author, { articleId }));
  expect(await withdrawSubmission(author, { articleId })).toMatchObject({ ok: false, code: "workflow.notSubmitted" });
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signAs(one, articleId, "review1"));
  expect(await withdrawSubmission(author, { articleId })).toMatchObject({ ok: false, code: "workflow.begun" });
  const empty = await makeDraft({ sectionId: (await makeSection()).id, actor: author, body: "" });
  expect(await submitArticle(author, { articleId: empty.articleId })).toMatchObject({ ok: false, code: "workflow.nothingToSubmit" });
});

test("those whose turn it is are told, and nobody else; the author is told of each stage", async () => {
  const room = await makeNewsroom();
  valueOf(await submitArticle(room.author, { articleId: room.articleId }));
  for (const person of [room.one, room.two, room.three, room.four]) expect(await kindsOf(person)).toEqual(["submitted"]);
  expect(await kindsOf(room.chief)).toEqual([]);
  valueOf(await signAs(room.one, room.articleId, "review1"));
  valueOf(await signAs(room.two, room.articleId, "proof1"));
  expect(await kindsOf(room.author)).toEqual(["signed"]);
  expect(await kindsOf(room.three)).toEqual(["submitted", "submitted"]);
});

test("an article is handed to who may read it, taken over, and given another time", async () => {
  const { articleId, author, one, two, chief } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId, assigneeId: one.id }));
  expect([await kindsOf(one), await kindsOf(two)]).toEqual([["assigned"], []]);
  const stranger = (await makeNewsroom()).author;
  expect(await assignArticle(chief, { articleId, personId: stranger.id })).toMatchObject({ ok: false, code: "workflow.cannotAssign" });
  valueOf(await assignArticle(chief, { articleId, personId: two.id, remark: "请快" }));
  expect(await kindsOf(two)).toEqual(["assigned"]);
  expect(await assignArticle(author, { articleId, personId: two.id })).toMatchObject({ ok: false, code: "access.denied" });
  valueOf(await takeOver(one, { articleId }));
  expect((await rowOf(articleId)).assigneeId).toBe(one.id);
  expect(await setDueTime(one, { articleId, dueAt: "2020-01-01T00:00:00Z" })).toMatchObject({ ok: false, code: "workflow.timePassed" });
  valueOf(await setDueTime(one, { articleId, dueAt: "2099-01-01T00:00:00+08:00" }));
  expect((await db().select().from(reviewEvents).where(eq(reviewEvents.articleId, articleId)).orderBy(reviewEvents.id)).map(({ kind }) => kind)).toEqual(["submitted", "assigned", "takenOver", "due"]);
  await db().update(people).set({ status: "suspended" }).where(eq(people.id, two.id));
  expect(await assignArticle(chief, { articleId, personId: two.id })).toMatchObject({ ok: false, code: "workflow.cannotAssign" });
});

test("a section without steps works as before: an editor publishes, and a submission only asks for it", async () => {
  const { author, chief, articleId } = await makeNewsroom({ preset: "simple" });
  valueOf(await submitArticle(author, { articleId }));
  expect(await rowOf(articleId)).toMatchObject({ stage: "ready", round: 1 });
  await change(articleId, "又想了想。");
  expect((await rowOf(articleId)).stage).toBe("draft");
  valueOf(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version }));
});

test("steps that are added later have to be signed by what is ready already", async () => {
  const { author, chief, articleId, one, section } = await makeNewsroom({ preset: "own", steps: [{ key: "a", kind: "review", stage: "first", role: "editor", people: 1 }] });
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signAs(one, articleId, "a"));
  const steps: WorkflowStep[] = [{ key: "a", kind: "review", stage: "first", role: "editor", people: 1 }, { key: "b", kind: "review", stage: "final", role: "chief", people: 1 }];
  valueOf(await changeWorkflow(section.id, { preset: "own", steps, ownReviews: false, urgentHours: 0 }));
  expect(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version })).toMatchObject({ ok: false, code: "article.checklist" });
  valueOf(await signAs(chief, articleId, "b"));
  valueOf(await publishArticle(chief, { articleId, basedOn: (await rowOf(articleId)).version }));
});

test("signatures and events are never changed or taken away", async () => {
  const { articleId, author, one } = await makeNewsroom();
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signAs(one, articleId, "review1"));
  await expect(db().delete(signatures).where(eq(signatures.articleId, articleId))).rejects.toThrow();
  await expect(db().update(reviewEvents).set({ text: "x" }).where(eq(reviewEvents.articleId, articleId))).rejects.toThrow();
});
