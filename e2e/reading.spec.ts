/** A stranger reads the site. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { sections } from "#db/schema/taxonomy";
import { systemActor } from "#lib/access/actor";
import { makeActor, makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { type Lang, localPath } from "#lib/i18n/languages";
import { site as en } from "#messages/en/site";
import { site as zh } from "#messages/zh-CN/site";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";
import { makePicture, publishPair, publishStory } from "./support/story.ts";
import { reachingOver, watchPage } from "./support/watch.ts";

const editions: [Lang, typeof zh][] = [["zh-CN", zh], ["en", en]];
const other = (language: Lang): Lang => (language === "en" ? "zh-CN" : "en");
const pathOf = (page: Page) => new URL(page.url()).pathname;
const tagLink = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const attribute = (page: Page, selector: string, name: string) => page.locator(selector).evaluateAll((all, key) => all.map((one) => one.getAttribute(key) ?? ""), name);
const asked = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 });

/** A month that no other test publishes in. */
function newMonth(): string {
  return `${1970 + Math.floor(Math.random() * 50)}-0${1 + Math.floor(Math.random() * 9)}`;
}

/** One story with section, tag, author, month and picture, and the addresses of all its pages. */
async function makeEdition(language: Lang) {
  const [mark, month, section, author, picture] = [newMark(), newMonth(), await makeSection(), await makeActor("author"), await makePicture(200, "alt")];
  const details = { tags: [`tag${mark}`], bylines: [{ personId: author.id, name: "" }], coverMediaId: picture.id, firstPublishedAt: `${month}-15T04:00:00Z` };
  const story = await makePublished({ sectionId: section.id, language, headline: `Story ${mark}`, body: "## 一\n\n甲。\n\n## 二\n\n乙。", details });
  const [slug] = author.name.replace(" ", "-").split(" ");
  const at = (path: string) => localPath(language, path);
  const lists = { section: at(`/section/${section.slug}`), tag: at(`/tag/tag${mark}`), author: at(`/by/${slug}`), month: at(`/archive/${month}`) };
  return { mark, section, story, lists, picture };
}

