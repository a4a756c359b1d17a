import { expect, test } from "vitest";
import { useDatabase } from "#db/testing";
import { fails, modelCalled, newsroom, shorter, written } from "./newsroom.testing.ts";
import { says, scripted } from "./testing.ts";
import { CallFailed } from "./types.ts";

useDatabase();
const room = newsroom();

test.each(["key", "notFound", "refused", "busy", "down", "slow", "cut", "endless", "malformed", "empty", "filtered", "tooLong", "address"] as const)("where a model fails with “%s” the next one is asked, and both are on record", async (failure) => {
  await modelCalled(room, "first");
  await modelCalled(room, "second");
  room.use(scripted({ first: fails(failure, { detail: "why" }), second: () => says(shorter) }).provider);
  const { answer, calls } = await written(room);
  expect(answer).toMatchObject({ state: "done", model: "second", text: shorter });
  expect(calls.map(({ outcome, detail }) => [outcome, detail])).toEqual([[failure, "why"], ["done", ""]]);
});

test("where a model fails in the middle, what had come is shown no more once another begins, and is kept where no other is left", async () => {
  await modelCalled(room, "first");
  room.use(scripted({ first: function* () { yield { kind: "text", text: "水库上周" }; throw new CallFailed("cut"); } }).provider);
  const { answer } = await written(room);
  expect(answer).toMatchObject({ state: "cut", text: "水库上周", model: "first", failure: "model.call.cut" });
});

test("where a model fails and nothing came from any, it says why", async () => {
  await modelCalled(room, "first");
  room.use(scripted({ first: fails("key", { detail: "bad key" }) }).provider);
  expect((await written(room)).answer).toMatchObject({ state: "failed", text: "", failure: "model.call.key" });
});

test("where a model fails by answering what nobody asked for, it is the next one's turn", async () => {
  await modelCalled(room, "first");
  await modelCalled(room, "second");
  room.use(scripted({ first: () => says("<html><body>Bad gateway</body></html>"), second: () => says(shorter) }).provider);
  const { answer, calls } = await written(room);
  expect(answer?.model).toBe("second");
  expect(calls[0]?.outcome).toBe("malformed");
});

test("where a model fails again and again, it is left alone for a while and costs nobody time", async () => {
  await modelCalled(room, "first");
  await modelCalled(room, "second");
  const { provider, calls } = scripted({ first: fails("down"), second: () => says(shorter) });
  room.use(provider);
  for (let at = 0; at < 5; at++) await written(room);
  expect(calls.filter(({ modelId }) => modelId === "first")).toHaveLength(3);
});

test("where a model fails for a reason of ours, the answer fails calmly instead of staying open", async () => {
  await modelCalled(room, "first");
  room.use(() => { throw new TypeError("a fault"); });
  expect((await written(room)).answer).toMatchObject({ state: "failed", failure: "unexpected" });
});

test("where a model fails by an error of another copy of this code, as pages and routes have, it is known all the same", async () => {
  class CallFailed extends Error {
    readonly failure = "busy";
    readonly detail = "later";
    readonly retryAfter = 0;
  }
  await modelCalled(room, "first");
  await modelCalled(room, "second");
  room.use(scripted({ first: () => { throw Object.assign(new CallFailed("x"), { name: "CallFailed" }); }, second: () => says(shorter) }).provider);
  const { answer, calls } = await written(room);
  expect(answer?.model).toBe("second");
  expect(calls.map(({ outcome, cost }) => [outcome, cost === 0])).toEqual([["busy", true], ["done", false]]);
});

test("where a model fails after it has written, what it wrote is paid for by the estimate", async () => {
  await modelCalled(room, "first");
  room.use(scripted({ first: function* () { yield { kind: "text", text: "水库上周" }; throw new CallFailed("down"); } }).provider);
  const { calls } = await written(room);
  expect(calls[0]).toMatchObject({ outcome: "down", cost: calls[0]?.reserved });
  expect(calls[0]?.cost).toBeGreaterThan(0);
});
