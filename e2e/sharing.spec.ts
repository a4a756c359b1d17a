/** A reader passes a story on, searches from where they are, and comes back to where they stopped. */
import type { Page } from "@playwright/test";
import { makePublished, makeSection, newMark } from "#lib/articles/testing";
import { qrSvg } from "#lib/reading/qr";
import { about as aboutEn } from "#messages/en/about";
import { site as en } from "#messages/en/site";
import { about as aboutZh } from "#messages/zh-CN/about";
import { site as zh } from "#messages/zh-CN/site";
import { expect, test } from "./fixtures.ts";
import { watchPage } from "./support/watch.ts";

const editions = [["zh-CN", zh, aboutZh], ["en", en, aboutEn]] as const;
const paragraphs = Array.from({ length: 60 }, (_, at) => `No ${at}. ${"一段话。".repeat(30)}`).join("\n\n");

for (const [language, t, about] of editions) {
  const make = async (body?: string) => makePublished({ sectionId: (await makeSection()).id, language, headline: `Share & "${newMark()}"`, ...(body ? { body } : {}) });

  test(`a story can be shared without JavaScript (${language})`, async ({ browser, request, site }) => {
    const story = await make();
    const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
    const page = await context.newPage();
    const faults = watchPage(page, site);
    await page.goto(story.path);
    await page.getByRole("banner").getByRole("link", { name: about.share.title, exact: true }).click();
    const box = page.getByRole("region", { name: about.share.title });
    await expect(box).toBeInViewport();
    await expect(box.getByRole("button")).toHaveCount(0);
    const weibo = new URL((await box.getByRole("link", { name: about.share.weibo }).getAttribute("href")) ?? "");
    expect([weibo.origin + weibo.pathname, ...["url", "title"].map((name) => weibo.searchParams.get(name))]).toEqual(["https://service.weibo.com/share/share.php", site + story.path, story.headline]);
    await box.getByText(about.share.qr, { exact: true }).click();
    const picture = box.getByRole("img", { name: about.share.qrAlt });
    await expect(picture).toBeVisible();
    const drawn = await request.get((await picture.getAttribute("src")) ?? "");
    expect([drawn.status(), drawn.headers()["content-type"]]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    expect(await drawn.text()).toBe(qrSvg(`${site}/a/${story.articleId}`));
    expect((await request.get(`/a/${story.articleId}`)).url()).toBe(site + story.path);
    const moved = await request.get(`/a/${story.articleId}-other/qr.svg`, { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location]).toEqual([308, `${story.path}/qr.svg`]);
    expect((await request.get("/a/987654321012345/qr.svg")).status()).toBe(404);
    expect(faults).toEqual([]);
    await context.close();
  });

  test(`the address is copied, and the system's own sheet opens where there is one (${language})`, async ({ page, context, site }) => {
    const faults = watchPage(page, site);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const story = await make();
    await page.addInitScript(() => Object.assign(navigator, { share: (given: object) => Promise.resolve(Object.assign(document.documentElement.dataset, given)) }));
    await page.goto(story.path);
    await page.getByRole("button", { name: about.share.copy }).click();
    await expect(page.getByRole("button", { name: about.share.copied })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site + story.path);
    for (const way of [page.getByRole("button", { name: about.share.system }), page.getByRole("banner").getByRole("link", { name: about.share.title, exact: true })]) {
      await page.evaluate(() => delete document.documentElement.dataset.url);
      await way.click();
      await expect(page.locator("html")).toHaveAttribute("data-url", site + story.path);
    }
    await expect(page.locator("html")).toHaveAttribute("data-title", story.headline);
    await expect(page.locator("img[src$='qr.svg']")).toHaveJSProperty("complete", false);
    await page.getByText(about.share.qr, { exact: true }).click();
    await expect(page.locator("img[src$='qr.svg']")).not.toHaveJSProperty("naturalWidth", 0);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".share, .search-box, .facts a").filter({ visible: true })).toHaveCount(0);
    await expect(page.locator(".address")).toBeVisible();
    expect(faults).toEqual([]);
  });

  test(`search opens over any page, by key and by click (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    const story = await make();
    const field = page.getByRole("banner").locator("~ search").getByRole("searchbox", { name: t.searching.label });
    await page.goto(story.path);
    await page.keyboard.press("/");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(field).toBeHidden();
    const link = page.getByRole("banner").getByRole("link", { name: t.search, exact: true });
    await expect(link).toBeFocused();
    await link.click();
    await expect(link).toHaveAttribute("aria-expanded", "true");
    await field.fill("a/b");
    await field.press("/");
    await expect(field).toHaveValue("a/b/");
    await page.getByLabel(about.searchBox.keys).uncheck();
    await page.getByRole("button", { name: about.searchBox.close }).click();
    await page.reload();
    await page.keyboard.press("/");
    await expect(field).toBeHidden();
    await link.click();
    await field.fill(story.headline.split('"')[1] ?? "");
    await field.press("Enter");
    await expect(page.getByRole("main").getByRole("link", { name: story.headline })).toBeVisible();
    await link.click();
    await expect(page.getByRole("main").getByRole("searchbox")).toBeFocused();
    expect(faults).toEqual([]);
  });

  test(`who comes back to a long story goes on where they stopped, until it is read (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    const story = await make(paragraphs);
    const at = (number: number) => page.locator(".body > p").nth(number);
    const offer = page.getByRole("status").filter({ hasText: about.resume.offer });
    const leave = () => page.goto("/about/privacy");
    const stopAt = async (number: number) => {
      await at(number).evaluate((block) => block.scrollIntoView());
      await leave();
      await page.goto(story.path);
    };
    await page.goto(story.path);
    await expect(offer).toBeHidden();
    await stopAt(30);
    await offer.getByRole("button", { name: about.resume.go }).click();
    await expect(offer).toBeHidden();
    await expect.poll(() => topOf(page, 30)).toBeLessThan(200);
    await expect.poll(() => topOf(page, 30)).toBeGreaterThan(-500);
    await stopAt(20);
    await offer.getByRole("button", { name: about.resume.close }).click();
    await leave();
    await page.goto(story.path);
    await expect(at(0)).toBeVisible();
    await expect(offer).toBeHidden();
    await stopAt(10);
    await expect(offer).toBeVisible();
    await at(59).scrollIntoViewIfNeeded();
    await expect(offer).toBeHidden();
    expect(await page.evaluate(() => localStorage.getItem("reading"))).toBe("[]");
    expect(faults).toEqual([]);
  });
}

test("a short story keeps nothing, and what is kept names no more than addresses and places", async ({ page }) => {
  const section = await makeSection();
  const short = await makePublished({ sectionId: section.id });
  const long = await makePublished({ sectionId: section.id, body: paragraphs });
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await page.goto(short.path);
  await page.goto("/about/privacy");
  expect(await kept()).toBe("{}");
  await page.goto(long.path);
  await page.locator(".body > p").nth(25).evaluate((block) => block.scrollIntoView());
  await page.goto("/about/privacy");
  expect(JSON.parse(JSON.parse(await kept()).reading)).toEqual([[long.path, expect.any(Number)]]);
});

const topOf = (page: Page, number: number) => page.locator(".body > p").nth(number).evaluate((block) => block.getBoundingClientRect().top);
