/** A part is cut out of a picture, by mouse and by keyboard, and the point chosen that stays in sight where it is cut. */
import type { Locator, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { media } from "#db/schema/media";
import type { Actor } from "#lib/access/actor";
import { importArticle } from "#lib/articles/import-article";
import { contentOf, detailsOf, makeSection, valueOf } from "#lib/articles/testing";
import type { Figure } from "#lib/content/types";
import { localPath } from "#lib/i18n/languages";
import { crop as en } from "#messages/en/crop";
import { editor as editorEn } from "#messages/en/editor";
import { crop as zh } from "#messages/zh-CN/crop";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, openEditor, savingOf } from "./support/editor.ts";
import { makePicture } from "./support/story.ts";

const rowOf = async (id: number | null | undefined) => (await db().select().from(media).where(eq(media.id, id ?? 0)))[0];
const figureOf = async (articleId: number) => (await draftOf(articleId)).body.content.find((block) => block.type === "figure")?.attrs;

/** A draft with one picture of 640 × 360 in its text. */
async function illustrated(language: "zh-CN" | "en", hue: number, actor: Actor) {
  const section = await makeSection();
  const picture = await makePicture(hue, "a river");
  const content = contentOf({ body: "Text." });
  const figure: Figure = { type: "figure", attrs: { media: picture.id, alt: "a river", caption: "Caption", credit: "" } };
  const { articleId } = valueOf(await importArticle(actor, { language, content: { ...content, body: { ...content.body, content: [...content.body.content, figure] } }, details: detailsOf(section.id) }));
  return { section, picture, articleId };
}

async function openWindow(page: Page, t: typeof zh): Promise<Locator> {
  await bodyOf(page).locator("figure").hover();
  await bodyOf(page).getByRole("button", { name: t.open }).click();
  const window = page.getByRole("dialog", { name: t.open });
  await expect(window.locator(".ed-crop img")).not.toHaveJSProperty("naturalWidth", 0);
  return window;
}

async function drag(page: Page, from: Locator, dx: number, dy: number): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error("nothing to drag");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.up();
}

for (const [language, t, editor] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`a part is cut out by mouse, the words stay, and the whole comes back (${language})`, async ({ page, signInAs }) => {
    const person = await signInAs("author", { language });
    const { articleId, picture } = await illustrated(language, language === "en" ? 41 : 42, person.actor);
    await openEditor(page, articleId);
    const window = await openWindow(page, t);
    await findNothingHere(page, `the window in ${language}`);
    await window.getByLabel("1:1").check();
    await expect(window.getByRole("status")).toHaveText(t.rect(360, 360, 140, 0));
    await drag(page, window.locator('[data-handle="se"]'), -60, -60);
    await drag(page, window.getByRole("button", { name: t.frame, exact: true }), -900, 0);
    await expect(window.getByRole("status")).toHaveText(/\D(\d+) × \1 .*\D0\D/);
    await window.getByRole("button", { name: t.save }).click();
    await expect(window).toBeHidden();
    await expect(savingOf(page)).toHaveText(editor.saving.saved);
    await expect.poll(async () => (await figureOf(articleId))?.media).not.toBe(picture.id);
    const figure = await figureOf(articleId);
    expect(figure).toMatchObject({ alt: "a river", caption: "Caption" });
    const row = await rowOf(figure?.media);
    expect([row?.croppedFrom, row?.width === row?.height, (row?.width ?? 999) < 360]).toEqual([picture.id, true, true]);
    await expect(bodyOf(page).locator("figure img")).not.toHaveJSProperty("naturalWidth", 0);
    const again = await openWindow(page, t);
    await again.getByRole("button", { name: t.toWhole }).click();
    await expect(again.getByRole("status")).toHaveText(t.rect(640, 360, 0, 0));
    await again.getByRole("button", { name: t.save }).click();
    await expect.poll(async () => (await figureOf(articleId))?.media).toBe(picture.id);
  });

  test(`the point in sight is set by keyboard and reaches the list that cuts the picture (${language})`, async ({ page, signInAs }) => {
    const chief = await signInAs("chief", { language });
    const { articleId, picture, section } = await illustrated(language, language === "en" ? 51 : 52, chief.actor);
    await openEditor(page, articleId);
    const window = await openWindow(page, t);
    const frame = window.getByRole("button", { name: t.frame, exact: true });
    await frame.focus();
    for (let at = 0; at < 20; at++) await page.keyboard.press("Shift+ArrowLeft");
    for (let at = 0; at < 5; at++) await page.keyboard.press("ArrowRight");
    await expect(window.getByRole("status")).toHaveText(t.rect(512, 360, 32, 0));
    await window.getByLabel(t.modes.focus).check();
    await expect(window.getByRole("status")).toHaveText(t.middle);
    await window.getByRole("button", { name: t.point }).focus();
    for (let at = 0; at < 5; at++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await expect(window.getByRole("status")).toHaveText(t.at(75, 45));
    await findNothingHere(page, `the focal point in ${language}`);
    await window.getByRole("button", { name: t.save }).focus();
    await page.keyboard.press("Enter");
    await expect(window).toBeHidden();
    await expect.poll(async () => (await figureOf(articleId))?.media).not.toBe(picture.id);
    // 480 of 640 pixels from the left; of the 512 that are left, beginning at 32: 87.5 %.
    expect(await rowOf((await figureOf(articleId))?.media)).toMatchObject({ width: 512, height: 360, focusX: 88, focusY: 45 });
    await expect(savingOf(page)).toHaveText(editor.saving.saved);
    await page.getByRole("button", { name: editor.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: editor.published, exact: true })).toBeVisible();
    await page.goto(localPath(language, `/section/${section.slug}`));
    const thumb = page.locator(".thumb img");
    await expect(thumb).toHaveClass(/fx-90 fy-45/);
    await expect(thumb).toHaveCSS("object-position", "90% 45%");
    await expect(thumb).not.toHaveJSProperty("naturalWidth", 0);
  });
}

