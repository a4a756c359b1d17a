import { expect, test } from "vitest";
import { Targets } from "./targets.ts";
import { page, startFront } from "./testing.ts";

process.env.LOG_LEVEL = "silent";

test("the longest known address goes first, and one that is made up long is not taken", () => {
  const targets = new Targets();
  for (let index = 0; index < 10_000; index++) targets.put(`/a/${index}`, `/a/${index}`);
  targets.put("/a/0", "/a/other");
  expect(targets.get("/a/0")).toBe("/a/0");
  targets.put("/en", "/en");
  targets.put(`/search?${"q".repeat(300)}`, "/search");
  expect([targets.size, targets.get("/a/0"), targets.get("/a/1"), targets.get("/en"), targets.get(undefined)]).toEqual([10_000, undefined, "/a/1", "/en", undefined]);
});

test("an address that is known is answered as it was the first time, whatever stands in its query", async () => {
  const { ask, seen, keeper } = await startFront(page("一个故事，有足够长的正文给读者看。".repeat(80)));
  const asked = ["/a/7-x", "/a/7-x", "/a/7-x?utm=1", "/a/7-x?utm=1", "/a/7-x"];
  const answers = await Promise.all([ask("/a/7-x"), ...asked.map((target) => ask(target, { headers: { "accept-encoding": "br" } }))]);
  for (const target of asked) answers.push(await ask(target, { headers: { "accept-encoding": "br" } }));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const packed = answers.slice(1);
  expect(new Set(packed.map(({ headers }) => headers.etag)).size).toBe(1);
  expect(packed.every(({ body, headers }) => body.equals(packed[0]?.body ?? Buffer.alloc(0)) && headers["content-security-policy"] === answers[0]?.headers["content-security-policy"])).toBe(true);
  expect([seen.length, keeper.counts.misses]).toEqual([1, 1]);
});

test("a known address is still only read, and is made anew when its document is purged", async () => {
  let edition = 1;
  const { ask, url, keeper, seen } = await startFront((_request, response) => page(`第${edition}版：一个故事，有足够长的正文给读者看。`)(_request, response));
  for (let round = 0; round < 3; round++) await ask("/a/7-x");
  expect(keeper.counts).toMatchObject({ hits: 2, misses: 1 });
  const etag = (await ask("/a/7-x")).headers.etag ?? "";
  expect((await ask("/a/7-x", { headers: { "if-none-match": etag } })).status).toBe(304);
  expect(await ask("/a/7-x", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  expect((await ask("/a/7-x", { method: "POST", body: "x=1" })).status).toBe(403);
  expect(await ask("/a/7-x", { method: "POST", headers: { origin: url }, body: "x=1" })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  edition = 2;
  keeper.doubtAll();
  expect((await ask("/a/7-x")).text).toContain("第2版");
  expect(seen).toHaveLength(2);
});
