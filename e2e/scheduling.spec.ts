import { eq, sql } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { wallTime } from "#lib/i18n/zone-time";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { articles as listZh } from "#messages/zh-CN/articles";
import { editor as en } from "#messages/en/editor";
import { editor as zh } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";

const zone = "Asia/Shanghai";

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`an editor schedules an article and it goes live by itself (${language})`, async ({ page, request, signInAs }) => {
    const section = await makeSection();
    await signInAs("editor", { language, sectionIds: [section.id] });
    const draft = await makeDraft({ sectionId: section.id });
    await page.goto(`/desk/articles/${draft.articleId}`);
    await page.getByLabel(t.when.scheduleAt).fill(wallTime(new Date(Date.now() + 86_400_000), zone));
    await page.getByRole("button", { name: t.when.scheduleNow, exact: true }).click();
    await expect(page.getByText(t.when.scheduledNote)).toBeVisible();
    expect((await request.get(`/a/${draft.articleId}`)).status()).toBe(404);
    // The hour comes: the database's clock cannot be turned, so the schedule is.
    await db().update(articles).set({ scheduledAt: sql`date_trunc('milliseconds', now())` }).where(eq(articles.id, draft.articleId));
    await expect.poll(async () => (await request.get(`/a/${draft.articleId}`)).status(), { timeout: 40_000 }).toBe(200);
  });
}

test("a time that has passed is refused in a sentence", async ({ page, signInAs }) => {
  await signInAs("chief");
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  await page.goto(`/desk/articles/${draft.articleId}`);
  await page.getByLabel(zh.when.scheduleAt).fill("2020-01-01T08:00");
  await page.getByRole("button", { name: zh.when.scheduleNow, exact: true }).click();
  await expect(page.getByText(zh.when.past)).toBeVisible();
});

test("a schedule is seen in the list and can be cancelled", async ({ page, signInAs }) => {
  const section = await makeSection();
  await signInAs("chief");
  const draft = await makeDraft({ sectionId: section.id });
  await page.goto(`/desk/articles/${draft.articleId}`);
  await page.getByLabel(zh.when.scheduleAt).fill(wallTime(new Date(Date.now() + 86_400_000), zone));
  await page.getByRole("button", { name: zh.when.scheduleNow, exact: true }).click();
  await expect(page.getByText(zh.when.scheduledNote)).toBeVisible();
  await page.goto(`/desk/articles?live=scheduled&section=${section.id}`);
  await expect(page.getByRole("row", { name: draft.headline })).toContainText("发布");
  await page.getByRole("link", { name: draft.headline }).click();
  await page.getByRole("button", { name: zh.when.cancelSchedule, exact: true }).click();
  await expect(page.getByText(zh.when.scheduledNote)).toHaveCount(0);
  await page.goto(`/desk/articles?live=scheduled&section=${section.id}`);
  await expect(page.getByText(listZh.nothingTitle)).toBeVisible();
});
