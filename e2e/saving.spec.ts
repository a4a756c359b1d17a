import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { sessions } from "#db/schema/people";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { contentOf, opened } from "#lib/collab/document";
import { plainText } from "#lib/content/text";
import { expect, test } from "./fixtures.ts";
import { makePerson, type TestPerson } from "./support/people.ts";
import { bodyOf, crash, draftOf, goToEnd, isSaved, openEditor, savingOf, textOnServer } from "./support/editor.ts";

// What is tried here is the document on the device. Playwright waits for ever for a service worker that crashed together with its page.
test.use({ serviceWorkers: "block" });

/** The WebSocket of a page, to be cut and mended: an open one does not notice that a server is away. */
async function lineOf(page: Page): Promise<{ cut: () => void; mend: () => void }> {
  const line = { whole: true };
  await page.routeWebSocket("**/collab", (ws) => {
    const server = ws.connectToServer();
    ws.onMessage((message) => line.whole && server.send(message));
    server.onMessage((message) => line.whole && ws.send(message));
    if (!line.whole) void ws.close({ code: 1001 });
    closers.add(() => ws.close({ code: 1001 }));
  });
  const closers = new Set<() => Promise<void>>();
  return {
    cut: () => (line.whole = false),
    mend: () => {
      line.whole = true;
      // What was swallowed meanwhile is sent again by a new connection only.
      for (const close of closers) void close().catch(() => {});
    },
  };
}

test("offline the text stays, says so, and is saved once the network is back", async ({ page, signInAs, context }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  await context.setOffline(true);
  await page.keyboard.type("离线写的。");
  await expect(savingOf(page)).toHaveText("尚未保存 · 离线，内容留在本机");
  await page.keyboard.type("接着写。");
  await context.setOffline(false);
  await isSaved(page);
  expect((await draftOf(articleId)).text).toContain("离线写的。接着写。");
});

test("while the server is away the text stays, and is saved by itself once it is back", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  const line = await lineOf(page);
  await openEditor(page, articleId);
  await goToEnd(page);
  await page.keyboard.type("库停之前。");
  await isSaved(page);
  line.cut();
  await page.keyboard.type("库停了。");
  await expect(savingOf(page)).toHaveText("尚未保存 · 服务器没有应答，内容留在本机");
  await page.keyboard.type("又来了。");
  line.mend();
  await isSaved(page);
  expect((await draftOf(articleId)).text).toContain("库停之前。库停了。又来了。");
});

/** What the device holds of an article's body. */
async function keptText(page: Page, articleId: number): Promise<string> {
  const rows = await page.evaluate(async (id) => {
    const name = (await indexedDB.databases()).find((each) => each.name?.match(/^linjia-draft-\d+-(\d+)-/)?.[1] === String(id))?.name ?? "";
    const wait = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await wait(indexedDB.open(name));
    const found: Uint8Array[] = await wait(database.transaction("updates").objectStore("updates").getAll());
    database.close();
    return found.map((row) => [...row]);
  }, articleId);
  const doc = opened(rows.map((row) => Uint8Array.from(row)));
  return plainText(contentOf(doc).body);
}

/** Somebody writes while the network is away, the page crashes, and the article is opened again. */
async function crashAndReturn(page: Page, context: BrowserContext, { actor }: TestPerson, meanwhile = async (_articleId: number) => {}): Promise<{ articleId: number; again: Page }> {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  await context.setOffline(true);
  await page.keyboard.type("没存上的一段。");
  await expect(savingOf(page)).toContainText("内容留在本机");
  // A write to the device that has begun takes some milliseconds.
  await expect.poll(() => keptText(page, articleId)).toContain("没存上的一段。");
  await crash(page);
  await meanwhile(articleId);
  await context.setOffline(false);
  const again = await context.newPage();
  await openEditor(again, articleId);
  return { articleId, again };
}