for (const [language, t] of editions) {
  test(`every kind of page has words, an address of its own and no faults (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    const { mark, section, story, lists } = await makeEdition(language);
    const at = (path: string) => localPath(language, path);
    const twins = ["/", `/section/${section.slug}`, "/archive", "/search", "/about/privacy"].map(at);
    for (const path of [...twins, story.path, lists.tag, lists.author, lists.month, at(`/search?q=${mark}`)]) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expect(page.locator("html"), path).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      expect(await attribute(page, 'link[rel="canonical"]', "href"), path).toEqual([`${site}${path.split("?")[0]}`.replace(/\/$/, "")]);
      expect(await attribute(page, 'head > meta[name="description"]', "content"), path).toEqual([expect.stringMatching(/\S/)]);
      const versions = await page.locator('link[rel="alternate"][hreflang]').evaluateAll((all) => all.map((one) => [one.getAttribute("hreflang"), one.getAttribute("href")]));
      const bare = language === "en" ? path.slice(3) || "/" : path;
      const wanted = (edition: Lang) => `${site}${localPath(edition, bare)}`.replace(/\/$/, "");
      if (twins.includes(path)) expect(Object.fromEntries(versions), path).toEqual({ "zh-CN": wanted("zh-CN"), en: wanted("en"), "x-default": wanted("zh-CN") });
      if (Object.values(lists).includes(path) || path.includes("?q=")) await expect(page.getByRole("main").getByRole("link", { name: story.headline })).toHaveAttribute("href", story.path);
    }
    await page.goto(at("/archive"));
    await expect(page.getByRole("main").locator(`a[href="${lists.month}"]`)).toBeVisible();
    await page.goto(at("/"));
    await expect(page.getByRole("navigation", { name: t.sections })).toContainText(language === "en" ? section.nameEn : section.name);
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test(`where nothing stands the answer is 404 and says so in words (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    const [section, draft, story] = await Promise.all([makeSection(), makeSection().then(({ id }) => makeDraft({ sectionId: id, language })), makeSection().then(({ id }) => makePublished({ sectionId: id, language }))]);
    valueOf(await unpublishArticle(systemActor("test"), { articleId: story.articleId }));
    const never = [`/a/${draft.articleId}`, "/a/987654321012345-x", "/a/abc", "/a/0", `/section/${section.slug}x`, "/tag/none-such", "/by/none-such", "/archive/1969-12", "/archive/2026-13", "/nothing/here", "/%E6%B2%A1%E6%9C%89"];
    for (const path of [story.path, ...never.map((one) => localPath(language, one))]) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(t.missing.title);
      await expect(page.getByRole("searchbox", { name: t.missing.search }), path).toBeVisible();
      expect(await attribute(page, 'meta[name="robots"]', "content"), path).toEqual([expect.stringContaining("noindex")]);
      expect(await attribute(page, 'link[rel="canonical"]', "href"), path).toEqual([]);
    }
    expect((await page.goto(localPath(language, "/wp-login.php")))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.failure[404].title);
    expect(faults).toEqual([]);
  });

  test(`each story has one address, and every other spelling leads there (${language})`, async ({ request }) => {
    const { articleId: id, path } = await makePublished({ sectionId: (await makeSection()).id, language, headline: "One address" });
    const wrong = ["", "-", "-old-slug", "-One-Address", "-%E6%97%A7"].flatMap((slug) => [localPath(language, `/a/${id}${slug}`), localPath(other(language), `/a/${id}${slug}`)]);
    for (const from of [...wrong, localPath(other(language), `/a/${id}-one-address`), `/zh-CN/a/${id}`, `${path}/`, path.replace("/a/", "//a/")]) {
      const first = await asked(request, from);
      expect(first.status(), from).toBe(308);
      const last = await request.get(from);
      expect([last.status(), new URL(last.url()).pathname], from).toEqual([200, path]);
    }
    for (const bare of ["/", "/archive", "/search?q=x", "/feed.xml"]) {
      const moved = await asked(request, `/zh-CN${bare}`);
      expect([moved.status(), moved.headers().location], bare).toEqual([308, bare]);
    }
  });

  test(`leafing to older stories shows every story once (${language})`, async ({ page }) => {
    const { mark, month, paths, section, author } = await makeLongList(language, 43);
    const start = localPath(language, `/section/${section.slug}`);
    expect(await leaf(page, start, t.list.earlier)).toEqual(paths.toReversed());
    await tagLink(page, t.list.newest).click();
    await expect(tagLink(page, t.list.newest)).toHaveCount(0);
    expect(pathOf(page)).toBe(start);
    for (const list of [`/tag/tag${mark}`, `/by/${author}`, `/archive/${month}`]) {
      const seen = await leaf(page, localPath(language, list), t.list.earlier);
      expect(seen.filter((one) => paths.includes(one)), list).toEqual(paths.toReversed());
      expect(new Set(seen).size, list).toBe(seen.length);
    }
    for (const cursor of ["x", "zzzzzzzzzzz-zzzzzzzzzzz", "'%22%3E%3Cscript%3E", "-1-1"]) expect((await page.goto(`${start}?before=${cursor}`))?.status(), cursor).toBe(200);
  });
}

/** Stories in one section under one tag by one person; several share a moment, so that pages have to break within it. Oldest first. */
async function makeLongList(language: Lang, count: number) {
  const [mark, month, section, person] = [newMark(), newMonth(), await makeSection(), await makeActor("author")];
  const paths: string[] = [];
  for (let at = 0; at < count; at++) {
    const details = { tags: [`tag${mark}`], bylines: [{ personId: person.id, name: "" }], firstPublishedAt: `${month}-1${Math.floor(at / 6)}T04:00:00Z` };
    paths.push((await makePublished({ sectionId: section.id, language, headline: `No ${at} ${mark}`, details })).path);
  }
  return { mark, month, section, author: person.name.replace(" ", "-"), paths };
}

/** Addresses of all stories of a list, page by page, by its link to older ones. */
async function leaf(page: Page, start: string, older: string): Promise<string[]> {
  const seen: string[] = [];
  await page.goto(start);
  for (let pages = 1; pages <= 10; pages++) {
    seen.push(...(await attribute(page, "main .card .headline a", "href")));
    const next = tagLink(page, older);
    if ((await next.count()) === 0) return seen;
    const from = page.url();
    await Promise.all([page.waitForURL((url) => url.href !== from), next.click()]);
  }
  throw new Error(`${start} does not end`);
}

