import { describe, expect, test } from "vitest";
import { answerWith, declareTags } from "#lib/kernel/request-store";
import { page, startFront } from "./testing.ts";

process.env.LOG_LEVEL = "silent";
const story = `<main>${"一座县城的算力账本。".repeat(200)}</main>`;

describe("what a client says it has", () => {
  test.each([
    ["the tag itself", (tag: string) => tag, 304],
    ["a weak form of it", (tag: string) => `W/${tag}`, 304],
    ["anything at all", () => "*", 304],
    ["it among many", (tag: string) => `"a", W/"b",${tag} , "c"`, 304],
    ["it without quotes", (tag: string) => tag.replaceAll('"', ""), 200],
    ["half of it", (tag: string) => tag.slice(0, -4), 200],
    ["nothing", () => "", 200],
    ["eight thousand characters of it", () => `"${"x".repeat(8_000)}"`, 200],
    ["signs no tag has", () => '"\u00e9", ,,, """', 200],
  ])("counts when it is right: %s", async (_what, headerOf, status) => {
    const { ask } = await startFront(page(story));
    const { headers, text } = await ask("/a/7-x");
    const again = await ask("/a/7-x", { headers: { "if-none-match": headerOf(headers.etag ?? "") } });
    expect([again.status, again.text]).toEqual([status, status === 304 ? "" : text]);
  });

  test("counts for HEAD as for GET", async () => {
    const { ask } = await startFront(page(story));
    const { headers } = await ask("/a/7-x");
    const head = await ask("/a/7-x", { method: "HEAD", headers: { "if-none-match": headers.etag ?? "" } });
    expect([head.status, head.headers.etag]).toEqual([304, headers.etag]);
  });

  test("by date counts for nothing: two versions may be of one second", async () => {
    const { ask } = await startFront(page(story));
    const { headers } = await ask("/a/7-x");
    expect(headers["last-modified"]).toBeUndefined();
    expect((await ask("/a/7-x", { headers: { "if-modified-since": "Fri, 31 Dec 2100 00:00:00 GMT" } })).status).toBe(200);
  });
});

describe("a part that is asked for", () => {
  test.each(["bytes=0-9", "bytes=-1", "bytes=9-0", "bytes=0-0,5-9,3-4", "bytes=999999999-", "lines=1-2", "bytes=abc"])("is the whole document (RFC 9110, 14.2): Range: %s", async (range) => {
    const { ask } = await startFront(page(story));
    const { headers, text } = await ask("/a/7-x");
    for (const condition of [headers.etag ?? "", '"other"']) {
      const part = await ask("/a/7-x", { headers: { range, "if-range": condition } });
      expect([part.status, part.text === text, part.headers["content-range"]]).toEqual([200, true, undefined]);
    }
  });
});

test.each(["br;q=0, gzip;q=0", "identity;q=0", "*;q=0", "br;q=1.5;x", ";;,,=", "deflate, zstd", "BR", "x".repeat(7_000)])("whatever encodings a client names, it gets bytes that say what they are: %.40s", async (encoding) => {
  const { ask } = await startFront(page(story));
  const { status, headers, body } = await ask("/a/7-x", { headers: { "accept-encoding": encoding } });
  expect([status, headers["content-length"], headers.vary]).toEqual([200, String(body.length), "Accept-Encoding"]);
  if (headers["content-encoding"] === undefined) expect(body.toString()).toContain("算力账本");
  else expect(headers["content-encoding"]).toBe("br");
});

test("thousands of addresses that somebody made up leave the articles where they are", async () => {
  const { ask, keeper, seen } = await startFront((request, response) => {
    if (request.url?.includes("/a/7-x")) declareTags("article:7");
    else answerWith(404);
    page(story)(request, response);
  }, { cacheBytes: 4_000_000 });
  await ask("/a/7-x");
  for (let from = 0; from < 2_000; from += 50) await Promise.all(Array.from({ length: 50 }, (_none, index) => ask(`/${from + index}/%E7%AE%97`)));
  expect(keeper.bytes).toBeLessThan(4_000_000);
  const before = seen.length;
  expect((await ask("/a/7-x")).status).toBe(200);
  expect(seen.length).toBe(before);
});
