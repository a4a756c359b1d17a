import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#db/client";
import { media, renditions } from "#db/schema/media";
import { redirects } from "#db/schema/site";
import { rolledBack, useDatabase } from "#db/testing";
import type { Lang } from "#lib/i18n/languages";
import { withRequestStore } from "#lib/kernel/request-store";
import { siteSettings } from "#lib/settings/read";
import { saveSiteSettings } from "#lib/settings/save";
import { type FeedOf, readFeed } from "./feed.ts";
import { feedRoute } from "./feed-route.ts";
import type { FeedFormat } from "./feeds/formats.ts";
import { mark, only, putPerson, putSection, putStory, putTag } from "./testing.ts";

useDatabase();
beforeEach(() => {
  process.env.SITE_URL = "https://news.example";
});

async function shelf(language: Lang) {
  const [section, tag, person] = [await putSection(), await putTag(), await putPerson()];
  const story = await putStory({ language, headline: `题${mark()}`, standfirst: "导读。", html: '<p>文<a href="/a/1-x">旧</a></p>', sectionId: section.id, tagIds: [tag.id], personIds: [person.id], tags: [{ name: "算力", slug: "suanli" }], bylines: [{ name: person.name, slug: person.slug }], publishedAt: new Date("2026-11-24T00:00:00Z") });
  return { section, tag, person, story, lists: [["site", ""], ["section", section.slug], ["tag", tag.slug], ["by", person.slug]] as [FeedOf, string][] };
}

const get = (of: FeedOf, format: FeedFormat, slug: string, language: Lang) => feedRoute(of, format)(new Request("https://x.example/"), { params: Promise.resolve({ lang: language, slug }) });

describe.each(["zh-CN", "en"] as const)("feeds of the edition %s", (language) => {
  test("each list has one, with the whole text and whole addresses", () => rolledBack(async () => {
    const { lists, story } = await shelf(language);
    await shelf(language === "en" ? "zh-CN" : "en");
    for (const [of, slug] of lists) {
      const feed = await readFeed(of, slug, language);
      expect(feed, of).toMatchObject({ language, page: `https://news.example${language === "en" ? "/en" : ""}${of === "site" ? "" : `/${of}/${slug}`}`, hub: null });
      expect(feed?.items, of).toEqual([expect.objectContaining({ id: `https://news.example/a/${story.id}`, url: `https://news.example${story.path}`, standfirst: "导读。", html: '<p>文<a href="https://news.example/a/1-x">旧</a></p>', changedAt: new Date("2026-11-24T00:00:00Z") })]);
      expect(feed?.items[0]?.categories).toEqual([language === "en" ? "Technology" : "科技", "算力"]);
    }
  }));

  test("a list that is not there, or moved, has none", () => rolledBack(async () => {
    await db().insert(redirects).values({ fromPath: `${language === "en" ? "/en" : ""}/tag/old`, toPath: "/tag/new" });
    for (const of of ["section", "tag", "by"] as const) expect((await get(of, "atom", "none-such", language)).status).toBe(404);
    const moved = await get("tag", "json", "old", language);
    expect([moved.status, moved.headers.get("location")]).toEqual([308, "/tag/new/feed.json"]);
    const silent = await putPerson();
    expect((await get("by", "rss", silent.slug, language)).status).toBe(404);
  }));
});

test("an address that changes leaves the name of an entry as it was", () => rolledBack(async () => {
  const section = await putSection();
  const { id } = await putStory({ sectionId: section.id, slug: "alt", endedAt: new Date() });
  await putStory({ articleId: id, number: 2, sectionId: section.id, slug: "neu" });
  const feed = await readFeed("section", section.slug, "zh-CN");
  expect(feed?.items.map((item) => [item.id, item.url])).toEqual([[`https://news.example/a/${id}`, `https://news.example/a/${id}-neu`]]);
}));

test("a feed says what the page says before the text, and knows the size of a picture", () => rolledBack(async () => {
  const section = await putSection();
  const row = only(await db().insert(media).values({ hash: mark(), name: "x", width: 1600, height: 900, bytes: 9 }).returning({ id: media.id }));
  const path = `/media/${mark()}/1600.jpeg`;
  await db().insert(renditions).values({ mediaId: row.id, format: "jpeg", width: 1600, height: 900, bytes: 81_234, path });
  const cover = { id: row.id, width: 1600, height: 900, color: 1, alt: "山", caption: "", credit: "", inBody: false, renditions: [{ format: "jpeg" as const, width: 1600, height: 900, path }] };
  const source = { name: "河湾日报", url: "", originalAuthor: "", originalHeadline: "", relation: "origin" as const };
  await putStory({ sectionId: section.id, kind: "repost", sources: [source], label: { share: 0.1, text: "部分内容由AI生成" }, note: "附记。", cover });
  const [item] = (await readFeed("section", section.slug, "zh-CN"))?.items ?? [];
  expect(item?.html).toBe("<p>部分内容由AI生成</p><p>本文转载自河湾日报，版权归原作者所有。</p><p>正文。</p><p>附记。</p>");
  expect(item?.picture).toMatchObject({ url: `https://news.example${path}`, type: "image/jpeg", bytes: 81_234 });
}));

test("a feed of very long texts ends with standfirsts", () => rolledBack(async () => {
  const section = await putSection();
  for (let n = 0; n < 4; n++) await putStory({ sectionId: section.id, html: `<p>${"长".repeat(300_000)}</p>`, standfirst: "导读。" });
  const feed = await readFeed("section", section.slug, "zh-CN");
  expect(feed?.items.map(({ html }) => html === null)).toEqual([false, false, false, true]);
}));

test("with a hub, headers and documents name it and the feed itself", () => rolledBack(async () => {
  const section = await putSection();
  const path = `/section/${section.slug}/atom.xml`;
  const without = await get("section", "atom", section.slug, "zh-CN");
  expect([without.headers.get("link"), without.headers.get("content-type")]).toEqual([null, "application/atom+xml; charset=utf-8"]);
  await saveSiteSettings({ ...(await siteSettings()), hub: "https://hub.example/" }, null);
  const answer = await get("section", "atom", section.slug, "zh-CN");
  expect(answer.headers.get("link")).toBe(`<https://hub.example/>; rel="hub", <https://news.example${path}>; rel="self"`);
  expect(await answer.text()).toContain('<link rel="hub" href="https://hub.example/"/>');
}));

test("a feed is kept under the tags of its list, and goes with every article whose text it carries", () => rolledBack(async () => {
  const { lists, section, tag, person } = await shelf("zh-CN");
  const tagsOf = ([of, slug]: [FeedOf, string]) => withRequestStore({ requestId: "", address: "", userAgent: "" }, async (store) => {
    await readFeed(of, slug, "zh-CN");
    const carried = [...store.tags].filter((name) => name.startsWith("article:"));
    expect(carried.length).toBeGreaterThan(0);
    return [...store.tags].filter((name) => !carried.includes(name)).sort();
  });
  expect(await Promise.all(lists.map(tagsOf))).toEqual([["feed", "lists", "site"], ["lists", `section:${section.id}`, "site"], ["lists", "site", `tag:${tag.id}`], ["lists", `person:${person.id}`, "site"]]);
}));
