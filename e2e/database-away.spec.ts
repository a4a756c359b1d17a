import type { Browser, Page } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDatabase, openDatabase } from "#db/client";
import { startEmbedded } from "#server/embedded-postgres/supervisor";
import { desk } from "#messages/zh-CN/desk";
import { signIn as words } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { bodyOf, isSaved, savingOf } from "./support/editor.ts";
import { makePerson, signInContext } from "./support/people.ts";
import { type RunningSite, startSite } from "./support/site.ts";
import { doorTo } from "./support/switch.ts";

/** The owner sets the site up and begins an article. */
async function setUpAndWrite(page: Page, site: RunningSite): Promise<void> {
  // The site answers before it has printed the link.
  const link = () => /http:\/\/localhost:\d+\/setup\?token=[\w-]{43}/.exec(site.output())?.[0] ?? "";
  await expect.poll(link).not.toBe("");
  await page.goto(link());
  await page.getByLabel(words.siteName).fill("江边新闻");
  await page.getByLabel(words.yourName).fill("周望");
  await page.getByLabel(words.email, { exact: true }).fill("owner@example.com");
  await page.getByLabel(words.password, { exact: true }).fill("山高月小水落石出清风");
  await page.getByRole("button", { name: words.setUp }).click();
  await page.getByRole("button", { name: desk.write }).first().click();
  await bodyOf(page).click();
  await page.keyboard.type("停库之前。");
  await expect(bodyOf(page)).toContainText("停库之前。");
  await isSaved(page);
}

/** A colleague with the same article open, in a browser of their own. */
async function openedByColleague(browser: Browser, site: RunningSite, database: string, address: string): Promise<Page> {
  await closeDatabase();
  openDatabase(database, 2);
  const colleague = await makePerson("chief");
  await closeDatabase();
  openDatabase(process.env.E2E_DATABASE ?? "", 2);
  const context = await browser.newContext({ baseURL: site.url, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  await signInContext(context, site.url, colleague);
  const page = await context.newPage();
  await page.goto(address);
  await expect(bodyOf(page)).toContainText("停库之前。");
  return page;
}

/** What signing out is answered, as the desk asks for it. */
async function signOut(page: Page, site: RunningSite): Promise<number> {
  const { csrfToken } = await (await page.request.get(`${site.url}/api/auth/csrf`)).json();
  const answer = await page.request.post(`${site.url}/api/auth/signout`, { headers: { origin: site.url }, form: { csrfToken, callbackUrl: "/desk", json: "true" } });
  return answer.status();
}

async function isAway(page: Page, site: RunningSite): Promise<void> {
  // Readers do not notice on pages that are kept; one that nobody has asked for yet says that it will be back.
  await expect.poll(async () => (await page.request.get(`${site.url}/archive`)).status()).toBe(503);
  expect((await page.request.get(`${site.url}/`)).status()).toBe(200);
  expect((await page.request.get(`${site.url}/desk/articles`)).status()).toBe(503);
  // Nobody is told that they are signed out while their session lives on.
  expect(await signOut(page, site)).toBe(503);
}

test("the database stops while two people write: the texts stay, and are saved by themselves when it is back", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), "linjia-away-"));
  const dataDir = join(folder, "database");
  let database = await startEmbedded({ dataDir, log: () => {}, durable: false });
  // A database that starts anew has another port; to the site it is the same one.
  const door = await doorTo(database.url);
  const site = await startSite({ DATABASE_URL: door.url, DATA_DIR: join(folder, "data"), AUTH_SECRET: process.env.E2E_SECRET ?? "" });
  try {
    await setUpAndWrite(page, site);
    const address = page.url();
    const colleague = await openedByColleague(browser, site, database.url, address);
    await bodyOf(colleague).locator("p").last().click();
    await colleague.keyboard.press("Control+Home");
    await colleague.keyboard.type("同事先写。");
    await expect(bodyOf(page)).toContainText("同事先写。");

    await database.stop();
    await page.keyboard.type("停库之后。");
    await colleague.keyboard.type("同事又写。");
    for (const each of [page, colleague]) await expect(savingOf(each)).toContainText("内容留在本机");
    await isAway(page, site);
    await expect(bodyOf(page)).toContainText("停库之前。停库之后。");
    await expect(bodyOf(colleague)).toContainText("同事先写。同事又写。停库之前。");

    database = await startEmbedded({ dataDir, log: () => {}, durable: false });
    door.leadTo(database.url);
    for (const each of [page, colleague]) {
      await expect(savingOf(each)).toHaveText("已保存", { timeout: 60_000 });
      // Between the two stands the name of whoever's caret is there.
      for (const words of ["同事先写。同事又写。", "停库之前。停库之后。"]) await expect(bodyOf(each)).toContainText(words);
    }
    await colleague.context().close();
    await page.goto(address);
    await expect(bodyOf(page)).toHaveText("同事先写。同事又写。停库之前。停库之后。");
    expect((await page.request.get(`${site.url}/`)).status()).toBe(200);
  } finally {
    await site.stop();
    await door.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
