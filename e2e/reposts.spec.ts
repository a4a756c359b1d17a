/** A repost names what it rests on, and its source is looked up in the newsroom's lists. */
import { makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { attachText } from "#lib/sources/attach-text";
import { editor as editorEn } from "#messages/en/editor";
import { reposts as en } from "#messages/en/reposts";
import { history as historyEn } from "#messages/en/history";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { history as historyZh } from "#messages/zh-CN/history";
import { reposts as zh } from "#messages/zh-CN/reposts";
import { expect, test } from "./fixtures.ts";
import { openEditor } from "./support/editor.ts";

for (const [language, t, e] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`a chief imports a list, and a repost says what it lacks (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const [section, mark] = [await makeSection(), newMark()];
    await page.goto("/desk/reposts");
    const csv = `类别,名称,网址\n报纸,河湾日报${mark},https://${mark}.example\n`;
    await page.getByLabel(t.import.file).setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    await page.getByLabel(t.import.name, { exact: true }).fill(`名单${mark}`);
    await page.getByRole("button", { name: t.import.send, exact: true }).click();
    await expect(page.getByText(`名单${mark}`)).toBeVisible();
    const source = { name: `河湾日报${mark}`, url: "https://other.example/", originalAuthor: "甲", originalHeadline: "乙", relation: "origin" as const, passages: [] };
    const { articleId } = await makeDraft({ sectionId: section.id, language, actor: me.actor, details: { kind: "repost", responsibleEditorId: me.id, sources: [source] } });
    await openEditor(page, articleId);
    await page.getByRole("tab", { name: e.tabs.publish, exact: true }).click();
    await expect(page.getByText(t.checklist.repostOffList.ok)).toBeVisible();
    await page.getByRole("button", { name: t.checklist.repostPermission.open }).click();
    await page.getByLabel(t.permission).fill("协议 7");
    await page.getByRole("tab", { name: e.tabs.publish, exact: true }).click();
    await expect(page.getByText(t.checklist.repostPermission.ok)).toBeVisible();
    await page.goto("/desk/reposts");
    await page.getByRole("button", { name: t.removeLabel(`名单${mark}`) }).click();
    await expect(page.getByText(`名单${mark}`, { exact: true })).toHaveCount(0);
  });
}

for (const [language, t, e, h] of [["zh-CN", zh, editorZh, historyZh], ["en", en, editorEn, historyEn]] as const) {
  test(`a repost is read beside the text it was taken from (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("editor", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, language, actor: me.actor, headline: "Water at last", body: "The canal was opened on Monday.\n\nFour villages have water.", details: { kind: "repost" } });
    await openEditor(page, articleId);
    await page.getByRole("tab", { name: e.tabs.details, exact: true }).click();
    await expect(page.getByText(t.compare.noText)).toBeVisible();
    valueOf(await attachText(me.actor, { articleId, name: "River Daily", originalHeadline: "Water at last", words: "The canal was opened on Monday.\n\nThree villages have water.\n\nThe mayor wept." }));
    await page.reload();
    await page.getByRole("tab", { name: e.tabs.details, exact: true }).click();
    await page.getByRole("button", { name: t.compare.button("River Daily") }).click();
    const view = page.locator(".hi-view");
    await expect(view.getByText(h.view.counted(2))).toBeVisible();
    await expect(view.locator("del")).toContainText(["Three", "The mayor wept."]);
    await expect(view.locator("ins")).toContainText(["Four"]);
    await page.keyboard.press("Escape");
    await expect(view).toHaveCount(0);
    await expect(page.getByRole("button", { name: t.compare.button("River Daily") })).toBeFocused();
  });
}
