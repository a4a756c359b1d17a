/** Sources in several hands, by keyboard, and too large: nothing doubled, nothing lost, the focus where one works. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { articleSources } from "#db/schema/sources";
import { makeDraft, makePublished, makeSection, valueOf } from "#lib/articles/testing";
import { attachText } from "#lib/sources/attach-text";
import { attachedSources } from "#lib/sources/attached";
import { storyPage } from "#lib/sources/testing";
import { editor as editorEn } from "#messages/en/editor";
import { sources as en } from "#messages/en/sources";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { sources as zh } from "#messages/zh-CN/sources";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, goToEnd, openEditor, textOnServer } from "./support/editor.ts";
import { elsewhere } from "./support/elsewhere.ts";
import { makePerson } from "./support/people.ts";
import { reachingOver } from "./support/watch.ts";

const languages = [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const;

for (const [language, t, editor] of languages) {
  test(`two tabs attach one address at once: it stands there once, and both show it (${language})`, async ({ page, context, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "正文一段。", actor: me.actor, language });
    const web = await elsewhere({ "/story": { body: storyPage(), type: "text/html; charset=utf-8" } });
    const tabs = [page, await context.newPage()];
    for (const tab of tabs) {
      await openEditor(tab, articleId);
      await tab.getByRole("tab", { name: t.panel.tab, exact: true }).click();
      await tab.getByRole("textbox", { name: t.panel.address }).fill(`${web.url}/story`);
    }
    await Promise.all(tabs.map((tab) => tab.getByRole("textbox", { name: t.panel.address }).press("Enter")));
    for (const tab of tabs) {
      await expect(tab.locator(".sr-item")).toHaveCount(1);
      await expect(tab.locator(".sr-add [role=status]").last()).not.toHaveText(/…/);
    }
    expect(await db().$count(articleSources, eq(articleSources.articleId, articleId))).toBe(1);
    await web.close();
  });

  test(`one puts sources in order and takes one off while another quotes from it: the quotation and its citation stand (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头一句。", actor: me.actor, language });
    for (const name of ["甲报", "乙报", "丙报"]) valueOf(await attachText(me.actor, { articleId, name, words: `${name}说今年修了水渠。` }));
    const other = await (await anotherBrowser(await makePerson("chief", { language }))).newPage();
    for (const tab of [page, other]) {
      await openEditor(tab, articleId);
      await tab.getByRole("tab", { name: t.panel.tab, exact: true }).click();
    }
    await goToEnd(page);
    await page.locator(".sr-item").filter({ hasText: "乙报" }).getByRole("button", { name: t.panel.read(1) }).click();
    await Promise.all([
      page.getByRole("button", { name: t.panel.quote, exact: true }).click(),
      other.getByRole("button", { name: t.panel.up("丙报") }).click().then(() => other.getByRole("button", { name: t.panel.detach("乙报") }).click()),
    ]);
    await textOnServer(articleId).toContain(t.quotation.words("乙报", "乙报说今年修了水渠。"));
    expect(JSON.stringify((await draftOf(articleId)).body)).toContain('"footnote"');
    await expect.poll(async () => (await attachedSources(articleId)).map(({ name }) => name)).toEqual(["甲报", "丙报"]);
    await expect(page.locator(".sr-item")).toHaveCount(2);
    await expect(bodyOf(other)).toContainText("乙报说今年修了水渠");
  });

  test(`after words and a source, the first change of a detail is no late one, and publishing by keyboard leaves the focus at its result (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const [first, second] = [await makeSection(), await makeSection()];
    const { articleId } = await makeDraft({ sectionId: first.id, body: "开头一句。", actor: me.actor, language });
    const late: string[] = [];
    page.on("response", (response) => { if (response.status() === 409) late.push(response.url()); });
    await openEditor(page, articleId);
    await page.getByRole("tab", { name: t.panel.tab, exact: true }).click();
    await page.getByRole("button", { name: t.panel.text, exact: true }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: t.panel.words, exact: true }).fill("来源里的一段。");
    await page.getByRole("dialog").getByRole("button", { name: t.panel.add, exact: true }).click();
    await expect(page.locator(".sr-item")).toHaveCount(1);
    // Not `draftOf`: the server shall settle it, which tells the page.
    const versionNow = async () => (await db().select({ version: articles.version }).from(articles).where(eq(articles.id, articleId)))[0]?.version ?? 0;
    const version = await versionNow();
    await goToEnd(page);
    await page.keyboard.type("又写了一句。");
    await expect.poll(versionNow).toBeGreaterThan(version);
    await page.getByRole("tab", { name: editor.tabs.details, exact: true }).click();
    const saved = page.waitForResponse((response) => response.url().includes("/api/drafts/") && response.request().method() === "PUT");
    await page.getByLabel(editor.details.section, { exact: true }).selectOption(String(second.id));
    expect((await saved).status()).toBe(200);
    expect(late).toEqual([]);
    await page.getByRole("tab", { name: editor.tabs.publish, exact: true }).click();
    await page.locator("#panel-publish").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText(editor.when.justPublished)).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(editor.when.justPublished);
  });

  test(`fifty-one megabytes chosen in the browser are told to be too many, and nothing is left behind (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "正文。", actor: me.actor, language });
    const folder = await mkdtemp(join(tmpdir(), "linjia-large-"));
    const large = join(folder, "large.txt");
    await writeFile(large, Buffer.alloc(51 * 1024 * 1024, "x"));
    await openEditor(page, articleId);
    await page.getByRole("tab", { name: t.panel.tab, exact: true }).click();
    await page.locator(".sr-add input[type=file]").setInputFiles(large);
    await expect(page.locator(".sr-add [role=alert]")).toHaveText(t.panel.tooLarge("large.txt"));
    await expect(page.locator(".sr-item")).toHaveCount(0);
    expect(await db().$count(articleSources, eq(articleSources.articleId, articleId))).toBe(0);
    await rm(folder, { recursive: true });
  });

  test(`sources and labels fit small and large screens, light and dark (${language})`, async ({ page, signInAs }) => {
    test.slow();
    const me = await signInAs("admin", { language });
    const { articleId } = await makePublished({ sectionId: (await makeSection()).id, body: "正文一段。", language });
    const long = "一份名字很长很长的县级水利工程建设年度统计公报及其附件（第二次修订征求意见稿）";
    valueOf(await attachText(me.actor, { articleId, name: long, url: `https://a.example/${"very-long-path/".repeat(8)}`, originalHeadline: long, words: "今年修了一万二千米。" }));
    const about = language === "en" ? "/en" : "";
    for (const [width, scheme] of [[390, "light"], [390, "dark"], [1280, "light"], [1280, "dark"]] as const) {
      await page.setViewportSize({ width, height: 860 });
      await page.emulateMedia({ colorScheme: scheme });
      for (const path of ["/desk/sources", "/desk/settings", "/desk/copies", `${about}/about/ai`, `${about}/about/terms`]) {
        await page.goto(path);
        expect(await reachingOver(page), `${path} ${width} ${scheme}`).toEqual([]);
        await findNothingHere(page, `${path} ${width} ${scheme}`);
        if (process.env.TOUR) await page.screenshot({ path: `${process.env.TOUR}/${language}-${width}-${scheme}${path.replaceAll("/", "_")}.png`, fullPage: true });
      }
    }
  });
}