test("the language switch stays on a story that is there in both languages", async ({ page, site }) => {
  const { zh: first, en: second } = await publishPair((await makeSection()).id);
  const versions = { "zh-CN": `${site}${first.path}`, en: `${site}${second.path}`, "x-default": `${site}${first.path}` };
  await page.goto(first.path);
  for (const [name, story, story2] of [[zh.otherLanguage.site, second, first], [en.otherLanguage.site, first, second]] as const) {
    await page.getByRole("banner").getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline);
    expect(pathOf(page)).toBe(story.path);
    expect(await attribute(page, 'link[rel="canonical"]', "href")).toEqual([`${site}${story.path}`]);
    expect(Object.fromEntries(await page.locator('link[rel="alternate"][hreflang]').evaluateAll((all) => all.map((one) => [one.getAttribute("hreflang"), one.getAttribute("href")])))).toEqual(versions);
    await expect(page.getByRole("main").locator(`a[href="${story2.path}"]`)).toBeVisible();
  }
  valueOf(await unpublishArticle(systemActor("test"), { articleId: second.articleId }));
  await page.goto(first.path);
  await expect(page.getByRole("banner").getByRole("link", { name: zh.otherLanguage.site, exact: true })).toHaveAttribute("href", "/en");
  await expect(page.locator("link[hreflang]")).toHaveCount(0);
});

const markup = (word: string) => `${word} <script>alert(1)</script> & "双" '单' </title><b>x</b> ]]> &amp;`;

/** A story in whose every text stands markup. */
async function makeMarkedStory(language: Lang) {
  const mark = newMark();
  const [section, person, picture] = [await makeSection(), await makePerson("author", { name: `<i>&"'${mark}` }), await makePicture(60)];
  const name = `<u>&"'${mark}`;
  await db().update(sections).set({ name, nameEn: name, description: markup("description"), descriptionEn: markup("description") }).where(eq(sections.id, section.id));
  const content = { kicker: markup("kicker"), headline: markup(`headline ${mark}`), standfirst: markup("standfirst"), note: markup("note") };
  const texts = { caption: markup("caption"), credit: markup("credit"), alt: markup("alt") };
  const source = { name: markup("source"), url: "https://example.com/?a=1&b=%22%3Cx%3E", originalAuthor: markup("who"), originalHeadline: markup("what"), relation: "origin" as const, passages: [] };
  const tag = `<i>"&'</i>${mark}`;
  const details = { kind: "repost" as const, tags: [tag], bylines: [{ personId: person.id, name: "" }, { personId: null, name: "<em>&\"'客" }], sources: [source], coverMediaId: picture.id };
  const { path } = await publishStory({ language, content, body: "正文 \\<img src=x onerror=alert(1)\\> & 句。", figure: { media: picture.id, ...texts }, sectionId: section.id, details });
  return { content, texts, source, tag, section: { ...section, name }, person, path };
}

