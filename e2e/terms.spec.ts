/** Words that are easily wrong: found while one writes, put right or let stand with a reason, and looked for in the archive. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { makeDraft, makePublished, makeSection, newMark } from "#lib/articles/testing";
import { editor as editorEn } from "#messages/en/editor";
import { facts as factsEn } from "#messages/en/facts";
import { sharing as sharingEn } from "#messages/en/sharing";
import { terms as en } from "#messages/en/terms";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { facts as factsZh } from "#messages/zh-CN/facts";
import { sharing as sharingZh } from "#messages/zh-CN/sharing";
import { terms as zh } from "#messages/zh-CN/terms";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, openEditor } from "./support/editor.ts";
import { openFactsTab } from "./support/facts.ts";

// There is one look through the archive at a time, for the whole site.
test.describe.configure({ mode: "default" });

for (const [language, t, e, f] of [["zh-CN", zh, editorZh, factsZh], ["en", en, editorEn, factsEn]] as const) {
  test(`a list is imported, a wrong word put right, another let stand, and the archive looked through (${language})`, async ({ page, signInAs }) => {
    test.slow();
    const me = await signInAs("chief", { language });
    const [section, mark] = [await makeSection(), newMark()];
    const old = await makePublished({ sectionId: section.id, language, body: `旧稿有 aa${mark} 一词。` });
    await page.goto("/desk/terms");
    await page.getByLabel(t.import.file).setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(`term,replacement,severity\naa${mark},right${mark},block\nbb${mark},,block\n`) });
    await page.getByLabel(t.import.name, { exact: true }).fill(`词表${mark}`);
    await page.getByRole("button", { name: t.import.send, exact: true }).click();
    await expect(page.getByRole("cell", { name: `词表${mark}`, exact: true })).toBeVisible();
    await findNothingHere(page, "the lists of terms");
    await page.getByRole("button", { name: new RegExp(`^(${t.archive.start}|${t.archive.again})$`) }).click();
    await expect(page.getByRole("link", { name: old.headline })).toBeVisible({ timeout: 30_000 });
    const { articleId } = await makeDraft({ sectionId: section.id, language, actor: me.actor, body: `一句有 aa${mark}。另一句有 bb${mark}。` });
    await openEditor(page, articleId);
    await expect(page.locator(".ed-term")).toHaveCount(2);
    await page.getByRole("tab", { name: e.tabs.publish, exact: true }).click();
    await page.getByRole("button", { name: t.checklist.blockedTerms(2) }).click();
    await openFactsTab(page, f.tab);
    const fix = page.getByRole("button", { name: t.editor.fixLabel(`aa${mark}`, `right${mark}`) });
    await fix.click();
    await expect(bodyOf(page)).toContainText(`right${mark}`);
    await page.getByRole("button", { name: f.told.undo, exact: true }).click();
    await expect(bodyOf(page)).toContainText(`aa${mark}`);
    await fix.click();
    await expect(page.locator(".ed-term")).toHaveCount(1);
    await page.getByRole("button", { name: t.editor.letStand, exact: true }).click();
    await page.getByLabel(t.editor.reason).fill("引文");
    await page.getByRole("button", { name: t.editor.send, exact: true }).click();
    await expect(page.locator(".ed-term")).toHaveCount(0);
    await page.getByRole("tab", { name: e.tabs.publish, exact: true }).click();
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: e.published, exact: true })).toBeVisible();
  });
}

for (const [language, t, f] of [["zh-CN", zh, factsZh], ["en", en, factsEn]] as const) {
  test(`a wrong word of the headline is marked in it, put right and taken back (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("editor", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, language, actor: me.actor, headline: "他迫不急待地走了" });
    await openEditor(page, articleId);
    await expect(page.locator(".ed-marked-words .ed-term")).toHaveText("迫不急待");
    await openFactsTab(page, f.tab);
    await page.getByRole("button", { name: t.editor.fixLabel("迫不急待", "迫不及待") }).click();
    await expect(page.locator("#text-headline")).toHaveValue("他迫不及待地走了");
    await expect(page.locator(".ed-term")).toHaveCount(0);
    await page.getByRole("button", { name: f.told.undo, exact: true }).click();
    await expect(page.locator(".ed-marked-words .ed-term")).toHaveText("迫不急待");
    await expect(page.locator("#text-headline")).toHaveValue("他迫不急待地走了");
  });
}

for (const [language, t, f, s] of [["zh-CN", zh, factsZh, sharingZh], ["en", en, factsEn, sharingEn]] as const) {
  test(`wrong words of the kicker and of a picture and of what search results say are found, led to and put right (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("editor", { language });
    const body = "一段话。\n\n![迫不急待的人群](/media/none.jpg)";
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, language, actor: me.actor, kicker: "迫不急待", body, details: { metaDescription: "迫不急待的一年" } });
    await openEditor(page, articleId);
    await openFactsTab(page, f.tab);
    const cards = page.getByRole("button", { name: t.editor.goTo("迫不急待"), exact: true });
    await expect(cards).toHaveCount(3);
    await cards.first().click();
    await expect(page.locator("#text-kicker")).toBeFocused();
    await cards.nth(1).click();
    await expect(page.locator(".ed-figure-alt textarea")).toBeFocused();
    await cards.nth(2).click();
    const description = page.getByLabel(s.description, { exact: true }).and(page.locator("[data-detail]"));
    await expect(description).toBeFocused();
    expect(await description.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe("迫不急待");
    await openFactsTab(page, f.tab);
    for (const left of [2, 1, 0]) {
      await page.getByRole("button", { name: t.editor.fixLabel("迫不急待", "迫不及待") }).first().click();
      await expect(cards).toHaveCount(left);
    }
    await expect(page.locator("#text-kicker")).toHaveValue("迫不及待");
    await expect(page.locator(".ed-figure-alt textarea")).toHaveValue("迫不及待的人群");
    await expect.poll(async () => (await db().select({ words: articles.metaDescription }).from(articles).where(eq(articles.id, articleId)))[0]?.words, { timeout: 15_000 }).toBe("迫不及待的一年");
    await page.getByRole("button", { name: f.told.undo, exact: true }).click();
    await page.getByRole("tab", { name: s.tab }).click();
    await expect(description).toHaveValue("迫不急待的一年");
  });
}

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`one list is searched, an entry changed, two versions compared and the first restored (${language})`, async ({ page, signInAs }) => {
    await signInAs("chief", { language });
    const mark = newMark();
    await page.goto("/desk/terms");
    await page.getByLabel(t.import.file).setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(`term,replacement\n${Array.from({ length: 60 }, (_, at) => `w${at}${mark},r${at}`).join("\n")}\n`) });
    await page.getByLabel(t.import.name, { exact: true }).fill(`词表${mark}`);
    await page.getByRole("button", { name: t.import.send, exact: true }).click();
    await page.getByRole("link", { name: `词表${mark}`, exact: true }).click();
    await expect(page.getByText(t.page.found(60, 1, 2))).toBeVisible();
    await page.getByRole("link", { name: t.page.next }).click();
    await expect(page.getByRole("cell", { name: `w59${mark}`, exact: true })).toBeVisible();
    await page.getByRole("searchbox", { name: t.page.find }).fill(`W7${mark}`);
    await page.getByRole("button", { name: t.page.search, exact: true }).click();
    await expect(page.getByText(t.page.found(1, 1, 1), { exact: true })).toBeVisible();
    await findNothingHere(page, "a list of terms");
    await page.getByRole("button", { name: t.page.editLabel(`w7${mark}`) }).click();
    await page.getByLabel(t.page.replacement, { exact: true }).fill("better");
    await page.getByLabel(t.page.exceptions, { exact: true }).fill("without the word");
    await page.getByRole("button", { name: t.page.save }).click();
    await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
    await page.getByLabel(t.page.exceptions, { exact: true }).fill("…门市部");
    await page.getByRole("button", { name: t.page.save }).click();
    await expect(page.getByRole("cell", { name: "better" })).toBeVisible();
    await page.getByRole("link", { name: t.page.compareLabel(1) }).click();
    await expect(page.getByText(t.page.counted(0, 0, 1, 59))).toBeVisible();
    await expect(page.locator("del")).toContainText("r7");
    await page.getByRole("button", { name: t.page.restoreLabel(1) }).click();
    await expect(page.getByRole("button", { name: t.page.restoreLabel(2) })).toBeVisible();
    await expect(page.getByRole("cell", { name: t.page.restoredNote(1), exact: true })).toBeVisible();
    await expect(page.getByRole("cell", { name: "r7", exact: true })).toBeVisible();
  });
}
