/** What search results and shared links say of an article, from the editor's panel to the source of the reader's page. */
import type { Page } from "@playwright/test";
import { makePublished, makeSection } from "#lib/articles/testing";
import { editor as editorEn } from "#messages/en/editor";
import { sharing as en } from "#messages/en/sharing";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { sharing as zh } from "#messages/zh-CN/sharing";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { openEditor, savingOf } from "./support/editor.ts";
import { drawPicture } from "./support/picture.ts";

const languages = [["zh-CN", zh, editorZh, "县城里来了一座机房，电从哪里来，水往哪里去，本报记者走访三个月。"], ["en", en, editorEn, "A data centre comes to a small town: where its power comes from, and where its water goes."]] as const;
const looks = (page: Page, kind: string) => page.locator(`.ed-look-${kind}`);
const meta = (page: Page, name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`).first();

for (const [language, t, editor, words] of languages) {
  test(`description, picture and address are seen as others will show them, and reach the reader's page (${language})`, async ({ page, signInAs, site }) => {
    const section = await makeSection();
    await signInAs("editor", { sectionIds: [section.id], language });
    const story = await makePublished({ sectionId: section.id, language, standfirst: "Standfirst 导读。" });
    await openEditor(page, story.articleId);
    await page.getByRole("tab", { name: t.tab }).click();
    const description = page.getByLabel(t.description, { exact: true });
    await expect(looks(page, "google")).toContainText("Standfirst 导读。");
    await expect(looks(page, "x").getByRole("img", { name: t.drawn })).toBeVisible();
    await description.fill("x ".repeat(190));
    await expect(page.getByText(t.warning.descriptionLong)).toBeVisible();
    await expect(looks(page, "google").locator(".ed-look-words")).toHaveText(/…$/);
    await description.fill(words);
    await expect(page.getByText(t.warning.descriptionLong)).toHaveCount(0);
    await expect(looks(page, "baidu")).toContainText(words.slice(0, 20));
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: t.upload }).click();
    await (await choosing).setFiles({ name: "shared.png", mimeType: "image/png", buffer: await drawPicture(language === "en" ? 31 : 32) });
    await expect(looks(page, "x").locator("img")).not.toHaveJSProperty("naturalWidth", 0);
    const slug = `new-name-${language.toLowerCase()}`;
    await page.getByLabel(editor.details.slug).fill(slug);
    await expect(page.getByText(t.warning.slugChanged)).toBeVisible();
    await expect(looks(page, "google")).toContainText(`${story.articleId}-${slug}`);
    await findNothingHere(page, `the panel in ${language}`);
    await expect(savingOf(page)).toHaveText(editor.saving.saved);
    await page.getByRole("button", { name: editor.publishChanges, exact: true }).click();
    await expect(page.getByRole("button", { name: editor.published, exact: true })).toBeVisible();
    await page.reload();
    await page.getByRole("tab", { name: t.tab }).click();
    await expect(description).toHaveValue(words);
    await findPrinted(page, site, { before: story.path, words, slug });
  });
}

async function findPrinted(page: Page, site: string, { before, words, slug }: { before: string; words: string; slug: string }): Promise<void> {
  await page.goto(before);
  expect(page.url()).toMatch(new RegExp(`^${site}(/en)?/a/\\d+-${slug}$`));
  for (const name of ["description", "og:description"]) await expect(meta(page, name)).toHaveAttribute("content", words);
  await expect(meta(page, "twitter:card")).toHaveAttribute("content", "summary_large_image");
  const picture = (await meta(page, "og:image").getAttribute("content")) ?? "";
  expect(picture).toMatch(/\/media\/[0-9a-f]{64}\/\d+\.jpeg$/);
  await expect(meta(page, "twitter:image")).toHaveAttribute("content", picture);
  expect((await page.request.get(picture)).status()).toBe(200);
  const news = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "{}");
  expect(news).toMatchObject({ "@type": "NewsArticle", description: words, image: [{ url: picture }] });
}

test("without a picture of its own a link shows the cover", async ({ page, signInAs }) => {
  const section = await makeSection();
  const person = await signInAs("editor", { sectionIds: [section.id] });
  const story = await makePublished({ sectionId: section.id, actor: person.actor });
  await openEditor(page, story.articleId);
  await page.getByRole("tab", { name: editorZh.tabs.details }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: editorZh.details.uploadCover }).click();
  await (await choosing).setFiles({ name: "cover.png", mimeType: "image/png", buffer: await drawPicture(33) });
  await expect(page.locator(".ed-cover-list img")).toBeVisible();
  await page.getByRole("tab", { name: zh.tab }).click();
  await expect(looks(page, "wechat").locator("img")).toBeVisible();
  await expect(page.getByLabel(zh.auto)).toBeChecked();
});
