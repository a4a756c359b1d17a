/** A stranger reads the site. */
import type { APIRequestContext, Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { type Lang, localPath } from "#lib/i18n/languages";
import { site as en } from "#messages/en/site";
import { site as zh } from "#messages/zh-CN/site";
import { expect, test } from "./fixtures.ts";
import { makeEdition, makeLongList, makeMarkedStory, makeWideStory, publishPair } from "./support/story.ts";
import { attributes, everyKind, leaf, reachingOver, readXml, watchPage } from "./support/watch.ts";

const editions: [Lang, typeof zh][] = [["zh-CN", zh], ["en", en]];
const other = (language: Lang): Lang => (language === "en" ? "zh-CN" : "en");
const pathOf = (page: Page) => new URL(page.url()).pathname;
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
const asked = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 });

for (const [language, t] of editions) {
  test(`every kind of page has words, an address of its own and no faults (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    const { mark, section, story, lists } = await makeEdition(language);
    const at = (path: string) => localPath(language, path);
    const twins = ["/", `/section/${section.slug}`, "/archive", "/search", "/about/privacy", "/about/ai", "/about/sitemap", "/corrections"].map(at);
    for (const path of [...twins, story.path, lists.tag, lists.author, lists.month, at(`/search?q=${mark}`)]) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expect(page.locator("html"), path).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      expect(await attributes(page, 'link[rel="canonical"]', "href"), path).toEqual([`${site}${path.split("?")[0]}`.replace(/\/$/, "")]);
      expect(await attributes(page, 'head > meta[name="description"]', "content"), path).toEqual([expect.stringMatching(/\S/)]);
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
      expect(await attributes(page, 'meta[name="robots"]', "content"), path).toEqual([expect.stringContaining("noindex")]);
      expect(await attributes(page, 'link[rel="canonical"]', "href"), path).toEqual([]);
    }
    expect((await page.goto(localPath(language, "/wp-login.php")))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.failure[404].title);
    expect(faults).toEqual([]);
  });

  test(`each story has one address, and every other spelling leads there (${language})`, async ({ request }) => {
    const { articleId: id, path } = await makePublished({ sectionId: (await makeSection()).id, language, headline: "One address" });
    const wrong = ["", "-", "-old-slug", "-One-Address", "-%E6%97%A7"].flatMap((slug) => [localPath(language, `/a/${id}${slug}`), localPath(other(language), `/a/${id}${slug}`)]);
    for (const from of [...wrong, localPath(other(language), `/a/${id}-one-address`), `/zh-CN/a/${id}`, `${path}/`, path.replace("/a/", "/a//")]) {
      const first = await asked(request, from);
      expect(first.status(), from).toBe(308);
      const last = await request.get(from);
      expect([last.status(), new URL(last.url()).pathname], from).toEqual([200, path]);
    }
    for (const bare of ["", "/archive", "/feed.xml", "/section/none?before=1-1"]) {
      const moved = await asked(request, `/zh-CN${bare}`);
      expect.soft([moved.status(), moved.headers().location], bare).toEqual([308, bare || "/"]);
    }
  });

  test(`leafing to older stories shows every story once (${language})`, async ({ page }) => {
    const { mark, month, paths, section, author } = await makeLongList(language, 41);
    const start = localPath(language, `/section/${section.slug}`);
    expect(await leaf(page, start, t.list.earlier)).toEqual(paths.toReversed());
    await link(page, t.list.newest).click();
    await expect(link(page, t.list.newest)).toHaveCount(0);
    expect(pathOf(page)).toBe(start);
    for (const list of [`/tag/tag${mark}`, `/by/${author}`, `/archive/${month}`]) {
      const seen = await leaf(page, localPath(language, list), t.list.earlier);
      expect(seen.filter((one) => paths.includes(one)), list).toEqual(paths.toReversed());
      expect(new Set(seen).size, list).toBe(seen.length);
    }
    for (const cursor of ["x", "zzzzzzzzzzz-zzzzzzzzzzz", "'%22%3E%3Cscript%3E", "-1-1"]) expect((await page.goto(`${start}?before=${cursor}`))?.status(), cursor).toBe(200);
  });
}

test("the language switch stays on a story that is there in both languages", async ({ page, site }) => {
  const { zh: first, en: second } = await publishPair((await makeSection()).id);
  const versions = { "zh-CN": `${site}${first.path}`, "zh-Hant": `${site}/zh-Hant${first.path}`, en: `${site}${second.path}`, "x-default": `${site}${first.path}` };
  await page.goto(first.path);
  for (const [name, story, story2] of [[zh.otherLanguage.site, second, first], [en.otherLanguage.site, first, second]] as const) {
    await page.getByRole("banner").getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline);
    expect(pathOf(page)).toBe(story.path);
    expect(await attributes(page, 'link[rel="canonical"]', "href")).toEqual([`${site}${story.path}`]);
    expect(Object.fromEntries(await page.locator('link[rel="alternate"][hreflang]').evaluateAll((all) => all.map((one) => [one.getAttribute("hreflang"), one.getAttribute("href")])))).toEqual(versions);
    await expect(page.getByRole("main").locator(`a[href="${story2.path}"]`)).toBeVisible();
  }
  valueOf(await unpublishArticle(systemActor("test"), { articleId: second.articleId }));
  const other = page.getByRole("banner").getByRole("link", { name: zh.otherLanguage.site, exact: true });
  await expect.poll(() => page.goto(first.path).then(() => other.getAttribute("href"))).toBe("/en");
  await expect(page.locator('link[hreflang="en"]')).toHaveCount(0);
});

for (const [language, t] of editions) {
  test(`markup in a story's texts is printed as text, on the page and in everything made of it (${language})`, async ({ page, request, site }) => {
    const faults = watchPage(page, site);
    const { content, texts, source, tag, section, person, path } = await makeMarkedStory(language);
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(content.headline);
    for (const text of [content.kicker, content.standfirst, content.note, texts.caption, texts.credit, source.name, source.originalAuthor, source.originalHeadline, tag, person.name, "<em>&\"'客", section.name, "正文 <img src=x onerror=alert(1)> & 句。"]) {
      await expect(page.getByRole("main")).toContainText(text);
    }
    await expect(page.getByRole("main").locator("figure img")).toHaveAttribute("alt", texts.alt);
    await expect(page.locator('main script:not([type="application/ld+json"]), main b:text-is("x"), main u, main em, main i, main [onerror]')).toHaveCount(0);
    await expect(page).toHaveTitle(new RegExp(`^${content.headline.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")} · `));
    const meta = async (name: string) => (await attributes(page, `head > meta[property="${name}"], head > meta[name="${name}"]`, "content")).join("|");
    expect([await meta("og:title"), await meta("og:description"), await meta("description")]).toEqual([content.headline, content.standfirst, content.standfirst]);
    expect([await meta("article:tag"), await meta("article:section"), await meta("article:author")]).toEqual([tag, section.name, `${person.name}|<em>&"'客`]);
    expect([await meta("og:type"), await meta("og:url"), await meta("og:image")]).toEqual(["article", `${site}${path}`, expect.stringMatching(/\.jpeg$/)]);
    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').first().textContent() ?? "");
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
      const parts = { title: content.headline, link: `${site}${path}`, description: content.standfirst, category: `${section.name}|${tag}`, "dc:creator": `${person.name}|<em>&"'客` };
      expect(items.find((item) => item.link === parts.link), feed).toMatchObject(parts);
    }
    expect(faults).toEqual([]);
  });
}

