import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { publications } from "#db/schema/publications";
import { makeDraft, makePublished, makeSection, newMark } from "#lib/articles/testing";
import { changes } from "#messages/zh-CN/changes";
import { editor as en } from "#messages/en/editor";
import { editor as zh } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`an editor publishes a draft and a reader reads it at once (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const section = await makeSection();
    await signInAs("editor", { language, sectionIds: [section.id] });
    const draft = await makeDraft({ sectionId: section.id, language, headline: `Headline 标题 ${newMark()}` });
    await page.goto(`/desk/articles/${draft.articleId}`);
    await page.getByRole("button", { name: t.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: t.published, exact: true })).toBeVisible();
    const reader = await (await anotherBrowser()).newPage();
    const response = await reader.goto(`/a/${draft.articleId}`);
    expect(response?.status()).toBe(200);
    await expect(reader.getByRole("heading", { level: 1 })).toHaveText(draft.headline);
    expect(new URL(reader.url()).pathname).toMatch(new RegExp(`^${language === "en" ? "/en" : ""}/a/${draft.articleId}-[a-z0-9-]+$`));
    await reader.goto(language === "en" ? `/en/section/${section.slug}` : `/section/${section.slug}`);
    await expect(reader.getByRole("link", { name: draft.headline })).toBeVisible();
  });
}

test("a double click publishes once", async ({ page, signInAs }) => {
  const section = await makeSection();
  await signInAs("chief");
  const draft = await makeDraft({ sectionId: section.id });
  await page.goto(`/desk/articles/${draft.articleId}`);
  await page.getByRole("button", { name: zh.publish, exact: true }).dblclick();
  await expect(page.getByRole("button", { name: zh.published, exact: true })).toBeVisible();
  expect(await db().$count(publications, eq(publications.articleId, draft.articleId))).toBe(1);
});

test("what is missing is named, and publishing waits for it", async ({ page, signInAs }) => {
  await signInAs("chief");
  const draft = await makeDraft({ sectionId: (await makeSection()).id, details: { sectionId: null, bylines: [] } });
  await page.goto(`/desk/articles/${draft.articleId}`);
  await page.getByRole("button", { name: zh.publish, exact: true }).click();
  await expect(page.getByText(zh.checklist.section.open)).toBeVisible();
  await expect(page.getByText(zh.checklist.byline.open)).toBeVisible();
  expect(await db().$count(publications, eq(publications.articleId, draft.articleId))).toBe(0);
});

test("changes reach readers when they are published, not before", async ({ page, signInAs, anotherBrowser }) => {
  await signInAs("chief");
  const article = await makePublished({ sectionId: (await makeSection()).id });
  const reader = await (await anotherBrowser()).newPage();
  await page.goto(`/desk/articles/${article.articleId}`);
  const changed = `改过的标题${newMark()}`;
  await page.getByLabel(zh.fields.headline, { exact: true }).fill(changed);
  await expect(page.getByText(zh.changed).first()).toBeVisible();
  await reader.goto(article.path);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(article.headline);
  await page.getByRole("button", { name: zh.publishChanges, exact: true }).click();
  const asked = page.getByRole("dialog", { name: changes.title });
  await asked.getByRole("radio", { name: changes.kinds.update.name }).check();
  await asked.getByLabel(changes.words, { exact: true }).fill("换了标题。");
  await asked.getByRole("button", { name: changes.publish, exact: true }).click();
  await expect(page.getByRole("button", { name: zh.published, exact: true })).toBeVisible();
  await reader.goto(`/a/${article.articleId}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(changed);
});

test("taking an article down answers 404 at once and leaves the draft", async ({ page, request, signInAs }) => {
  await signInAs("chief");
  const article = await makePublished({ sectionId: (await makeSection()).id });
  await page.goto(`/desk/articles/${article.articleId}`);
  await page.getByRole("button", { name: zh.when.unpublish, exact: true }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: zh.when.unpublishYes, exact: true }).click();
  await expect(page.getByText(zh.when.unpublished).first()).toBeVisible();
  expect((await request.get(article.path)).status()).toBe(404);
  await page.reload();
  await expect(page.getByLabel(zh.fields.headline, { exact: true })).toHaveValue(article.headline);
});

test("the preview shows the draft as it would be printed, and nothing to strangers", async ({ page, signInAs, request }) => {
  await signInAs("chief");
  const draft = await makeDraft({ sectionId: (await makeSection()).id, body: "## 小标题\n\n预览里的话。" });
  await page.goto(`/desk/articles/${draft.articleId}/preview`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(draft.headline);
  await expect(page.getByText("预览里的话。")).toBeVisible();
  const stranger = await request.get(`/desk/articles/${draft.articleId}/preview`, { maxRedirects: 0 });
  expect(await stranger.text()).not.toContain("预览里的话");
});

test("an author writes but finds no way to publish", async ({ page, signInAs }) => {
  const author = await signInAs("author");
  const draft = await makeDraft({ sectionId: (await makeSection()).id, actor: author.actor });
  await page.goto(`/desk/articles/${draft.articleId}`);
  await expect(page.getByLabel(zh.fields.headline, { exact: true })).toHaveValue(draft.headline);
  await expect(page.getByRole("button", { name: zh.publish, exact: true })).toHaveCount(0);
});

test("two people who publish at the same moment make one publication", async ({ page, signInAs, anotherBrowser }) => {
  await signInAs("chief");
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  const other = await (await anotherBrowser(await makePerson("admin"))).newPage();
  await Promise.all([page, other].map((desk) => desk.goto(`/desk/articles/${draft.articleId}`)));
  await Promise.all([page, other].map((desk) => desk.getByRole("button", { name: zh.publish, exact: true }).click()));
  await Promise.all([page, other].map((desk) => expect(desk.getByRole("button", { name: zh.published, exact: true })).toBeVisible()));
  expect(await db().$count(publications, eq(publications.articleId, draft.articleId))).toBe(1);
});
