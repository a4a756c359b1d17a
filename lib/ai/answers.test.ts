import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { makeActor, valueOf } from "#lib/articles/testing";
import { ask, asked, modelCalled, newsroom, passage, shorter, written } from "./newsroom.testing.ts";
import { mostAtOnce } from "./start-answer.ts";
import { newName, says, scripted } from "./testing.ts";

useDatabase();
const room = newsroom();

test("an answer is written by the first model, kept with its name, and every call is on record with its costs", async () => {
  await modelCalled(room, "one");
  const { provider, calls: sent } = scripted({ one: () => says(shorter, { input: 400, output: 20 }) });
  room.use(provider);
  const { answer, calls } = await written(room, { wish: "再短一点" });
  expect(answer).toMatchObject({ state: "done", text: shorter, model: "one", failure: "", task: "shorten" });
  expect(calls).toMatchObject([{ outcome: "done", inputTokens: 400, outputTokens: 20, cost: 400 * 2 + 20 * 8, personId: room.author.id }]);
  expect(calls[0]?.promptHash).toMatch(/^[\w-]{43}$/);
  expect(calls[0]?.answerHash).toMatch(/^[\w-]{43}$/);
  expect(sent[0]?.prompt.prompt).toContain(passage);
  expect(sent[0]?.prompt.instructions).not.toContain(passage);
  expect(sent[0]?.key).toBe("sk-test-key");
});

test("an answer of which the same page asks twice is one", async () => {
  await modelCalled(room, "one");
  const name = newName();
  const first = valueOf(await ask(room, { asked: name }));
  expect(valueOf(await ask(room, { asked: name }))).toEqual({ answerId: first.answerId, again: true });
});

test("an answer needs a model, one that may see drafts, something selected, and the right to change the article", async () => {
  expect(await ask(room)).toMatchObject({ ok: false, code: "model.none" });
  await modelCalled(room, "blind", { readsDrafts: false });
  expect(await ask(room)).toMatchObject({ ok: false, code: "model.noneForDrafts" });
  await modelCalled(room, "one");
  expect(await ask(room, { selection: "  " })).toMatchObject({ ok: false, code: "model.nothingSelected" });
  expect(await ask(room, {}, await makeActor("author"))).toMatchObject({ ok: false, code: "access.denied" });
  expect(await ask(room, { articleId: 999_999 })).toMatchObject({ ok: false, code: "article.unknown" });
  for (const bad of [{ task: "publish" }, { asked: "x" }, { selection: "字".repeat(60_001) }, { wish: "字".repeat(1_001) }]) expect(await ask(room, bad)).toMatchObject({ ok: false });
});

test("an answer waits where one person has many under way", async () => {
  await modelCalled(room, "one");
  for (let at = 0; at < mostAtOnce; at++) await asked(room);
  expect(await ask(room)).toMatchObject({ ok: false, code: "model.tooMany" });
});
