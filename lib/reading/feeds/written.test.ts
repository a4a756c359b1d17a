import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyString } from "#lib/content/testing";
import { xmlDocument } from "#lib/reading/xml";
import { writeAtom } from "./atom.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { writeRss } from "./rss.ts";
import { all, type Element, one, readStrictly } from "./strict-xml.testing.ts";
import type { Feed, FeedItem } from "./types.ts";

const markup = '</title><script>alert(1)</script> & "双" \'单\' ]]> <![CDATA[ &amp; &#0; --> ';
const hostile = `${markup}\u0000\u0008\u000b\ufffe\ud800.`;
const shown = `${markup}\ufffd.`;
const picture = { url: "https://news.example/media/h/1600.jpeg", type: "image/jpeg", bytes: 81_234, width: 1600, height: 1000, alt: "山" };

function item(given: Partial<FeedItem> = {}): FeedItem {
  return {
    id: "https://news.example/a/7", url: "https://news.example/a/7-zhangben", headline: "一座县城的算力账本", standfirst: "账单先到。", html: '<p>正文 &amp; <a href="https://news.example/a/1">旧文</a>。</p>',
    label: null, authors: [{ name: "记者甲", url: "https://news.example/by/jia" }, { name: "特约乙", url: null }], categories: ["科技", "算力"], picture,
    publishedAt: new Date("2026-11-23T00:00:00Z"), changedAt: new Date("2026-11-23T02:00:00Z"), ...given,
  };
}

function feedOf(items: readonly FeedItem[], given: Partial<Feed> = {}): Feed {
  return { title: "邻家", description: "每一句话都有出处", language: "zh-CN", siteName: "邻家", siteUrl: "https://news.example", page: "https://news.example", self: "https://news.example/feed.xml", hub: "https://hub.example/?a=1&b=2", logo: null, items, ...given };
}

const isWhole = (address: string) => /^https?:\/\/[^/]/.test(address) && URL.canParse(address);
const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** What the RSS 2.0 specification, the RSS advisory board's profile and the W3C's validator ask. */
function judgeRss(feed: Feed): { channel: Element; items: Element[] } {
  const root = readStrictly(xmlDocument(writeRss(feed)));
  expect([root.name, root.attributes.version, root.children.map(({ name }) => name)]).toEqual(["rss", "2.0", ["channel"]]);
  const [channel] = root.children;
  if (!channel) throw new Error("no channel");
  for (const name of ["title", "description"]) expect(one(channel, name)).not.toBe("");
  expect(isWhole(one(channel, "link"))).toBe(true);
  expect(one(channel, "lastBuildDate")).toMatch(rfc822);
  expect(one(channel, "language")).toMatch(/^(?:zh-cn|en)$/);
  const links = all(channel, "atom:link").map(({ attributes }) => attributes);
  expect(links.filter(({ rel }) => rel === "self")).toEqual([{ href: feed.self, rel: "self", type: "application/rss+xml" }]);
  const items = all(channel, "item");
  for (const each of items) judgeItem(each);
  const guids = items.map((each) => one(each, "guid"));
  expect(new Set(guids).size).toBe(guids.length);
  return { channel, items };
}

function judgeItem(each: Element): void {
  expect(one(each, "title")).not.toBe("");
  expect(isWhole(one(each, "link"))).toBe(true);
  expect(one(each, "pubDate")).toMatch(rfc822);
  // An author of RSS is a mail address, and there is one at most.
  expect(all(each, "author")).toEqual([]);
  for (const { attributes } of all(each, "enclosure")) expect([isWhole(attributes.url ?? ""), /^[1-9]\d*$/.test(attributes.length ?? ""), /^\w+\/\w+$/.test(attributes.type ?? "")]).toEqual([true, true, true]);
  expect(all(each, "enclosure").length).toBeLessThanOrEqual(1);
  expect(each.children.length).toBe(each.children.filter(({ name }) => ["title", "link", "guid", "pubDate", "atom:updated", "description", "content:encoded", "category", "dc:creator", "enclosure", "media:content"].includes(name)).length);
}

