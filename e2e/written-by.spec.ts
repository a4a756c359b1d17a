/** Who wrote which words of an article, as they stand. */
import { makeDraft, makeSection } from "#lib/articles/testing";
import { authorship as en } from "#messages/en/authorship";
import { authorship as zh } from "#messages/zh-CN/authorship";
import { editor as editorEn } from "#messages/en/editor";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { history as historyEn } from "#messages/en/history";
import { history as historyZh } from "#messages/zh-CN/history";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, openEditor, savingOf } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";

for (const [language, t, e, h] of [["zh-CN", zh, editorZh, historyZh], ["en", en, editorEn, historyEn]] as const) {
  test(`an editor sees who wrote which words (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language, name: "编辑甲" });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "旧标题", standfirst: "", body: "早就有的一段。", actor: me.actor });
    const other = await (await anotherBrowser(await makePerson("chief", { name: "编辑乙", language }))).newPage();
    for (const screen of [page, other]) await openEditor(screen, articleId);
    await bodyOf(other).locator("p").first().click();
    await other.keyboard.press("End");
    await other.keyboard.type("乙补的。");
    await expect(savingOf(other)).toHaveText(e.saving.saved);
    await page.locator("#text-headline").focus();
    await page.keyboard.press("End");
    await page.keyboard.type("加甲");
    await expect(bodyOf(page)).toContainText("乙补的。");
    await page.getByRole("tab", { name: h.tab }).click();
    await page.getByRole("button", { name: t.open }).click();
    const view = page.getByRole("region", { name: t.title });
    await expect(view.locator(".hi-written-headline .hi-who")).toHaveText([`[${t.by(t.unknown)}] 旧标题`, `[${t.by("编辑甲")}] 加甲`]);
    await expect(view.locator("p:not(.hi-written-headline) > .hi-who")).toHaveText([`[${t.by(t.unknown)}] 早就有的一段。`, `[${t.by("编辑乙")}] 乙补的。`]);
    await expect(view.getByRole("list", { name: t.people }).getByRole("listitem")).toHaveText([t.share(t.unknown, 63), t.share("编辑乙", 25), t.share("编辑甲", 13)]);
    await findNothingHere(page, "who wrote what");
    await page.keyboard.press("Escape");
    await expect(view).toBeHidden();
    await expect(page.getByRole("button", { name: t.open })).toBeFocused();
  });
}
