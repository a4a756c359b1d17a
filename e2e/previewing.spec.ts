/** Somebody outside the house is shown a draft, and later not any more. */
import type { Page } from "@playwright/test";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { previews as en } from "#messages/en/previews";
import { previews as zh } from "#messages/zh-CN/previews";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, openEditor } from "./support/editor.ts";
import { makePicture } from "./support/story.ts";

const languages = [["zh-CN", zh, "李老师"], ["en", en, "Ms Li"]] as const;

/** Makes a link in the open window, and reads its address. */
async function makeLink(page: Page, t: typeof zh, label: string, days: 1 | 7 | 30): Promise<string> {
  await page.getByLabel(t.forWhom).fill(label);
  await page.getByLabel(t.days).selectOption(t.day[days]);
  await page.getByRole("button", { name: t.make, exact: true }).click();
  const address = await page.getByLabel(t.address).inputValue();
  expect(address).toMatch(/^http:\/\/[^/]+\/preview\/[\w-]{43}$/);
  return address;
}

const openWindow = (page: Page, t: typeof zh) => page.getByRole("banner").getByRole("button", { name: t.open }).click();

/** What a visitor without an account finds behind an address. */
async function visit(page: Page, t: typeof zh, { address, headline, sharer }: { address: string; headline: string; sharer: string }): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status()).toBe(200);
  expect(await response?.allHeaders()).toMatchObject({ "cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow", "referrer-policy": "no-referrer" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.getByText("Typed just now.")).toBeVisible();
  const strip = page.getByRole("complementary", { name: t.page.label });
  await expect(strip).toContainText(t.page.draft);
  await expect(strip).toContainText(sharer);
  await expect(page.locator("figure.cover img")).not.toHaveJSProperty("naturalWidth", 0);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
  expect(await page.locator("a[href*='/desk'], form[action*='/desk']").count()).toBe(0);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await findNothingHere(page, `the preview in ${colorScheme}`);
  }
}

async function findClosed(page: Page, t: typeof zh, address: string, headline: string): Promise<void> {
  for (const closed of [address, address.replace(/.{43}$/, "x".repeat(43))]) {
    const response = await page.goto(closed);
    expect([response?.status(), (await response?.allHeaders())?.["cache-control"]]).toEqual([404, "private, no-store"]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.page.missingTitle);
    await expect(page.getByText(t.page.missingText)).toBeVisible();
    await expect(page.getByText(headline)).toHaveCount(0);
  }
  await findNothingHere(page, "a link that opens nothing");
}

for (const [language, t, label] of languages) {
  test(`an outsider sees the draft as it would be printed, until the link is taken back (${language})`, async ({ page, signInAs, browser }) => {
    const person = await signInAs("author", { language });
    const picture = await makePicture(140, "a river");
    const { articleId, headline } = await makeDraft({ sectionId: (await makeSection()).id, language, body: "First paragraph.", actor: person.actor, details: { bylines: [{ personId: person.id, name: person.name }], coverMediaId: picture.id } });
    await openEditor(page, articleId);
    await openWindow(page, t);
    const window = page.getByRole("dialog", { name: t.title });
    await expect(window.getByText(t.none)).toBeVisible();
    const address = await makeLink(page, t, label, 1);
    await expect(window.getByText(t.made)).toBeVisible();
    await expect(window.locator(".ed-links").getByText(label, { exact: true })).toBeVisible();
    await expect(window.getByText(t.never)).toBeVisible();
    await findNothingHere(page, `the window in ${language}`);
    await page.keyboard.press("Escape");
    await bodyOf(page).locator("p").last().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Typed just now.");
    await expect.poll(async () => (await draftOf(articleId)).text).toContain("Typed just now.");
    const outsider = await browser.newContext({ locale: language });
    const visitor = await outsider.newPage();
    await visit(visitor, t, { address, headline, sharer: person.name });
    await openWindow(page, t);
    await expect(window.getByText(language === "en" ? /opened once/ : /打开过 1 次/)).toBeVisible();
    await window.getByRole("button", { name: t.revokeLabel(label) }).click();
    await expect(window.getByText(t.revoked(label))).toBeVisible();
    await findClosed(visitor, t, address, headline);
    await outsider.close();
  });
}

test("a link is made on a phone, and goes when the article does", async ({ page, signInAs, browser }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, actor: person.actor });
  await page.setViewportSize({ width: 390, height: 800 });
  await openEditor(page, articleId);
  await page.getByRole("banner").getByRole("button", { name: "发布与资料" }).click();
  await page.getByRole("button", { name: zh.open }).click();
  const address = await makeLink(page, zh, "", 30);
  await expect(page.locator(".ed-links").getByText(zh.unnamed)).toBeVisible();
  const box = await page.getByRole("dialog").boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "移除稿件" }).click();
  await expect(page.getByRole("heading", { name: "稿件已移除。" })).toBeVisible();
  const outsider = await browser.newContext();
  expect((await outsider.request.get(address)).status()).toBe(404);
  await outsider.close();
});

test("addresses of previews without a token, or with more behind it, are nothing", async ({ request }) => {
  const stranger = "x".repeat(43);
  for (const path of ["/preview", "/preview/", `/preview/${stranger}/more`, `/preview/${stranger}.rsc`, `/en/preview/${stranger}`, "/preview/%00", `/preview/${"x".repeat(3_000)}`]) {
    const response = await request.get(path, { maxRedirects: 1 });
    expect([400, 404], path).toContain(response.status());
  }
  expect(await (await request.get("/robots.txt")).text()).toContain("Disallow: /preview/");
});
