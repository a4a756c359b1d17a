import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { modelAnswers } from "#db/schema/ai";
import { useDatabase } from "#db/testing";
import type { Actor } from "#lib/access/actor";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { listGenerations } from "#lib/labels/list";
import { forgetOldAnswers } from "./end-lost.ts";
import { openAssistance } from "./list-answers.ts";
import { answerOf, asked, callsOf, modelCalled, newsroom, shorter, written } from "./newsroom.testing.ts";
import { takeAnswer } from "./take-answer.ts";
import { newName, says, scripted } from "./testing.ts";
import { writeAnswer } from "./write-answer.ts";

useDatabase();
const room = newsroom();

const take = (id: number, given: object = {}, actor: Actor = room.author) => takeAnswer(actor, { articleId: room.articleId, answerId: id, part: -1, mark: `${newName()}`, text: shorter, ...given });

test("what a model proposed is on record as the machine's, by the model's name from the log, before it stands in the text", async () => {
  await modelCalled(room, "one");
  room.use(scripted({ one: () => says(shorter) }).provider);
  const { id } = await written(room);
  expect(valueOf(await take(id))).toMatchObject({ model: "one", by: room.author.id });
  expect((await listGenerations(room.author, room.articleId))[0]).toMatchObject({ origin: "assisted", model: "one", text: shorter });
  expect((await openAssistance(room.author, room.articleId)).answers.find((line) => line.id === id)?.takes).toEqual([{ part: -1, name: room.author.name }]);
});

test("what a model proposed is taken by one: the second is told who was first, and the same page may ask again", async () => {
  await modelCalled(room, "one");
  room.use(scripted({ one: () => says(shorter) }).provider);
  const { id } = await written(room);
  const mark = newName();
  valueOf(await take(id, { mark }));
  valueOf(await take(id, { mark }));
  expect(await take(id, {}, room.chief)).toMatchObject({ ok: false, code: "answer.taken", params: { name: room.author.name } });
});

test("what a model proposed is not there while nothing has come, is no cover for other words, and none of another article's", async () => {
  await modelCalled(room, "one");
  const id = await asked(room);
  expect(await take(id)).toMatchObject({ ok: false, code: "answer.empty" });
  room.use(scripted({ one: () => says(shorter) }).provider);
  await writeAnswer(id);
  expect(await take(id, { text: "完全不相干的一段别人写好的文字放在这里" })).toMatchObject({ ok: false, code: "answer.other" });
  const other = await makeDraft({ sectionId: (await makeSection()).id, actor: room.author });
  expect(await take(id, { articleId: other.articleId })).toMatchObject({ ok: false, code: "answer.unknown" });
});

test("what a model proposed is forgotten when the newsroom has said so; the log stays", async () => {
  await modelCalled(room, "one");
  room.use(scripted({ one: () => says(shorter) }).provider);
  const { id } = await written(room);
  await db().update(modelAnswers).set({ createdAt: new Date("2020-01-01T00:00:00Z") }).where(eq(modelAnswers.id, id));
  await forgetOldAnswers();
  expect(await answerOf(id)).toMatchObject({ text: "", selection: "", state: "done", model: "one" });
  expect(await callsOf(id)).toHaveLength(1);
});