test("a click sets the point; a cut that is refused leaves everything as it was and says why", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId, picture } = await illustrated("zh-CN", 61, person.actor);
  await openEditor(page, articleId);
  const window = await openWindow(page, zh);
  await window.getByLabel(zh.modes.focus).check();
  const box = await window.locator(".ed-crop").boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.25, (box?.y ?? 0) + (box?.height ?? 0) * 0.5);
  await expect(window.getByRole("status")).toHaveText(zh.at(25, 50));
  await window.getByLabel(zh.modes.crop, { exact: true }).check();
  await window.getByRole("button", { name: zh.frame, exact: true }).focus();
  for (let at = 0; at < 120; at++) await page.keyboard.press("Shift+ArrowLeft");
  await window.getByRole("button", { name: zh.save }).click();
  await expect(window.getByRole("alert")).toContainText("裁得太小");
  await window.getByRole("button", { name: zh.reset }).click();
  await window.getByRole("button", { name: zh.save }).click();
  await expect(window).toBeHidden();
  expect((await figureOf(articleId))?.media).toBe(picture.id);
  expect(await rowOf(picture.id)).toMatchObject({ focusX: 25, focusY: 50 });
});

test("a picture that somebody takes out meanwhile stays out", async ({ page, signInAs, anotherBrowser }) => {
  const person = await signInAs("author");
  const { articleId } = await illustrated("zh-CN", 71, person.actor);
  await openEditor(page, articleId);
  const window = await openWindow(page, zh);
  await window.getByLabel("1:1").check();
  const other = await (await anotherBrowser(person)).newPage();
  await openEditor(other, articleId);
  await bodyOf(other).locator("figure").hover();
  await bodyOf(other).getByRole("button", { name: editorZh.picture.remove }).click();
  await expect(page.locator(".ed-prose figure")).toHaveCount(0);
  await window.getByRole("button", { name: zh.save }).click();
  await expect(window).toBeHidden();
  await bodyOf(other).locator("p").first().click();
  await other.keyboard.type("还在写。");
  await expect(bodyOf(page)).toContainText("还在写。");
  await expect(page.locator(".ed-prose figure")).toHaveCount(0);
});
