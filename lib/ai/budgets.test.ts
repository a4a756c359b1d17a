import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "#db/client";
import { modelSpending } from "#db/schema/ai";
import { people } from "#db/schema/people";
import { notices } from "#db/schema/talk";
import { useDatabase } from "#db/testing";
import { systemActor } from "#lib/access/actor";
import { beginCall, endCall } from "./begin-call.ts";
import { openSpending } from "./catalogue.ts";
import { budget, fails, modelCalled, newsroom, shorter, written } from "./newsroom.testing.ts";
import { newName, says, scripted } from "./testing.ts";

useDatabase();
const room = newsroom();

test("a budget that is used up stops the call before it is made, with the budget's name; what costs nothing goes on", async () => {
  await modelCalled(room, "dear");
  const { provider, calls } = scripted({ dear: () => says(shorter), free: () => says(shorter) });
  room.use(provider);
  await budget(room, { person: 0.0001 });
  expect((await written(room)).answer).toMatchObject({ state: "failed", failure: "budget.person" });
  expect(calls).toEqual([]);
  await modelCalled(room, "free", { inputPrice: 0, outputPrice: 0 });
  expect((await written(room)).answer).toMatchObject({ state: "done", model: "free" });
});

test("a budget is never passed by a hundred calls at once", async () => {
  const id = await modelCalled(room, "one");
  const cost = 1_000 * 2 + 500 * 8;
  await budget(room, { person: (cost * 37.5) / 1_000_000 });
  const system = systemActor("test");
  const begin = () => beginCall(system, { answerId: null, modelId: id, task: "shorten", promptVersion: 1, personId: room.author.id, promptHash: "x", estimate: { input: 1_000, output: 500 } });
  const outcomes = await Promise.all(Array.from({ length: 100 }, begin));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(37);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.code).toBe("budget.person");
  const row = async () => (await db().select().from(modelSpending).where(eq(modelSpending.subject, String(room.author.id))))[0];
  expect(await row()).toMatchObject({ reserved: cost * 37, spent: 0 });
  await Promise.all(outcomes.map((outcome) => outcome.ok && endCall(system, { id: outcome.value.id, outcome: "done", usage: { input: 900, output: 100 }, estimate: { input: 1_000, output: 500 }, came: 90 })));
  expect(await row()).toMatchObject({ reserved: 0, spent: 37 * (900 * 2 + 100 * 8) });
});

test("a budget is charged by what a provider reports, and by the estimate where the report is missing or absurd; what was refused costs nothing", async () => {
  await modelCalled(room, "one");
  const { script } = { script: { current: says(shorter, { input: 0, output: 9_999_999 }) } };
  room.use(scripted({ one: () => script.current }).provider);
  const lied = await written(room);
  expect(lied.calls[0]).toMatchObject({ inputTokens: null, cost: lied.calls[0]?.reserved });
  room.use(scripted({ one: fails("busy", { retryAfter: 0 }) }).provider);
  expect((await written(room)).calls[0]).toMatchObject({ outcome: "busy", cost: 0 });
});

test("a budget of which four fifths are gone is told to chief editors, once", async () => {
  const id = await modelCalled(room, "one");
  await budget(room, { people: { [String(room.author.id)]: 0.01 } });
  const system = systemActor("test");
  await db().update(people).set({ email: `${newName()}@example.com` }).where(eq(people.id, room.chief.id));
  for (let at = 0; at < 2; at++) await beginCall(system, { answerId: null, modelId: id, task: "shorten", promptVersion: 1, personId: room.author.id, promptHash: "x", estimate: { input: 500, output: at === 0 ? 900 : 50 } });
  const told = await db().select().from(notices).where(eq(notices.personId, room.chief.id));
  expect(told.filter(({ kind, detail }) => kind === "budget" && detail["subject"] === String(room.author.id))).toHaveLength(1);
});

test("a budget is shown with what was spent by whom, on which days, by which model", async () => {
  await modelCalled(room, "one");
  room.use(scripted({ one: () => says(shorter, { input: 400, output: 20 }) }).provider);
  await written(room);
  const spending = await openSpending(room.chief, {});
  expect(spending.lines.find(({ scope, subject }) => scope === "person" && subject === String(room.author.id))).toMatchObject({ name: room.author.name, spent: 960, reserved: 0, calls: 1, limit: null });
  expect(spending.days.length).toBeGreaterThanOrEqual(1);
  expect(spending.models.find(({ name }) => name === "one")).toBeDefined();
});
