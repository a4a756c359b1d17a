/** Stories that belong together, and what leads on from one story to the next. */
import type { Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { localPath } from "#lib/i18n/languages";
import { desk as deskEn } from "#messages/en/desk";
import { editor as editorEn } from "#messages/en/editor";
import { series as en } from "#messages/en/series";
import { site as siteEn } from "#messages/en/site";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { series as zh } from "#messages/zh-CN/series";
import { site as siteZh } from "#messages/zh-CN/site";
import { expect, test } from "./fixtures.ts";
import { findNothing } from "./support/axe.ts";
import { openEditor } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";
import { reachingOver, watchPage } from "./support/watch.ts";

const editions = [["zh-CN", zh, editorZh, deskZh, siteZh], ["en", en, editorEn, deskEn, siteEn]] as const;
type Words = (typeof editions)[number];

/** Makes a series at its screen and returns its name as readers of the language see it. */
async function makeAtDesk(page: Page, [language, t]: Words, mark: string): Promise<string> {
  await page.goto("/desk/series");
  await page.getByRole("button", { name: t.desk.make }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t.desk.name, { exact: true }).fill(`专题${mark}`);
  await dialog.getByLabel(t.desk.nameEn).fill(`Series ${mark}`);
  await dialog.getByLabel(t.desk.description, { exact: true }).fill(`说明${mark}`);
  await dialog.getByLabel(t.desk.descriptionEn).fill(`About ${mark}`);
  await dialog.getByLabel(t.desk.slug).fill(`old-${mark}`);
  await dialog.getByRole("button", { name: t.desk.create }).click();
  await expect(page.getByRole("row").filter({ hasText: mark })).toContainText(`/series/old-${mark}`);
  return language === "en" ? `Series ${mark}` : `专题${mark}`;
}

/** Files a draft under the series in its details, and publishes it. */
async function publishInSeries(page: Page, [, t, editor]: Words, articleId: number, name: string): Promise<void> {
  await openEditor(page, articleId);
  await page.getByRole("tab", { name: editor.tabs.details }).click();
  await page.getByLabel(t.choice.label, { exact: true }).selectOption({ label: name });
  await expect(page.locator(".ed-saving")).toHaveText(editor.saving.saved);
  await page.getByRole("button", { name: editor.publish, exact: true }).click();
  await expect(page.getByRole("button", { name: editor.published, exact: true })).toBeVisible();
}

for (const words of editions) {
  const [language, t, , desk, site] = words;
  const at = (path: string) => localPath(language, path);

  test(`an editor makes a series of three stories, and readers go from one to the next (${language})`, async ({ page, signInAs, anotherBrowser, site: address }) => {
    test.slow();
    const [mark, section] = [newMark(), await makeSection()];
    await signInAs("editor", { language, sectionIds: [section.id] });
    const name = await makeAtDesk(page, words, mark);
    const drafts = [];
    for (const part of ["一", "二", "三"]) drafts.push(await makeDraft({ sectionId: section.id, language, headline: `${part} part ${mark}` }));
    for (const { articleId } of drafts) await publishInSeries(page, words, articleId, name);
    const [first, second, third] = drafts.map(({ headline }) => headline);
    const reader = await (await anotherBrowser()).newPage();
    const faults = watchPage(reader, address);
    await reader.goto(`/a/${drafts[1]?.articleId}`);
    const place = reader.getByRole("navigation", { name: t.reader.inSeries });
    await expect(place.getByRole("link")).toHaveText([name, first ?? "", third ?? ""]);
    await place.getByRole("link", { name: third }).click();
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(third ?? "");
    await expect(place.getByRole("link")).toHaveText([name, second ?? ""]);
    await place.getByRole("link", { name }).click();
    await expect(reader).toHaveURL(at(`/series/old-${mark}`));
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(reader.locator(".description")).toContainText(mark);
    await expect(reader.locator(".card .headline")).toHaveText([third ?? "", second ?? "", first ?? ""]);
    await reader.setViewportSize({ width: 320, height: 700 });
    expect(await reachingOver(reader)).toEqual([]);
    await reader.getByRole("link", { name: t.reader.all, exact: true }).click();
    await expect(reader.getByRole("main").getByRole("link", { name })).toHaveAttribute("href", at(`/series/old-${mark}`));
    expect(await (await reader.request.get("/sitemap/pages.xml")).text()).toContain(`${address}${at(`/series/old-${mark}`)}<`);
    expect(faults).toEqual([]);
    await makePublished({ sectionId: section.id, language });
    for (const path of [`/a/${drafts[1]?.articleId}`, at(`/series/old-${mark}`), at("/series")]) await findNothing(await reader.context().newPage(), path);
  });

  test(`a series is renamed, its old address leads to the new one, and it stays while a story is in it (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const [mark, section] = [newMark(), await makeSection()];
    await signInAs("editor", { language, sectionIds: [section.id] });
    const name = await makeAtDesk(page, words, mark);
    const draft = await makeDraft({ sectionId: section.id, language, headline: `Only part ${mark}` });
    const reader = await (await anotherBrowser()).newPage();
    expect((await reader.goto(at(`/series/old-${mark}`)))?.status()).toBe(404);
    await publishInSeries(page, words, draft.articleId, name);
    expect((await reader.goto(at(`/series/old-${mark}`)))?.status()).toBe(200);
    await page.goto("/desk/series");
    await page.getByRole("button", { name: t.desk.deedsOf(`专题${mark}`) }).click();
    await expect(page.getByRole("menuitem", { name: t.desk.remove })).toBeDisabled();
    await page.getByRole("menuitem", { name: t.desk.change }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(t.desk.name, { exact: true }).fill(`新名${mark}`);
    await dialog.getByLabel(t.desk.nameEn).fill(`Renamed ${mark}`);
    await dialog.getByLabel(t.desk.slug).fill(`new-${mark}`);
    await dialog.getByRole("button", { name: desk.save }).click();
    await expect(page.getByRole("row").filter({ hasText: mark })).toContainText(`/series/new-${mark}`);
    await reader.goto(at(`/series/old-${mark}`));
    await expect(reader).toHaveURL(at(`/series/new-${mark}`));
    const renamed = language === "en" ? `Renamed ${mark}` : `新名${mark}`;
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(renamed);
    await reader.getByRole("main").getByRole("link", { name: draft.headline }).click();
    await expect(reader.getByRole("navigation", { name: t.reader.inSeries }).getByRole("link")).toHaveText([renamed]);
  });

  test(`a story leads to what is like it, in both directions, and to nothing that was taken down (${language})`, async ({ page }) => {
    const [mark, section] = [newMark(), await makeSection()];
    const first = await makePublished({ sectionId: section.id, language, headline: `First ${mark}`, details: { tags: [mark] } });
    await page.goto(first.path);
    const others = page.getByRole("region", { name: t.reader.related });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.headline);
    await expect(others.getByRole("link", { name: mark })).toHaveCount(0);
    const second = await makePublished({ sectionId: section.id, language, headline: `Second ${mark}`, details: { tags: [mark] } });
    await expect.poll(async () => {
      await page.goto(first.path);
      return others.getByRole("link", { name: second.headline }).count();
    }).toBe(1);
    await expect(others).toContainText(language === "en" ? section.nameEn : section.name);
    await others.getByRole("link", { name: second.headline }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(second.headline);
    await expect(others.getByRole("link", { name: first.headline })).toBeVisible();
    valueOf(await unpublishArticle(systemActor("test"), { articleId: second.articleId }));
    await expect.poll(async () => {
      await page.goto(first.path);
      return others.getByRole("link", { name: second.headline }).count();
    }).toBe(0);
    expect((await page.goto(second.path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(site.missing.title);
  });
}

test("a series is made while filing an article, and authors choose but make none", async ({ page, signInAs, anotherBrowser }) => {
  const [mark, section] = [newMark(), await makeSection()];
  const editor = await signInAs("editor", { sectionIds: [section.id] });
  const { articleId } = await makeDraft({ sectionId: section.id, actor: editor.actor });
  await openEditor(page, articleId);
  await page.getByRole("tab", { name: editorZh.tabs.details }).click();
  await page.getByRole("button", { name: zh.choice.make }).click();
  await page.getByLabel(zh.choice.name).fill(`现做${mark}`);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(zh.choice.label, { exact: true }).locator("option:checked")).toHaveText(`现做${mark}`);
  await expect(page.locator(".ed-saving")).toHaveText(editorZh.saving.saved);
  await page.reload();
  await page.getByRole("tab", { name: editorZh.tabs.details }).click();
  await expect(page.getByLabel(zh.choice.label, { exact: true }).locator("option:checked")).toHaveText(`现做${mark}`);
  await page.goto(`/desk/articles/${articleId}/preview`);
  await expect(page.getByRole("navigation", { name: zh.reader.inSeries }).getByRole("link")).toHaveText([`现做${mark}`]);
  const author = await makePerson("author");
  const own = await makeDraft({ sectionId: section.id, actor: author.actor, details: { bylines: [{ personId: author.id, name: "" }] } });
  const other = await (await anotherBrowser(author)).newPage();
  await openEditor(other, own.articleId);
  await other.getByRole("tab", { name: editorZh.tabs.details }).click();
  await expect(other.getByLabel(zh.choice.label, { exact: true })).toBeEnabled();
  await expect(other.getByRole("button", { name: zh.choice.make })).toHaveCount(0);
});
