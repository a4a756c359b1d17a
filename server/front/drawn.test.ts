/** What a page draws past the framework. */
import { createElement as element } from "react";
import { expect, test } from "vitest";
import { drawHead, drawNow } from "#lib/kernel/request-store";
import { page, startFront } from "./testing.ts";

process.env.LOG_LEVEL = "silent";
const story = `<main>${"一座县城的算力账本。".repeat(200)}</main>`;
const drawn = element("article", { className: "story" }, element("b", { id: "drawn-x" }), "$& $1", element("div", { hidden: true }));
const markup = '<article class="story"><b id="drawn-x"></b>$&amp; $1<div hidden=""></div></article>';

test("what a page draws stands in its place byte by byte, and another time another sign for it", async () => {
  const ids: string[] = [];
  const { ask, keeper } = await startFront((request, response) => {
    const id = drawNow(drawn) ?? "";
    ids.push(id);
    return page(`${story}<main><i id="${id}"></i></main>`)(request, response);
  });
  for (const target of ["/a/7-x", "/a/8-x"]) expect((await ask(target)).text).toContain(`<main>${markup}</main>`);
  expect(new Set(ids).size).toBe(2);
  expect(keeper.size).toBe(2);
});

test("what a page draws in its head stands at the end of the head, escaped as React escapes", async () => {
  const { ask } = await startFront((request, response) => {
    expect(drawHead(element("title", null, "</head><script>$&"))).toBe(true);
    return page(story)(request, response);
  });
  expect((await ask("/a/7-x")).text).toContain('<head><title>t</title><title>&lt;/head&gt;&lt;script&gt;$&amp;</title></head>');
});

test("what a page draws is the page: it may be all there is of it, but if it shows nothing either, the page has failed", async () => {
  const { ask } = await startFront((request, response) => {
    const words = request.url?.endsWith("full") ? "一座县城的算力账本。".repeat(3) : "";
    return page(`<i id="${drawNow(element("main", null, element("p", null, words)))}"></i>`)(request, response);
  });
  expect([(await ask("/full")).status, (await ask("/empty")).status]).toEqual([200, 500]);
});

test("what a page draws is converted with the page where that is in traditional characters", async () => {
  const { ask } = await startFront((request, response) => {
    drawHead(element("title", null, "后台"));
    return page(`<html lang="zh-CN"><head></head><body>${story}<i id="${drawNow(element("h1", null, "后台的头发"))}"></i></body></html>`)(request, response);
  });
  const { text } = await ask("/zh-Hant/a/7-x");
  expect(text).toContain("<title>後臺</title>");
  expect(text).toContain("<h1>後臺的頭髮</h1>");
});

test("what a page draws fails as the page itself would when a component throws", async () => {
  const broken = element(() => {
    throw new Error("boom");
  });
  const { ask } = await startFront((request, response) => page(`${story}${drawNow(broken)}`)(request, response));
  const { status, text } = await ask("/a/7-x");
  expect([status, text.includes("boom")]).toEqual([500, false]);
});

test("what a page draws is left to the framework where no front stands in between, and while one develops", async () => {
  expect([drawNow(drawn), drawHead(drawn)]).toEqual([null, false]);
  const told: (string | boolean | null)[] = [];
  const { ask } = await startFront((request, response) => {
    told.push(drawNow(drawn), drawHead(drawn));
    return page(story)(request, response);
  }, { dev: true });
  await ask("/");
  expect(told).toEqual([null, false]);
});
