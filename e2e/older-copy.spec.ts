/** Words that an earlier version of the editor left on a device are not lost, and take the place of nothing by themselves. */
import { readFile } from "node:fs/promises";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { editor as editorEn } from "#messages/en/editor";
import { offline as en } from "#messages/en/offline";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { offline as zh } from "#messages/zh-CN/offline";
import { db } from "#db/client";
import { revisions } from "#db/schema/articles";
import { eq } from "drizzle-orm";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, openEditor, savingOf } from "./support/editor.ts";

for (const [language, t, e] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`words left by an earlier editor become a file or a version (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("author", { language });
    const { articleId, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "现在的。", actor: me.actor });
    const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "旧版编辑器没存上的。" }] }] };
    const copy = { key: "older", articleId, personId: me.id, version: 1, unsaved: ["content"], at: Date.now(), content: { ...content, body }, details: {} };
    await page.goto("/desk/articles");
    await page.evaluate((kept) => localStorage.setItem("linjia.draft.older", JSON.stringify(kept)), copy);
    await openEditor(page, articleId);
    await expect(page.getByText(t.older.explain)).toBeVisible();
    await findNothingHere(page, "words of an earlier editor");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: t.older.saveFile }).click();
    expect(await readFile(await (await download).path(), "utf8")).toContain("旧版编辑器没存上的。");
    await page.getByRole("button", { name: t.older.keep }).click();
    await expect(page.getByText(/(第|version) \d+/)).toBeVisible();
    await expect(bodyOf(page)).toHaveText("现在的。");
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    const stored = await db().select({ content: revisions.content }).from(revisions).where(eq(revisions.articleId, articleId));
    expect(stored.map((revision) => JSON.stringify(revision.content)).filter((text) => text.includes("旧版编辑器没存上的。"))).toHaveLength(1);
    await page.reload();
    await expect(bodyOf(page)).toHaveText("现在的。");
    await expect(page.getByText(t.older.explain)).toBeHidden();
  });
}
