/** One story in both languages: the translation is linked to its original, and readers switch between the two. */
import type { Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { editor as editorEn } from "#messages/en/editor";
import { failure as failureEn } from "#messages/en/failure";
import { site as siteEn } from "#messages/en/site";
import { translation as en } from "#messages/en/translation";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { site as siteZh } from "#messages/zh-CN/site";
import { translation as zh } from "#messages/zh-CN/translation";
import { expect, test } from "./fixtures.ts";
import { openEditor } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";
import { watchPage } from "./support/watch.ts";

/** The language of the desk, and of the article that is worked on. */
const editions = [
  { language: "en", other: "zh-CN", t: en, editor: editorEn, failure: failureEn },
  { language: "zh-CN", other: "en", t: zh, editor: editorZh, failure: failureZh },
] as const;
type Words = (typeof editions)[number];

async function openDetails(page: Page, articleId: number, { editor }: Words) {
  await openEditor(page, articleId);
  await page.getByRole("tab", { name: editor.tabs.details }).click();
}

async function publish(page: Page, { editor }: Words, deed: "publish" | "publishChanges") {
  await expect(page.locator(".ed-saving")).toHaveText(editor.saving.saved);
  await page.getByRole("button", { name: editor[deed], exact: true }).click();
  await expect(page.getByRole("button", { name: editor.published, exact: true })).toBeVisible();
}

const versionsOf = (page: Page) => page.locator('link[rel="alternate"][hreflang]').evaluateAll((all) => Object.fromEntries(all.map((one) => [one.getAttribute("hreflang"), one.getAttribute("href")])));

/** The link at the end of a story to the same story in the other language. */
const switchOn = (page: Page, language: "zh-CN" | "en") => page.getByRole("main").getByRole("link", { name: (language === "en" ? siteEn : siteZh).otherLanguage.story });

/** Finds the original by its mark and chooses it, without a mouse. */
async function linkByKeyboard(page: Page, { language, t }: Words, mark: string, original: { headline: string; path: string }) {
  const field = page.getByRole("group", { name: t.label });
  await field.getByRole("button", { name: t.choose }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: t.title[language] });
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  await page.keyboard.type(mark);
  await expect(dialog.getByRole("status")).toHaveText(t.found(1));
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("button", { name: original.headline })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field.getByRole("link", { name: original.headline })).toHaveAttribute("href", original.path);
  await expect(field.getByRole("button", { name: t.change })).toBeFocused();
}

/** Waits until the story at `address` leads to no other language. */
async function isAlone(reader: Page, address: string, language: "zh-CN" | "en") {
  await expect.poll(async () => {
    await reader.goto(address);
    return Object.keys(await versionsOf(reader));
  }).not.toContain(language === "en" ? "zh-CN" : "en");
  await expect(switchOn(reader, language)).toHaveCount(0);
}

