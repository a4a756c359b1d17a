import { beforeEach, expect, test } from "vitest";
import { systemActor } from "#lib/access/actor";
import { useDatabase } from "#db/testing";
import { makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { docFromMarkdown } from "#lib/content/markdown";
import { saveDraft } from "#lib/drafts/save";
import { withRequestStore } from "#lib/kernel/request-store";
import { readCopy } from "./copy.ts";
import { readNewsSitemap } from "./news-sitemap.ts";
import { putStory } from "./testing.ts";

useDatabase();
beforeEach(() => {
  process.env.SITE_URL = "https://news.example";
});

const refOf = (path: string) => path.split("/").at(-1) ?? "";
const inRequest = <T>(work: () => Promise<T>) => withRequestStore({ requestId: "", address: "", userAgent: "" }, async (store) => ({ value: await work(), store }));

test("a copy is what was published, and nothing that was written since", async () => {
  const { articleId, version, path, content } = await makePublished({ sectionId: (await makeSection()).id, body: "**公开**的*一*段。\n\n- 项" });
  valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: version, content: { ...content, headline: "机密标题", body: docFromMarkdown("机密。") } }));
  const { value, store } = await inRequest(() => readCopy(refOf(path), "zh-CN"));
  expect(value).toMatchObject({ state: "live", canonical: `https://news.example${path}`, markdown: expect.stringContaining(`# ${content.headline}\n\n**公开**的*一*段。\n\n- 项\n`) });
  expect(JSON.stringify(value)).not.toContain("机密");
  expect([...store.tags]).toEqual(expect.arrayContaining([`article:${articleId}`, "site"]));
});

test("a copy moves, goes and is taken back as its article", async () => {
  const { articleId, path } = await makePublished({ sectionId: (await makeSection()).id, language: "en" });
  expect(await readCopy(`${articleId}-other`, "en")).toEqual({ state: "moved", path: `${path}.md` });
  expect(await readCopy(refOf(path), "zh-CN")).toEqual({ state: "moved", path: `${path}.md` });
  valueOf(await unpublishArticle(systemActor("test"), { articleId }));
  expect(await readCopy(refOf(path), "en")).toMatchObject({ state: "missing" });
  expect(await readCopy("x", "en")).toMatchObject({ state: "missing" });
  const { id } = await putStory({ live: "retracted", endedAt: new Date() });
  expect(await readCopy(`${id}-ceshi`, "zh-CN")).toMatchObject({ state: "retracted", markdown: "# 这篇文章已撤回\n" });
});

test("news are two days old at most, and the file goes when the oldest falls out", async () => {
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  const [fresh, old, older] = [await putStory({ firstPublishedAt: ago(1) }), await putStory({ language: "en", firstPublishedAt: ago(47) }), await putStory({ firstPublishedAt: ago(49) })];
  const down = await putStory({ firstPublishedAt: ago(2), endedAt: new Date() });
  const { value, store } = await inRequest(readNewsSitemap);
  const has = (story: { path: string }) => value.includes(`<loc>https://news.example${story.path}</loc>`);
  expect([fresh, old, older, down].map(has)).toEqual([true, true, false, false]);
  const left = (store.until?.getTime() ?? 0) - Date.now();
  expect([left > 3_500_000, left <= 3_600_000]).toEqual([true, true]);
  expect([...store.tags].sort()).toEqual(["feed", "lists", "site"]);
});