test("feeds and the sitemap have a story as soon as another process has published it, and lose it as soon", async ({ page, request, site }) => {
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
    const places = [[at("/feed.xml"), "item"], [at(`/section/${section.slug}/feed.xml`), "item"], [`/sitemap/${Math.floor(articleId / 1_000)}.xml`, "url"]] as const;
    for (const [place, element] of places) await expect.poll(() => holds(place, element, `${site}${path}`), { message: place }).toBe(true);
    expect(await holds(localPath(other(language), "/feed.xml"), "item", `${site}${path}`)).toBe(false);
    await expect.poll(() => holds("/sitemap.xml", "sitemap", `${site}/sitemap/${Math.floor(articleId / 1_000)}.xml`)).toBe(true);
    await expect.poll(() => holds("/sitemap/pages.xml", "url", `${site}${at(`/section/${section.slug}`)}`)).toBe(true);
    valueOf(await unpublishArticle(systemActor("test"), { articleId }));
    for (const [place, element] of places) await expect.poll(() => holds(place, element, `${site}${path}`), { message: place }).toBe(false);
  }
  expect(await (await request.get("/robots.txt")).text()).toContain(`Sitemap: ${site}/sitemap.xml`);
  expect((await request.get("/section/none-such/feed.xml")).status()).toBe(404);
});

for (const [language, t] of editions) {
  test(`without JavaScript a reader finds, reads and leafs (${language})`, async ({ browser, site }) => {
    const { mark, story, lists } = await makeEdition(language);
    const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(localPath(language, "/"));
    await link(page, t.search).click();
    await page.getByRole("searchbox", { name: t.searching.label }).fill(mark);
    await page.getByRole("button", { name: t.searching.button, exact: true }).click();
    await expect(page.getByRole("status")).toContainText(mark);
    await expect(page.getByRole("searchbox")).toHaveValue(mark);
    await link(page, story.headline).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline);
    await expect(page.getByText("甲。", { exact: true })).toBeVisible();
    await expect(page.getByRole("navigation", { name: t.article.outline }).getByRole("link")).toHaveCount(2);
    // What only a script could do is not offered.
    await expect(page.locator("button:visible")).toHaveCount(0);
    await page.locator(`.kicker a[href="${lists.section}"]`).click();
    await expect(link(page, story.headline)).toBeVisible();
    await context.close();
  });
}

