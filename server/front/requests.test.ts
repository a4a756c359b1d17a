import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { currentRequest } from "#lib/kernel/request-store";
import { newFront } from "./front.ts";
import { frontFor } from "./requests.ts";
import { page, startFront } from "./testing.ts";

process.env.LOG_LEVEL = "silent";
const megabyte = 1024 * 1024;

describe("addresses", () => {
  test.each([["//desk", "/desk"], ["/zh-CN/a/7-x", "/a/7-x"], ["/zh-CN/", "/"], ["/zh-CN//evil.example", "/evil.example"], ["/zh-CN/search?q=x", "/search?q=x"], ["/a/7-x/", "/a/7-x"], ["/%64esk", "/desk"], ["//evil.example//", "/evil.example"]])("%s leads to %s before Next sees it", async (target, to) => {
    const { ask, seen } = await startFront(page("x"));
    const { status, headers } = await ask(target);
    expect([status, headers.location]).toEqual([308, to]);
    expect(seen).toEqual([]);
  });

  test.each([["/a%2f1", 404], ["/desk%2farticles", 404], ["/desk.rsc", 404], ["/wp-login.php", 404], ["/%zz", 400], ["/_next/image?url=x", 404], ["/media/../../etc/passwd", 308], ["/media/x", 404]])("%s is %d before Next sees it", async (target, status) => {
    const { ask, seen } = await startFront(page("x"));
    expect((await ask(target)).status).toBe(status);
    expect(seen).toEqual([]);
  });

  test("who sends a form to a misspelt address is not sent elsewhere with it", async () => {
    const { ask, url, seen } = await startFront(page("x"));
    expect((await ask("//desk", { method: "POST", headers: { origin: url } })).status).toBe(404);
    expect(seen).toEqual([]);
  });
});

describe("who may write", () => {
  test.each([undefined, "null", "https://evil.example"])("a request from origin %j is refused before Next sees it", async (origin) => {
    const { ask, seen } = await startFront(page("x"));
    for (const target of ["/desk", "/api/uploads", "/sign-in", "/", "/nowhere"]) {
      const { status, headers, text } = await ask(target, { method: "POST", headers: { accept: "text/html", ...(origin && { origin }) }, body: "x=1" });
      expect([status, headers["cache-control"], text.includes("请求被拒绝"), text.includes("Request refused")]).toEqual([403, "no-store", true, true]);
    }
    expect(seen).toEqual([]);
  });

  test("a program is refused in JSON, in its language", async () => {
    const { ask } = await startFront(page("x"));
    const { text, headers } = await ask("/api/uploads", { method: "PUT", headers: { "accept-language": "en" } });
    expect([headers["content-type"], JSON.parse(text)]).toEqual(["application/json; charset=utf-8", { code: "request.foreign", message: expect.stringContaining("did not come from") }]);
  });

  test("this site's own pages, and the API with its token, reach Next", async () => {
    const { ask, url, seen } = await startFront(page("x"));
    await ask("/desk", { method: "POST", headers: { origin: url }, body: "x=1" });
    await ask("/api/v1/articles", { method: "POST", headers: { authorization: "Bearer abc" }, body: "{}" });
    expect(seen.map(({ method, body }) => [method, body])).toEqual([["POST", "x=1"], ["POST", "{}"]]);
  });

  test("a change without a body, which says nothing of one either, comes to its end", async () => {
    const told: string[] = [];
    const server = createServer({ optimizeEmptyRequests: true });
    const front = newFront(async (request, response) => {
      for (const event of ["data", "end"]) request.on(event, () => told.push(event));
      await once(request, "end");
      response.writeHead(204).end();
    }, { siteUrl: "http://localhost", trustProxy: false, dev: false });
    server.on("request", frontFor(front));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("POST /desk HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nConnection: close\r\n\r\n");
    expect(String(await once(socket, "data"))).toContain("204 No Content");
    expect(told).toEqual(["end"]);
    server.close();
  });
});

