import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageHead } from "#lib/reading/types";
import { headOf } from "#lib/reading/head";
import { picture, site } from "#lib/reading/printed.fixture";
import { HeadTags } from "./head-tags.tsx";

beforeEach(() => void vi.stubEnv("SITE_URL", "https://news.example"));
afterEach(() => void vi.unstubAllEnvs());

const lines = (head: PageHead) => renderToStaticMarkup(createElement(HeadTags, { head })).replaceAll(/(<\/title>|\/>)(?=<)/g, "$1\n").split("\n");

const article = { publishedAt: new Date("2026-11-23T00:00:00Z"), changedAt: new Date("2026-11-23T02:00:00Z"), section: "科技", tags: ["算力", "电价"], authors: ["记者甲", "特约乙"] };

/** As Next 16.4.6 draws the same data: the heads of 160 pages were compared when decision 48 was made. */
const whole = [
  "<title>一座县城的&quot;算力&quot;账本 · 邻家</title>",
  '<meta name="description" content="账单先到 &lt;b&gt;&amp;"/>',
  '<meta name="application-name" content="邻家"/>',
  '<link rel="canonical" href="https://news.example/a/7-zhangben"/>',
  '<link rel="alternate" hrefLang="zh-CN" href="https://news.example/a/7-zhangben"/>',
  '<link rel="alternate" hrefLang="en" href="https://news.example/en/a/8-x"/>',
  '<link rel="alternate" hrefLang="zh-Hant" href="https://news.example/zh-Hant/a/7-zhangben"/>',
  '<link rel="alternate" hrefLang="x-default" href="https://news.example/a/7-zhangben"/>',
  '<link rel="alternate" type="application/rss+xml" href="https://news.example/section/tech/feed.xml" title="邻家 · 科技"/>',
  '<link rel="alternate" type="application/rss+xml" href="https://news.example/feed.xml" title="邻家"/>',
  '<link rel="alternate" type="application/atom+xml" href="https://news.example/section/tech/atom.xml" title="邻家 · 科技 · Atom"/>',
  '<link rel="alternate" type="application/atom+xml" href="https://news.example/atom.xml" title="邻家 · Atom"/>',
  '<link rel="alternate" type="application/feed+json" href="https://news.example/section/tech/feed.json" title="邻家 · 科技 · JSON Feed"/>',
  '<link rel="alternate" type="application/feed+json" href="https://news.example/feed.json" title="邻家 · JSON Feed"/>',
  '<link rel="alternate" type="text/markdown" href="https://news.example/a/7-zhangben.md" title="Markdown"/>',
  '<meta name="format-detection" content="telephone=no, address=no, email=no"/>',
  '<meta property="og:title" content="一座县城的&quot;算力&quot;账本"/>',
  '<meta property="og:description" content="账单先到 &lt;b&gt;&amp;"/>',
  '<meta property="og:url" content="https://news.example/a/7-zhangben"/>',
  '<meta property="og:site_name" content="邻家"/>',
  '<meta property="og:locale" content="zh_CN"/>',
  '<meta property="og:image" content="https://news.example/media/h/1600.jpeg"/>',
  '<meta property="og:image:width" content="1600"/>',
  '<meta property="og:image:height" content="1000"/>',
  '<meta property="og:image:alt" content="山"/>',
  '<meta property="og:type" content="article"/>',
  '<meta property="article:published_time" content="2026-11-23T00:00:00.000Z"/>',
  '<meta property="article:modified_time" content="2026-11-23T02:00:00.000Z"/>',
  '<meta property="article:author" content="记者甲"/>',
  '<meta property="article:author" content="特约乙"/>',
  '<meta property="article:section" content="科技"/>',
  '<meta property="article:tag" content="算力"/>',
  '<meta property="article:tag" content="电价"/>',
  '<meta name="twitter:card" content="summary_large_image"/>',
  '<meta name="twitter:title" content="一座县城的&quot;算力&quot;账本"/>',
  '<meta name="twitter:description" content="账单先到 &lt;b&gt;&amp;"/>',
  '<meta name="twitter:image" content="https://news.example/media/h/1600.jpeg"/>',
  '<meta name="twitter:image:alt" content="山"/>',
  '<meta name="twitter:image:width" content="1600"/>',
  '<meta name="twitter:image:height" content="1000"/>',
  '<link rel="icon" href="/icon.svg" type="image/svg+xml"/>',
  '<link rel="icon" href="/favicon.ico" sizes="32x32"/>',
  '<link rel="apple-touch-icon" href="/apple-touch-icon.png"/>',
  '<meta name="AIGC" content="{&quot;Label&quot;:&quot;1&quot;}"/>',
];

test("an article's head says what Next says of the same data", () => {
  const head = headOf({ language: "zh-CN", site, title: "一座县城的\"算力\"账本", description: "账单先到 <b>&", path: "/a/7-zhangben", markdown: "/a/7-zhangben.md", versions: { "zh-CN": "/a/7-zhangben", en: "/en/a/8-x" }, traditional: "/zh-Hant/a/7-zhangben", picture, article, feeds: [{ page: "/section/tech", title: "邻家 · 科技" }] });
  expect(lines({ ...head, other: { AIGC: '{"Label":"1"}' } })).toEqual(whole);
});

test("a page that is not there has no address, and is not to be found", () => {
  const drawn = lines(headOf({ language: "en", site, title: "Nothing here", path: null })).join("\n");
  expect(drawn).toContain('<meta name="robots" content="noindex"/>');
  for (const absent of ["canonical", "og:url", "article:", "hrefLang", "AIGC"]) expect(drawn).not.toContain(absent);
});
