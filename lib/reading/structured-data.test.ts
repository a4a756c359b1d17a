import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newsArticle } from "./news-article.ts";
import { article, picture, site } from "./printed.fixture.ts";
import { breadcrumbs, collectionPage, publisherOf, scriptSafe, webSite } from "./structured-data.ts";
import type { PrintedSource, PublishedArticle } from "./types.ts";

const before = process.env.SITE_URL;
beforeEach(() => {
  process.env.SITE_URL = "https://news.example";
});
afterEach(() => {
  if (before === undefined) delete process.env.SITE_URL;
  else process.env.SITE_URL = before;
});

const told = (given: Partial<PublishedArticle> = {}) => newsArticle(article(given), site);
const origin: PrintedSource = { name: "某报", url: "https://example.com/first", originalAuthor: "甲某", originalHeadline: "原题", relation: "origin" };
const work = { "@type": "CreativeWork", name: "原题", url: "https://example.com/first", author: { "@type": "Person", name: "甲某" }, publisher: { "@type": "Organization", name: "某报" } };

describe("of an article search engines are told", () => {
  test("who wrote what, when, how long, in which section, from which sources", () => {
    expect(told({ number: 2, kicker: "深度" })).toMatchObject({
      "@type": "NewsArticle", url: "https://news.example/a/7-zhangben", inLanguage: "zh-CN", datePublished: "2026-11-23T00:00:00.000Z", dateModified: "2026-11-23T02:00:00.000Z",
      mainEntityOfPage: { "@id": "https://news.example/a/7-zhangben" }, headline: "一座县城的算力账本", alternativeHeadline: "深度", description: "账单先到。", wordCount: 2, articleSection: "科技", keywords: ["算力"], isAccessibleForFree: true,
      author: [{ "@type": "Person", name: "记者甲", url: "https://news.example/by/jia" }, { name: "特约乙" }], editor: { name: "编辑乙" },
      citation: [{ name: "招标公告", url: "https://example.com/notice" }], image: [{ url: "https://news.example/media/h/1600.jpeg", width: 1600, height: 1000, caption: "山" }],
      publisher: { "@type": "NewsMediaOrganization", name: "邻家", correctionsPolicy: "https://news.example/corrections", publishingPrinciples: "https://news.example/about/ai" },
    });
  });

  test("nothing that it does not have", () => {
    const bare = told({ cover: null, sources: [], tags: [], section: null, responsibleEditor: "", standfirst: "" });
    for (const name of ["image", "citation", "keywords", "articleSection", "editor", "description", "alternativeHeadline", "isBasedOn", "correction", "translationOfWork", "workTranslation"]) expect(bare).not.toHaveProperty(name);
  });

  test("that an imported story did not change before it appeared", () => {
    expect(told({ firstPublishedAt: new Date("2026-12-01T00:00:00Z") }).dateModified).toBe("2026-12-01T00:00:00.000Z");
  });

  test.each(["repost", "translation"] as const)("what a %s is based on", (kind) => {
    expect(told({ kind, sources: [origin] })).toMatchObject({ isBasedOn: work, citation: [work] });
  });

  test("no such base for our own story, whatever it cites first", () => {
    expect(told({ sources: [origin] })).not.toHaveProperty("isBasedOn");
  });

  test("what was corrected, and when", () => {
    const corrections = [{ id: 3, kind: "correction" as const, text: "应为 27.4 亿元。", at: new Date("2026-11-24T02:12:00Z") }];
    expect(told({ corrections }).correction).toEqual([{ "@type": "CorrectionComment", "@id": "https://news.example/a/7-zhangben#c3", text: "应为 27.4 亿元。", datePublished: "2026-11-24T02:12:00.000Z" }]);
  });

  test("which is the original and which the translation", () => {
    const english = { language: "en" as const, path: "/en/a/8-ledger", original: false };
    expect(told({ translations: [english] })).toMatchObject({ workTranslation: [{ "@id": "https://news.example/en/a/8-ledger", inLanguage: "en" }] });
    expect(told({ kind: "translation", translations: [{ ...english, original: true }] })).toMatchObject({ translationOfWork: { url: "https://news.example/en/a/8-ledger" } });
    const sibling = told({ kind: "translation", translations: [english] });
    for (const name of ["translationOfWork", "workTranslation"]) expect(sibling).not.toHaveProperty(name);
  });
});

test("structured data cannot end its script element", () => {
  const headline = '</script><script>alert(1)</script><!--\u2028&"';
  const corrections = [{ id: 1, kind: "update" as const, text: headline, at: new Date(0) }];
  for (const data of [told({ headline, corrections }), breadcrumbs("zh-CN", [{ name: headline, path: "/a/7" }]), collectionPage({ site, language: "zh-CN", name: headline, path: "/x" })]) {
    const written = scriptSafe(data);
    expect(written).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(written)).toEqual(data);
  }
});

test("the site names its publisher, with a logo where there is one, and how to search it", () => {
  expect(webSite(site, "en")).toMatchObject({ "@type": "WebSite", "@id": "https://news.example/en#site", url: "https://news.example/en", potentialAction: { target: { urlTemplate: "https://news.example/en/search?q={query}" }, "query-input": "required name=query" }, publisher: { "@id": "https://news.example/en#publisher" } });
  expect(publisherOf({ ...site, logo: picture }, "zh-CN").logo).toEqual({ "@type": "ImageObject", url: "https://news.example/media/h/1600.jpeg", width: 1600, height: 1000 });
  expect(publisherOf(site, "zh-CN")).not.toHaveProperty("logo");
});

test("a list names what it holds and belongs to the site; the way to a page begins at the front page", () => {
  const list = collectionPage({ site, language: "zh-CN", name: "科技", path: "/section/tech", items: [article()] });
  expect(list).toMatchObject({ "@type": "CollectionPage", url: "https://news.example/section/tech", isPartOf: { "@id": "https://news.example#site" }, mainEntity: { itemListElement: [{ position: 1, url: "https://news.example/a/7-zhangben" }] } });
  const labelled = collectionPage({ site, language: "zh-CN", name: "科技", path: "/section/tech", items: [{ ...article(), headline: "账本", label: { share: 0.18, text: "AI生成 18%：…", badge: "AI生成 18%" } }] });
  expect(labelled).toMatchObject({ mainEntity: { itemListElement: [{ name: "账本（AI生成 18%）" }] } });
  expect(breadcrumbs("en", [{ name: "Technology", path: "/en/section/tech" }]).itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Home", item: "https://news.example/en" }, { "@type": "ListItem", position: 2, name: "Technology", item: "https://news.example/en/section/tech" },
  ]);
});
