/** What this device keeps, when it cannot keep anything, and signing out with text that the server does not have. */
import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { desk as deskEn } from "#messages/en/desk";
import { editor as editorEn } from "#messages/en/editor";
import { offline as en } from "#messages/en/offline";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { offline as zh } from "#messages/zh-CN/offline";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, goToEnd, isSaved, openEditor, savingOf, textOnServer } from "./support/editor.ts";
import { makePerson, type TestPerson } from "./support/people.ts";

const copies = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith("linjia-draft-")));

/** A disk that is full shows when a transaction is to be finished, not when it is begun; Chromium's own switch spares small writes. */
async function canBecomeFull(page: Page): Promise<(full: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...given) {
      const request = add.apply(this, given);
      if (document.documentElement.dataset.full === "yes") this.transaction.abort();
      return request;
    };
  });
  return (full) => page.evaluate((yes) => document.documentElement.setAttribute("data-full", yes ? "yes" : "no"), full);
}

for (const [language, t, e] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`a device that becomes full is told in words, never called a copy, and breaks nothing (${language})`, async ({ page, context, signInAs }) => {
    const me = await signInAs("author", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
    const becomeFull = await canBecomeFull(page);
    await openEditor(page, articleId);
    await expect.poll(() => copies(page)).toHaveLength(1);
    await becomeFull(true);
    await goToEnd(page);
    await page.keyboard.type("满了。");
    await expect(page.getByText(t.noCopy)).toBeVisible();
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    await findNothingHere(page, "a full device");
    await context.setOffline(true);
    await page.keyboard.type("又断网。");
    await expect(savingOf(page)).toHaveText(e.saving.notKept);
    await expect(page.getByText(e.notice.notKept)).toBeVisible();
    await context.setOffline(false);
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    expect((await draftOf(articleId)).text).toContain("满了。又断网。");
    // There is room again: it is kept again, and nobody has to do anything.
    await becomeFull(false);
    await expect(page.getByText(t.noCopy)).toBeHidden({ timeout: 20_000 });
  });

  test(`a browser that forbids storage says so, and writing goes straight to the server (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("author", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException("forbidden", "SecurityError");
      };
      Storage.prototype.setItem = () => {
        throw new DOMException("forbidden", "SecurityError");
      };
    });
    await openEditor(page, articleId);
    await expect(page.getByText(t.noCopy)).toBeVisible();
    await goToEnd(page);
    await page.keyboard.type("没有留底。");
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    await textOnServer(articleId).toContain("没有留底。");
    await page.context().setOffline(true);
    await page.keyboard.type("断网。");
    await expect(savingOf(page)).toHaveText(e.saving.notKept);
  });
}

/** Leaves text on the device that the server does not have. The way to the server is open again afterwards. */
async function leaveUnsent(page: Page, context: BrowserContext, { actor }: TestPerson, headline: string): Promise<number> {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline, body: "开头。", actor });
  // A socket that is open when the network goes may carry some letters still.
  const line = { whole: true };
  await page.routeWebSocket("**/collab", (ws) => {
    const server = ws.connectToServer();
    ws.onMessage((message) => line.whole && server.send(message));
  });
  await openEditor(page, articleId);
  await expect.poll(() => copies(page)).not.toHaveLength(0);
  await goToEnd(page);
  await isSaved(page);
  line.whole = false;
  await context.setOffline(true);
  await page.keyboard.type("还没送出的一段。");
  await expect(savingOf(page)).toContainText("留在本机");
  await page.goto("about:blank");
  await context.setOffline(false);
  line.whole = true;
  return articleId;
}

async function signOut(page: Page, person: TestPerson, words: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(person.name) }).click();
  await page.getByRole("menuitem", { name: words }).click();
}

test("who signs out has first sent what this device still held, also of an article not opened since", async ({ page, context, signInAs }) => {
  const me = await signInAs("author");
  const articleId = await leaveUnsent(page, context, me, "没送出的稿件");
  expect((await draftOf(articleId)).text).not.toContain("还没送出");
  await page.goto("/desk/articles");
  await signOut(page, me, deskZh.signOut);
  await page.waitForURL("**/sign-in");
  expect((await draftOf(articleId)).text).toBe("开头。\n还没送出的一段。");
  expect(await copies(page)).toEqual([]);
});

for (const [language, t, d] of [["zh-CN", zh, deskZh], ["en", en, deskEn]] as const) {
  test(`what cannot be sent is named before anybody is signed out: stay, save it as a file, or go all the same (${language})`, async ({ page, context, signInAs }) => {
    const me = await signInAs("author");
    const articleId = await leaveUnsent(page, context, me, "送不出的稿件");
    await page.routeWebSocket("**/collab", (ws) => ws.close({ code: 1001 }));
    await db().update(people).set({ language }).where(eq(people.id, me.id));
    await page.goto("/desk/articles");
    await signOut(page, me, d.signOut);
    const dialog = page.getByRole("dialog", { name: t.leaving.title });
    await expect(dialog).toContainText("送不出的稿件");
    await findNothingHere(page, "signing out with unsent text");
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: t.leaving.saveFile }).click();
    const file = await (await download).path();
    expect(await readFile(file, "utf8")).toContain("还没送出的一段。");
    await dialog.getByRole("button", { name: t.leaving.stay }).click();
    await expect(dialog).toBeHidden();
    expect(await copies(page)).toHaveLength(1);
    await signOut(page, me, d.signOut);
    await expect(dialog).toBeVisible();
    await context.setOffline(true);
    await dialog.getByRole("button", { name: t.leaving.leave }).click();
    await expect(dialog.getByRole("alert")).toHaveText(d.connectionLost);
    await findNothingHere(page, "signing out without a network");
    await context.setOffline(false);
    await dialog.getByRole("button", { name: t.leaving.leave }).click();
    await page.waitForURL("**/sign-in");
    expect(await copies(page)).toEqual([]);
    expect((await draftOf(articleId)).text).toBe("开头。");
  });
}

test("a tab that goes on writing beside another one is not forgotten when it crashes", async ({ page, context, signInAs }) => {
  const me = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
  const writing = await context.newPage();
  await writing.routeWebSocket("**/collab", (ws) => ws.close({ code: 1001 }));
  let away = true;
  await page.routeWebSocket("**/collab", (ws) => void (away ? ws.close({ code: 1001 }) : ws.connectToServer()));
  await openEditor(writing, articleId);
  await expect.poll(() => copies(writing)).toHaveLength(1);
  await goToEnd(writing);
  await writing.keyboard.type("之前。");
  await expect(savingOf(writing)).toContainText("留在本机");
  await openEditor(page, articleId);
  await expect(bodyOf(page)).toHaveText("开头。之前。");
  await goToEnd(writing);
  await writing.keyboard.type("之后。");
  away = false;
  await textOnServer(articleId).toContain("之前。");
  await isSaved(page);
  await writing.close();
  await page.goto("/desk/articles");
  await signOut(page, me, deskZh.signOut);
  await page.waitForURL("**/sign-in");
  const { text } = await draftOf(articleId);
  expect(text).toContain("之前。");
  expect(text).toContain("之后。");
});

test("what another person has not sent stays theirs when somebody else signs out", async ({ page, context, signInAs, site }) => {
  const first = await signInAs("chief");
  const articleId = await leaveUnsent(page, context, first, "第一位的稿件");
  await context.clearCookies();
  const second = await signInAs("chief");
  await page.goto(`${site}/desk/articles`);
  await signOut(page, second, deskZh.signOut);
  await page.waitForURL("**/sign-in");
  expect(await copies(page)).toHaveLength(1);
  expect((await draftOf(articleId)).text).toBe("开头。");
});

for (const days of [-1, 1]) {
  test(`a clock that is ${days < 0 ? "a day behind" : "a day ahead"} changes nothing`, async ({ page, context, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief");
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
    const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
    await page.clock.setSystemTime(Date.now() + days * 24 * 3_600_000);
    for (const screen of [page, other]) await openEditor(screen, articleId);
    await goToEnd(page);
    await page.keyboard.type("钟不准。");
    await isSaved(page);
    await expect(bodyOf(other)).toContainText("钟不准。");
    await context.setOffline(true);
    await page.keyboard.type("断网。");
    await expect(savingOf(page)).toHaveText(editorZh.saving.offline);
    await context.setOffline(false);
    await page.reload();
    await expect(bodyOf(page)).toContainText("钟不准。断网。");
    await isSaved(page);
    expect((await draftOf(articleId)).text).toBe("开头。\n钟不准。断网。");
    await page.getByRole("tab", { name: "资料" }).click();
    await page.getByLabel("类型").selectOption({ label: "投稿" });
    await expect.poll(async () => (await draftOf(articleId)).version).toBeGreaterThan(1);
    await isSaved(page);
  });
}
