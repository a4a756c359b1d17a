/** An article that was opened once can be opened again without a network, and what is written then is lost by nobody. */
import type { BrowserContext, Page } from "@playwright/test";
import { makeDraft, makePublished, makeSection } from "#lib/articles/testing";
import { removeArticle } from "#lib/articles/remove";
import { editor as editorEn } from "#messages/en/editor";
import { offline as en } from "#messages/en/offline";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { offline as zh } from "#messages/zh-CN/offline";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, goToEnd, openEditor, savingOf } from "./support/editor.ts";
import { makePerson, signInContext } from "./support/people.ts";
import { freePort, startSite } from "./support/site.ts";

/** Paths that this browser could show without a network. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("linjia-offline-pages-"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search).filter((path) => path.startsWith("/desk/articles/")).sort();
  });

/** Opened, and kept with everything that it needs: the worker's answer to the page is its last step. What checks facts has a sign in its address, and needs the network anyway. */
async function openAndKeep(page: Page, articleId: number): Promise<void> {
  await openEditor(page, articleId);
  await expect.poll(() => keptPages(page)).toContain(`/desk/articles/${articleId}`);
  await expect.poll(() => page.evaluate(async () => Boolean(navigator.serviceWorker.controller) && Boolean(await caches.match("/desk/offline.js?calm")))).toBe(true);
  await expect.poll(() => page.evaluate(async () => (await Promise.all(performance.getEntriesByType("resource").filter(({ name }) => name.includes("/_next/static/") && !name.includes("#")).map(({ name }) => caches.match(new URL(name).pathname)))).every(Boolean))).toBe(true);
}

for (const [language, t, e] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`an article opened once is reloaded without a network, written in, and saved once when the network is back (${language})`, async ({ page, context, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
    const other = await (await anotherBrowser(await makePerson("chief", { language }))).newPage();
    await openEditor(other, articleId);
    await openAndKeep(page, articleId);
    await goToEnd(page);
    await page.keyboard.type("断网之前。");
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    await context.setOffline(true);
    await goToEnd(page);
    await page.keyboard.type("断网以后。");
    await expect(savingOf(page)).toHaveText(e.saving.offline);
    await page.reload();
    await expect(bodyOf(page)).toHaveText("开头。断网之前。断网以后。");
    await expect(savingOf(page)).toHaveText(e.saving.offline);
    await expect(page.getByText(e.notice.offline)).toBeVisible();
    await goToEnd(page);
    await page.keyboard.type("又打开以后。");
    await bodyOf(other).locator("> p").first().click();
    await other.keyboard.press("End");
    await other.keyboard.type("同事的。");
    await context.setOffline(false);
    // The first paragraph holds the other one's cursor with its name.
    for (const screen of [page, other]) {
      await expect(bodyOf(screen).locator("> p").first()).toContainText("开头。同事的。");
      await expect(bodyOf(screen).locator("> p:nth-child(n + 2)")).toContainText(["断网之前。", "断网以后。", "又打开以后。"]);
    }
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    expect((await draftOf(articleId)).text).toBe("开头。同事的。\n断网之前。\n断网以后。\n又打开以后。");
  });

  test(`a page that was not opened before is answered with a sentence while there is no network (${language})`, async ({ page, context, signInAs }) => {
    const me = await signInAs("chief", { language });
    const section = await makeSection();
    const [kept, never] = [await makeDraft({ sectionId: section.id, actor: me.actor }), await makeDraft({ sectionId: section.id, actor: me.actor })];
    await openAndKeep(page, kept.articleId);
    await context.setOffline(true);
    for (const path of [`/desk/articles/${never.articleId}`, "/desk/articles"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { name: t.calm.title })).toBeVisible();
      await findNothingHere(page, "nothing is kept");
    }
    await page.goto(`/desk/articles/${kept.articleId}`);
    await expect(bodyOf(page)).toBeVisible();
    // Nothing is waiting, and a person is told all the same that there is no line.
    await expect(savingOf(page)).toHaveText(t.apart);
    await expect(page.getByText(t.apartKept)).toBeVisible();
    await findNothingHere(page, "an article without a network");
    await context.setOffline(false);
    await page.goto("/desk/articles");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("while the server is killed the article is reloaded and written in; when it runs again everything is there once", async ({ browser }) => {
  test.setTimeout(120_000);
  const settings = { DATABASE_URL: process.env.E2E_DATABASE ?? "", DATA_DIR: process.env.E2E_DATA_DIR ?? "", AUTH_SECRET: process.env.E2E_SECRET ?? "", PORT: String(await freePort()) };
  const first = await startSite(settings);
  const person = await makePerson("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  const context = await browser.newContext({ baseURL: first.url, locale: "zh-CN" });
  await signInContext(context, first.url, person);
  const page = await context.newPage();
  await openAndKeep(page, articleId);
  first.kill();
  await goToEnd(page);
  await page.keyboard.type("服务器没了。");
  await expect(savingOf(page)).toHaveText(editorZh.saving.away);
  await page.reload();
  await expect(bodyOf(page)).toHaveText("开头。服务器没了。");
  await goToEnd(page);
  await page.keyboard.type("还在写。");
  await expect(savingOf(page)).toHaveText(editorZh.saving.away);
  const second = await startSite(settings);
  await expect(savingOf(page)).toHaveText(editorZh.saving.saved);
  expect((await draftOf(articleId)).text).toBe("开头。\n服务器没了。\n还在写。");
  await page.reload();
  await expect(bodyOf(page)).toHaveText("开头。服务器没了。还在写。");
  await context.close();
  await second.stop();
});

test("a server that hangs is not waited for: the kept page comes after three seconds", async ({ page, signInAs, site }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
  await openAndKeep(page, articleId);
  const gate = Promise.withResolvers<void>();
  await page.context().route(`${site}/desk/articles/${articleId}`, async (route) => {
    await gate.promise;
    await route.continue().catch(() => {});
  });
  await page.reload();
  await expect(bodyOf(page)).toHaveText("开头。");
  gate.resolve();
});

test("with a network the page is always fresh, and an article that is gone is kept no longer", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "旧标题", actor: me.actor });
  await openAndKeep(page, articleId);
  const before = await page.evaluate(() => document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce);
  await page.reload();
  await expect(bodyOf(page)).toBeVisible();
  expect(await page.evaluate(() => document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce)).not.toBe(before);
  await removeArticle(me.actor, { articleId });
  await page.reload();
  await expect.poll(() => keptPages(page)).toEqual([]);
});

