import { expect, test, vi } from "vitest";
import { log } from "./log.ts";
import { failureOf, statusOf } from "./outcome.ts";
import { Refusal } from "./refusal.ts";
import { withRequestStore } from "./request-store.ts";

vi.mock("./log.ts");

/** What was logged meanwhile: level, fields, sentence. */
async function logged(work: () => unknown) {
  const lines: [level: string, fields: Record<string, unknown>, text: string][] = [];
  const take = (level: string) => (fields: Record<string, unknown>, text: string) => void lines.push([level, fields, text]);
  const logger = { error: take("error"), warn: take("warn") };
  vi.mocked(log).mockReturnValue(Object.assign(Object.create(null), logger));
  const value = await withRequestStore({ requestId: "request-7", address: "", userAgent: "" }, async () => work());
  return { value, lines };
}

test("every fault is one line with the request it happened in and the incident that people are told", async () => {
  const fault = new Error("broken");
  const { value, lines } = await logged(() => failureOf(fault, "article.publish"));
  expect(value).toMatchObject({ ok: false, code: "unexpected", incident: expect.any(String) });
  expect(lines).toEqual([["error", { incident: expect.any(String), where: "article.publish", requestId: "request-7", err: fault }, "unexpected failure"]]);
  expect(value).toMatchObject({ incident: lines[0]?.[1]["incident"] });
});

test("a database that is away is one line as well; a refusal and what no text can hold are none", async () => {
  const away = Object.assign(new Error("no"), { code: "ECONNREFUSED" });
  const { value, lines } = await logged(() => failureOf(new Error("query", { cause: away }), "draft.save"));
  expect([value, statusOf("database.away")]).toEqual([{ ok: false, code: "database.away", params: {} }, 503]);
  expect(lines.map(([level, { requestId }]) => [level, requestId])).toEqual([["warn", "request-7"]]);
  for (const quiet of [new Refusal("article.unknown"), Object.assign(new Error("invalid input syntax for type json"), { code: "22P02" })]) expect((await logged(() => failureOf(quiet, "x"))).lines).toEqual([]);
});

test("any other value that PostgreSQL cannot read is a fault of ours", async () => {
  const { value } = await logged(() => failureOf(Object.assign(new Error('invalid input syntax for type bigint: "x"'), { code: "22P02" }), "x"));
  expect(value).toMatchObject({ code: "unexpected" });
});
