/** Tracked changes: one suggests, another decides. */
import type { CDPSession, Page } from "@playwright/test";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { editor as editorEn } from "#messages/en/editor";
import { suggest as en } from "#messages/en/suggest";
import { comfort as comfortZh } from "#messages/zh-CN/comfort";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { suggest as zh } from "#messages/zh-CN/suggest";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, givePaste, openEditor, savingOf, textOnServer } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";

async function goInto(page: Page, paragraph: number, key: "End" | "Home" = "End"): Promise<void> {
  await bodyOf(page).locator("> p").nth(paragraph).click();
  await page.keyboard.press(key);
}

async function turnOn(page: Page, t: typeof zh = zh): Promise<void> {
  await page.getByRole("button", { name: t.mode.off, exact: true }).click();
  await expect(page.getByText(t.mode.note)).toBeVisible();
}

const press = async (page: Page, key: string, times: number) => {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
};
/** An input method at work, as Chromium's own sends it. */
const compose = (cdp: CDPSession, letters: string) => cdp.send("Input.imeSetComposition", { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
const settle = (cdp: CDPSession, words: string) => cdp.send("Input.insertText", { text: words });
const newIn = (page: Page) => bodyOf(page).locator("ins.ed-suggested-in");
const goneIn = (page: Page) => bodyOf(page).locator("del.ed-suggested-out");

for (const [language, t, e] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`one suggests, another accepts one and rejects one while both write (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language, name: "记者甲" });
    const colleague = await makePerson("chief", { name: "编辑乙", language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段旧话。\n\n丙段。", actor: me.actor });
    const other = await (await anotherBrowser(colleague)).newPage();
    for (const screen of [page, other]) await openEditor(screen, articleId);
    await turnOn(page, t);
    await goInto(page, 0);
    await page.keyboard.type("新的一句。");
    await goInto(page, 1);
    await press(page, "Backspace", 3);
    await expect(newIn(other)).toContainText("新的一句。");
    await expect(goneIn(other)).toContainText("旧话。");
    await goInto(other, 2);
    await Promise.all([other.keyboard.type("同事写的。", { delay: 20 }), page.keyboard.type("换上的话。", { delay: 20 })]);
    await textOnServer(articleId).toBe("甲段。\n乙段旧话。\n丙段。同事写的。");
    await newIn(other).first().click();
    const card = other.getByRole("toolbar", { name: t.card.label });
    await expect(card).toContainText("记者甲");
    await findNothingHere(other, "a suggestion under the caret");
    await other.keyboard.press("Alt+F10");
    await expect(card.getByRole("button", { name: t.card.acceptOf("记者甲"), exact: true })).toBeFocused();
    await other.keyboard.press("Enter");
    await textOnServer(articleId).toBe("甲段。新的一句。\n乙段旧话。\n丙段。同事写的。");
    await goInto(other, 1);
    await card.getByRole("button", { name: t.card.rejectOf("记者甲") }).click();
    await expect(goneIn(page)).toHaveCount(0);
    await expect(newIn(page)).toHaveCount(0);
    await expect(bodyOf(page)).toContainText("甲段。新的一句。");
    await other.keyboard.press("Control+z");
    await expect(goneIn(page)).toHaveText("旧话。");
    await expect(savingOf(other)).toHaveText(e.saving.saved);
  });

  test(`publishing waits until every suggestion is decided (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor: me.actor });
    await openEditor(page, articleId);
    await turnOn(page, t);
    await goInto(page, 0);
    await page.keyboard.type("又一句。");
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await page.getByRole("button", { name: t.checklist(1) }).click();
    await expect(page.getByRole("heading", { name: t.panel.title })).toBeFocused();
    await findNothingHere(page, "the list of suggestions");
    await page.getByRole("button", { name: t.panel.acceptAll(1) }).click();
    await expect(page.getByText(t.panel.none)).toBeVisible();
    await textOnServer(articleId).toBe("一段。又一句。");
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: e.published, exact: true })).toBeVisible();
    await page.goto(`/a/${articleId}`);
    await expect(page.getByText("一段。又一句。")).toBeVisible();
    expect(await page.content()).not.toContain("ed-suggested");
  });
}

