import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { sessions } from "#db/schema/people";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { expect, test } from "./fixtures.ts";
import type { TestPerson } from "./support/people.ts";
import { bodyOf, crash, draftOf, goToEnd, isSaved, openEditor, savingOf, textOnServer } from "./support/editor.ts";

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

test("while the server is away the text stays, and an answer lost after saving is no conflict", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  const address = `**/api/drafts/${articleId}`;
  await page.route(address, (route) => route.fulfill({ status: 503, json: { code: "database.away", message: "away" } }), { times: 1 });
  await page.keyboard.type("库停了。");
  await expect(savingOf(page)).toHaveText("尚未保存 · 服务器没有应答，内容留在本机");
  await page.route(address, async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.keyboard.type("又来了。");
  await isSaved(page);
  expect((await draftOf(articleId)).text).toContain("库停了。又来了。");
});

/** Somebody writes while the network is away, the page crashes, and the article is opened again. */
async function crashAndReturn(page: Page, context: BrowserContext, { actor }: TestPerson): Promise<{ articleId: number; again: Page }> {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  await context.setOffline(true);
  await page.keyboard.type("没存上的一段。");
  await expect(savingOf(page)).toContainText("内容留在本机");
  await crash(page);
  await context.setOffline(false);
  const again = await context.newPage();
  await openEditor(again, articleId);
  await expect(again.getByText("当时没有存上")).toBeVisible();
  return { articleId, again };
}

test("text that a crashed page could not save is offered, and taken back only when asked for", async ({ page, signInAs, context }) => {
  const { articleId, again } = await crashAndReturn(page, context, await signInAs("author"));
  await expect(bodyOf(again)).not.toContainText("没存上的一段。");
  await again.getByRole("button", { name: "恢复" }).click();
  await expect(bodyOf(again)).toContainText("没存上的一段。");
  await isSaved(again);
  await textOnServer(articleId).toContain("没存上的一段。");
  await again.reload();
  await expect(bodyOf(again)).toContainText("没存上的一段。");
  await expect(again.getByText("当时没有存上")).toBeHidden();
});

test("a copy from a crash is shown beside what was written since it was found, never put over it", async ({ page, signInAs, context }) => {
  const { articleId, again } = await crashAndReturn(page, context, await signInAs("author"));
  await goToEnd(again);
  await again.keyboard.type("后来写的一段。");
  await isSaved(again);
  await again.getByRole("button", { name: "恢复" }).click();
  const dialog = again.getByRole("dialog");
  await expect(dialog).toContainText("没存上的一段。");
  await expect(dialog).toContainText("后来写的一段。");
  await textOnServer(articleId).toContain("后来写的一段。");
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
  await page.route(`**/api/drafts/${articleId}`, (route) => route.abort());
  await goToEnd(page);
  await page.keyboard.type("存不上。");
  await expect(savingOf(page)).toContainText("尚未保存");
  await page.reload();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
});
