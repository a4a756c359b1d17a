/** Several people in one draft, each in a browser of their own. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { together as en } from "#messages/en/together";
import { editor as editorEn } from "#messages/en/editor";
import { together as zh } from "#messages/zh-CN/together";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, openEditor, savingOf, textOnServer } from "./support/editor.ts";
import { findNothingHere } from "./support/axe.ts";
import { makePerson } from "./support/people.ts";

/** Puts the caret at the end of a paragraph. */
async function goInto(page: Page, paragraph: number): Promise<void> {
  await bodyOf(page).locator("> p").nth(paragraph).click();
  await page.keyboard.press("End");
}

for (const [language, t, e] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`two people write at once, see each other and lose nothing (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const colleague = await makePerson("chief", { name: "编辑乙", language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。", actor: me.actor });
    const other = await (await anotherBrowser(colleague)).newPage();
    await openEditor(page, articleId);
    await openEditor(other, articleId);
    await expect(page.getByRole("list", { name: t.present(1) })).toContainText("编辑乙");
    await goInto(page, 0);
    await goInto(other, 1);
    await Promise.all([page.keyboard.type("我在这里写了一句。", { delay: 15 }), other.keyboard.type("同事在那里写了一句。", { delay: 15 })]);
    for (const screen of [page, other]) {
      await expect(bodyOf(screen).locator("> p").nth(0)).toContainText("甲段。我在这里写了一句。");
      await expect(bodyOf(screen).locator("> p").nth(1)).toContainText("乙段。同事在那里写了一句。");
      await expect(savingOf(screen)).toHaveText(e.saving.saved);
    }
    await expect(bodyOf(page).locator(".ed-cursor-name")).toHaveText("编辑乙");
    await findNothingHere(page, "writing together");
    expect((await draftOf(articleId)).text).toBe("甲段。我在这里写了一句。\n乙段。同事在那里写了一句。");
    await other.close();
    await expect(page.getByRole("list", { name: t.present(1) })).toBeHidden();
    await expect(bodyOf(page).locator(".ed-cursor-name")).toBeHidden();
  });
}

test("in one paragraph and one headline at once, every letter of both is there", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "标题", body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  for (const screen of [page, other]) {
    await openEditor(screen, articleId);
    await goInto(screen, 0);
  }
  await Promise.all([page.keyboard.type("aaaaaaaaaaaaaaaaaaaa", { delay: 10 }), other.keyboard.type("bbbbbbbbbbbbbbbbbbbb", { delay: 10 })]);
  const letters = (text: string) => [...text].filter((sign) => sign === "a" || sign === "b").sort().join("");
  await expect.poll(async () => letters((await draftOf(articleId)).text)).toBe("a".repeat(20) + "b".repeat(20));
  for (const screen of [page, other]) await screen.locator("#text-headline").focus();
  await Promise.all([page.keyboard.type("甲甲甲甲甲", { delay: 20 }), other.keyboard.type("乙乙乙乙乙", { delay: 20 })]);
  await expect.poll(async () => [...(await draftOf(articleId)).headline].filter((sign) => sign === "甲" || sign === "乙").length).toBe(10);
  const both = await draftOf(articleId);
  for (const screen of [page, other]) await expect(screen.locator("#text-headline")).toHaveValue(both.headline);
});

test("the caret in the headline stays between its letters while somebody writes before it", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "标题", body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  for (const screen of [page, other]) await openEditor(screen, articleId);
  const [mine, theirs] = [page.locator("#text-headline"), other.locator("#text-headline")];
  await mine.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await theirs.focus();
  await other.keyboard.press("Home");
  await other.keyboard.type("同事的");
  await expect(mine).toHaveValue("同事的标题");
  await page.keyboard.type("我");
  await expect(theirs).toHaveValue("同事的标我题");
});

test("a caret that has just moved stays where it is when a colleague's letters come", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await openEditor(page, articleId);
  await openEditor(other, articleId);
  await goInto(page, 0);
  await page.keyboard.type("我写。");
  await goInto(other, 1);
  // A browser that is late with telling of the caret: it never does.
  await page.evaluate(() => document.addEventListener("selectionchange", (event) => event.isTrusted && event.stopImmediatePropagation(), { capture: true }));
  await page.keyboard.press("ArrowLeft");
  await other.keyboard.type("同事。");
  await expect(bodyOf(page)).toContainText("乙段。同事。");
  await page.keyboard.type("在这里");
  await textOnServer(articleId).toBe("甲段。我写在这里。\n乙段。同事。");
});

test("taking back takes back one's own words only", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await openEditor(page, articleId);
  await openEditor(other, articleId);
  await goInto(page, 0);
  await page.keyboard.type("我的。");
  await expect(bodyOf(other)).toContainText("甲段。我的。");
  await goInto(other, 1);
  await other.keyboard.type("同事的。");
  await expect(bodyOf(page)).toContainText("乙段。同事的。");
  await page.keyboard.press("Control+z");
  await expect(bodyOf(other)).not.toContainText("我的。");
  await textOnServer(articleId).toBe("甲段。\n乙段。同事的。");
  await page.keyboard.press("Control+y");
  await textOnServer(articleId).toBe("甲段。我的。\n乙段。同事的。");
});

test("offline on both sides and back: what both wrote is there, once", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。", actor: me.actor });
  const browser = await anotherBrowser(await makePerson("chief"));
  const other = await browser.newPage();
  for (const screen of [page, other]) await openEditor(screen, articleId);
  await goInto(page, 0);
  await goInto(other, 1);
  await page.context().setOffline(true);
  await browser.setOffline(true);
  await page.keyboard.type("离线的我。");
  await other.keyboard.type("离线的同事。");
  for (const screen of [page, other]) await expect(savingOf(screen)).toHaveText(editorZh.saving.offline);
  await browser.setOffline(false);
  await page.context().setOffline(false);
  for (const screen of [page, other]) await expect(bodyOf(screen)).toContainText("甲段。离线的我。");
  for (const screen of [page, other]) await expect(savingOf(screen)).toHaveText(editorZh.saving.saved);
  expect((await draftOf(articleId)).text).toBe("甲段。离线的我。\n乙段。离线的同事。");
});

test("whose rights are taken away can go on reading, and write nothing more", async ({ page, signInAs }) => {
  const section = await makeSection();
  const person = await signInAs("editor", { sectionIds: [section.id] });
  const author = await makePerson("author");
  const { articleId } = await makeDraft({ sectionId: section.id, body: "一段。", actor: author.actor });
  await openEditor(page, articleId);
  await goInto(page, 0);
  await page.keyboard.type("还能写。");
  await expect(savingOf(page)).toHaveText(editorZh.saving.saved);
  await db().update(people).set({ role: "author" }).where(eq(people.id, person.id));
  // An editor who is an author now has nothing to do with the article of somebody else.
  await expect(page.getByText(zh.denied.denied)).toBeVisible();
  await expect(savingOf(page)).toHaveText(editorZh.saving.readOnly);
  await page.keyboard.type("不再能写。");
  await expect(bodyOf(page)).toHaveAttribute("contenteditable", "false");
  await expect(bodyOf(page)).toHaveText("一段。还能写。");
  expect((await draftOf(articleId)).text).toBe("一段。还能写。");
});
