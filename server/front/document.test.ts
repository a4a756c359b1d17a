import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { answerWith, currentRequest, declareTags, doNotKeep } from "#lib/kernel/request-store";
import { page, startFront } from "./testing.ts";

process.env.LOG_LEVEL = "silent";
const story = `<main>${"一座县城的算力账本。".repeat(200)}</main>`;

describe("a reader's document", () => {
  test("is public, asked for again each time, and protected", async () => {
    const { ask } = await startFront(page(story, { headers: { "set-cookie": "a=1", vary: "rsc", link: "</x.js>; rel=preload; as=script", "x-nextjs-cache": "MISS" } }));
    const { status, headers, text } = await ask("/a/7-x");
    expect(status).toBe(200);
    expect(text).toContain("算力账本");
    expect(headers).toMatchObject({ "cache-control": "public, max-age=0, must-revalidate", vary: "Accept-Encoding", "content-type": "text/html; charset=utf-8", "x-content-type-options": "nosniff", "x-frame-options": "DENY", "cross-origin-opener-policy": "same-origin" });
    expect(headers["content-security-policy"]).toContain("script-src 'self'; style-src 'self';");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    for (const name of ["set-cookie", "link", "x-nextjs-cache", "strict-transport-security"]) expect(headers[name]).toBeUndefined();
  });

  test("is the same for everybody: Next sees nothing of who asks", async () => {
    const { ask, seen, url } = await startFront(page(story));
    await ask("/a/7-x?_rsc=1&utm=2", { headers: { host: "evil.example", cookie: "s=1", rsc: "1", "next-router-state-tree": "x", "next-url": "/desk", "x-middleware-subrequest": "a:a:a", "x-forwarded-host": "evil.example", "user-agent": "Bot", "accept-language": "en", authorization: "Bearer x", "content-security-policy": "x" } });
    expect(seen).toEqual([{ method: "GET", url: "/drawn/zh-CN/a/7-x", body: "", headers: { host: new URL(url).host, accept: "text/html", "user-agent": "linjia" } }]);
  });

  test.each([["/", "/drawn/zh-CN"], ["/DESK", "/drawn/zh-CN/DESK"], ["/EN", "/drawn/zh-CN/EN"], ["/en", "/drawn/en"], ["/en/a/1", "/drawn/en/a/1"], ["/english", "/drawn/zh-CN/english"], ["/drawn/en", "/drawn/zh-CN/drawn/en"], ["/shell/en", "/drawn/zh-CN/shell/en"], ["/en/shell/en", "/drawn/en/shell/en"], ["/feed.xml", "/zh-CN/feed.xml"], ["/sitemap.xml", "/sitemap.xml"], ["/sitemap/0.xml", "/sitemap/0.xml"], ["/robots.txt", "/robots.txt"], ["/search?q=x", "/drawn/zh-CN/search?q=x"], ["/en/search?q=x", "/drawn/en/search?q=x"], ["/?q=x", "/drawn/zh-CN"], ["/llms.txt", "/llms.txt"], ["/news-sitemap.xml", "/news-sitemap.xml"], ["/by/x/feed.json", "/zh-CN/by/x/feed.json"], ["/a/7-x.md", "/zh-CN/a/7-x/copy.md"], ["/en/a/7-x.md", "/en/a/7-x/copy.md"]])("%s is Next's %s, however it is spelt", async (target, page_) => {
    const { ask, seen } = await startFront(page(story));
    await ask(target);
    expect(seen.map(({ url }) => url)).toEqual([page_]);
  });

  test("is rendered once, whatever host, cookie, header or unknown query comes with the question", async () => {
    const { ask, seen, keeper } = await startFront(page(story));
    const first = await ask("/a/7-x");
    for (const [target, headers] of [["/a/7-x?utm_source=x", {}], ["/a/7-x?_rsc=abc", { rsc: "1" }], ["/a/7-x", { cookie: "next-auth.session-token=x", host: "evil.example", "x-forwarded-host": "evil.example", "accept-language": "en" }], [`/a/7-x?${"q".repeat(8_000)}=1`, {}]] as const) {
      const again = await ask(target, { headers });
      expect([again.status, again.text, again.headers.etag]).toEqual([200, first.text, first.headers.etag]);
    }
    expect([seen.length, keeper.size, keeper.counts.hits]).toEqual([1, 1, 4]);
  });

  test("carries no script of the framework", async () => {
    const { ask } = await startFront(page(`${story}<script src="/_next/static/x.js"></script><script>self.__next_f=[]</script><script type="application/ld+json">{}</script>`));
    expect((await ask("/")).text.match(/<script/g)).toHaveLength(1);
  });

});

