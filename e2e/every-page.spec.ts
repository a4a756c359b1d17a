/** What holds on every page for readers. Which pages there are stands in `support/pages.ts`. */
import type { Browser, Page } from "@playwright/test";
import type { Lang } from "#lib/i18n/languages";
import { site as en } from "#messages/en/site";
import { site as zh } from "#messages/zh-CN/site";
import { expect, test } from "./fixtures.ts";
import { walk } from "./support/keyboard.ts";
import { type ReaderPage, readerPages } from "./support/pages.ts";
import { everyReaderPage } from "./support/routes.ts";
import { attributes, reachingOver, watchPage } from "./support/watch.ts";

// Many pages each; on a busy machine that takes its time.
test.setTimeout(180_000);

const themes = ["light", "dark"] as const;
const editions: [Lang, typeof zh][] = [["zh-CN", zh], ["en", en]];

test("every page of the application is looked at", async () => {
  const paths = (await readerPages("zh-CN")).map(({ path }) => `/zh-CN${path.split("?")[0]}`.replace(/\/$/, ""));
  const unseen = everyReaderPage().filter((route) => !paths.some((path) => new RegExp(`^${route.replace(/\[\.\.\.\w+\]/g, ".+").replace(/\[\w+\]/g, "[^/]+")}$`).test(path)));
  expect(unseen, "one line for each in support/pages.ts").toEqual([]);
});

for (const [language, t] of editions) {
  test(`the browser has nothing to complain of, in either theme, and asks no other host (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    for (const { name, path, status } of await readerPages(language))
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        const answer = await page.goto(path);
        expect(answer?.status(), name).toBe(status);
        expect(faults, `${name} in ${colorScheme}`).toEqual([]);
      }
  });

  for (const width of [390, 1280]) {
    test(`nothing moves on any page when its script is ready (${language}, ${width})`, async ({ browser, site }) => {
      const context = await browser.newContext({ baseURL: site, viewport: { width, height: 800 }, serviceWorkers: "block" });
      const page = await context.newPage();
      const script = await (await page.request.get("/reader.js")).text();
      let late = true;
      await page.route(/\/reader\.js/, (route) => route.fulfill({ contentType: "text/javascript", body: late ? "" : script }));
      for (const { name, path, bare } of await readerPages(language)) {
        if (bare) continue;
        late = true;
        await page.goto(path);
        const before = await placesOf(page);
        late = false;
        await page.addScriptTag({ url: "/reader.js?late" });
        await page.evaluate(() => document.dispatchEvent(new Event("DOMContentLoaded")));
        await expect(page.locator("[data-theme-switch]"), name).toBeVisible();
        const after = new Set(await placesOf(page));
        expect(before.filter((place) => !after.has(place)), name).toEqual([]);
      }
      await context.close();
    });
  }

  test(`with script off every page says the same, and its links and forms work (${language})`, async ({ page, browser, site }) => {
    const plain = await withoutScript(browser, site);
    const leads = new Set<string>();
    for (const { name, path } of await readerPages(language)) {
      // Other tests publish at the same moment: the next pair of loads agrees.
      await expect(async () => {
        await Promise.all([page.goto(path), plain.goto(path)]);
        expect(await textOf(plain), name).toEqual(await textOf(page));
      }).toPass({ timeout: 15_000 });
      for (const href of await attributes(plain, "a[href^='/'], link[rel='alternate'][type]", "href")) leads.add(new URL(href, site).pathname);
      // What only a script could do is not offered.
      await expect(plain.locator("button[type='button']:visible"), name).toHaveCount(0);
      await submitForms(plain, path);
    }
    const own = new Set((await readerPages(language)).map(({ path }) => path));
    // Articles and sections of other tests may be gone by now.
    const lasting = [...leads].filter((path) => own.has(path) || !/^\/(?:en\/|zh-Hant\/)?(?:a|section)\//.test(path));
    for (const path of lasting) expect([200, 308, 410], path).toContain((await plain.request.get(path, { maxRedirects: 0 })).status());
    expect(leads.size).toBeGreaterThan(10);
    await plain.context().close();
  });

  test(`nothing scrolls sideways or is cut off at 320 pixels, nor in letters of twice the size (${language})`, async ({ page }) => {
    const pages = await readerPages(language);
    const browser = await page.context().newCDPSession(page);
    for (const { name, path } of pages) {
      await page.goto(path);
      for (const [width, letters] of [[320, 16], [320, 32], [640, 32], [1280, 32]] as const) {
        await page.setViewportSize({ width, height: 700 });
        await browser.send("Page.setFontSizes", { fontSizes: { standard: letters, fixed: letters } });
        const where = `${name} at ${width} in letters of ${letters}`;
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), where).toBe(`${letters}px`);
        expect(await reachingOver(page), where).toEqual([]);
        expect(await cutOff(page), where).toEqual([]);
      }
    }
  });

  for (const colorScheme of themes) {
    test(`by the keyboard alone every control is reached, in order, in sight, and left again (${language}, ${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const one of await readerPages(language)) {
        await page.goto(one.path);
        await walkThrough(page, one);
        if (!one.bare && colorScheme === "light") await skipsToContent(page, one, t.skip);
      }
    });
  }
}