test("the mode is remembered on this device; suggestions outlive a reload, and undo takes back what was suggested", async ({ page, signInAs }) => {
  const me = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲乙丙。", actor: me.actor });
  await openEditor(page, articleId);
  await page.keyboard.press("Control+Shift+e");
  await expect(page.getByText(zh.mode.note)).toBeVisible();
  await goInto(page, 0);
  await press(page, "ArrowLeft", 1);
  await press(page, "Backspace", 1);
  await page.keyboard.type("新");
  await expect(savingOf(page)).toHaveText(editorZh.saving.saved);
  await page.reload();
  await expect(page.getByText(zh.mode.note)).toBeVisible();
  await expect(newIn(page)).toHaveText("新");
  await expect(goneIn(page)).toHaveText("丙");
  await expect(page.getByRole("tab", { name: zh.tab(1) })).toBeVisible();
  await goInto(page, 0);
  await page.keyboard.type("尾");
  await expect(newIn(page)).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(newIn(page)).toHaveCount(1);
  await page.getByRole("button", { name: zh.mode.turnOff, exact: true }).first().click();
  await goInto(page, 0);
  await page.keyboard.type("直接写。");
  await textOnServer(articleId).toBe("甲乙丙。直接写。");
});

test("typed plainly inside of somebody's suggestion, the words are nobody's suggestion", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  for (const screen of [page, other]) await openEditor(screen, articleId);
  await turnOn(page);
  await goInto(page, 0);
  await page.keyboard.type("新字");
  await expect(newIn(other)).toHaveText("新字");
  await goInto(other, 0);
  await press(other, "ArrowLeft", 1);
  const cdp = await other.context().newCDPSession(other);
  for (const letters of ["n", "ni", "nin"]) await compose(cdp, letters);
  await settle(cdp, "您");
  await other.keyboard.type("我");
  await textOnServer(articleId).toBe("甲。您我");
  // The caret of the colleague, with their name, stands in the text too.
  for (const [at, sign] of ["新", "字"].entries()) await expect(newIn(page).nth(at)).toContainText(sign);
  await expect(newIn(page)).toHaveCount(2);
});

test("new and joined paragraphs, a paste and a cut are suggestions too; a list is told to be none", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。\n\n丙段。", actor: me.actor });
  await openEditor(page, articleId);
  await turnOn(page);
  await goInto(page, 0);
  await page.keyboard.press("Enter");
  await page.keyboard.type("新段。");
  await expect(bodyOf(page).locator("> p")).toHaveCount(4);
  await goInto(page, 3, "Home");
  await page.keyboard.press("Backspace");
  await goInto(page, 2);
  await givePaste(bodyOf(page), { "text/plain": "一行\n又一行" });
  await expect(bodyOf(page)).toContainText("又一行");
  await textOnServer(articleId).toBe("甲段。\n乙段。\n丙段。");
  await expect(page.getByText(zh.told.direct)).toBeHidden();
  await page.getByRole("tab", { name: zh.tab(2) }).click();
  await page.getByRole("button", { name: zh.panel.acceptAll(2) }).click();
  await textOnServer(articleId).toBe("甲段。\n新段。\n乙段。一行\n又一行丙段。");
  await page.getByRole("button", { name: comfortZh.action.undo, exact: true }).click();
  await textOnServer(articleId).toBe("甲段。\n乙段。\n丙段。");
  await page.getByRole("button", { name: zh.panel.rejectAll(2) }).click();
  await expect(bodyOf(page).locator("> p")).toHaveText(["甲段。", "乙段。", "丙段。"]);
  await goInto(page, 2);
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Control+x");
  await expect(goneIn(page)).toHaveText("。");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- 一项");
  await expect(page.getByText(zh.told.direct)).toBeVisible();
});

