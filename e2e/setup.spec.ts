import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import postgres from "postgres";
import { newMark } from "#lib/articles/testing";
import { signIn as en } from "#messages/en/signIn";
import { failure } from "#messages/zh-CN/failure";
import { settings as settingsWords } from "#messages/zh-CN/settings";
import { signIn as zh } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { findNothing } from "./support/axe.ts";
import { type RunningSite, startSite } from "./support/site.ts";

// A site nobody owns yet: every test here needs one, and the last makes its owner.
test.describe.configure({ mode: "serial" });

const run = promisify(execFile);
let site: RunningSite;
let folder = "";
let settings: Record<string, string> = {};

test.beforeAll(async ({ site: shared }) => {
  test.setTimeout(120_000);
  expect(shared).not.toBe("");
  const name = `e2e_setup_${newMark()}`;
  const url = new URL(process.env.E2E_DATABASE ?? "");
  const sql = postgres(url.href, { max: 1 });
  await sql`create database ${sql(name)} template template0`;
  await sql.end();
  url.pathname = `/${name}`;
  folder = await mkdtemp(join(tmpdir(), "linjia-setup-"));
  settings = { DATABASE_URL: url.href, DATA_DIR: folder, AUTH_SECRET: "set-up-tests-only-0123456789abcdef-0123" };
  site = await startSite(settings);
});
test.afterAll(async () => {
  await site?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** The newest link, as `npx linjia setup-link` gives it. */
async function newLink(): Promise<string> {
  const entry = fileURLToPath(new URL("../scripts/cli/main.ts", import.meta.url));
  const { stdout } = await run(process.execPath, [entry, "setup-link", "--json"], { env: { ...process.env, ...settings, SITE_URL: site.url, NODE_ENV: "production" } });
  const told: { link: string } = JSON.parse(stdout);
  return told.link;
}

async function fill(page: Page, email: string): Promise<void> {
  await page.getByLabel(zh.siteName).fill("江边新闻");
  await page.getByLabel(zh.yourName).fill("周望");
  await page.getByLabel(zh.email, { exact: true }).fill(email);
  await page.getByLabel(zh.password, { exact: true }).fill("山高月小水落石出清风");
}

test("the server prints a set-up link when it starts, and the link opens", async ({ page }) => {
  const link = () => /http:\/\/localhost:\d+\/setup\?token=[\w-]{43}/.exec(site.output())?.[0] ?? "";
  await expect.poll(link).not.toBe("");
  await page.goto(link());
  await expect(page.getByRole("heading", { level: 1, name: zh.setUpTitle })).toBeVisible();
  await findNothing(page, link());
});

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`a wrong or replaced link says so and how to get another (${language})`, async ({ page }) => {
    const replaced = await newLink();
    await newLink();
    for (const [link, told] of [[`${site.url}/setup?token=wrong`, t.link.wrong], [`${site.url}/setup?x=1`, t.link.wrong], [replaced, t.link.used]] as const) {
      await page.goto(`${link}&lang=${language}`);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(told.title);
      await expect(page.getByText("npx linjia setup-link")).toBeVisible();
    }
  });
}

test("a password that is easy to guess is refused in a sentence, and nothing typed is lost", async ({ page }) => {
  await page.goto(await newLink());
  await fill(page, "owner@example.com");
  await page.getByLabel(zh.password, { exact: true }).fill("1234567890");
  await page.getByRole("button", { name: zh.setUp }).click();
  await expect(page.getByText(failure["password.tooEasy"])).toBeVisible();
  await expect(page.getByLabel(zh.siteName)).toHaveValue("江边新闻");
  await expect(page.getByLabel(zh.email, { exact: true })).toHaveValue("owner@example.com");
});

test("of two who set the site up at once one becomes the owner and stands at the desk", async ({ anotherBrowser }) => {
  const link = await newLink();
  const pages = [await (await anotherBrowser()).newPage(), await (await anotherBrowser()).newPage()];
  for (const [index, page] of pages.entries()) {
    await page.goto(link);
    await fill(page, `owner${index}@example.com`);
  }
  await Promise.all(pages.map((page) => page.getByRole("button", { name: zh.setUp }).click()));
  const ends = await Promise.all(pages.map((page) => Promise.race([page.waitForURL(/\/desk\/articles$/).then(() => "desk"), page.getByText(failure["setup.done"]).or(page.getByText(failure["link.used"])).waitFor().then(() => "told")])));
  expect(ends.sort()).toEqual(["desk", "told"]);
});

test("afterwards no link sets anything up, and the site has its name", async ({ page }) => {
  await page.goto(`${site.url}/setup?token=wrong`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(zh.link.done.title);
  await page.goto(`${site.url}/`);
  await expect(page).toHaveTitle(/江边新闻/);
});

test("the sample content goes with one click; a story that somebody edited stays", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`${site.url}/sign-in`);
  const { owner } = await siteIn(settings.DATABASE_URL ?? "");
  await page.getByLabel(zh.email).fill(owner);
  await page.getByLabel(zh.password, { exact: true }).fill("山高月小水落石出清风");
  await page.getByRole("button", { name: zh.submit, exact: true }).click();
  await page.waitForURL(/\/desk/);
  // They are drawn in the background after the first start.
  await expect.poll(async () => (await siteIn(settings.DATABASE_URL ?? "")).state, { timeout: 120_000 }).toBe("installed");
  const { live } = await siteIn(settings.DATABASE_URL ?? "");
  await page.goto(`${site.url}/desk/articles/${live}`);
  await page.locator(".ed-prose > p").last().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("这一句是我加的。");
  await expect(page.locator(".ed-saving")).toHaveText("已保存");
  const headline = await page.getByRole("textbox", { name: "标题" }).inputValue();
  await page.goto(`${site.url}/desk/settings`);
  await page.getByRole("button", { name: settingsWords.removeSamples }).click();
  await expect(page.getByText(/已移除 \d+ 篇示例文章，留下您改过的 1 篇。/)).toBeVisible();
  await page.goto(`${site.url}/`);
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("main")).toContainText(headline);
  await page.goto(`${site.url}/desk/settings`);
  await expect(page.getByRole("button", { name: settingsWords.removeSamples })).toBeHidden();
});

/** Who owns the site, what has become of the sample content, and the number of a Chinese story of it that readers see. */
async function siteIn(url: string): Promise<{ owner: string; state: string; live: number }> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql<{ owner: string; state: string; live: string }[]>`
      select (select email from people where owner) as owner, (select value->>'state' from settings where key = 'samples') as state,
        (select min(id) from articles where sample_hash is not null and live = 'live' and language = 'zh-CN') as live`;
    return { owner: row?.owner ?? "", state: row?.state ?? "", live: Number(row?.live) };
  } finally {
    await sql.end();
  }
}