test("no page for readers is ever under the worker, and what Next's router asks for comes from the server", async ({ page, context, signInAs }) => {
  const me = await signInAs("chief");
  const section = await makeSection();
  const live = await makePublished({ sectionId: section.id });
  const { articleId } = await makeDraft({ sectionId: section.id, actor: me.actor });
  await openAndKeep(page, articleId);
  const reader = await context.newPage();
  for (const path of ["/", "/en", live.path, "/deskx", "/search"]) {
    await reader.goto(path);
    expect(await reader.evaluate(() => navigator.serviceWorker.controller), path).toBeNull();
  }
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname))).toEqual(["/desk/"]);
  await context.setOffline(true);
  const asked = await page.evaluate((path) => fetch(`${path}?_rsc=1`, { headers: { RSC: "1" } }).then(({ status }) => status, () => "failed"), `/desk/articles/${articleId}`);
  expect(asked).toBe("failed");
});

test("twenty pages are kept, of pages and nothing else, and the oldest goes first", async ({ page, signInAs }) => {
  test.setTimeout(120_000);
  const me = await signInAs("chief");
  const section = await makeSection();
  const ids: number[] = [];
  for (let at = 0; at < 22; at++) ids.push((await makeDraft({ sectionId: section.id, actor: me.actor })).articleId);
  await openAndKeep(page, ids[0] ?? 0);
  for (const id of ids.slice(1)) await openEditor(page, id);
  await expect.poll(async () => (await keptPages(page)).length).toBe(20);
  const kept = await keptPages(page);
  expect(kept).not.toContain(`/desk/articles/${ids[0]}`);
  expect(kept).toContain(`/desk/articles/${ids[21]}`);
  const everything = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => new URL(url).pathname));
  expect(everything.filter((path) => !/^\/(desk\/articles\/\d+$|desk\/offline\.js|_next\/static\/)/.test(path))).toEqual([]);
});

/** Signs in by the form, as somebody whose session has ended by itself. */
async function signIn(context: BrowserContext, { email, password }: { email: string; password: string }): Promise<Page> {
  await context.clearCookies();
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("邮箱").fill(email);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL("**/desk/**");
  return page;
}

test("who signs out, and who signs in after somebody else, finds no kept page", async ({ page, context, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, actor: me.actor });
  await openAndKeep(page, articleId);
  const another = await makePerson("chief");
  const theirs = await signIn(context, another);
  expect(await keptPages(theirs)).toEqual([]);
  await openAndKeep(theirs, articleId);
  await theirs.goto("/desk/articles");
  await theirs.getByRole("button", { name: new RegExp(another.name) }).click();
  await theirs.getByRole("menuitem", { name: "退出登录" }).click();
  await theirs.waitForURL("**/sign-in");
  expect(await keptPages(theirs)).toEqual([]);
});

test("files of an older build go with the pages that wanted them", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const section = await makeSection();
  const { articleId } = await makeDraft({ sectionId: section.id, actor: me.actor });
  await page.goto("/desk/articles");
  await page.evaluate(async () => {
    for (const kind of ["pages", "assets"]) await (await caches.open(`linjia-offline-${kind}-older`)).put("/_next/static/older.js", new Response("older"));
  });
  await openAndKeep(page, articleId);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith("-older")))).toEqual([]);
});
