/** A repost names what it rests on, and its source is looked up in the newsroom's lists. */
import { makeDraft, makeSection, newMark } from "#lib/articles/testing";
import { editor as editorEn } from "#messages/en/editor";
import { reposts as en } from "#messages/en/reposts";
import { editor as editorZh } from "#messages/zh-CN/editor";
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
