/** The plan of the newsroom: seen by day, week and month, moved with mouse and keyboard by those who may. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { systemActor } from "#lib/access/actor";
import { scheduleArticle } from "#lib/articles/schedule";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { addDays } from "#lib/calendar/days";
import { momentOf, wallTime } from "#lib/i18n/zone-time";
import { calendar as en } from "#messages/en/calendar";
import { calendar as zh } from "#messages/zh-CN/calendar";
import { expect, test } from "./fixtures.ts";

const zone = "Asia/Shanghai";
// A Wednesday of a week to come, with days on both sides.
const wednesday = "2031-11-26";
const wallOf = async (articleId: number) => wallTime((await db().select({ at: articles.scheduledAt }).from(articles).where(eq(articles.id, articleId)))[0]?.at ?? new Date(0), zone);

async function planned(sectionId: number, time: string, day = wednesday) {
  const draft = await makeDraft({ sectionId });
  valueOf(await scheduleArticle(systemActor("test"), { articleId: draft.articleId, basedOn: draft.version, at: (momentOf(`${day}T${time}`, zone) ?? new Date()).toISOString() }));
  return draft;
}

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`an editor moves what is planned with the mouse, the keyboard and by typing (${language})`, async ({ page, signInAs }) => {
    const section = await makeSection();
    await signInAs("editor", { language, sectionIds: [section.id] });
    const draft = await planned(section.id, "07:30");
    await page.goto(`/desk/calendar?view=week&on=${wednesday}&section=${section.id}`);
    const entry = page.getByRole("button", { name: draft.headline });
    await expect(entry).toContainText("07:30");
    await entry.dragTo(page.locator(`[data-day="${addDays(wednesday, 2)}"]`));
    await expect(page.locator(`[data-day="${addDays(wednesday, 2)}"]`).getByRole("button", { name: draft.headline })).toBeVisible();
    await expect.poll(() => wallOf(draft.articleId)).toBe(`${addDays(wednesday, 2)}T07:30`);
    await entry.focus();
    for (const key of ["ArrowLeft", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    await expect.poll(() => wallOf(draft.articleId)).toBe(`${addDays(wednesday, 1)}T08:00`);
    await entry.press("Enter");
    const dialog = page.getByRole("dialog", { name: draft.headline });
    await dialog.getByLabel(t.newTime).fill(`${wednesday}T18:05`);
    await dialog.getByRole("button", { name: t.move, exact: true }).click();
    await expect.poll(() => wallOf(draft.articleId)).toBe(`${wednesday}T18:05`);
    for (const view of ["day", "month"] as const) {
      await page.getByRole("link", { name: t.views[view], exact: true }).click();
      await expect(page.locator(`[data-calendar=${view}]`)).toContainText(draft.headline);
    }
  });

  test(`a move that is refused goes back, and says why; articles too close are told (${language})`, async ({ page, signInAs }) => {
    const section = await makeSection();
    await signInAs("editor", { language, sectionIds: [section.id] });
    const [one, other] = [await planned(section.id, "10:00"), await planned(section.id, "10:10")];
    await page.goto(`/desk/calendar?view=week&on=${wednesday}&section=${section.id}`);
    await expect(page.getByText(t.collisions(2, 15))).toBeVisible();
    const entry = page.getByRole("button", { name: one.headline });
    await entry.press("Enter");
    const dialog = page.getByRole("dialog", { name: one.headline });
    await dialog.getByLabel(t.newTime).fill("2020-01-01T08:00");
    await dialog.getByRole("button", { name: t.move, exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await expect(entry).toContainText("10:00");
    expect(await wallOf(one.articleId)).toBe(`${wednesday}T10:00`);
    await expect(page.getByRole("button", { name: other.headline })).toBeVisible();
  });
}

test("seen by the day, what takes readers from the other side of midnight is told as well", async ({ page, signInAs }) => {
  const section = await makeSection();
  await signInAs("editor", { sectionIds: [section.id] });
  const [late, early] = [await planned(section.id, "23:55"), await planned(section.id, "00:05", addDays(wednesday, 1))];
  for (const [day, draft] of [[wednesday, late], [addDays(wednesday, 1), early]] as const) {
    await page.goto(`/desk/calendar?view=day&on=${day}&section=${section.id}`);
    await expect(page.getByText(zh.collisions(1, 15))).toBeVisible();
    await expect(page.getByRole("button", { name: draft.headline })).toContainText(zh.collides);
    await expect(page.locator("[data-calendar=day]").getByRole("button")).toHaveCount(1);
  }
});

test("who may not plan an article sees it stand still, and what is not theirs not at all", async ({ page, signInAs }) => {
  const section = await makeSection();
  const author = await signInAs("author");
  const draft = await makeDraft({ sectionId: section.id, actor: author.actor });
  valueOf(await scheduleArticle(systemActor("test"), { articleId: draft.articleId, basedOn: draft.version, at: (momentOf(`${wednesday}T07:30`, zone) ?? new Date()).toISOString() }));
  const foreign = await planned(section.id, "09:00");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`/desk/calendar?view=week&on=${wednesday}&section=${section.id}`);
  const entry = page.getByRole("button", { name: draft.headline });
  await expect(entry).toHaveAttribute("draggable", "false");
  await expect(page.getByText(foreign.headline)).toHaveCount(0);
  await entry.press("ArrowRight");
  await entry.press("Enter");
  await expect(page.getByRole("dialog", { name: draft.headline }).getByText(zh.notYours)).toBeVisible();
  expect(await wallOf(draft.articleId)).toBe(`${wednesday}T07:30`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
