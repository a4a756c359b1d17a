/** A reader of traditional characters reads a Chinese story. */
import { makePublished, makeSection } from "#lib/articles/testing";
import { about } from "#messages/zh-CN/about";
import { expect, test } from "./fixtures.ts";
import { correct, retract } from "./support/corrections.ts";
import { attributes, watchPage } from "./support/watch.ts";

const body = "头发和发展，干部与干燥。见 https://example.com/ 。\n\n> 皇后说以后。";
const make = async (given: { headline: string; language?: "en" }) => makePublished({ sectionId: (await makeSection()).id, body, ...given });

for (const script of [true, false]) {
  test(`switches to 繁體 and back ${script ? "with" : "without"} JavaScript`, async ({ browser, site }) => {
    const context = await browser.newContext({ baseURL: site, javaScriptEnabled: script });
    const page = await context.newPage();
    const faults = watchPage(page, site);
    const story = await make({ headline: "后台里的账本" });
    await page.goto(story.path);
    await page.getByRole("link", { name: about.traditional.to, exact: true }).click();
    await expect(page).toHaveURL(`${site}/zh-Hant${story.path}`);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hant");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("後臺裡的賬本");
    await expect(page.getByText("頭髮和發展，幹部與乾燥。見 https://example.com/ 。")).toBeVisible();
    await expect(page).toHaveTitle(/^後臺裡的賬本 · /);
    await expect(page.getByRole("banner").getByRole("link", { name: "首頁", exact: true })).toHaveAttribute("href", "/");
    await expect(page.locator(".story")).toHaveAttribute("lang", "zh-Hant");
    if (script) await expect(page.getByRole("button", { name: "換成深色" })).toBeVisible();
    await page.getByRole("link", { name: about.traditional.back, exact: true }).click();
    await expect(page).toHaveURL(site + story.path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("后台里的账本");
    expect(faults).toEqual([]);
    await context.close();
  });
}

test("both writings name the simplified page as the original, and each other", async ({ page, site }) => {
  const { path } = await make({ headline: "原文在哪里" });
  for (const address of [path, `/zh-Hant${path}`]) {
    expect((await page.goto(address))?.status()).toBe(200);
    expect(await attributes(page, 'link[rel="canonical"]', "href")).toEqual([site + path]);
    const versions = await page.locator("link[hreflang]").evaluateAll((all) => all.map((one) => [one.getAttribute("hreflang"), one.getAttribute("href")]));
    expect(Object.fromEntries(versions)).toEqual({ "zh-CN": site + path, "zh-Hant": `${site}/zh-Hant${path}`, "x-default": site + path });
  }
});

test("an address that has moved stays in traditional characters; what has no such page is found as it is", async ({ request }) => {
  const [chinese, english] = [await make({ headline: "移动" }), await make({ headline: "Only English", language: "en" })];
  const to = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location];
  };
  expect(await to(`/zh-Hant/a/${chinese.articleId}`)).toEqual([308, `/zh-Hant${chinese.path}`]);
  expect(await to(`/zh-Hant/a/${english.articleId}`)).toEqual([308, english.path]);
  expect(await to("/zh-Hant/archive")).toEqual([308, "/archive"]);
  expect(await to("/zh-Hant")).toEqual([308, "/"]);
  expect((await request.get("/zh-Hant/a/987654321012345")).status()).toBe(404);
});

test("a change is there in both writings at once, and a retraction too", async ({ page }) => {
  const story = await make({ headline: "会变的后文" });
  await page.goto(`/zh-Hant${story.path}`);
  await correct(story.articleId, "correction", ["原文误写为“头发”。"]);
  await expect(async () => {
    await page.reload();
    await expect(page.locator(".correction-box")).toContainText("原文誤寫為“頭髮”。", { timeout: 1_000 });
  }).toPass();
  await retract(story.articleId, "关键文件系伪造。");
  await expect(async () => expect((await page.reload())?.status()).toBe(410)).toPass();
  await expect(page.getByRole("main")).toContainText("關鍵文件系偽造。");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("這篇文章已撤回");
});

test("an English story offers no other characters", async ({ page }) => {
  await page.goto((await make({ headline: "No characters", language: "en" })).path);
  await expect(page.locator('[lang="zh-Hant"], link[hreflang]')).toHaveCount(0);
});