for (const [language, t] of editions) {
  test(`markup in a story's texts is printed as text, on the page and in everything made of it (${language})`, async ({ page, request, site }) => {
    const faults = watchPage(page, site);
    const { content, texts, source, tag, section, person, path } = await makeMarkedStory(language);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(content.headline);
    for (const text of [content.kicker, content.standfirst, content.note, texts.caption, texts.credit, source.name, source.originalAuthor, source.originalHeadline, tag, person.name, "<em>&\"'客", section.name, "正文 <img src=x onerror=alert(1)> & 句。"]) {
      await expect(page.getByRole("main")).toContainText(text);
    }
    await expect(page.getByRole("main").locator("img")).toHaveAttribute("alt", texts.alt);
    await expect(page.locator('main script:not([type="application/ld+json"]), main b:has-text("x"), main u, main em, main i, main [onerror]')).toHaveCount(0);
    await expect(page).toHaveTitle(new RegExp(`^${content.headline.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")} · `));
    const meta = async (name: string) => (await attribute(page, `head > meta[property="${name}"], head > meta[name="${name}"]`, "content")).join("|");
    expect([await meta("og:title"), await meta("og:description"), await meta("description")]).toEqual([content.headline, content.standfirst, content.standfirst]);
    expect([await meta("article:tag"), await meta("article:section"), await meta("article:author")]).toEqual([tag, section.name, `${person.name}|<em>&"'客`]);
    expect([await meta("og:type"), await meta("og:url"), await meta("og:image")]).toEqual(["article", `${site}${path}`, expect.stringMatching(/\.jpeg$/)]);
    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
    expect(data).toMatchObject({ headline: content.headline, description: content.standfirst, articleSection: section.name, keywords: [tag], author: [{ name: person.name }, { name: "<em>&\"'客" }], citation: [{ name: source.originalHeadline, url: source.url }] });
    await page.goto(localPath(language, `/section/${section.slug}`));
    await expect(page.locator(".card .headline")).toHaveText(content.headline);
    await expect(page.locator(".card")).toContainText(content.kicker);
    await page.goto(localPath(language, `/search?q=${encodeURIComponent(`"双" ${content.headline.split(" ")[1]}`)}`));
    await expect(page.getByRole("status")).toContainText(`"双"`);
    await page.goto(localPath(language, `/search?q=${encodeURIComponent("\"><script>alert(1)</script>")}`));
    await expect(page.getByRole("searchbox", { name: t.searching.label })).toHaveValue("\"><script>alert(1)</script>");
    for (const feed of ["/feed.xml", `/section/${section.slug}/feed.xml`]) {
      const { fault, items } = await readXml(page, await (await request.get(localPath(language, feed))).text(), "item");
      expect(fault, feed).toBe("");
      const parts = { title: content.headline, link: `${site}${path}`, description: content.standfirst, category: section.name, "dc:creator": `${person.name}|<em>&"'客` };
      expect(items.find((item) => item.link === parts.link), feed).toMatchObject(parts);
    }
    expect(faults).toEqual([]);
  });
}

/** The elements of this name in a document that has to be XML: their children's texts by name. */
function readXml(page: Page, xml: string, element: string): Promise<{ fault: string; items: Record<string, string>[] }> {
  return page.evaluate(({ text, name }) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    const items = [...parsed.getElementsByTagName(name)].map((item) => {
      const parts: Record<string, string> = {};
      for (const { tagName, textContent } of item.children) parts[tagName] = tagName in parts ? `${parts[tagName]}|${textContent}` : (textContent ?? "");
      return parts;
    });
    return { fault: parsed.querySelector("parsererror")?.textContent ?? "", items };
  }, { text: xml, name: element });
}

test("feeds and the sitemap have a story at once, and lose it at once", async ({ page, request, site }) => {
  const section = await makeSection();
  await page.goto("/about/privacy");
  const holds = async (path: string, element: string, address: string) => {
    const answer = await request.get(path);
    expect([answer.status(), answer.headers()["content-type"]], path).toEqual([200, expect.stringMatching(/^application\/(rss\+)?xml; charset=utf-8$/)]);
    const { fault, items } = await readXml(page, await answer.text(), element);
    expect(fault, path).toBe("");
    return items.some(({ link, loc }) => link === address || loc === address);
  };
  for (const language of ["zh-CN", "en"] as const) {
    const { articleId, path } = await makePublished({ sectionId: section.id, language });
    const at = (feed: string) => localPath(language, feed);
    const places = [[at("/feed.xml"), "item"], [at(`/section/${section.slug}/feed.xml`), "item"], [`/sitemap/${Math.floor(articleId / 5_000)}.xml`, "url"]] as const;
    for (const [place, element] of places) expect(await holds(place, element, `${site}${path}`), place).toBe(true);
    expect(await holds(localPath(other(language), "/feed.xml"), "item", `${site}${path}`)).toBe(false);
    expect(await holds("/sitemap.xml", "sitemap", `${site}/sitemap/${Math.floor(articleId / 5_000)}.xml`)).toBe(true);
    expect(await holds("/sitemap/pages.xml", "url", `${site}${at(`/section/${section.slug}`)}`)).toBe(true);
    valueOf(await unpublishArticle(systemActor("test"), { articleId }));
    for (const [place, element] of places) expect(await holds(place, element, `${site}${path}`), place).toBe(false);
  }
  expect(await (await request.get("/robots.txt")).text()).toContain(`Sitemap: ${site}/sitemap.xml`);
  expect((await request.get("/section/none-such/feed.xml")).status()).toBe(404);
});