for (const words of editions) {
  const { language, other, t, failure, editor } = words;

  test(`a ${language} story is linked to its original by keyboard, readers switch between the two, and unlinking ends that`, async ({ page, signInAs, anotherBrowser, site }) => {
    test.slow();
    const [mark, section] = [newMark(), await makeSection()];
    await signInAs("editor", { language, sectionIds: [section.id] });
    const original = await makePublished({ sectionId: section.id, language: other, headline: `Original ${mark}` });
    // With its first story a section comes into the navigation, and every page becomes stale: that would hide what a link does.
    for (const each of [language, other]) await makePublished({ sectionId: section.id, language: each });
    const draft = await makeDraft({ sectionId: section.id, language, headline: `Translation ${mark}` });
    const reader = await (await anotherBrowser()).newPage();
    await reader.goto(original.path);
    await expect(switchOn(reader, other)).toHaveCount(0);

    await openDetails(page, draft.articleId, words);
    await linkByKeyboard(page, words, mark, original);
    await publish(page, words, "publish");

    const path = (await page.goto(`/a/${draft.articleId}`)) && new URL(page.url()).pathname;
    const faults = watchPage(reader, site);
    const versions = { [other]: `${site}${original.path}`, [language]: `${site}${path}` };
    await expect.poll(async () => {
      await reader.goto(original.path);
      return versionsOf(reader);
    }).toMatchObject(versions);
    await switchOn(reader, other).click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(draft.headline);
    expect(await versionsOf(reader)).toMatchObject(versions);
    await switchOn(reader, language).click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(original.headline);

    await openDetails(page, draft.articleId, words);
    const field = page.getByRole("group", { name: t.label });
    await field.getByRole("button", { name: t.remove }).focus();
    await page.keyboard.press("Enter");
    await expect(field.getByRole("button", { name: t.choose })).toBeFocused();
    await publish(page, words, "publishChanges");
    await isAlone(reader, original.path, other);
    await isAlone(reader, path ?? "", language);
    expect(faults).toEqual([]);
  });

  test(`what cannot be an original is refused in a sentence, and nothing else is lost (${language})`, async ({ page, signInAs }) => {
    const [mark, section] = [newMark(), await makeSection()];
    await signInAs("editor", { language, sectionIds: [section.id] });
    const original = await makePublished({ sectionId: section.id, language: other, headline: `Original ${mark}` });
    const has = await makePublished({ sectionId: section.id, language });
    await makePublished({ sectionId: section.id, language: other, headline: `Translated ${mark}`, details: { translationOf: has.articleId } });
    await openDetails(page, has.articleId, words);
    const field = page.getByRole("group", { name: t.label });
    await field.getByRole("button", { name: t.choose }).click();
    const dialog = page.getByRole("dialog", { name: t.title[language] });
    await dialog.getByRole("searchbox").fill(mark);
    // Its translation holds the mark as well, and is not offered.
    await expect(dialog.getByRole("status")).toHaveText(t.found(1));
    await dialog.getByRole("button", { name: original.headline }).click();
    await expect(page.getByRole("alert").filter({ hasText: failure["translation.hasTranslations"] })).toBeVisible();
    await field.getByRole("button", { name: t.remove }).click();
    await expect(page.locator(".ed-saving")).toHaveText(editor.saving.saved);
    await expect(page.getByText(failure["translation.hasTranslations"])).toHaveCount(0);

    await field.getByRole("button", { name: t.choose }).click();
    await page.keyboard.press("Escape");
    await expect(field.getByRole("button", { name: t.choose })).toBeFocused();
  });
}

test("an author chooses among published articles and learns nothing of one that is taken down meanwhile", async ({ page, anotherBrowser }) => {
  const [mark, section, author] = [newMark(), await makeSection(), await makePerson("author", { language: "en" })];
  const [words] = editions;
  const original = await makePublished({ sectionId: section.id, headline: `原文${mark}` });
  await makeDraft({ sectionId: section.id, headline: `机密${mark}` });
  const draft = await makeDraft({ sectionId: section.id, language: "en", actor: author.actor, details: { bylines: [{ personId: author.id, name: "" }] } });
  await page.close();
  const own = await (await anotherBrowser(author)).newPage();
  await openDetails(own, draft.articleId, words);
  const field = own.getByRole("group", { name: en.label });
  await field.getByRole("button", { name: en.choose }).click();
  const dialog = own.getByRole("dialog", { name: en.title.en });
  await dialog.getByRole("searchbox").fill(mark);
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  valueOf(await unpublishArticle(systemActor("test"), { articleId: original.articleId }));
  await dialog.getByRole("button", { name: original.headline }).click();
  await expect(own.getByRole("alert").filter({ hasText: failureEn["translation.unknown"] })).toBeVisible();
  await field.getByRole("button", { name: en.remove }).click();
  await expect(own.locator(".ed-saving")).toHaveText(editorEn.saving.saved);
});
