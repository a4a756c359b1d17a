/** An admin decides what programs may read, and whom the site tells of new articles. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import postgres from "postgres";
import { closeDatabase, openDatabase } from "#db/client";
import { systemActor } from "#lib/access/actor";
import { makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { desk as deskEn } from "#messages/en/desk";
import { machines as en } from "#messages/en/machines";
import { settings as settingsEn } from "#messages/en/settings";
import { desk } from "#messages/zh-CN/desk";
import { failure } from "#messages/zh-CN/failure";
import { machines as zh } from "#messages/zh-CN/machines";
import { settings } from "#messages/zh-CN/settings";
import { expect, test } from "./fixtures.ts";
import { makePerson, signInContext } from "./support/people.ts";
import { type RunningSite, startSite } from "./support/site.ts";

// Settings are everybody's: these tests have a site of their own, and one after the other.
test.describe.configure({ mode: "serial" });

let own: RunningSite;
let folder = "";
let hub: Server;
const told: string[] = [];

test.beforeAll(async ({ site: shared }) => {
  test.setTimeout(120_000);
  expect(shared).not.toBe("");
  const name = `e2e_programs_${newMark()}`;
  const url = new URL(process.env.E2E_DATABASE ?? "");
  const sql = postgres(url.href, { max: 1 });
  await sql`create database ${sql(name)} template template0`;
  await sql.end();
  url.pathname = `/${name}`;
  folder = await mkdtemp(join(tmpdir(), "linjia-programs-"));
  own = await startSite({ DATABASE_URL: url.href, DATA_DIR: folder, AUTH_SECRET: process.env.E2E_SECRET ?? "", OUTGOING_LOOPBACK_FOR_TESTS: "1" });
  await closeDatabase();
  openDatabase(url.href, 2);
  hub = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => { body += part; });
    request.on("end", () => {
      told.push(`${request.method} ${request.headers["content-type"]} ${body}`);
      // A hub that is busy the first time is told again.
      response.writeHead(told.length === 1 ? 503 : 202).end();
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
});
test.afterAll(async () => {
  await own?.stop();
  await new Promise((resolve) => hub?.close(resolve));
  if (folder) await rm(folder, { recursive: true, force: true });
  await closeDatabase();
  openDatabase(process.env.E2E_DATABASE ?? "", 2);
});

async function openSettings(page: Page, language: "zh-CN" | "en" = "zh-CN"): Promise<void> {
  await signInContext(page.context(), own.url, await makePerson("admin", { language }));
  await page.goto(`${own.url}/desk/settings`);
}

async function save(page: Page, name: string, saved: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await expect(page.getByText(saved)).toBeVisible();
  await page.reload();
}

const textOf = async (page: Page, path: string) => {
  const answer = await page.request.get(`${own.url}${path}`);
  return `${answer.status()} ${await answer.text()}`;
};

for (const [language, words, button, saved] of [["zh-CN", zh, desk.save, settings.saved], ["en", en, deskEn.save, settingsEn.saved]] as const) {
  test(`what AI programs may read changes robots.txt and llms.txt at once (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    const t = words.settings;
    await openSettings(page, language);
    const preset = page.getByLabel(t.preset, { exact: true });
    const robots = () => textOf(page, "/robots.txt");
    await preset.selectOption(t.presets.none);
    for (const purpose of Object.values(t.purposes)) await expect(page.getByLabel(purpose)).not.toBeChecked();
    await save(page, button, saved);
    expect(await robots()).toMatch(/User-agent: GPTBot\n[\s\S]*Disallow: \/\n[\s\S]*User-agent: OAI-SearchBot\n[\s\S]*Disallow: \/\n[\s\S]*User-agent: ChatGPT-User\n/);
    expect(await textOf(page, "/llms.txt")).toBe("404 ");
    await expect(preset).toHaveValue("none");
    await preset.selectOption(t.presets.all);
    await save(page, button, saved);
    expect(await robots()).not.toContain("User-agent: GPTBot");
    expect(await textOf(page, "/llms.txt")).not.toContain(words.llms.rules(false));
    await page.getByLabel(t.purposes.search).uncheck();
    await expect(preset).toHaveValue("own");
    await save(page, button, saved);
    await expect(page.getByLabel(t.purposes.search)).not.toBeChecked();
    expect(await robots()).toContain("User-agent: PerplexityBot");
    expect(await robots()).not.toContain("User-agent: ChatGPT-User");
    await preset.selectOption(t.presets.answers);
    await save(page, button, saved);
    expect(await robots()).toContain("User-agent: GPTBot");
    expect(await robots()).not.toContain("User-agent: PerplexityBot");
    expect(await textOf(page, "/llms.txt")).toMatch(new RegExp(`^200 # .*\\n[\\s\\S]*${words.llms.rules(false)}`));
  });
}

test("a hub is told of every feed that a publish and a take-down touch, and again when it was busy", async ({ page }) => {
  await openSettings(page);
  const field = page.getByLabel(zh.settings.hub);
  await field.fill("https://name:secret@hub.example/");
  await page.getByRole("button", { name: desk.save, exact: true }).click();
  await expect(page.getByText(failure["settings.hub"])).toBeVisible();
  const address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
  await field.fill(address);
  await save(page, desk.save, settings.saved);
  const section = await makeSection();
  const { articleId, path } = await makePublished({ sectionId: section.id, language: "en" });
  const topics = ["/en", `/en/section/${section.slug}`].flatMap((list) => ["feed.xml", "atom.xml", "feed.json"].map((file) => `${own.url}${list}/${file}`));
  const word = (topic: string) => `POST application/x-www-form-urlencoded hub.mode=publish&hub.url=${encodeURIComponent(topic)}`;
  await expect.poll(() => told, { timeout: 30_000 }).toEqual([word(topics[0] ?? ""), ...topics.map(word)]);
  for (const topic of topics) {
    const feed = await page.request.get(topic);
    expect(feed.headers().link).toBe(`<${address}>; rel="hub", <${topic}>; rel="self"`);
    const text = await feed.text();
    expect([text.includes(`${own.url}${path}`), text.includes(address)], topic).toEqual([true, true]);
  }
  told.length = 1;
  valueOf(await unpublishArticle(systemActor("test"), { articleId }));
  await expect.poll(() => told.slice(1), { timeout: 30_000 }).toEqual(topics.map(word));
  expect(await (await page.request.get(topics[0] ?? "")).text()).not.toContain(path);
});