describe("the newsroom", () => {
  test("is kept by no cache, whatever Next says, and scripts need this answer's nonce", async () => {
    const { ask, seen } = await startFront(page("x", { headers: { "cache-control": "s-maxage=31536000" } }));
    const [one, two] = [await ask("/desk"), await ask("/sign-in")];
    const policies = [one, two].map(({ headers }) => headers["content-security-policy"] ?? "");
    expect(one.headers["cache-control"]).toBe("no-store");
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}'/);
    expect(policies[0]).not.toMatch(/script-src[^;]*unsafe/);
    expect(policies[0]).not.toBe(policies[1]);
    expect(seen.map(({ headers }) => headers["content-security-policy"])).toEqual(policies);
  });

  test("has one service worker, which may fetch from here and nothing else; with a query it is a file like any other", async () => {
    const { ask } = await startFront(page("x"), { builtFiles: new Set(["/_next/static/chunks/a.js", "/_next/static/media/a.svg"]) });
    expect((await ask("/desk/offline.js")).headers["content-security-policy"]).toBe("default-src 'none'; connect-src 'self'");
    expect((await ask("/desk/offline.js?x=1")).headers["content-security-policy"]).toContain("sandbox");
    expect((await ask("/desk")).headers["content-security-policy"]).toContain("worker-src 'self'");
    // A worker of the editor loads the scripts of its build, and nothing else runs from there.
    expect((await ask("/_next/static/chunks/a.js")).headers["content-security-policy"]).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
    expect((await ask("/_next/static/media/a.svg")).headers["content-security-policy"]).toContain("sandbox");
  });

  test("is told the path, and nothing a stranger could make up about it", async () => {
    const { ask, seen, url } = await startFront(page("x"));
    await ask("/desk/articles", { headers: { "x-linjia-path": "/evil", "x-middleware-subrequest": "x", "x-forwarded-host": "evil", "x-forwarded-for": "1.1.1.1", "x-matched-path": "/", "x-invoke-path": "/", "x-nextjs-data": "1", forwarded: "x", "content-security-policy": "script-src *", cookie: "s=1", rsc: "1" } });
    expect(seen[0]?.headers).toMatchObject({ "x-linjia-path": "/desk/articles", cookie: "s=1", rsc: "1", host: new URL(url).host });
    expect(Object.keys(seen[0]?.headers ?? {}).filter((name) => /middleware|forwarded|matched|invoke|data/.test(name))).toEqual([]);
    expect(seen[0]?.headers["content-security-policy"]).not.toContain("*");
  });

});

describe("what the newsroom answers", () => {
  test("a stream of it is sent on piece by piece, compressed", async () => {
    const gate = Promise.withResolvers<void>();
    const { url } = await startFront(async (_, response) => {
      response.setHeader("content-type", "text/html");
      response.write("first");
      await gate.promise;
      response.end("last");
    });
    const answer = await fetch(`${url}/desk`, { headers: { "accept-encoding": "gzip" } });
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    gate.resolve();
    const last = await reader?.read();
    expect([answer.headers.get("content-encoding"), new TextDecoder().decode(first?.value), new TextDecoder().decode(last?.value)]).toEqual(["gzip", "first", "last"]);
  });

  test("long answers are compressed whole, short ones and 304 are not touched", async () => {
    const { ask } = await startFront((request, response) => {
      if (request.url === "/desk/same") response.writeHead(304, { etag: '"x"' }).end();
      else response.setHeader("content-type", "application/json").setHeader("etag", '"x"').end(request.url === "/desk/long" ? "[1]".repeat(2_000) : "[1]");
    });
    const packed = { headers: { "accept-encoding": "br" } };
    const [long, short, same] = [await ask("/desk/long", packed), await ask("/desk/short", packed), await ask("/desk/same", packed)];
    expect([long.headers["content-encoding"], long.headers.etag, brotliDecompressSync(long.body).length]).toEqual(["br", 'W/"x"', 6_000]);
    expect([short.headers["content-encoding"], short.headers["content-length"], short.text]).toEqual([undefined, "3", "[1]"]);
    expect([same.status, same.body.length]).toEqual([304, 0]);
  });

  test("when Next throws, both languages say so with a number to quote", async () => {
    const { ask } = await startFront(() => {
      throw new Error("boom");
    });
    const { status, text, headers } = await ask("/desk");
    expect([status, text.includes("页面出错了"), text.includes("Something went wrong"), text.includes(headers["x-request-id"] ?? "none")]).toEqual([500, true, true, true]);
  });

  test("what is sent to it knows whose address it is", async () => {
    const { ask } = await startFront((_, response) => response.end(currentRequest()?.address), { trustProxy: true });
    expect((await ask("/api/x", { headers: { "x-forwarded-for": "9.9.9.9, 198.51.100.7" } })).text).toBe("198.51.100.7");
  });
});

describe("what the newsroom says of itself", () => {
  test("nothing here is 404, and a failure while the database is away is 503 and soon again, whatever Next says", async () => {
    const { ask } = await startFront((request, response) => {
      const store = currentRequest();
      if (store) store.status = request.url === "/api/nothing" ? 404 : 503;
      page("x", { status: request.url === "/api/nothing" ? 200 : 500 })(request, response);
    });
    const [missing, away] = [await ask("/api/nothing"), await ask("/desk/articles")];
    expect([missing.status, away.status, away.headers["retry-after"]]).toEqual([404, 503, "5"]);
  });

  test("a database that hangs is told after a while, in both languages", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    const { ask, keeper, seen } = await startFront(() => new Promise(() => {}));
    keeper.told = false;
    const asking = ask("/desk/articles");
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(14_000);
    const { status, text } = await asking;
    vi.useRealTimers();
    expect([status, text.includes("正在恢复"), text.includes('lang="en"')]).toEqual([503, true, true]);
  });

  test("an address one came for is remembered with its query", async () => {
    const { ask, seen } = await startFront(page("x"));
    await ask("/desk/articles?live=live&section=2");
    expect(seen[0]?.headers["x-linjia-path"]).toBe("/desk/articles?live=live&section=2");
  });
});

