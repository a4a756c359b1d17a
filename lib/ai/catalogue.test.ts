import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#db/client";
import { models } from "#db/schema/ai";
import { audit } from "#db/schema/site";
import { useDatabase } from "#db/testing";
import { makeActor, valueOf } from "#lib/articles/testing";
import type { Actor } from "#lib/access/actor";
import { forget } from "#lib/kernel/process";
import { addModel, changeModel } from "./add-model.ts";
import { openCatalogue } from "./catalogue.ts";
import { orderModels, orderTask, setBudgets } from "./decide.ts";
import { keyOf } from "./key.ts";
import { findModel } from "./models-store.ts";
import { useProvider } from "./provider.ts";
import { facts, makeModel, says, scripted } from "./testing.ts";
import { testModel } from "./test-model.ts";
import { CallFailed, type ModelFacts } from "./types.ts";
import { bringBackModel, withdrawModel } from "./withdraw-model.ts";

useDatabase();

let chief: Actor & { kind: "person" };
beforeEach(async () => {
  vi.stubEnv("AUTH_SECRET", "a secret of a test, long enough to be one");
  vi.stubEnv("NEXTAUTH_SECRET", undefined);
  chief = await makeActor("chief");
});
afterEach(() => {
  vi.unstubAllEnvs();
  forget("model-breaker");
});

const lineOf = async (id: number) => (await openCatalogue(chief, undefined)).models.find((model) => model.id === id);
const key = "sk-very-secret-0123456789";

describe("a key", () => {
  test("is sealed in the database, leaves the server in no answer, and stands in no log", async () => {
    const id = await makeModel(chief, {}, key);
    const everything = JSON.stringify([await db().select().from(models), await openCatalogue(chief, undefined), await db().select().from(audit)]);
    expect(everything).not.toContain(key);
    expect((await lineOf(id))?.key).toBe("set");
    expect(keyOf(await findModel(id, false))).toEqual({ key });
  });

  test("stays when it is not given anew, goes when it is emptied, and is unreadable under another secret of the site", async () => {
    const id = await makeModel(chief, {}, key);
    valueOf(await changeModel(chief, { id, facts: { ...facts, name: "新名字" }, key: null }));
    expect(keyOf(await findModel(id, false))).toEqual({ key });
    vi.stubEnv("AUTH_SECRET", "another secret of a test, long enough as well");
    expect((await lineOf(id))?.key).toBe("unreadable");
    expect(await testModel(chief, { id })).toMatchObject({ ok: false, code: "model.keyUnreadable" });
    valueOf(await changeModel(chief, { id, facts, key: "" }));
    expect((await lineOf(id))?.key).toBe("none");
  });

  test("is never sent to another host than it was given for: whoever changes the address gives the key again", async () => {
    const id = await makeModel(chief, {}, key);
    const elsewhere = { ...facts, baseUrl: "https://other.example/v1" };
    expect(await changeModel(chief, { id, facts: elsewhere, key: null })).toMatchObject({ ok: false, code: "model.keyAgain" });
    await db().update(models).set({ facts: elsewhere });
    expect(keyOf(await findModel(id, false))).toBe("unreadable");
  });

  test("of an endpoint that has none needs no secret of the site", async () => {
    const id = await makeModel(chief, { hosting: "self" }, "");
    expect(await lineOf(id)).toMatchObject({ key: "none", hosting: "self" });
  });
});