test("a theme once chosen is there after a reload, before the page is drawn, in every edition", async ({ page, site }) => {
  const faults = watchPage(page, site);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto("/about/privacy");
  const light = await ground();
  await page.getByRole("button", { name: zh.theme.toDark }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const dark = await ground();
  expect(dark).not.toBe(light);
  // The first thing the parser meets after the head's script already stands on the chosen ground.
  await page.addInitScript(() => new MutationObserver((_, watcher) => {
    if (!document.body) return;
    document.documentElement.dataset.atFirst = document.documentElement.dataset.theme ?? "none";
    watcher.disconnect();
  }).observe(document, { childList: true, subtree: true }));
  for (const path of ["/about/privacy", "/", "/en"]) {
    await page.goto(path);
    await expect(page.locator("html"), path).toHaveAttribute("data-at-first", "dark");
    expect(await ground(), path).toBe(dark);
  }
  await page.getByRole("button", { name: en.theme.toLight }).click();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-at-first", "light");
  expect(await ground()).toBe(light);
  expect(faults).toEqual([]);
});

test("a second visit costs a 304, and HEAD tells what GET would", async ({ page, request }) => {
  const { documents, files, picture, never } = await everyKind(page);
  const told = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).filter(([name]) => !["date", "connection", "keep-alive", "transfer-encoding"].includes(name)));
  for (const path of [...documents, ...files, picture]) {
    // Other tests publish at the same moment, and the masthead names their sections: the next pair of answers agrees.
    await expect(async () => {
      const first = await request.get(path);
      const tag = first.headers().etag ?? "";
      expect(tag, path).toMatch(documents.includes(path) ? /^"[\w-]{20,}"$/ : /^(W\/)?"[^"]+"$/);
      const again = await request.get(path, { headers: { "if-none-match": `"other", ${tag}` } });
      expect([again.status(), (await again.body()).length, again.headers().etag], path).toEqual([304, 0, tag]);
      const changed = await request.get(path, { headers: { "if-none-match": '"other"' } });
      expect(changed.status(), path).toBe(200);
      if (files.includes(path)) return;
      const head = await request.head(path);
      expect([head.status(), (await head.body()).length], path).toEqual([200, 0]);
      expect(told(head.headers()), path).toEqual(told(changed.headers()));
    }).toPass({ timeout: 15_000 });
  }
  const head = await request.head(never);
  expect([head.status(), told(head.headers())]).toEqual([404, told((await request.get(never)).headers())]);
});

test("every answer protects the reader, and says how long it may be kept", async ({ page, request }) => {
  const { documents, files, picture, never, moved } = await everyKind(page);
  for (const path of [...documents, ...files, picture, never, moved, "/wp-login.php", "/media/none", "/zh-CN"]) {
    const headers = (await asked(request, path)).headers();
    expect(headers, path).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "strict-origin-when-cross-origin", "cross-origin-opener-policy": "same-origin", "permissions-policy": expect.stringContaining("camera=()") });
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toMatch(/default-src '(self|none)'.*frame-ancestors 'none'/);
    expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
    expect([headers["x-powered-by"], headers.server, headers["set-cookie"]], path).toEqual([undefined, undefined, undefined]);
    if (documents.includes(path) || path === never) expect(headers["cache-control"], path).toBe("public, max-age=0, must-revalidate");
  }
  const [style = "", script = ""] = files;
  for (const path of [style, script, picture]) expect((await request.get(path)).headers()["cache-control"], path).toBe("public, max-age=31536000, immutable");
  expect((await request.get("/search?q=x")).headers()["cache-control"]).toBe("no-store");
  for (const [path, status] of [[documents[0], 403], [picture, 403]] as const) expect((await request.post(path ?? "")).status(), path).toBe(status);
});

for (const [language, t] of editions) {
  test(`no page scrolls sideways at 320 pixels, not even with the widest words (${language})`, async ({ page }) => {
    const { section, path } = await makeWideStory(language);
    const chinese = await makePublished({ sectionId: section.id, language, headline: "长标题".repeat(67).slice(0, 200) });
    const lists = ["/", `/section/${section.slug}`, "/search?q=wide", "/archive", "/about/privacy", "/about/ai", "/about/sitemap", "/corrections", "/nothing/here"].map((one) => localPath(language, one));
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      for (const one of [path, chinese.path, ...(width === 768 ? [] : lists)]) {
        await page.goto(one);
        expect(await reachingOver(page), `${one} at ${width}`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const table = page.locator(".table-scroll");
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    await page.goto(localPath(language, "/"));
    await expect(link(page, t.search)).toBeInViewport();
  });
}

test("on paper stands the story, dark on white, without the ways around the site", async ({ page }) => {
  const { story, lists } = await makeEdition("zh-CN");
  await page.goto(story.path);
  await page.getByRole("button", { name: zh.theme.toDark }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("甲。", { exact: true })).toBeVisible();
  await expect(page.locator(".address")).toContainText(story.path);
  await expect(page.locator("nav:visible, button:visible, .onward:visible, .share:visible, .resume:visible, .facts a:visible")).toHaveCount(0);
  expect(await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color])).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  for (const path of ["/", lists.section]) {
    await page.goto(path);
    await expect(page.locator("nav:visible, button:visible"), path).toHaveCount(0);
  }
});
