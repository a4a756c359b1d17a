import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { forget } from "#lib/kernel/process";
import { isResting, noteFailure, noteSuccess } from "./breaker.ts";
import { type Asking, route, whyNot } from "./routing.ts";
import { defaultModelSettings } from "./settings.ts";
import { hasRoom, takeSlot } from "./slots.ts";
import { facts } from "./testing.ts";
import type { ModelLine } from "./types.ts";

afterEach(() => {
  forget("model-breaker");
  forget("model-slots");
});

const asking: Asking = { task: "rewrite", needs: ["text"], drafts: true, sources: false };
const model = (given: Partial<ModelLine> = {}): ModelLine => ({ ...facts, id: 1, position: 0, state: "active", key: "set", ...given });

test.each([
  ["one that is ready", {}, asking, null],
  ["one that was withdrawn", { state: "withdrawn" }, asking, "withdrawn"],
  ["one that cannot write", { abilities: ["vision"] }, asking, "ability"],
  ["one that may see no drafts", { readsDrafts: false }, asking, "drafts"],
  ["the same, of what readers have", { readsDrafts: false }, { ...asking, drafts: false }, null],
  ["one that may see no sources", {}, { ...asking, sources: true }, "sources"],
  ["one whose key cannot be read", { key: "unreadable" }, asking, "key"],
  ["one whose price has no rate", { currency: "USD" }, asking, "rate"],
  ["a free one in another currency", { currency: "USD", inputPrice: 0, outputPrice: 0 }, asking, null],
] as [string, Partial<ModelLine>, Asking, string | null][])("%s is asked or not", (_, given, of, expected) => expect(whyNot(model(given), of, defaultModelSettings)).toBe(expected));

test("models are asked in their order, in that of the task where it has one, and the others are named with a reason", () => {
  const models = [model({ id: 1, readsDrafts: false }), model({ id: 2 }), model({ id: 3 })];
  const { asked, left } = route(models, asking, { ...defaultModelSettings, order: { rewrite: [3, 1, 2] } });
  expect(asked.map(({ id }) => id)).toEqual([3, 2]);
  expect(left.map(({ model: { id }, why }) => [id, why])).toEqual([[1, "drafts"]]);
});

describe("a model that fails", () => {
  test("three times in a row rests, longer each time, and a success ends it", () => {
    for (const at of [0, 1]) noteFailure(1, "down", null, at);
    expect(isResting(1, 2)).toBe(false);
    noteFailure(1, "down", null, 2);
    expect([isResting(1, 15_001), isResting(1, 15_003)]).toEqual([true, false]);
    noteFailure(1, "down", null, 20_000);
    expect([isResting(1, 49_999), isResting(1, 50_001)]).toEqual([true, false]);
    noteSuccess(1);
    expect(isResting(1, 20_001)).toBe(false);
  });

  test("rests at once as long as it asks for, five minutes at most", () => {
    noteFailure(1, "busy", 20, 0);
    expect([isResting(1, 19_999), isResting(1, 20_001)]).toEqual([true, false]);
    noteFailure(2, "busy", 86_400, 0);
    expect([isResting(2, 299_999), isResting(2, 300_001)]).toEqual([true, false]);
  });

  test("because of the question does not rest", () => {
    for (let time = 0; time < 9; time++) noteFailure(1, "filtered", null, time);
    expect(isResting(1, 10)).toBe(false);
  });
});

describe("room for calls", () => {
  const never = new AbortController().signal;

  test("goes from one to the next in the order in which they came", async () => {
    const first = await takeSlot(1, 1, never);
    expect(hasRoom(1, 1)).toBe(false);
    const got: string[] = [];
    const waiting = ["second", "third"].map((name) => takeSlot(1, 1, never).then((back) => (got.push(name), back)));
    await wait(0);
    expect(got).toEqual([]);
    first();
    first();
    (await waiting[0])?.();
    (await waiting[1])?.();
    expect(got).toEqual(["second", "third"]);
    expect(hasRoom(1, 1)).toBe(true);
  });

  test("is not lost where somebody who waits goes away", async () => {
    const first = await takeSlot(1, 1, never);
    const leaving = new AbortController();
    const gone = takeSlot(1, 1, leaving.signal);
    leaving.abort(new Error("gone"));
    await expect(gone).rejects.toThrow("gone");
    first();
    (await takeSlot(1, 1, never))();
    expect(hasRoom(1, 1)).toBe(true);
  });
});