describe("a model", () => {
  test.each([
    ["an address inside", { baseUrl: "http://127.0.0.1:11434/v1" }, "model.address"],
    ["an address of a private network", { baseUrl: "http://10.0.0.5/v1" }, "model.address"],
    ["another protocol", { baseUrl: "ftp://models.example/v1" }, "input.invalid"],
    ["a password in the address", { baseUrl: "https://a:b@models.example/v1" }, "input.invalid"],
    ["no address", { baseUrl: "models" }, "input.invalid"],
    ["no name", { name: " \u200b " }, "input.invalid"],
    ["a price below nothing", { inputPrice: -1 }, "input.invalid"],
    ["no abilities", { abilities: [] }, "input.invalid"],
    ["half a country", { jurisdiction: "C" }, "input.invalid"],
  ] as [string, Partial<ModelFacts>, string][])("with %s is refused", async (_, given, code) => {
    expect(await addModel(chief, { facts: { ...facts, ...given }, key: "" })).toMatchObject({ ok: false, code });
  });

  test("with a key that can stand in no header is refused, and one of an author", async () => {
    expect(await addModel(chief, { facts, key: "sk-密钥" })).toMatchObject({ ok: false, code: "input.invalid" });
    expect(await addModel(chief, { facts, key: "sk-a\r\nHost: x" })).toMatchObject({ ok: false, code: "input.invalid" });
    for (const role of ["author", "editor"] as const) expect(await addModel(await makeActor(role), { facts, key: "" })).toMatchObject({ ok: false, code: "access.denied" });
  });

  test("at an address inside is taken where whoever runs the machine has named it, and only there", async () => {
    vi.stubEnv("MODEL_HOSTS", "127.0.0.1:11434");
    expect(await addModel(chief, { facts: { ...facts, baseUrl: "http://127.0.0.1:11434/v1" }, key: "" })).toMatchObject({ ok: true });
    expect(await addModel(chief, { facts: { ...facts, baseUrl: "http://127.0.0.1:5432/v1" }, key: "" })).toMatchObject({ ok: false, code: "model.address" });
  });

  test("is withdrawn and comes back once each, and stays in the catalogue", async () => {
    const id = await makeModel(chief);
    valueOf(await withdrawModel(chief, { id, reason: "备案过期" }));
    expect(await withdrawModel(chief, { id, reason: "" })).toMatchObject({ ok: false, code: "model.already" });
    expect((await lineOf(id))?.state).toBe("withdrawn");
    valueOf(await bringBackModel(chief, { id }));
    expect(await bringBackModel(chief, { id })).toMatchObject({ ok: false, code: "model.already" });
    expect(await withdrawModel(chief, { id: 999_999, reason: "" })).toMatchObject({ ok: false, code: "model.unknown" });
  });
});

test("the order of the catalogue, orders of tasks and budgets are kept, and nobody overwrites a colleague's", async () => {
  const [first, second] = [await makeModel(chief), await makeModel(chief)];
  valueOf(await orderModels(chief, { ids: [second, first] }));
  const places = (await openCatalogue(chief, undefined)).models.map(({ id }) => id).filter((id) => id === first || id === second);
  expect(places).toEqual([second, first]);
  const { version } = await openCatalogue(chief, undefined);
  const ordered = valueOf(await orderTask(chief, { task: "headlines", ids: [first, first], basedOn: version }));
  expect((await openCatalogue(chief, undefined)).settings.order.headlines).toEqual([first]);
  const budgets = { site: 10, person: null, people: { "7": 3 }, tasks: { headlines: 1 } };
  const given = { currency: "USD", rates: { CNY: 0.14 }, budgets, keepDays: 30 };
  expect(await setBudgets(chief, { ...given, basedOn: version })).toMatchObject({ ok: false, code: "model.stale" });
  valueOf(await setBudgets(chief, { ...given, basedOn: ordered.version }));
  const after = await openCatalogue(chief, undefined);
  expect(after.settings).toMatchObject({ ...given, order: { headlines: [first] } });
  expect(after.models.find(({ id }) => id === first)?.noRate).toBe(false);
  valueOf(await orderTask(chief, { task: "headlines", ids: [], basedOn: after.version }));
  expect((await openCatalogue(chief, undefined)).settings.order).toEqual({});
});

describe("trying a model", () => {
  test("shows what it answered and is a call like any other; what it failed of is told in the endpoint's words", async () => {
    const id = await makeModel(chief, { modelId: "good" });
    const bad = await makeModel(chief, { modelId: "bad" });
    const back = useProvider(scripted({ good: () => says("可以", { input: 20, output: 2 }), bad: () => { throw new CallFailed("key", { detail: "invalid api key" }); } }).provider);
    expect(valueOf(await testModel(chief, { id })).text).toBe("可以");
    expect(await testModel(chief, { id: bad })).toMatchObject({ ok: false, code: "model.call.key", params: { detail: "invalid api key" } });
    back();
  });
});
