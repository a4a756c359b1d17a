/** An input method puts a word together in the headline or standfirst while somebody else writes in the same line. */
import type { CDPSession, Page } from "@playwright/test";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { expect, test } from "./fixtures.ts";
import { draftOf, isSaved, openEditor } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";

/** As real input methods do it: the browser itself sends the events. */
const compose = (session: CDPSession, text: string) => session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
const commit = (session: CDPSession, text: string) => session.send("Input.insertText", { text });

async function writeBefore(page: Page, field: string, words: string): Promise<void> {
  await page.locator(field).focus();
  await page.keyboard.press("Home");
  await page.keyboard.type(words);
}

for (const [field, name] of [["#text-headline", "headline"], ["#text-standfirst", "standfirst"]] as const) {
  test(`a word being put together in the ${name} is not broken by words of another person in front of it`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief");
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "标题", standfirst: "标题", body: "一段。", actor: me.actor });
    const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
    for (const screen of [page, other]) await openEditor(screen, articleId);
    const line = page.locator(field);
    await line.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    const session = await page.context().newCDPSession(page);
    await compose(session, "n");
    await compose(session, "ni");
    await writeBefore(other, field, "同事的");
    await isSaved(other);
    await compose(session, "nih");
    await compose(session, "ni'hao");
    await commit(session, "你好");
    await expect(line).toHaveValue("同事的标你好题");
    await expect(other.locator(field)).toHaveValue("同事的标你好题");
    // The caret stands behind what was put together.
    await page.keyboard.type("！");
    await expect(other.locator(field)).toHaveValue("同事的标你好！题");
    await isSaved(page);
    expect((await draftOf(articleId))[name]).toBe("同事的标你好！题");
  });
}