/** RFC 4287, 4.1.1 and 4.1.2. */
function judgeAtom(feed: Feed): { root: Element; entries: Element[] } {
  const root = readStrictly(xmlDocument(writeAtom(feed)));
  expect([root.name, root.attributes.xmlns, root.attributes["xml:lang"]]).toEqual(["feed", "http://www.w3.org/2005/Atom", feed.language]);
  const entries = all(root, "entry");
  for (const each of [root, ...entries]) {
    expect(isWhole(one(each, "id"))).toBe(true);
    expect(one(each, "title")).not.toBe("");
    expect(one(each, "updated")).toMatch(rfc3339);
    for (const { attributes } of all(each, "link")) expect([isWhole(attributes.href ?? ""), attributes.rel !== undefined]).toEqual([true, true]);
    const alternates = all(each, "link").filter(({ attributes }) => attributes.rel === "alternate").map(({ attributes }) => attributes.type);
    expect(new Set(alternates).size).toBe(alternates.length);
    for (const author of all(each, "author")) expect(one(author, "name")).not.toBe("");
    for (const category of all(each, "category")) expect(category.attributes.term).not.toBe("");
  }
  // The feed's own author stands for entries without one.
  expect(all(root, "author")).toHaveLength(1);
  expect(all(root, "link").filter(({ attributes }) => attributes.rel === "self").map(({ attributes }) => attributes.href)).toEqual([feed.self]);
  for (const entry of entries) {
    expect(one(entry, "published")).toMatch(rfc3339);
    expect(one(entry, "summary")).not.toBe("");
  }
  expect(new Set(entries.map((entry) => one(entry, "id"))).size).toBe(entries.length);
  return { root, entries };
}

type JsonFeed = { version: string; title: string; home_page_url: string; feed_url: string; language: string; hubs?: unknown; items: Record<string, unknown>[] };

function judgeJson(feed: Feed): JsonFeed {
  const read: JsonFeed = JSON.parse(writeJsonFeed(feed));
  expect(read).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: expect.stringMatching(/./), feed_url: feed.self, home_page_url: feed.page, language: feed.language });
  for (const each of read.items) {
    expect(each).toMatchObject({ id: expect.any(String), date_published: expect.stringMatching(rfc3339), date_modified: expect.stringMatching(rfc3339) });
    expect([typeof each.content_html, typeof each.content_text].filter((type) => type === "string")).toHaveLength(1);
    expect(each).not.toHaveProperty("author");
  }
  expect(new Set(read.items.map(({ id }) => id)).size).toBe(read.items.length);
  return read;
}

