import { describe, expect, test } from "vitest";
import { db } from "#db/client";
import { redirects } from "#db/schema/site";
import { rolledBack, useDatabase } from "#db/testing";
import { withRequestStore } from "#lib/kernel/request-store";
import { readArticle } from "./articles.ts";
import { readRedirect } from "./redirects.ts";
import { putSection, putStory } from "./testing.ts";

useDatabase();

describe("the address of an article", () => {
  test("its number and slug together show it, with its section in the language of the page", () => rolledBack(async () => {
    const section = await putSection();
    const { id } = await putStory({ language: "en", sectionId: section.id, headline: "A ledger", slug: "a-ledger" });
    const found = await readArticle(`${id}-a-ledger`, "en");
    expect(found).toMatchObject({ state: "live", article: { id, headline: "A ledger", path: `/en/a/${id}-a-ledger`, section: { name: "Technology" } } });
  }));

  test.each(["", "-other", "-Ceshi", "-ceshi-", "-"])("another slug (%j) has moved to the right one", (slug) => rolledBack(async () => {
    const { id } = await putStory();
    expect(await readArticle(`${id}${slug}`, "zh-CN")).toEqual({ state: "moved", path: `/a/${id}-ceshi` });
  }));

  test("under the wrong edition it has moved to its own", () => rolledBack(async () => {
    const { id } = await putStory({ language: "en" });
    expect(await readArticle(`${id}-ceshi`, "zh-CN")).toEqual({ state: "moved", path: `/en/a/${id}-ceshi` });
  }));

  test.each(["", "x", "0", "01", "-1", "1e9", "9".repeat(16), "9".repeat(400), "1'--", "１２", "1%00", "undefined", "1-a\0"])("%j is no article", (ref) => rolledBack(async () => {
    expect((await readArticle(ref, "zh-CN")).state).toBe("missing");
  }));
});

describe("what is not live cannot be read", () => {
  test("an article that was never published is missing", () => rolledBack(async () => {
    expect(await readArticle("999999999", "zh-CN")).toEqual({ state: "missing" });
  }));

  test("an unpublished article is missing", () => rolledBack(async () => {
    const { id } = await putStory({ live: "unpublished", endedAt: new Date() });
    expect(await readArticle(`${id}-ceshi`, "zh-CN")).toEqual({ state: "missing" });
  }));

  test("a retracted article says so with its last headline", () => rolledBack(async () => {
    const on = new Date("2026-11-20T00:00:00Z");
    const { id } = await putStory({ live: "retracted", endedAt: new Date("2026-11-19T00:00:00Z"), headline: "旧标题" });
    await putStory({ articleId: id, number: 2, endedAt: on, headline: "新标题" });
    expect(await readArticle(`${id}-ceshi`, "zh-CN")).toEqual({ state: "retracted", headline: "新标题", badge: "", on, reason: "" });
  }));

  test("the headline of a retracted article keeps the badge of its last printing", () => rolledBack(async () => {
    const { id } = await putStory({ live: "retracted", endedAt: new Date(), label: { share: 0.18, text: "AI生成 18%：部分文字由AI生成。", badge: "AI生成 18%" } });
    expect(await readArticle(`${id}-ceshi`, "zh-CN")).toMatchObject({ state: "retracted", badge: "AI生成 18%" });
  }));

  test("of several publications only the live one is read", () => rolledBack(async () => {
    const { id } = await putStory({ endedAt: new Date(), headline: "旧标题", slug: "jiu" });
    await putStory({ articleId: id, number: 2, headline: "新标题", slug: "xin" });
    expect(await readArticle(`${id}-jiu`, "zh-CN")).toEqual({ state: "moved", path: `/a/${id}-xin` });
  }));
});

describe("the same story in another language", () => {
  test("original and translation know each other", () => rolledBack(async () => {
    const original = await putStory();
    const translation = await putStory({ language: "en", translationOf: original.id });
    expect(await readArticle(`${original.id}-ceshi`, "zh-CN")).toMatchObject({ article: { translations: [{ language: "en", path: translation.path, original: false }] } });
    expect(await readArticle(`${translation.id}-ceshi`, "en")).toMatchObject({ article: { translations: [{ language: "zh-CN", path: original.path, original: true }] } });
  }));

  test("a translation that is not live is not mentioned", () => rolledBack(async () => {
    const original = await putStory();
    await putStory({ language: "en", translationOf: original.id, endedAt: new Date(), live: "unpublished" });
    expect(await readArticle(`${original.id}-ceshi`, "zh-CN")).toMatchObject({ article: { translations: [] } });
  }));
});

test("an article's page goes stale with the article and its translations", () => rolledBack(async () => {
  const original = await putStory();
  const translation = await putStory({ language: "en", translationOf: original.id });
  const tags = await withRequestStore({ requestId: "", address: "", userAgent: "" }, async (store) => {
    await readArticle(`${original.id}-ceshi`, "zh-CN");
    return [...store.tags];
  });
  expect(tags).toEqual([`article:${original.id}`, `line:${original.id}`, `line:${translation.id}`, "site"]);
}));

describe("an address that has moved", () => {
  test("leads to its new place", () => rolledBack(async () => {
    await db().insert(redirects).values({ fromPath: "/old/story.html", toPath: "/a/7-story" });
    expect(await readRedirect("/old/story.html")).toBe("/a/7-story");
    expect(await readRedirect("/old/other.html")).toBeNull();
  }));

  test.each(["//evil.example", "https://evil.example", "/\\evil.example", "/loop"])("never leads to another site or to itself (%s)", (toPath) => rolledBack(async () => {
    await db().insert(redirects).values({ fromPath: "/loop", toPath });
    expect(await readRedirect("/loop")).toBeNull();
  }));
});