test("a document in traditional characters is the page of its own address, its words converted and kept beside the other", async () => {
  const { ask, seen, keeper } = await startFront((request, response) => {
    declareTags("article:7");
    return page(`<main lang="zh-CN"><h1>后台的头发</h1><pre>后台</pre>${story}</main>`)(request, response);
  });
  const [plain, converted] = [await ask("/a/7-x"), await ask("/zh-Hant/a/7-x")];
  expect(seen.map(({ url }) => url)).toEqual(["/drawn/zh-CN/a/7-x", "/drawn/zh-Hant/a/7-x"]);
  expect(plain.text).toContain("<h1>后台的头发</h1>");
  expect(converted.text).toContain('<main lang="zh-Hant"><h1>後臺的頭髮</h1><pre>后台</pre>');
  keeper.purge(["article:7"]);
  expect([keeper.has("/a/7-x"), keeper.has("/zh-Hant/a/7-x")]).toEqual([false, false]);
});

describe("a reader's document on the wire", () => {
  test("has a strong tag, another one in each encoding, and 304 for who has it", async () => {
    const { ask } = await startFront(page(story));
    const plain = await ask("/");
    const packed = await ask("/", { headers: { "accept-encoding": "br, gzip" } });
    const zipped = await ask("/", { headers: { "accept-encoding": "gzip" } });
    expect(new Set([plain, packed, zipped].map(({ headers }) => headers.etag)).size).toBe(3);
    expect([plain, packed, zipped].every(({ headers }) => /^"[\w-]+"$/.test(headers.etag ?? ""))).toBe(true);
    expect(brotliDecompressSync(packed.body)).toEqual(plain.body);
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect(packed.headers).toMatchObject({ "content-encoding": "br", "content-length": String(packed.body.length) });
    const known = await ask("/", { headers: { "accept-encoding": "br", "if-none-match": `"x", W/${packed.headers.etag}` } });
    expect([known.status, known.body.length, known.headers.etag, known.headers["content-type"]]).toEqual([304, 0, packed.headers.etag, undefined]);
    expect((await ask("/", { headers: { "if-none-match": String(packed.headers.etag) } })).status).toBe(200);
  });

  test("a cache of somebody else may keep it for a minute, when there is one; what is not kept it may not", async () => {
    const [alone, behind] = [await startFront(page(story)), await startFront((request, response) => {
      if (request.url?.includes("search")) doNotKeep();
      page(story)(request, response);
    }, { cdn: true })];
    expect((await alone.ask("/")).headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    expect((await behind.ask("/")).headers["cache-control"]).toBe("public, max-age=0, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400");
    expect((await behind.ask("/search?q=x")).headers["cache-control"]).toBe("no-store");
  });

  test("answers HEAD with the head of GET", async () => {
    const { ask, seen } = await startFront(page(story));
    const [get, head] = [await ask("/", { headers: { "accept-encoding": "br" } }), await ask("/", { method: "HEAD", headers: { "accept-encoding": "br" } })];
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
    expect(seen.map(({ method }) => method)).toEqual(["GET"]);
  });

  test("cannot be written to, not even by this site", async () => {
    const { ask, url, seen } = await startFront(page(story));
    const { status, headers } = await ask("/a/7-x", { method: "POST", headers: { origin: url } });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    expect(seen).toEqual([]);
  });
});

describe("the status of a page", () => {
  test("is what the page said, whatever Next says", async () => {
    const { ask } = await startFront((request, response) => {
      answerWith(request.url === "/drawn/zh-CN/gone" ? 410 : 404);
      page(story)(request, response);
    });
    expect([(await ask("/gone")).status, (await ask("/nowhere")).status]).toEqual([410, 404]);
    expect((await ask("/nowhere")).headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
  });

  test("each rendering has a store of its own, and nothing of who asked first", async () => {
    const ids = new Set<string>();
    const { ask } = await startFront((request, response) => {
      ids.add(currentRequest()?.requestId ?? "");
      if (request.url === "/drawn/zh-CN/a/1") answerWith(404);
      page(`${story}address:${currentRequest()?.address};`)(request, response);
    });
    const answers = await Promise.all([ask("/a/1"), ask("/a/2"), ask("/a/1"), ask("/a/2")]);
    expect(answers.map(({ status }) => status)).toEqual([404, 200, 404, 200]);
    expect(answers[0]?.text).toContain("address:;");
    expect(ids.size).toBe(2);
  });

  test("a page that asked not to be kept is kept nowhere", async () => {
    const { ask } = await startFront((request, response) => {
      doNotKeep();
      page(story)(request, response);
    });
    const { headers } = await ask("/search?q=x");
    expect([headers["cache-control"], headers.etag]).toEqual(["no-store", undefined]);
  });

  test("a move is a move, without a body", async () => {
    const { ask } = await startFront((_, response) => response.writeHead(308, { location: "/a/7-right", "content-type": "text/html" }).end("<html>"));
    const { status, headers, body } = await ask("/a/7-wrong");
    expect([status, headers.location, body.length]).toEqual([308, "/a/7-right", 0]);
  });

  test("what is no page keeps the links of its head, also where it is kept", async () => {
    const link = '<https://news.example/a/7-x>; rel="canonical"';
    const { ask } = await startFront((_, response) => response.writeHead(200, { "content-type": "text/markdown; charset=utf-8", link, "x-nextjs-cache": "MISS" }).end("# x"));
    for (const asked of [await ask("/a/7-x.md"), await ask("/a/7-x.md"), await ask("/a/7-x.md", { headers: { "if-none-match": "*" } })]) expect([asked.headers.link, asked.headers["x-nextjs-cache"]]).toEqual([link, undefined]);
  });

  test("a feed goes through as it is", async () => {
    const { ask } = await startFront((_, response) => response.writeHead(200, { "content-type": "application/rss+xml; charset=utf-8" }).end("<rss><!-- x --></rss>"));
    expect((await ask("/feed.xml")).text).toBe("<rss><!-- x --></rss>");
  });
});

describe("when a page fails", () => {
  test("a complete page says so in the language of the address, with a number to quote", async () => {
    const { ask } = await startFront(page("<p>Application error</p>", { status: 500 }));
    const [chinese, english] = [await ask("/"), await ask("/en")];
    expect([chinese.status, chinese.text.includes("页面出错了"), english.status, english.text.includes("Something went wrong")]).toEqual([500, true, 500, true]);
    expect(english.text).toMatch(/Reference [\w-]{36}/);
    expect(chinese.headers["cache-control"]).toBe("no-store");
    expect(chinese.text).not.toContain("Application error");
  });

  test("because the database is away, it is 503, and soon again", async () => {
    const { ask } = await startFront((request, response) => {
      const store = currentRequest();
      if (store) store.status = 503;
      page("", { status: 500 })(request, response);
    });
    const { status, headers, text } = await ask("/a/7-x");
    expect([status, headers["retry-after"], text.includes("正在恢复")]).toEqual([503, "5", true]);
  });

  test("because Next throws, readers see the same page and the server goes on", async () => {
    const { ask } = await startFront((request, response) => {
      if (request.url === "/drawn/zh-CN/a/1") throw new Error("boom");
      page(story)(request, response);
    });
    const failed = await ask("/a/1");
    expect([failed.status, failed.text.includes("boom")]).toEqual([500, false]);
    expect((await ask("/a/2")).status).toBe(200);
  });

  test("a page that is blank without scripts is a failure, not a page", async () => {
    const { ask } = await startFront(page("<div hidden></div><script>1</script>"));
    expect((await ask("/")).status).toBe(500);
  });

  test("Next's own not-found page is never shown", async () => {
    const { ask } = await startFront(page(`<h1>404</h1>${story}`, { status: 404 }));
    const { status, text } = await ask("/feed.xml");
    expect([status, text.includes("这里没有这一页")]).toEqual([404, true]);
  });
});
