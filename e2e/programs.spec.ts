/** Programs read the site: feed readers, search engines, whatever takes texts as Markdown. */
import type { APIRequestContext } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { makeActor, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { localPath } from "#lib/i18n/languages";
import { putStory } from "#lib/reading/testing";
import { machines as en } from "#messages/en/machines";
import { machines as zh } from "#messages/zh-CN/machines";
import { expect, test } from "./fixtures.ts";
import { makeEdition, publishPair } from "./support/story.ts";
import { attributes, readXml } from "./support/watch.ts";

const editions = [["zh-CN", zh], ["en", en]] as const;
const types = ["application/rss+xml", "application/atom+xml", "application/feed+json"];

/** Addresses of the articles of a feed, in whichever format it is. */
async function entriesOf(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  const text = await answer.text();
  if (answer.headers()["content-type"] === "application/feed+json; charset=utf-8") return (JSON.parse(text) as { items: { url: string }[] }).items.map(({ url }) => url);
  expect(answer.headers()["content-type"], address).toMatch(/^application\/(?:rss|atom)\+xml; charset=utf-8$/);
  return [...text.matchAll(/<item><title>[^<]*<\/title><link>([^<]*)|<entry>.*?<link rel="alternate" type="text\/html" href="([^"]*)"/gs)].map(([, rss, atom]) => rss ?? atom ?? "");
}

for (const [language, t] of editions) {
  test(`a feed reader finds the feeds from the pages, a person by a link (${language})`, async ({ page, request, site }) => {
    const { story, lists } = await makeEdition(language);
    for (const list of [lists.section, lists.tag, lists.author]) {
      await page.goto(list);
      for (const type of types) {
        const [own = "", whole = "", ...more] = await attributes(page, `head > link[rel="alternate"][type="${type}"]`, "href");
        expect([own.startsWith(`${site}${list}/`), whole.startsWith(`${site}${localPath(language, "/").replace(/\/$/, "")}/`), more], `${list} ${type}`).toEqual([true, true, []]);
        expect(await entriesOf(request, own), own).toEqual([`${site}${story.path}`]);
        expect((await request.get(whole)).status()).toBe(200);
      }
    }
    await page.goto(lists.tag);
    await expect(page.getByRole("link", { name: t.follow.tag })).toHaveAttribute("href", `${lists.tag}/feed.xml`);
    await page.goto(lists.author);
    await expect(page.getByRole("link", { name: t.follow.author })).toHaveAttribute("href", `${lists.author}/feed.xml`);
    await page.goto(story.path);
    expect(await attributes(page, 'head > link[rel="alternate"][type="text/markdown"]', "href")).toEqual([`${site}${story.path}.md`]);
  });

  test(`what is published stands in every feed, in the news and as Markdown at once, and what is taken down in none (${language})`, async ({ page, request, site }) => {
    const [section, author, mark] = [await makeSection(), await makeActor("author"), newMark()];
    await page.goto("/about/privacy");
    const { articleId, path } = await makePublished({ sectionId: section.id, language, headline: `No ${mark}`, body: `**${mark}** & [x](/a/1)`, details: { tags: [`tag${mark}`], bylines: [{ personId: author.id, name: "" }] } });
    const lists = ["/", `/section/${section.slug}`, `/tag/tag${mark}`, `/by/${author.name.replace(" ", "-")}`].map((list) => localPath(language, list).replace(/\/$/, ""));
    const feeds = lists.flatMap((list) => ["feed.xml", "atom.xml", "feed.json"].map((file) => `${list}/${file}`));
    for (const feed of feeds) await expect.poll(() => entriesOf(request, feed), { message: feed }).toContain(`${site}${path}`);
    const news = async () => (await readXml(page, await (await request.get("/news-sitemap.xml")).text(), "url")).items.map(({ loc }) => loc);
    await expect.poll(news).toContain(`${site}${path}`);
    const copy = await request.get(`${path}.md`);
    expect([copy.status(), copy.headers()["content-type"], copy.headers().link]).toEqual([200, "text/markdown; charset=utf-8", `<${site}${path}>; rel="canonical"`]);
    expect(await copy.text()).toContain(`\n# No ${mark}\n\n**${mark}** \\& [x](${site}/a/1)\n`);
    await expect.poll(async () => (await request.get("/llms.txt")).text()).toContain(`(${site}${path}.md)`);
    const moved = await request.get(localPath(language, `/a/${articleId}.md`), { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location]).toEqual([308, `${path}.md`]);
    valueOf(await unpublishArticle(systemActor("test"), { articleId }));
    await expect.poll(async () => (await request.get(`${path}.md`)).status()).toBe(404);
    for (const feed of feeds.slice(0, 6)) await expect.poll(() => entriesOf(request, feed), { message: feed }).not.toContain(`${site}${path}`);
    // Nothing is left under the tag and the name: their pages are gone, and so are their feeds.
    for (const feed of feeds.slice(6)) await expect.poll(async () => (await request.get(feed)).status(), { message: feed }).toBe(404);
    await expect.poll(news).not.toContain(`${site}${path}`);
    expect(await (await request.get("/llms.txt")).text()).not.toContain(`${path}.md`);
  });
}

test("a search engine is told of both languages of a story", async ({ request, site }) => {
  const { zh: original, en: translation } = await publishPair((await makeSection()).id);
  const file = `/sitemap/${Math.floor(original.articleId / 1_000)}.xml`;
  const links = `<xhtml:link rel="alternate" hreflang="en" href="${site}${translation.path}"/>`;
  await expect.poll(async () => (await request.get(file)).text()).toContain(links);
  valueOf(await unpublishArticle(systemActor("test"), { articleId: translation.articleId }));
  await expect.poll(async () => (await request.get(file)).text()).not.toContain(translation.path);
  expect(await (await request.get("/robots.txt")).text()).toContain(`Sitemap: ${site}/news-sitemap.xml\n`);
});

test("the copy of a retracted article says that it is gone", async ({ request }) => {
  const { id } = await putStory({ live: "retracted", endedAt: new Date() });
  const copy = await request.get(`/a/${id}-ceshi.md`);
  expect([copy.status(), copy.headers()["content-type"], await copy.text()]).toEqual([410, "text/markdown; charset=utf-8", "# 这篇文章已撤回\n"]);
});

test("endings nobody has promised stay refused", async ({ request }) => {
  const { path } = await makePublished({ sectionId: (await makeSection()).id });
  for (const address of [`${path}/copy.md`, `${path}.txt`, `${path}.json`, "/x.md", "/archive/feed.xml", "/en/robots.txt", "/search/feed.json", "/sitemap/00.xml", "/sitemap/-0.xml", "/sitemap/0x0.xml", "/_next/static/chunks/none.js"]) expect((await request.get(address)).status(), address).toBe(404);
  expect((await request.post(`${path}.md`, { headers: { origin: "https://evil.example" } })).status()).toBe(403);
});
