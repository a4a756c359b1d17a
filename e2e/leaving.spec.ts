/** Somebody leaves the house. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { makeDraft, makePublished, makeSection } from "#lib/articles/testing";
import { people as peopleEn } from "#messages/en/people";
import { security as en } from "#messages/en/security";
import { people as peopleZh } from "#messages/zh-CN/people";
import { security as zh } from "#messages/zh-CN/security";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";

for (const [language, t, people] of [["zh-CN", zh, peopleZh], ["en", en, peopleEn]] as const) {
  test(`a person leaves: a colleague has the work, the name stays in print, the account is closed (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const section = await makeSection();
    const [leaver, heir] = [await makePerson("editor", { sectionIds: [section.id] }), await makePerson("editor")];
    const draft = await makeDraft({ sectionId: section.id, actor: leaver.actor });
    const live = await makePublished({ sectionId: section.id, details: { bylines: [{ personId: leaver.id, name: leaver.name }], responsibleEditorId: leaver.id } });
    // In hand, but of a section that neither of them edits: the heir may not read it.
    const foreign = await makeDraft({ sectionId: (await makeSection()).id });
    await db().update(articles).set({ assigneeId: leaver.id }).where(eq(articles.id, foreign.articleId));
    const theirs = await (await anotherBrowser(leaver)).newPage();
    await theirs.goto("/desk/articles");
    await signInAs("admin", { language });
    await page.goto(`/desk/people?q=${leaver.email}`);
    await page.getByRole("link", { name: leaver.name }).click();
    await expect(page.getByText(t.person.inHand.assigned(1))).toBeVisible();
    await expect(page.getByText(t.person.inHand.drafts(1))).toBeVisible();
    await expect(page.getByText(t.person.inHand.responsible(1))).toBeVisible();
    await expect(page.getByText(t.person.inHand.sections(1))).toBeVisible();
    const option = page.getByLabel(t.person.heir).locator("option").filter({ hasText: heir.name });
    await page.getByLabel(t.person.heir).selectOption((await option.getAttribute("value")) ?? "");
    await page.getByRole("button", { name: t.person.leave }).click();
    await expect(page).toHaveURL(/\/desk\/people\/\d+$/);
    await page.getByLabel(t.person.sure(leaver.name)).check();
    await page.getByRole("button", { name: t.person.leave }).click();
    await expect(page.getByText(t.person.left(leaver.name, heir.name, 1))).toBeVisible();
    await page.waitForURL(/\/desk\/people$/);
    await theirs.goto("/desk/articles");
    await expect(theirs).toHaveURL(/\/sign-in/);
    const heirs = await (await anotherBrowser(heir)).newPage();
    await heirs.goto(`/desk/articles?q=${encodeURIComponent(draft.headline)}`);
    await expect(heirs.getByRole("link", { name: draft.headline }).first()).toBeVisible();
    await page.goto(live.path);
    await expect(page.getByText(leaver.name).first()).toBeVisible();
    await page.goto(`/desk/people?q=${encodeURIComponent(leaver.name)}`);
    await expect(page.getByRole("row").filter({ hasText: leaver.name })).not.toContainText(leaver.email);
    await page.getByRole("link", { name: leaver.name }).click();
    await expect(page.getByText(t.person.gone)).toBeVisible();
    await expect(page.getByRole("button", { name: people.suspend })).toHaveCount(0);
  });
}