describe("a feed in each format", () => {
  test("says all of an article", () => {
    const feed = feedOf([item()]);
    const [entry] = judgeRss(feed).items;
    expect(entry && [one(entry, "title"), one(entry, "guid"), one(entry, "pubDate"), one(entry, "description"), one(entry, "content:encoded")]).toEqual(["一座县城的算力账本", "https://news.example/a/7", "Mon, 23 Nov 2026 00:00:00 GMT", "账单先到。", item().html]);
    expect(entry && [all(entry, "dc:creator"), all(entry, "category")].map((found) => found.map(({ text }) => text))).toEqual([["记者甲", "特约乙"], ["科技", "算力"]]);
    expect(entry && all(entry, "enclosure")[0]?.attributes).toEqual({ url: picture.url, length: "81234", type: "image/jpeg" });
    const [atom] = judgeAtom(feed).entries;
    expect(atom && [one(atom, "id"), one(atom, "updated"), one(atom, "published"), one(atom, "content")]).toEqual(["https://news.example/a/7", "2026-11-23T02:00:00.000Z", "2026-11-23T00:00:00.000Z", item().html]);
    expect(atom && all(atom, "content")[0]?.attributes).toEqual({ type: "html" });
    expect(atom && all(atom, "author").map((author) => author.children.map(({ text }) => text))).toEqual([["记者甲", "https://news.example/by/jia"], ["特约乙"]]);
    expect(judgeJson(feed).items[0]).toEqual({
      id: "https://news.example/a/7", url: item().url, title: item().headline, content_html: item().html, summary: "账单先到。", date_published: "2026-11-23T00:00:00.000Z", date_modified: "2026-11-23T02:00:00.000Z",
      authors: [{ name: "记者甲", url: "https://news.example/by/jia" }, { name: "特约乙" }], tags: ["科技", "算力"], image: picture.url, attachments: [{ url: picture.url, mime_type: "image/jpeg", size_in_bytes: 81_234 }],
    });
  });

  test("names the hub where there is one", () => {
    const hubs = (feed: Feed) => [all(judgeRss(feed).channel, "atom:link"), all(judgeAtom(feed).root, "link")].map((links) => links.filter(({ attributes }) => attributes.rel === "hub").map(({ attributes }) => attributes.href));
    expect(hubs(feedOf([item()]))).toEqual([["https://hub.example/?a=1&b=2"], ["https://hub.example/?a=1&b=2"]]);
    expect(hubs(feedOf([item()], { hub: null }))).toEqual([[], []]);
    expect(judgeJson(feedOf([item()])).hubs).toEqual([{ type: "WebSub", url: "https://hub.example/?a=1&b=2" }]);
    expect(judgeJson(feedOf([item()], { hub: null }))).not.toHaveProperty("hubs");
  });

  test("is valid without articles, bylines, pictures, standfirsts and texts", () => {
    for (const items of [[], [item({ authors: [], categories: [], picture: null, standfirst: "", html: null })]]) {
      const feed = feedOf(items, { language: "en", description: "x" });
      judgeRss(feed);
      judgeAtom(feed);
      judgeJson(feed);
    }
  });

});

describe("whatever stands in a feed", () => {
  test("it prints markup, control characters and ends of sections as text", () => {
    const feed = feedOf([item({ headline: hostile, standfirst: hostile, authors: [{ name: hostile, url: null }], categories: [hostile], html: `<p>${"x ]]> y"}\u0001</p>` })], { title: hostile, siteName: hostile });
    const { items: [entry], channel } = judgeRss(feed);
    expect(entry && ["title", "description", "dc:creator", "category"].map((name) => one(entry, name))).toEqual([shown, shown, shown, shown]);
    expect([one(channel, "title"), entry && one(entry, "content:encoded")]).toEqual([shown, "<p>x ]]> y</p>"]);
    const { entries: [atom] } = judgeAtom(feed);
    expect(atom && [one(atom, "title"), one(atom, "summary"), all(atom, "category")[0]?.attributes.term]).toEqual([shown, shown, shown]);
    const [json] = judgeJson(feed).items;
    expect(json).toMatchObject({ title: shown, summary: shown, content_html: "<p>x ]]> y</p>", tags: [shown] });
    expect(JSON.stringify(json)).not.toMatch(/\\ud800|\\u0000/);
  });

  test("it is well-formed", () => {
    fc.assert(fc.property(anyString, anyString, (one_, other) => {
      const feed = feedOf([item({ headline: `x${one_}`, standfirst: `x${other}`, html: other, authors: [{ name: `x${one_}`, url: null }], categories: [`x${other}`] })], { title: `x${other}` });
      judgeRss(feed);
      judgeAtom(feed);
      judgeJson(feed);
    }), { numRuns: 300 });
  });
});

test.each(["<a>", "<a></b>", "<a/><b/>", "x<a/>", '<a b="1" b="2"/>', "<a>&nbsp;</a>", "<a>& </a>", "<a>]]></a>", "<b:a/>", "<a b='1'/>", '<a b="<"/>', "<a>\u0008</a>", ""])("the judge of these tests refuses %j", (document) => {
  expect(() => readStrictly(xmlDocument(document))).toThrow();
});