test("all changes of one person are decided together, and only theirs", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief", { name: "记者甲" });
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief", { name: "编辑乙" }))).newPage();
  for (const screen of [page, other]) {
    await openEditor(screen, articleId);
    await turnOn(screen);
  }
  await goInto(page, 0);
  await goInto(other, 1);
  await Promise.all([page.keyboard.type("我建议。", { delay: 15 }), other.keyboard.type("同事建议。", { delay: 15 })]);
  await page.getByRole("tab", { name: zh.tab(2) }).click();
  await page.getByLabel(zh.panel.who).selectOption({ label: zh.panel.by("编辑乙", 1) });
  await page.getByRole("button", { name: zh.panel.acceptAll(1) }).click();
  await textOnServer(articleId).toBe("甲段。\n乙段。同事建议。");
  await expect(newIn(other)).toContainText("我建议。");
  await bodyOf(page).locator("> p").nth(0).click();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: zh.panel.rejectSelected }).click();
  await expect(newIn(other)).toHaveCount(0);
  await expect(bodyOf(page).locator("> p").nth(0)).toContainText("甲段。");
});

test("an input method writes suggestions undisturbed, over selected words too", async ({ page, signInAs, context }) => {
  const me = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲乙丙。", actor: me.actor });
  await openEditor(page, articleId);
  await turnOn(page);
  const cdp = await context.newCDPSession(page);
  await bodyOf(page).locator("> p").first().click();
  // ProseMirror puts the caret back once, a moment after a click that brought the focus.
  await expect(async () => {
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => getSelection()?.anchorOffset)).toBe(1);
  }).toPass();
  for (const letters of ["x", "xi", "xin", "xinz", "xin zi"]) await compose(cdp, letters);
  await expect(newIn(page)).toHaveText("xin zi");
  await settle(cdp, "新字");
  await expect(newIn(page)).toHaveText("新字");
  await expect(bodyOf(page)).toHaveText("甲新字乙丙。");
  await page.keyboard.press("End");
  await press(page, "ArrowLeft", 1);
  await page.keyboard.down("Shift");
  await press(page, "ArrowLeft", 1);
  await page.keyboard.up("Shift");
  for (const letters of ["d", "di", "ding"]) await compose(cdp, letters);
  await settle(cdp, "丁");
  await expect(goneIn(page)).toHaveText("丙");
  await expect(newIn(page)).toHaveText(["新字", "丁"]);
  await textOnServer(articleId).toBe("甲乙丙。");
  expect((await draftOf(articleId)).types).toEqual(["paragraph"]);
});

test("what is suggested offline is there for everybody afterwards", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  for (const screen of [page, other]) await openEditor(screen, articleId);
  await turnOn(page);
  await goInto(page, 0);
  await page.context().setOffline(true);
  await page.keyboard.type("离线建议。");
  await expect(savingOf(page)).toHaveText(editorZh.saving.offline);
  await page.context().setOffline(false);
  await expect(newIn(other)).toHaveText("离线建议。");
});

test("a suggestion drawn elsewhere by the mouse stays one; cutting says that it does not", async ({ page, signInAs }) => {
  const me = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。", actor: me.actor });
  await openEditor(page, articleId);
  await turnOn(page);
  await goInto(page, 0);
  await page.keyboard.type("新字");
  await page.getByRole("button", { name: zh.mode.turnOff, exact: true }).first().click();
  await goInto(page, 0);
  await press(page, "Shift+ArrowLeft", 2);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("新字");
  const end = (await bodyOf(page).locator("> p").nth(1).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await newIn(page).hover();
  await page.mouse.down();
  await page.mouse.move(end.x + end.width - 20, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(bodyOf(page).locator("> p")).toHaveText(["甲段。", "乙段。新字"]);
  await expect(newIn(page)).toHaveText("新字");
  await textOnServer(articleId).toBe("甲段。\n乙段。");
  await page.keyboard.press("Control+x");
  await expect(page.getByText(zh.cut)).toBeVisible();
});

test("moved by the keyboard while the mode is on, a paragraph stands there once", async ({ page, signInAs }) => {
  const me = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n- 一项", actor: me.actor });
  await openEditor(page, articleId);
  await turnOn(page);
  await goInto(page, 0);
  await page.keyboard.press("Alt+ArrowDown");
  await textOnServer(articleId).toBe("一项\n甲段。");
  await expect(goneIn(page)).toHaveCount(0);
  await expect(page.getByText(zh.told.direct)).toBeVisible();
});
