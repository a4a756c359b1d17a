import { expect, test } from "vitest";
import { anonymous, personActor } from "#lib/access/actor";
import { answerJson } from "./answer.ts";
import { isDeeper, readJson } from "./json.ts";
import { acceptedLanguage, languageFor } from "./language.ts";

function sent(body: string | Uint8Array<ArrayBuffer> | ReadableStream, headers: Record<string, string> = {}): Request {
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers: { "content-type": "application/json", ...headers }, duplex: "half" };
  return new Request("http://localhost/api", init);
}

/** Sends chunks for ever and remembers how many were taken. */
function endless(): { stream: ReadableStream<Uint8Array>; taken: () => number } {
  let count = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      count++;
      controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
    },
  });
  return { stream, taken: () => count };
}

test("JSON is read as it is", async () => {
  expect(await readJson(sent('{"a":["字"]}', { "content-type": "application/json; charset=utf-8" }))).toEqual({ ok: true, value: { a: ["字"] } });
});

test("what is not JSON, not UTF-8 or not called JSON is refused with 400", async () => {
  const bad = [sent("{"), sent(""), sent(new Uint8Array([0x22, 0xff, 0x22])), sent("{}", { "content-type": "text/plain" }), sent("{}", { "content-type": "text/plain, application/json" })];
  for (const request of bad) {
    const outcome = await readJson(request);
    expect(outcome).toMatchObject({ ok: false, code: "request.notJson" });
    if (!outcome.ok) expect(answerJson(outcome, "en").status).toBe(400);
  }
});

test("a declared length too great is refused before anything is read", async () => {
  const body = endless();
  const outcome = await readJson(sent(body.stream, { "content-length": String(20 * 1024 * 1024) }), { maxBytes: 1024 * 1024 });
  expect(outcome).toEqual({ ok: false, code: "request.tooLarge", params: { maximum: "1 MB" } });
  expect(body.taken()).toBeLessThanOrEqual(1);
});

test("an undeclared or lying length is counted while reading", async () => {
  const lengths: Record<string, string>[] = [{}, { "content-length": "10" }, { "content-length": "nonsense" }];
  for (const headers of lengths) {
    const body = endless();
    const outcome = await readJson(sent(body.stream, headers), { maxBytes: 512 * 1024 });
    expect(outcome).toEqual({ ok: false, code: "request.tooLarge", params: { maximum: "512 kB" } });
    expect(body.taken()).toBeLessThan(12);
      if (!outcome.ok) expect(answerJson(outcome, "zh-CN").status).toBe(413);
  }
});

test("a sender who goes away is a failure, not an exception", async () => {
  const broken = new ReadableStream({ start: (controller) => controller.error(new Error("gone")) });
  expect(await readJson(sent(broken))).toMatchObject({ ok: false, code: "request.cut" });
});

test("JSON nested a hundred thousand deep is refused", async () => {
  for (const open of ["[", '{"a":', '[{"a":']) {
    const outcome = await readJson(sent(open.repeat(100_000)), { maxBytes: 2 * 1024 * 1024 });
    expect(outcome).toEqual({ ok: false, code: "request.tooDeep", params: { maximum: 100 } });
    if (!outcome.ok) expect(answerJson(outcome, "en").status).toBe(400);
  }
});

test("brackets inside strings are text", () => {
  expect(isDeeper('["[[[[", "\\"[[[[", "\\\\"]', 1)).toBe(false);
  expect(isDeeper('["\\\\", [[]]]', 2)).toBe(true);
  expect(isDeeper('{"a":[{"b":[]}]}', 4)).toBe(false);
  expect(isDeeper('{"a":[{"b":[]}]}', 3)).toBe(true);
});

test("an answer has its status, its sentence in the language asked for, and is never kept", async () => {
  const away = answerJson({ ok: false, code: "database.away", params: {} }, "zh-CN");
  expect([away.status, away.headers.get("retry-after"), away.headers.get("cache-control")]).toEqual([503, "5", "no-store"]);
  const limited = answerJson({ ok: false, code: "limit.reached", params: { minutes: 3 } }, "en");
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "180"]);
  expect(await limited.json()).toEqual({ code: "limit.reached", minutes: 3, message: "Too many tries. Wait 3 minutes and try again." });
  expect(answerJson({ ok: false, code: "media.storageAway", params: {} }, "en").status).toBe(503);
  const stale = answerJson({ ok: false, code: "draft.stale", params: { version: 4 } }, "en", { theirs: "text", code: "no" });
  expect(await stale.json()).toMatchObject({ code: "draft.stale", version: 4, theirs: "text" });
  expect(await answerJson({ ok: true, value: { id: 1 } }, "en").json()).toEqual({ id: 1 });
  expect(await answerJson({ ok: true, value: undefined }, "en").json()).toEqual({});
});

test("a person is told in their own language, a stranger in the browser's", () => {
  const reader = personActor({ kind: "person", id: 1, name: "A", role: "author", owner: false, sectionIds: [], language: "en", sessionHash: "" });
  expect(languageFor(reader, "zh-CN")).toBe("en");
  expect(languageFor(anonymous, "en-GB,en;q=0.9")).toBe("en");
  const wishes = { "": "zh-CN", "*": "zh-CN", "fr,de;q=0.9": "zh-CN", "fr,en;q=0.1": "en", "en;q=0.5,zh-TW;q=0.8": "zh-CN", "zh-Hans-CN": "zh-CN", "en;q=0": "zh-CN", "EN-us": "en", "en;q=x": "zh-CN" };
  for (const [header, language] of Object.entries(wishes)) expect(acceptedLanguage(header), header).toBe(language);
});
