import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { modelAnswers, modelCalls, modelSpending } from "#db/schema/ai";
import { articles } from "#db/schema/articles";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { beginCall } from "./begin-call.ts";
import { endLost } from "./end-lost.ts";
import { followAnswer } from "./follow-answer.ts";
import { stopAnswer } from "./keep-answer.ts";
import { answerOf, asked, callsOf, follow, modelCalled, newsroom, shorter } from "./newsroom.testing.ts";
import { pausing, says, scripted } from "./testing.ts";
import { CallFailed } from "./types.ts";
import { withdrawModel } from "./withdraw-model.ts";
import { writeAnswer } from "./write-answer.ts";

useDatabase();
const room = newsroom();

test("while an answer comes, whoever looks hears each piece, and finds all of it when they come late", async () => {
  await modelCalled(room, "one");
  const { script, reached, goOn } = pausing("水库上周蓄满，", "下游村庄都已接到通知。");
  room.use(scripted({ one: script }).provider);
  const id = await asked(room);
  const writing = writeAnswer(id);
  await reached;
  const following = follow(room, id);
  goOn();
  await writing;
  const pieces = await following;
  expect(pieces.at(-1)).toMatchObject({ state: "done", text: shorter, from: 0, model: "one" });
  expect((await follow(room, id)).map(({ state, text }) => [state, text])).toEqual([["done", shorter]]);
});

test("while an answer comes, a person stops it: what came stays, the stream breaks off, and the estimate is charged", async () => {
  await modelCalled(room, "one");
  const { script, reached } = pausing("水库上周", "再也不来");
  room.use(scripted({ one: script }).provider);
  const id = await asked(room);
  const writing = writeAnswer(id);
  await reached;
  valueOf(await stopAnswer(room.author, { articleId: room.articleId, answerId: id }));
  await writing;
  expect(await answerOf(id)).toMatchObject({ state: "stopped", text: "水库上周" });
  const [call] = await callsOf(id);
  expect(call).toMatchObject({ outcome: "stopped", cost: call?.reserved });
  expect(await stopAnswer(room.author, { articleId: (await makeDraft({ sectionId: (await makeSection()).id, actor: room.author })).articleId, answerId: id })).toMatchObject({ ok: false, code: "answer.unknown" });
});

test("while an answer comes, whoever loses the right to read it hears no more of it", async () => {
  await modelCalled(room, "one");
  const { script, reached, goOn } = pausing("水库上周", "蓄满。");
  room.use(scripted({ one: script }).provider);
  const id = await asked(room);
  const writing = writeAnswer(id);
  await reached;
  const heard: string[] = [];
  for await (const piece of await followAnswer(room.author, { articleId: room.articleId, answerId: id, signal: new AbortController().signal })) {
    heard.push(piece.text);
    // From now on it is nobody's to read.
    await db().update(articles).set({ removedAt: new Date() }).where(eq(articles.id, room.articleId));
  }
  expect(heard.join("")).toBe("水库上周");
  goOn();
  await writing;
});

test("while an answer comes, its model is withdrawn: it breaks off within seconds and the next one begins anew", async () => {
  const first = await modelCalled(room, "first");
  await modelCalled(room, "second");
  const { script, reached } = pausing("水库上周", "再也不来");
  room.use(scripted({ first: script, second: () => says(shorter) }).provider);
  const id = await asked(room);
  const writing = writeAnswer(id);
  await reached;
  valueOf(await withdrawModel(room.chief, { id: first, reason: "" }));
  await writing;
  expect(await answerOf(id)).toMatchObject({ state: "done", model: "second", text: shorter });
  expect((await callsOf(id)).map(({ outcome }) => outcome)).toEqual(["withdrawn", "done"]);
});

test("while an answer comes, the server goes away: what came is kept, its call ends at the estimate, and nothing is held back any more", async () => {
  await modelCalled(room, "one");
  const id = await asked(room);
  const begun = valueOf(await beginCall(systemActor("test"), { answerId: id, modelId: await modelCalled(room, "two"), task: "shorten", promptVersion: 1, personId: room.author.id, promptHash: "x", estimate: { input: 100, output: 100 } }));
  await db().update(modelAnswers).set({ text: "水库上周", state: "writing" }).where(eq(modelAnswers.id, id));
  expect(await endLost(3_600)).toEqual({ calls: 0, answers: 0 });
  const lost = await endLost(0);
  expect(lost.calls).toBeGreaterThanOrEqual(1);
  expect(await answerOf(id)).toMatchObject({ state: "cut", text: "水库上周", failure: "model.lost" });
  const [call] = await db().select().from(modelCalls).where(eq(modelCalls.id, begun.id));
  expect(call).toMatchObject({ outcome: "lost", cost: 1_000 });
  expect((await db().select().from(modelSpending).where(eq(modelSpending.subject, String(room.author.id))))[0]).toMatchObject({ reserved: 0, spent: 1_000 });
});

test("while an answer waits for its turn, it says that it lives; stopped there, nothing is asked and nothing paid", async () => {
  await modelCalled(room, "one", { atOnce: 1 });
  const { script, reached, goOn } = pausing("水库上周", "蓄满。");
  const { provider, calls } = scripted({ one: script });
  room.use(provider);
  const [first, second] = [await asked(room), await asked(room)];
  const writing = [writeAnswer(first)];
  await reached;
  writing.push(writeAnswer(second));
  const before = (await answerOf(second))?.beatAt ?? new Date();
  await expect.poll(async () => ((await answerOf(second))?.beatAt ?? before) > before, { timeout: 10_000 }).toBe(true);
  // As somebody on another server does.
  await db().update(modelAnswers).set({ state: "stopped", endedAt: new Date() }).where(eq(modelAnswers.id, second));
  await writing[1];
  goOn();
  await writing[0];
  expect(calls).toHaveLength(1);
  expect(await callsOf(second)).toEqual([]);
});

test("while an answer comes from a second model, stopping keeps the longest that had come", async () => {
  await modelCalled(room, "first");
  await modelCalled(room, "second");
  const { script, reached } = pausing("水", "库");
  room.use(scripted({ first: function* () { yield { kind: "text", text: "水库上周蓄满，下游村庄" }; throw new CallFailed("cut"); }, second: script }).provider);
  const id = await asked(room);
  const writing = writeAnswer(id);
  await reached;
  valueOf(await stopAnswer(room.author, { articleId: room.articleId, answerId: id }));
  await writing;
  expect(await answerOf(id)).toMatchObject({ state: "stopped", text: "水库上周蓄满，下游村庄", model: "first" });
});