describe("how much may be sent", () => {
  const send = (length: number, path = "/api/x", more: Record<string, string> = {}) => async () => {
    const { ask, url, seen } = await startFront(page("x"));
    const answer = await ask(path, { method: "PUT", headers: { origin: url, ...more, ...(length > 0 && !more["transfer-encoding"] && { "content-length": String(length) }) }, body: Buffer.alloc(length, "x") });
    return { ...answer, seen };
  };

  test("a megabyte is taken whole", async () => {
    const { status, seen } = await send(megabyte)();
    expect([status, seen[0]?.body.length]).toEqual([200, megabyte]);
  });

  test("more is refused before Next sees it, with a clear sentence", async () => {
    const { status, text, seen } = await send(megabyte + 1, "/api/x", { "accept-language": "en" })();
    expect([status, JSON.parse(text), seen]).toEqual([413, { code: "request.tooLarge", message: expect.stringContaining("1 MB") }, []]);
  });

  test("who sends fifty megabytes reads the refusal all the same", async () => {
    expect((await send(50 * megabyte)()).status).toBe(413);
  });

  test.each(["/api/drafts/1", "/desk/articles/1"])("a whole text goes through %s", async (path) => {
    const { status, seen } = await send(8 * megabyte, path)();
    expect([status, seen[0]?.body.length]).toEqual([200, 8 * megabyte]);
    expect((await send(8 * megabyte + 1, path)()).status).toBe(413);
  });

  test("pictures and imports may be larger", async () => {
    expect((await send(20 * megabyte, "/api/uploads")()).status).toBe(200);
    expect((await send(26 * megabyte, "/desk/import")()).status).toBe(413);
  });

  test("a body of unknown length is counted as it comes, and reaches Next whole", async () => {
    const small = await send(5_000, "/api/x", { "transfer-encoding": "chunked" })();
    expect([small.status, small.seen[0]?.body.length, small.seen[0]?.headers["content-length"], small.seen[0]?.headers["transfer-encoding"]]).toEqual([200, 5_000, "5000", undefined]);
    const large = await send(3 * megabyte, "/api/x", { "transfer-encoding": "chunked" })();
    expect([large.status, large.seen]).toEqual([413, []]);
  });
});

test("browsers are told which pages they may fetch beforehand: never the newsroom's", async () => {
  const { ask, seen } = await startFront(page("一页供读者阅读的文字，要长到看得出来它不是空白。"));
  expect((await ask("/")).headers["speculation-rules"]).toBe('"/speculation.json"');
  const { status, headers, text } = await ask("/speculation.json");
  expect([status, headers["content-type"]]).toEqual([200, "application/speculationrules+json"]);
  const [{ where: { and: [every, { not: { href_matches: but } }] }, eagerness }] = JSON.parse(text).prefetch;
  expect([every, eagerness]).toEqual([{ href_matches: "/*" }, "moderate"]);
  const matches = (path: string) => but.some((pattern: string) => new URLPattern(pattern, "https://site.example").test(`https://site.example${path}`));
  for (const path of ["/desk", "/desk/articles/1", "/sign-in", "/api/auth/csrf", "/invite/x", "/search?q=x"]) expect(matches(path), path).toBe(true);
  for (const path of ["/a/7-x", "/en", "/section/tech", "/desks"]) expect(matches(path), path).toBe(false);
  expect(seen).toHaveLength(1);
});

describe("files", () => {
  test("the readers' script is kept for good under its hash, and asked for without", async () => {
    const { ask } = await startFront((_, response) => response.writeHead(200, { "content-type": "application/javascript", "cache-control": "public, max-age=0" }).end("1"));
    expect((await ask("/reader.js?v=abc")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask("/reader.js")).headers).toMatchObject({ "cache-control": "public, max-age=0", "x-content-type-options": "nosniff" });
  });

  test("of the build that is not there is 404, whoever made its name up, and costs no page", async () => {
    const { ask, seen } = await startFront(page("x"), { builtFiles: new Set(["/_next/static/chunks/a[b].js"]) });
    for (const path of ["/_next/static/chunks/none.js", "/_next/static/", "/_next/static/chunks", "/_next/static/chunks/a.js.map"]) {
      const { status, headers, text } = await ask(path);
      expect([status, headers["cache-control"]], path).toEqual([path.endsWith("/") ? 308 : 404, path.endsWith("/") ? "public, max-age=0, must-revalidate" : "no-store"]);
      expect(text, path).not.toContain("<script");
    }
    expect(seen).toEqual([]);
    expect((await ask("/_next/static/chunks/a%5Bb%5D.js")).status).toBe(200);
  });

  test("nobody writes to a file", async () => {
    const { ask, url } = await startFront(page("x"));
    expect((await ask("/reader.js", { method: "POST", headers: { origin: url } })).status).toBe(405);
  });
});

test("a site behind https tells browsers to stay with it", async () => {
  const { ask } = await startFront(page("正文".repeat(20)), { siteUrl: "https://news.example" });
  expect((await ask("/")).headers["strict-transport-security"]).toBe("max-age=31536000");
});