test("what a crashed page could not save is there again when the article is opened, and saved", async ({ page, signInAs, context }) => {
  const { articleId, again } = await crashAndReturn(page, context, await signInAs("author"));
  await expect(bodyOf(again)).toContainText("没存上的一段。");
  await isSaved(again);
  await textOnServer(articleId).toContain("没存上的一段。");
  await again.reload();
  await expect(bodyOf(again)).toContainText("没存上的一段。");
  expect((await draftOf(articleId)).text.split("没存上的一段。")).toHaveLength(2);
});

test("what a crashed page kept and what somebody wrote meanwhile are both there, once each", async ({ page, signInAs, context, anotherBrowser }) => {
  const person = await signInAs("chief");
  const colleague = await (await anotherBrowser(await makePerson("chief"))).newPage();
  const { articleId, again } = await crashAndReturn(page, context, person, async (id) => {
    await openEditor(colleague, id);
    await bodyOf(colleague).locator("p").first().click();
    await colleague.keyboard.press("End");
    await colleague.keyboard.type("同事补的。");
    await isSaved(colleague);
  });
  for (const screen of [again, colleague]) {
    await expect(bodyOf(screen)).toContainText("没存上的一段。");
    await expect(bodyOf(screen)).toContainText("开头。同事补的。");
  }
  await isSaved(again);
  expect((await draftOf(articleId)).text).toBe("开头。同事补的。\n没存上的一段。");
});

test("who signs out leaves no text on the device", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "只给自己看的。", actor: person.actor });
  await openEditor(page, articleId);
  const kept = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? "").filter((name) => name.startsWith("linjia-draft-")));
  await expect.poll(kept).toHaveLength(1);
  await page.goto("/desk/articles");
  await page.getByRole("button", { name: new RegExp(person.name) }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await page.waitForURL("**/sign-in");
  await expect.poll(kept).toEqual([]);
});

test("a text of several megabytes is saved whole; one of twenty is refused in a sentence and changes nothing", async ({ page, signInAs, site }) => {
  const person = await signInAs("author");
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  const paragraph = { type: "paragraph", content: [{ type: "text", text: "机房里的灯亮着。".repeat(250) }] };
  const save = (count: number, basedOn: number) => page.request.put(`/api/drafts/${articleId}`, { headers: { origin: site, "if-match": `"${basedOn}"` }, data: { content: { ...content, body: { type: "doc", content: Array.from({ length: count }, () => paragraph) } } } });
  const saved = await save(800, version);
  expect(saved.status()).toBe(200);
  expect((await draftOf(articleId)).text.length).toBeGreaterThan(1_600_000);
  const refused = await save(3_500, version + 1);
  expect([refused.status(), await refused.json()]).toEqual([413, { code: "request.tooLarge", message: expect.stringContaining("8 MB") }]);
  expect((await draftOf(articleId)).version).toBe(version + 1);
});

test("an ended session keeps the text and asks to sign in beside it", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  await db().update(sessions).set({ endedAt: new Date() }).where(eq(sessions.personId, person.id));
  await page.keyboard.type("还在。");
  await expect(page.getByRole("link", { name: "在新标签页登录" })).toHaveAttribute("href", `/sign-in?next=${encodeURIComponent(`/desk/articles/${articleId}`)}`);
  await db().update(sessions).set({ endedAt: null }).where(eq(sessions.personId, person.id));
  await page.getByRole("button", { name: "再试一次" }).click();
  await isSaved(page);
  await textOnServer(articleId).toContain("还在。");
});

test("leaving asks only when something is not saved", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.keyboard.type("马上走。");
  await page.reload();
  await expect(bodyOf(page)).toBeVisible();
  expect(asked).toEqual([]);
  await textOnServer(articleId).toContain("马上走。");
  // What this device keeps is not lost either.
  await page.context().setOffline(true);
  await goToEnd(page);
  await page.keyboard.type("存不上。");
  await expect(savingOf(page)).toContainText("尚未保存");
  await page.context().setOffline(false);
  await page.reload();
  await expect(bodyOf(page)).toContainText("存不上。");
  expect(asked).toEqual([]);
  await textOnServer(articleId).toContain("存不上。");
});
