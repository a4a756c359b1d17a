/** Two admins change one section, in two windows. */
import type { Page } from "@playwright/test";
import { makeSection } from "#lib/articles/testing";
import { desk as deskEn } from "#messages/en/desk";
import { failure as failureEn } from "#messages/en/failure";
import { review as en } from "#messages/en/review";
import { taxonomy as taxonomyEn } from "#messages/en/taxonomy";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { review as zh } from "#messages/zh-CN/review";
import { taxonomy as taxonomyZh } from "#messages/zh-CN/taxonomy";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";

for (const [language, t, d, x, failure] of [["zh-CN", zh, deskZh, taxonomyZh, failureZh], ["en", en, deskEn, taxonomyEn, failureEn]] as const) {
  test(`the second of two admins is told who was first, keeps what they chose on screen, and sees the other's when they look again (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const section = await makeSection();
    const me = await signInAs("admin", { language });
    const other = await (await anotherBrowser(await makePerson("admin", { language }))).newPage();
    const open = async (at: Page) => {
      await at.getByRole("button", { name: x.deedsOf(section.name) }).click();
      await at.getByRole("menuitem", { name: t.form.open }).click();
    };
    const save = (at: Page) => at.getByRole("dialog").getByRole("button", { name: d.save, exact: true }).click();
    for (const at of [page, other]) {
      await at.goto("/desk/sections");
      await open(at);
    }
    await page.getByLabel(t.form.preset, { exact: true }).selectOption("threeReviews");
    await save(page);
    await expect(page.getByRole("dialog")).toBeHidden();
    await other.getByLabel(t.form.preset, { exact: true }).selectOption("own");
    await save(other);
    await expect(other.getByRole("dialog").getByText(failure["section.stale"]({ name: me.name }))).toBeVisible();
    await expect(other.getByLabel(t.form.preset, { exact: true })).toHaveValue("own");
    const cancel = () => other.getByRole("dialog").getByRole("button", { name: d.cancel, exact: true }).click();
    await cancel();
    // The list is asked for anew when the window closes.
    await expect(async () => {
      await open(other);
      const shows = await other.getByLabel(t.form.preset, { exact: true }).inputValue();
      if (shows !== "threeReviews") await cancel();
      expect(shows).toBe("threeReviews");
    }).toPass();
    await other.getByLabel(t.form.preset, { exact: true }).selectOption("simple");
    await save(other);
    await expect(other.getByRole("dialog")).toBeHidden();
  });

  test(`the words of a section that two change at once are kept as the first left them, and the second is told (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const section = await makeSection();
    const me = await signInAs("admin", { language });
    const other = await (await anotherBrowser(await makePerson("admin", { language }))).newPage();
    for (const at of [page, other]) {
      await at.goto("/desk/sections");
      await at.getByRole("button", { name: x.deedsOf(section.name) }).click();
      await at.getByRole("menuitem", { name: x.edit, exact: true }).click();
    }
    const change = async (at: Page, text: string) => {
      await at.getByLabel(x.description, { exact: true }).fill(text);
      await at.getByRole("dialog").getByRole("button", { name: d.save, exact: true }).click();
    };
    await change(page, "河与堤");
    await expect(page.getByRole("dialog")).toBeHidden();
    await change(other, "山与路");
    await expect(other.getByRole("dialog").getByText(failure["section.stale"]({ name: me.name }))).toBeVisible();
    await expect(other.getByLabel(x.description, { exact: true })).toHaveValue("山与路");
  });
}