/** What is seen, and where: tag, class and box of each. */
function placesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.tagName, one.className, x, y, width, height].join(" ");
  }));
}

async function withoutScript(browser: Browser, site: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  return context.newPage();
}

/** What a reader sees, line by line, without the buttons that a script brings to life. */
async function textOf(page: Page): Promise<string[]> {
  const [body, buttons] = await Promise.all([page.locator("body").innerText(), page.locator("button[type='button']:visible").allInnerTexts()]);
  const lines = body.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  expect(lines.length).toBeGreaterThan(1);
  return lines.filter((line) => !buttons.includes(line));
}

async function submitForms(page: Page, path: string): Promise<void> {
  for (let at = 0; at < (await page.locator("main form").count()); at++) {
    const form = page.locator("main form").nth(at);
    await form.locator("input:not([type='hidden'])").first().fill("测试");
    const [answer] = await Promise.all([page.waitForResponse((response) => response.request().isNavigationRequest()), form.locator("button, [type='submit']").first().click()]);
    expect(answer.status(), `form ${at} of ${path}`).toBeLessThan(400);
    await page.goto(path);
  }
}

/** Text in a box which hides a part of it, or has room for a letter or two on a line; as tag and class. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.body.querySelectorAll("*")].filter((one) => {
    const { overflowX, overflowY, position, display, fontSize } = getComputedStyle(one);
    const text = [...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "").trim() : "")).join("");
    const size = Number.parseFloat(fontSize);
    if (!display.startsWith("inline") && one.clientWidth > 1 && one.clientWidth < 3 * size && one.clientHeight > 4 * size && text.length > 4) return true;
    if (one.matches("input:not([type='hidden'])") && one.checkVisibility() && one.clientWidth < 5 * size) return true;
    const hides = (overflowX === "hidden" && one.scrollWidth > one.clientWidth + 1) || (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1);
    // What is for screen readers only is a pixel wide; a picture may be cropped.
    return hides && position !== "absolute" && one.clientWidth > 1 && (one.textContent ?? "").trim() !== "";
  }).map((one) => `${one.tagName.toLowerCase()}.${one.className}`));
}

async function walkThrough(page: Page, { name, bare }: ReaderPage): Promise<void> {
  const { stops, missed } = await walk(page);
  expect(missed, name).toEqual([]);
  expect(stops.filter(({ seen }) => !seen), name).toEqual([]);
  const places = stops.map(({ place }) => place);
  // The last press leaves the page: Chromium without a window of its own begins again at the top.
  const left = places.findIndex((place, at) => at > 0 && place <= (places[at - 1] ?? 0));
  const once = left === -1 ? places : places.slice(0, left);
  expect(once, name).toEqual([...new Set(once)].sort((a, b) => a - b));
  expect(places.length - once.length, `${name}: nothing holds the focus`).toBeLessThanOrEqual(1);
  if (!bare) expect(stops[0]?.what, name).toMatch(/^a\.skip /);
}

async function skipsToContent(page: Page, { name, path }: ReaderPage, words: string): Promise<void> {
  await page.goto(path);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: words, exact: true }), name).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const after = await page.evaluate(() => {
    const main = document.querySelector("main");
    const focused = document.activeElement;
    return main && focused ? main.contains(focused) || (main.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 : false;
  });
  expect(after, `${name}: the skip link goes past the head of the page`).toBe(true);
}
