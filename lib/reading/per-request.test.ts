import { expect, test } from "vitest";
import { withRequestStore } from "#lib/kernel/request-store";
import { ask } from "./ask.ts";
import { perRequest } from "./per-request.ts";

const from = { requestId: "", address: "", userAgent: "" };

test("within a request a question is asked once, in another request again", async () => {
  let asked = 0;
  const read = perRequest("test", async (word: string, other?: string) => `${word}${other ?? ""}${++asked}`);
  await withRequestStore(from, async () => {
    expect(await Promise.all([read("a"), read("a"), read("b"), read("a", "x")])).toEqual(["a1", "a1", "b2", "ax3"]);
  });
  expect(await withRequestStore(from, () => read("a"))).toBe("a4");
});

test("outside of a request nothing is remembered", async () => {
  let asked = 0;
  const read = perRequest("test-outside", async () => ++asked);
  expect([await read(), await read()]).toEqual([1, 2]);
});

test("an unreachable database is told to the front, any other fault is not", async () => {
  const statusAfter = (error: Error) => withRequestStore(from, async (store) => {
    await expect(ask(() => Promise.reject(error))).rejects.toBe(error);
    return store.status;
  });
  expect(await statusAfter(Object.assign(new Error("x"), { code: "ECONNREFUSED" }))).toBe(503);
  expect(await statusAfter(new Error("x", { cause: Object.assign(new Error("y"), { code: "57P01" }) }))).toBe(503);
  expect(await statusAfter(new Error("x"))).toBeNull();
});
