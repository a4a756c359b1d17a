/** What an editor does with what readers have already: correct, add, mend a slip, take back, take down at an hour. */
import type { APIRequestContext, Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { makeDraft, makePublished, makeSection, newMark } from "#lib/articles/testing";
import { failureSentence } from "#lib/i18n/failure";
import { type Lang, localPath } from "#lib/i18n/languages";
import { wallTime } from "#lib/i18n/zone-time";
import { siteSettings } from "#lib/settings/read";
import { about as aboutEn } from "#messages/en/about";
import { changes as changesEn } from "#messages/en/changes";
import { editor as editorEn } from "#messages/en/editor";
import { site as siteEn } from "#messages/en/site";
import { about as aboutZh } from "#messages/zh-CN/about";
import { changes as changesZh } from "#messages/zh-CN/changes";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { site as siteZh } from "#messages/zh-CN/site";
import { expect, test } from "./fixtures.ts";

const editions: [Lang, { changes: typeof changesZh; editor: typeof editorZh; about: typeof aboutZh; site: typeof siteZh }][] = [
  ["zh-CN", { changes: changesZh, editor: editorZh, about: aboutZh, site: siteZh }],
  ["en", { changes: changesEn, editor: editorEn, about: aboutEn, site: siteEn }],
];

async function rewrite(page: Page, articleId: number, t: typeof editorZh, headline: string) {
  await page.goto(`/desk/articles/${articleId}`);
  await page.getByLabel(t.fields.headline, { exact: true }).fill(headline);
  await expect(page.locator(".ed-saving")).toHaveText(t.saving.saved);
  await page.getByRole("button", { name: t.publishChanges, exact: true }).click();
}

/** What the sitemap says of an article; "" where it is in none. */
async function lastModified(request: APIRequestContext, language: Lang, articleId: number): Promise<string> {
  const index = await (await request.get("/sitemap.xml")).text();
  for (const [, file = ""] of index.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const text = await (await request.get(new URL(file).pathname)).text();
    const entry = text.split("<url>").find((each) => new RegExp(`<loc>[^<]*${localPath(language, `/a/${articleId}`)}[-<]`).test(each));
    if (entry) return /<lastmod>([^<]+)</.exec(entry)?.[1] ?? "";
  }
  return "";
}

for (const [language, { changes: t, editor, about, site: words }] of editions) {
  test(`a change of a live article says what it is, and a correction reaches page, list, feed and copy (${language})`, async ({ page, request, signInAs }) => {
    const [section, mark] = [await makeSection(), newMark()];
    await signInAs("editor", { language, sectionIds: [section.id] });
    const story = await makePublished({ sectionId: section.id, language });
    const before = await lastModified(request, language, story.articleId);
    expect(before).not.toBe("");
    await rewrite(page, story.articleId, editor, `Corrected ${mark}`);
    const dialog = page.getByRole("dialog", { name: t.title });
    await dialog.getByRole("button", { name: t.publish, exact: true }).click();
    await expect(dialog.getByText(t.wordsMissing)).toBeVisible();
    await dialog.getByLabel(t.words, { exact: true }).fill(`Wrong ${mark}`);
    await dialog.getByRole("button", { name: t.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: editor.published, exact: true })).toBeVisible();
    const feed = localPath(language, `/section/${section.slug}/feed.xml`);
    for (const path of [localPath(language, `/a/${story.articleId}`), localPath(language, "/corrections"), feed]) await expect.poll(async () => (await request.get(path)).text(), { message: path }).toContain(`Wrong ${mark}`);
    await expect.poll(() => lastModified(request, language, story.articleId)).not.toBe(before);
    await page.goto(localPath(language, `/a/${story.articleId}`));
    await expect(page.locator(".correction-box")).toContainText(about.corrections.kind.correction);
    expect(await (await request.get(`${new URL(page.url()).pathname}.md`)).text()).toContain(`Wrong ${mark}`);
  });

  test(`a typo is told on the record and on no list, an update on both (${language})`, async ({ page, request, signInAs }) => {
    const [section, mark] = [await makeSection(), newMark()];
    await signInAs("chief", { language });
    const story = await makePublished({ sectionId: section.id, language });
    for (const [kind, headline] of [["typo", story.headline.replace("测试", "侧试")], ["update", `update ${mark}`]] as const) {
      await rewrite(page, story.articleId, editor, headline);
      const dialog = page.getByRole("dialog", { name: t.title });
      await dialog.getByRole("radio", { name: t.kinds[kind].name }).check();
      await dialog.getByRole("textbox").fill(`${kind} told ${mark}`);
      await dialog.getByRole("button", { name: t.publish, exact: true }).click();
      await expect(page.getByRole("button", { name: editor.published, exact: true })).toBeVisible();
    }
    await page.goto(localPath(language, `/a/${story.articleId}`));
    await expect(page.locator(".correction-box")).toHaveCount(1);
    await expect(page.locator(".correction-box")).toContainText(`update told ${mark}`);
    await expect(page.getByText(`typo told ${mark}`)).toHaveCount(1);
    await expect.poll(async () => (await request.get(localPath(language, "/corrections"))).text()).toContain(`update told ${mark}`);
    expect(await (await request.get(localPath(language, "/corrections"))).text()).not.toContain(`typo told ${mark}`);
  });

  test(`a rewrite called a typo is refused with the reason, stays in the draft, and goes out as an update (${language})`, async ({ page, request, signInAs }) => {
    const [section, mark] = [await makeSection(), newMark()];
    await signInAs("chief", { language });
    const story = await makePublished({ sectionId: section.id, language });
    const headline = `${story.headline}，说的是另外的事情`;
    await rewrite(page, story.articleId, editor, headline);
    const dialog = page.getByRole("dialog", { name: t.title });
    await dialog.getByRole("radio", { name: t.kinds.typo.name }).check();
    await expect(dialog.getByText(t.kinds.typo.hint)).toBeVisible();
    await dialog.getByRole("button", { name: t.publish, exact: true }).click();
    await expect(page.getByText(failureSentence({ code: "article.moreThanSlip", params: { why: "much" } }, language))).toBeVisible();
    expect(await (await request.get(localPath(language, `/a/${story.articleId}`))).text()).not.toContain(headline);
    await expect(page.getByLabel(editor.fields.headline, { exact: true })).toHaveValue(headline);
    await page.getByRole("button", { name: editor.publishChanges, exact: true }).click();
    await dialog.getByRole("radio", { name: t.kinds.update.name }).check();
    await dialog.getByLabel(t.words, { exact: true }).fill(`More ${mark}`);
    await dialog.getByRole("button", { name: t.publish, exact: true }).click();
    await expect.poll(async () => (await request.get(localPath(language, `/a/${story.articleId}`))).text()).toContain(`More ${mark}`);
  });

  test(`the chief retracts with a reason, and readers find it at the address (${language})`, async ({ page, request, signInAs }) => {
    const [section, mark] = [await makeSection(), newMark()];
    await signInAs("chief", { language });
    const story = await makePublished({ sectionId: section.id, language });
    await page.goto(`/desk/articles/${story.articleId}`);
    await page.getByRole("button", { name: t.retract, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t.retractTitle });
    await dialog.getByRole("button", { name: t.retractYes, exact: true }).click();
    await expect(dialog.getByText(t.reasonMissing)).toBeVisible();
    await dialog.getByLabel(t.reason, { exact: true }).fill(`Forged ${mark}`);
    await dialog.getByRole("button", { name: t.retractYes, exact: true }).click();
    await expect(page.getByText(t.retracted)).toBeVisible();
    await expect(page.getByRole("button", { name: editor.publishChanges, exact: true })).toHaveCount(0);
    await expect.poll(async () => (await request.get(story.path)).status()).toBe(410);
    await page.goto(story.path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.retracted.title);
    await expect(page.getByRole("main")).toContainText(`Forged ${mark}`);
    expect(await (await request.get(localPath(language, `/section/${section.slug}`))).text()).not.toContain(story.headline);
  });

  test(`an editor sets the hour at which an article comes down, and it does (${language})`, async ({ page, request, signInAs }) => {
    const section = await makeSection();
    await signInAs("editor", { language, sectionIds: [section.id] });
    const story = await makePublished({ sectionId: section.id, language });
    await page.goto(`/desk/articles/${story.articleId}`);
    await page.getByText(t.takeDown.title, { exact: true }).click();
    await page.getByLabel(t.takeDown.label).fill(wallTime(new Date(Date.now() + 86_400_000), "Asia/Shanghai"));
    await page.getByRole("button", { name: t.takeDown.set, exact: true }).click();
    await expect(page.getByRole("button", { name: t.takeDown.clear, exact: true })).toBeVisible();
    // The hour comes: the database's clock cannot be turned, so the plan is.
    await db().update(articles).set({ unpublishAt: sql`date_trunc('milliseconds', now())` }).where(eq(articles.id, story.articleId));
    await expect.poll(async () => (await request.get(story.path)).status(), { timeout: 30_000 }).toBe(404);
  });
}

