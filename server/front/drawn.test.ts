/** What a page draws past the framework, and the empty page it is put into. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { createElement as element } from "react";
import { expect, test } from "vitest";
import { drawPage } from "#lib/kernel/request-store";
import { startFront } from "./testing.ts";

process.env.LOG_LEVEL = "silent";
const words = "一座县城的算力账本。".repeat(20);
const title = element("title", null, "t");
const story = element("article", { className: "story" }, element("b", { id: "page" }), "$& $1", words, element("i", { id: "page" }), element("div", { hidden: true }));
const markup = `<article class="story"><b id="page"></b>$&amp; $1${words}<i id="page"></i><div hidden=""></div></article>`;

type Drawing = { head?: unknown; page?: unknown };
type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A stand-in for Next: empty pages by edition, and what `drawing` says for all others. */
function site(drawing: (url: string) => Drawing, shell = emptyPage): Answering {
  return (request, response) => {
    const url = request.url ?? "";
    if (url.startsWith("/shell/")) return shell(request, response);
    const { head = title, page = story } = drawing(url);
    response.writeHead(drawPage(head, page) ? 200 : 404).end();
  };
}

const emptyPage: Answering = ({ url }, response) => void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!DOCTYPE html><html lang="${url?.split("/").at(-1)}"><head><link rel="stylesheet" href="/x.css"/><script src="/_next/x.js"></script></head><body><!--$--><i id="page"></i><!--/$--><script>self.__next_f.push([1])</script></body></html>`);

test("a page is put into the empty page of its edition byte by byte, its head at the end of the head; the empty page is asked for once", async () => {
  const { ask, seen, keeper } = await startFront(site(() => ({})));
  for (const target of ["/a/7-x", "/a/8-x"]) expect((await ask(target)).text).toBe(`<!DOCTYPE html><html lang="zh-CN"><head><link rel="stylesheet" href="/x.css"/><title>t</title></head><body>${markup}</body></html>`);
  expect((await ask("/en/search?q=x")).text).toContain('<html lang="en">');
  expect(seen.map(({ url }) => url)).toEqual(["/drawn/zh-CN/a/7-x", "/shell/zh-CN", "/drawn/zh-CN/a/8-x", "/drawn/en/search?q=x", "/shell/en"]);
  expect(keeper.size).toBe(3);
});

test("what is drawn for the head is escaped as React escapes", async () => {
  const { ask } = await startFront(site(() => ({ head: element("title", null, "</head><script>$&") })));
  expect((await ask("/a/7-x")).text).toContain('<title>&lt;/head&gt;&lt;script&gt;$&amp;</title></head>');
});

test("a page that shows nothing has failed", async () => {
  const { ask } = await startFront(site((url) => ({ page: element("main", null, element("p", null, url.endsWith("full") ? words : "")) })));
  expect([(await ask("/full")).status, (await ask("/empty")).status]).toEqual([200, 500]);
});

test("what is drawn is converted with the page where that is in traditional characters", async () => {
  const { ask } = await startFront(site(() => ({ head: element("title", null, "后台"), page: element("h1", null, `后台的头发${words}`) })));
  const { text } = await ask("/zh-Hant/a/7-x");
  expect(text).toContain("<title>後臺</title>");
  expect(text).toContain("<h1>後臺的頭髮");
  expect(text).toContain('<html lang="zh-Hant">');
});

test("a page fails when one of its components throws, without a word of why", async () => {
  const broken = element(() => {
    throw new Error("boom");
  });
  const { ask } = await startFront(site(() => ({ page: broken })));
  const { status, text } = await ask("/a/7-x");
  expect([status, text.includes("boom")]).toEqual([500, false]);
});

test.each<[string, Answering]>([
  ["fails", (_, response) => void response.writeHead(500).end("<i id=\"page\"></i>")],
  ["has no place", (_, response) => void response.writeHead(200).end("<html><head></head><body></body></html>")],
  ["throws", () => {
    throw new Error("boom");
  }],
])("an empty page that %s fails the page, and is asked for again with the next", async (_, broken) => {
  let well = false;
  const { ask } = await startFront(site(() => ({}), (request, response) => (well ? emptyPage : broken)(request, response)));
  expect((await ask("/a/7-x")).status).toBe(500);
  well = true;
  expect((await ask("/a/7-x")).text).toContain(markup);
});

test("drawing is left to the framework where no front stands in between, and while one develops", async () => {
  expect(drawPage(title, story)).toBe(false);
  const { ask, seen } = await startFront((_, response) => {
    expect(drawPage(title, story)).toBe(false);
    response.writeHead(200, { "content-type": "text/html" }).end(`<html><head></head><body>${words}</body></html>`);
  }, { dev: true });
  expect((await ask("/")).text).toContain(words);
  expect(seen.map(({ url }) => url)).toEqual(["/zh-CN"]);
});
