import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bothEditions, headOf } from "./head.ts";
import { article, picture, site } from "./printed.fixture.ts";
import { rss } from "./rss.ts";
import { tags, xmlText } from "./xml.ts";

const before = process.env.SITE_URL;
beforeEach(() => {
  process.env.SITE_URL = "https://news.example";
});
afterEach(() => {
  if (before === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = before;
});

describe("the head of a page", () => {
  test("names the page and the site, and the page's one address", () => {
    const head = headOf({ language: "zh-CN", site, title: "科技", path: "/section/tech", versions: bothEditions("/section/tech") });
    expect(head).toMatchObject({
      title: "科技 · 邻家",
      alternates: { canonical: "https://news.example/section/tech", languages: { "zh-CN": "https://news.example/section/tech", en: "https://news.example/en/section/tech", "x-default": "https://news.example/section/tech" } },
    });
  });

  test("of an article without a translation names no other language", () => {
    expect(headOf({ language: "en", site, title: "x", path: "/en/a/7-x", versions: { en: "/en/a/7-x" } }).alternates).not.toHaveProperty("languages");
  });

  test("of a Chinese article names its other characters, also beside a translation", () => {
    const traditional = "/zh-Hant/a/7-x";
    const alone = headOf({ language: "zh-CN", site, title: "x", path: "/a/7-x", versions: { "zh-CN": "/a/7-x" }, traditional });
    expect(alone.alternates).toMatchObject({ canonical: "https://news.example/a/7-x", languages: { "zh-CN": "https://news.example/a/7-x", "zh-Hant": "https://news.example/zh-Hant/a/7-x", "x-default": "https://news.example/a/7-x" } });
    const english = headOf({ language: "en", site, title: "x", path: "/en/a/8-y", versions: { en: "/en/a/8-y", "zh-CN": "/a/7-x" }, traditional });
    expect(english.alternates.languages).toEqual({ "zh-CN": "https://news.example/a/7-x", en: "https://news.example/en/a/8-y", "zh-Hant": "https://news.example/zh-Hant/a/7-x", "x-default": "https://news.example/a/7-x" });
  });

  test("of a page that is not there has no address and is not to be found", () => {
    const head = headOf({ language: "en", site, title: "x", path: null });
    expect([head.robots, head.alternates.canonical]).toEqual([{ index: false }, undefined]);
  });

  test("shows the picture in a format every site can read", () => {
    expect(headOf({ language: "en", site, path: "/en", picture }).openGraph.images).toEqual({ url: "https://news.example/media/h/1600.jpeg", width: 1600, height: 1000, alt: "山" });
    expect(headOf({ language: "en", site, path: "/en" }).openGraph).not.toHaveProperty("images");
  });
});

describe("a feed", () => {
  const feed = (headline: string) => rss({ title: "邻家", description: "线", language: "zh-CN", path: "/feed.xml", page: "/", items: [article({ headline })] });

  test("names each article by its number, whatever becomes of its headline", () => {
    expect(feed("x")).toContain('<guid isPermaLink="false">https://news.example/a/7</guid>');
    expect(feed("x")).toContain("<pubDate>Mon, 23 Nov 2026 00:00:00 GMT</pubDate>");
    expect(feed("x")).toContain("<dc:creator>记者甲</dc:creator><dc:creator>特约乙</dc:creator>");
  });

  test("is well-formed whatever a headline holds", () => {
    expect(feed('a<b>&"]]>\u0000\u0008\ud800')).toContain("<title>a&lt;b&gt;&amp;&quot;]]&gt;\ufffd</title>");
  });
});

test("XML holds what it can hold, escaped", () => {
  expect(xmlText("a\tb\n\u000b\uffff中")).toBe("a\tb\n中");
  expect(tags("a", null, { b: '"' })).toBe('<a b="&quot;"/>');
});
