/** Those who read and do not write: the page as it will be printed, with words to select and speak about. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { comments as en } from "#messages/en/comments";
import { comments as zh } from "#messages/zh-CN/comments";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, openEditor } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";
import { markedOn, selectWords, threadsOf } from "./support/talk.ts";

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`who may read and not write comments on the page (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const section = await makeSection();
    const me = await signInAs("editor", { language, sectionIds: [section.id] });
    const { articleId } = await makeDraft({ sectionId: section.id, body: "已经撤下的话。", standfirst: "", language, actor: me.actor });
    await db().update(articles).set({ live: "retracted" }).where(eq(articles.id, articleId));
    await openEditor(page, articleId);
    await expect(bodyOf(page)).toHaveAttribute("contenteditable", "false");
    await expect(page.locator("#text-kicker")).toBeHidden();
    await expect(page.getByRole("button", { name: t.read, exact: true })).toBeHidden();
    await selectWords(page, "撤下的话");
    await page.getByRole("toolbar", { name: t.toolbar }).getByRole("button", { name: t.begin }).click();
    await page.getByRole("textbox", { name: t.newLabel }).pressSequentially("为什么");
    await page.keyboard.press("Control+Enter");
    await expect(threadsOf(page)).toContainText("为什么");
    await markedOn(page).toBe("撤下的话");
    await findNothingHere(page, "reading, with a comment");
    const other = await (await anotherBrowser(await makePerson("chief", { language }))).newPage();
    await openEditor(other, articleId);
    await markedOn(other).toBe("撤下的话");
  });

  test(`who may write puts the pen down to read, and takes it up again (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "Headline", body: "A sentence to read.", language, actor: me.actor });
    await openEditor(page, articleId);
    await page.getByRole("button", { name: t.read, exact: true }).click();
    await expect(bodyOf(page)).toHaveAttribute("contenteditable", "false");
    await expect(page.locator("#text-kicker")).toBeHidden();
    await page.locator("#text-headline").click();
    await page.keyboard.type("xxx");
    await selectWords(page, "sentence");
    await page.keyboard.type("xxx");
    // The editor hears of what the browser has selected a moment later.
    await expect(page.getByRole("toolbar", { name: t.toolbar })).toBeVisible();
    await page.keyboard.press("Control+Alt+m");
    await page.getByRole("textbox", { name: t.newLabel }).fill("?");
    await page.keyboard.press("Control+Enter");
    await markedOn(page).toBe("sentence");
    await page.getByRole("button", { name: t.write, exact: true }).click();
    await expect(bodyOf(page)).toHaveAttribute("contenteditable", "true");
    await expect(page.locator("#text-headline")).toHaveValue("Headline");
    await expect(bodyOf(page)).toHaveText("A sentence to read.");
  });
}
