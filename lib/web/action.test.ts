import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Actor, anonymous, personActor } from "#lib/access/actor";
import { refuse } from "#lib/kernel/refusal";
import { formFields, serverAction } from "./action.ts";
import { routeHandler } from "./route.ts";

const { asking, asked } = vi.hoisted(() => {
  const asking = { actor: null as unknown, accepts: "en", referer: "", byPage: 0 };
  const asked = async () => {
    if (asking.actor instanceof Error) throw asking.actor;
    return asking.actor;
  };
  return { asking, asked };
});
vi.mock("next/headers", () => ({ headers: async () => new Headers({ "accept-language": asking.accepts, referer: asking.referer }) }));
vi.mock("#lib/session/current", () => ({
  currentActor: asked,
  actorOfPage: () => {
    asking.byPage++;
    return asked();
  },
}));

const given: { actor: Actor; input: unknown }[] = [];
const take = async (actor: Actor, input: unknown) => {
  given.push({ actor, input });
  return { ok: true as const, value: "done" };
};
const note = Object.assign(take, { commandName: "test.note" });
const no = Object.assign(async () => ({ ok: false as const, code: "access.denied", params: {} }), { commandName: "test.no" });

beforeEach(() => {
  process.env.LOG_LEVEL = "silent";
  asking.actor = anonymous;
});
afterEach(() => void given.splice(0));

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("an action hands its input and the actor to the command", async () => {
  expect(await serverAction(note)({ id: 1 })).toEqual({ ok: true, value: "done" });
  expect(given).toEqual([{ actor: anonymous, input: { id: 1 } }]);
});

test("a form becomes fields, alone or after a state", async () => {
  const data = form([["name", "甲"], ["tag", "a"], ["tag", "b"], ["$ACTION_ID_1", "x"]]);
  await serverAction(note)(data);
  await serverAction(note)({ some: "state" }, data);
  await serverAction(note, (sent) => ({ count: [...sent].length }))(data);
  expect(given.map(({ input }) => input)).toEqual([{ name: "甲", tag: ["a", "b"] }, { name: "甲", tag: ["a", "b"] }, { count: 4 }]);
  expect(Object.getPrototypeOf(formFields(form([["__proto__", "x"]])))).toBe(Object.prototype);
});

test("at a door a failure is told in the language of the door, whatever the browser speaks; a person's own goes before", async () => {
  asking.referer = "https://news.example/reset/token?lang=zh-CN";
  expect(await serverAction(no)({})).toMatchObject({ message: expect.stringContaining("权限") });
  asking.actor = personActor({ kind: "person", id: 1, name: "甲", role: "author", owner: false, sectionIds: [], language: "en", sessionHash: "" });
  expect(await serverAction(no)({})).toMatchObject({ message: expect.stringContaining("permission") });
  asking.actor = anonymous;
  for (const referer of ["no address", "https://news.example/reset/token?lang=de", "https://news.example/reset/token", ""]) {
    asking.referer = referer;
    expect(await serverAction(no)({})).toMatchObject({ message: expect.stringContaining("permission") });
  }
});

test("a failure brings its sentence in the person's language", async () => {
  expect(await serverAction(no)({})).toMatchObject({ ok: false, code: "access.denied", message: expect.stringContaining("permission") });
  asking.actor = personActor({ kind: "person", id: 1, name: "甲", role: "author", owner: false, sectionIds: [], language: "zh-CN", sessionHash: "" });
  expect(await serverAction(no)({})).toMatchObject({ message: expect.stringContaining("权限") });
});

test("when nobody can say who is asking, the command is not called", async () => {
  asking.actor = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
  expect(await serverAction(note)({})).toMatchObject({ ok: false, code: "database.away", message: expect.stringContaining("database") });
  asking.actor = new Error("anything");
  expect(await serverAction(note)({})).toMatchObject({ ok: false, code: "unexpected", incident: expect.any(String) });
  expect(given).toEqual([]);
});

test("a route gets actor, language and params; what it throws becomes an answer", async () => {
  const request = new Request("http://localhost/api/x", { headers: { "accept-language": "en" } });
  const context = { params: Promise.resolve({ id: "7" }) };
  const told = routeHandler<{ id: string }>(async ({ actor, language, params }) => Response.json({ kind: actor.kind, language, ...params }));
  expect(await (await told(request, context)).json()).toEqual({ kind: "anonymous", language: "en", id: "7" });
  const refused = await routeHandler(async () => refuse("article.unknown"))(request, context);
  expect([refused.status, await refused.json()]).toEqual([404, { code: "article.unknown", message: expect.stringContaining("cannot be found") }]);
  const failed = await routeHandler(async () => Promise.reject(new Error("boom")))(request, context);
  expect(failed.status).toBe(500);
  expect(await failed.text()).not.toContain("boom");
  asking.actor = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
  expect((await told(request, context)).status).toBe(503);
});

test("what a page asks of a route by itself is no sign of its person; what it sends is", async () => {
  const context = { params: Promise.resolve({}) };
  const route = routeHandler(async () => Response.json({}));
  const before = asking.byPage;
  await route(new Request("http://localhost/api/x"), context);
  expect(asking.byPage).toBe(before + 1);
  await route(new Request("http://localhost/api/x", { method: "POST" }), context);
  expect(asking.byPage).toBe(before + 1);
});
