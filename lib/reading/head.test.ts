import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { faceOfArticle } from "./faces.ts";
import { bothEditions, headOf } from "./head.ts";
import { article, picture, site } from "./printed.fixture.ts";
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
  });

  test("has a picture drawn for other sites where it has none of its own: with its name, else the one the site has chosen, else with the site's name", () => {
    const drawn = faceOfArticle(article({ cover: null }), site);
    const chosen = { ...site, social: picture };
    for (const where of [site, chosen]) {
      const { openGraph, twitter } = headOf({ language: "zh-CN", site: where, path: "/a/7-zhangben", drawn });
      expect(openGraph.images).toEqual({ url: expect.stringMatching(/^https:\/\/news\.example\/social\/a\/7-[0-9a-f]{12}\.png$/), width: 1200, height: 630, alt: "一座县城的算力账本（邻家）" });
      expect(twitter).toEqual({ card: "summary_large_image", images: openGraph.images });
    }
    expect(headOf({ language: "en", site, path: "/en" }).openGraph.images).toMatchObject({ url: expect.stringMatching(/\/en\/social\/site-[0-9a-f]{12}\.png$/), alt: "Linjia" });
    expect(headOf({ language: "en", site: chosen, path: "/en" }).openGraph.images).toMatchObject({ url: "https://news.example/media/h/1600.jpeg" });
  });
});

describe("a program that follows feeds", () => {
  const types = (given: Partial<Parameters<typeof headOf>[0]>) => headOf({ language: "en", site, path: "/en", ...given }).alternates.types;

  test("finds the site's in all formats on every page", () => {
    expect(types({})).toEqual({
      "application/rss+xml": [{ url: "https://news.example/en/feed.xml", title: "Linjia" }],
      "application/atom+xml": [{ url: "https://news.example/en/atom.xml", title: "Linjia · Atom" }],
      "application/feed+json": [{ url: "https://news.example/en/feed.json", title: "Linjia · JSON Feed" }],
    });
  });

  test("finds a list's before the site's, and an article's copy", () => {
    const found = types({ language: "zh-CN", feeds: [{ page: "/tag/suanli", title: "邻家 · 算力" }], markdown: "/a/7-x.md" });
    expect(found["application/atom+xml"]?.map(({ url }) => url)).toEqual(["https://news.example/tag/suanli/atom.xml", "https://news.example/atom.xml"]);
    expect(found).toHaveProperty("text/markdown", [{ url: "https://news.example/a/7-x.md", title: "Markdown" }]);
  });
});

test("XML holds what it can hold, escaped", () => {
  expect(xmlText("a\tb\n\u000b\uffff中")).toBe("a\tb\n中");
  expect(tags("a", null, { b: '"' })).toBe('<a b="&quot;"/>');
});
