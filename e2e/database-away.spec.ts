import type { Page } from "@playwright/test";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#server/embedded-postgres/supervisor";
import { desk } from "#messages/zh-CN/desk";
import { signIn as words } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { bodyOf, isSaved, savingOf } from "./support/editor.ts";
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

/** What signing out is answered, as the desk asks for it. */
async function signOut(page: Page, site: RunningSite): Promise<number> {
  const { csrfToken } = await (await page.request.get(`${site.url}/api/auth/csrf`)).json();
  const answer = await page.request.post(`${site.url}/api/auth/signout`, { headers: { origin: site.url }, form: { csrfToken, callbackUrl: "/desk", json: "true" } });
  return answer.status();
}

test("the database stops while someone writes: the text stays, and is saved by itself when it is back", async ({ page }) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), "linjia-away-"));
  const dataDir = join(folder, "database");
  let database = await startEmbedded({ dataDir, log: () => {}, durable: false });
  // A database that starts anew has another port; to the site it is the same one.
  const door = await doorTo(database.url);
  const site = await startSite({ DATABASE_URL: door.url, DATA_DIR: join(folder, "data"), AUTH_SECRET: "database-away-tests-only-0123456789ab" });
  try {
    await setUpAndWrite(page, site);
    const address = page.url();

    await database.stop();
    await page.keyboard.type("停库之后。");
    await expect(savingOf(page)).toContainText("内容留在本机");
    // Readers do not notice on pages that are kept; one that nobody has asked for yet says that it will be back.
    await expect.poll(async () => (await page.request.get(`${site.url}/archive`)).status()).toBe(503);
    expect((await page.request.get(`${site.url}/`)).status()).toBe(200);
    expect((await page.request.get(`${site.url}/desk/articles`)).status()).toBe(503);
    // Nobody is told that they are signed out while their session lives on.
    expect(await signOut(page, site)).toBe(503);
    await expect(bodyOf(page)).toContainText("停库之前。停库之后。");

    database = await startEmbedded({ dataDir, log: () => {}, durable: false });
    door.leadTo(database.url);
    await expect(savingOf(page)).toHaveText("已保存", { timeout: 60_000 });
    await page.goto(address);
    await expect(bodyOf(page)).toContainText("停库之前。停库之后。");
    expect((await page.request.get(`${site.url}/`)).status()).toBe(200);
  } finally {
    await site.stop();
    await door.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