for (const [language, { changes: t, editor }] of editions) {
  test(`before an embargo ends nobody publishes, and the screen says until when (${language})`, async ({ page, signInAs }) => {
    const section = await makeSection();
    await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: section.id, language });
    await page.goto(`/desk/articles/${articleId}`);
    const hour = wallTime(new Date(Date.now() + 86_400_000), (await siteSettings()).timeZone).slice(0, 16);
    await page.locator("summary").filter({ hasText: t.embargo.title }).click();
    await page.getByLabel(t.embargo.label).fill(hour);
    await page.getByRole("button", { name: t.embargo.set, exact: true }).first().click();
    await expect(page.getByRole("button", { name: t.embargo.clear })).toBeVisible();
    await page.getByRole("button", { name: editor.publish, exact: true }).click();
    await page.reload();
    await expect(page.getByRole("button", { name: editor.publish, exact: true })).toBeVisible();
    expect((await db().select({ live: articles.live, embargoAt: articles.embargoAt }).from(articles).where(eq(articles.id, articleId)))[0]).toMatchObject({ live: "never", embargoAt: expect.any(Date) });
    await page.getByRole("button", { name: t.embargo.clear }).click();
    await expect(page.getByRole("button", { name: t.embargo.clear })).toBeHidden();
    await page.getByRole("button", { name: editor.publish, exact: true }).click();
    await expect.poll(async () => (await db().select({ live: articles.live }).from(articles).where(eq(articles.id, articleId)))[0]?.live, { timeout: 20_000 }).toBe("live");
  });
}
