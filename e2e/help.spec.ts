/** Help is one step away from every screen, and leads back, by keyboard alone. */
import type { Page } from "@playwright/test";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { desk as deskEn } from "#messages/en/desk";
import { facts as factsEn } from "#messages/en/facts";
import { help as en } from "#messages/en/help";
import { newsroom as newsroomEn } from "#messages/en/help/newsroom";
import { house as houseEn } from "#messages/en/help/house";
import { writing as writingEn } from "#messages/en/help/writing";
import { house as backupsEn } from "#messages/en/house";
import { review as reviewEn } from "#messages/en/review";
import { storage as storageEn } from "#messages/en/storage";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { facts as factsZh } from "#messages/zh-CN/facts";
import { help as zh } from "#messages/zh-CN/help";
import { newsroom as newsroomZh } from "#messages/zh-CN/help/newsroom";
import { house as houseZh } from "#messages/zh-CN/help/house";
import { writing as writingZh } from "#messages/zh-CN/help/writing";
import { house as backupsZh } from "#messages/zh-CN/house";
import { review as reviewZh } from "#messages/zh-CN/review";
import { storage as storageZh } from "#messages/zh-CN/storage";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { openEditor } from "./support/editor.ts";
import { reachingOver, watchPage } from "./support/watch.ts";

const both = [
  ["zh-CN", { help: zh, desk: deskZh, review: reviewZh, facts: factsZh, storage: storageZh, backups: backupsZh.backups, pages: { ...writingZh, ...newsroomZh, ...houseZh } }],
  ["en", { help: en, desk: deskEn, review: reviewEn, facts: factsEn, storage: storageEn, backups: backupsEn.backups, pages: { ...writingEn, ...newsroomEn, ...houseEn } }],
] as const;

/** Tabs until the link of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await page.getByRole("link", { name, exact: true }).evaluateAll((links) => links.some((link) => link === document.activeElement))) return;
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}

for (const [language, t] of both) {
  test(`from a screen to its help and back, by keyboard (${language})`, async ({ page, signInAs, site }) => {
    await signInAs("editor", { language });
    const faults = watchPage(page, site);
    await page.goto("/desk/review");
    await tabTo(page, t.desk.helpOn(t.review.desk));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\/help\/reviews$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.pages.reviews.title);
    for (const step of t.pages.reviews.steps) await expect(page.getByText(step)).toBeVisible();
    await expect(page.locator("b").filter({ hasText: t.review.panel.submit }).first()).toBeVisible();
    await findNothingHere(page, "a page of help");
    await tabTo(page, t.help.open(t.review.desk));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/desk\/review$/);
    expect(faults.filter((fault) => !fault.startsWith("cookie"))).toEqual([]);
  });

  test(`the list leads to every area from the account's menu, and says what needs more rights (${language})`, async ({ page, signInAs }) => {
    const person = await signInAs("author", { language });
    await page.goto("/desk/articles");
    await page.getByRole("button", { name: t.desk.account(person.name, t.desk.role.author) }).press("Enter");
    await page.getByRole("menuitem", { name: t.desk.help, exact: true }).press("Enter");
    await page.waitForURL(/\/desk\/help$/);
    const areas = await page.getByRole("main").getByRole("link").all();
    expect(areas).toHaveLength(Object.keys(t.pages).length);
    await page.getByRole("link", { name: t.pages.backups.title, exact: true }).press("Enter");
    await expect(page.getByText(t.help.notYours(t.backups.title))).toBeVisible();
    await expect(page.getByRole("link", { name: t.help.open(t.backups.title) })).toHaveCount(0);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await reachingOver(page), `${width} wide`).toEqual([]);
    }
    expect((await page.goto("/desk/help/no-such-area"))?.status()).toBe(404);
  });

  test(`beside a text, help opens in a tab of its own and leaves the text where it is (${language})`, async ({ page, context, signInAs }) => {
    const me = await signInAs("author", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
    await openEditor(page, articleId);
    await page.getByRole("tab").filter({ hasText: t.facts.tab }).click();
    const opening = context.waitForEvent("page");
    await page.getByRole("link", { name: t.desk.helpInTab(t.facts.tab) }).press("Enter");
    const tab = await opening;
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(t.pages.facts.title);
    await expect(page.getByText("开头。").first()).toBeVisible();
  });

  test(`an admin finds every setting from one page, and sees where things lie and what room is left (${language})`, async ({ page, signInAs }) => {
    await signInAs("admin", { language });
    await page.goto("/desk/settings");
    const index = page.getByRole("navigation", { name: t.storage.index.title });
    for (const link of await index.getByRole("link").all()) {
      const href = (await link.getAttribute("href")) ?? "";
      if (href.startsWith("#")) await expect(page.locator(href)).toBeVisible();
      else expect((await page.request.get(href)).status(), href).toBe(200);
    }
    await index.getByRole("link", { name: t.storage.title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.storage.title);
    await expect(page.getByRole("row").filter({ hasText: t.storage.pictures })).toContainText(/media/);
    await expect(page.getByRole("row").filter({ hasText: t.storage.database })).toContainText(/MB|GB/);
    await expect(page.getByText("DATA_DIR", { exact: true })).toBeVisible();
    expect(await page.content()).not.toMatch(/postgres(?:ql)?:\/\//);
    await findNothingHere(page, "storage");
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await reachingOver(page), `${width} wide`).toEqual([]);
    }
  });
}
