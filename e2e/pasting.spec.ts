/** Pasting from other programs and pages, and tidying what came. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { sketch } from "#lib/content/sketch";
import { paste as en } from "#messages/en/paste";
import { paste as zh } from "#messages/zh-CN/paste";
import { editor as editorEn } from "#messages/en/editor";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, givePaste, openEditor, savingOf } from "./support/editor.ts";
import { type Elsewhere, elsewhere } from "./support/elsewhere.ts";
import type { TestPerson } from "./support/people.ts";
import { drawPicture } from "./support/picture.ts";

type SignIn = (role: "author", options?: { language: "zh-CN" | "en" }) => Promise<TestPerson>;
const languages = [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const;

async function openNew(page: Page, signInAs: SignIn, body = "开头。", language: "zh-CN" | "en" = "zh-CN"): Promise<number> {
  const person = await signInAs("author", { language });
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body, actor: person.actor });
  await openEditor(page, articleId);
  await bodyOf(page).locator("p").last().click();
  await page.keyboard.press("Control+End");
  return articleId;
}
const onServer = (articleId: number) => expect.poll(async () => sketch((await draftOf(articleId)).body.content), { timeout: 15_000 });

const word = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body><!--StartFragment--><h2>一本旧账</h2><p class=MsoNormal style='text-indent:21.0pt'>河堤<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>三<b style='mso-bidi-font-weight:normal'>公里</b><o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>甲</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>甲一</p><table><thead><tr><td colspan=2><p class=MsoNormal>水位</p></td></tr></thead><tr><td><p class=MsoNormal>三月</p></td><td><p class=MsoNormal>12</p></td></tr></table><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> 见县志。</p></div></div><!--EndFragment--></body></html>`;

for (const [language, t, e] of languages) {
  test(`an author pastes from Word, and one undo takes it back (${language})`, async ({ page, signInAs }) => {
    const articleId = await openNew(page, signInAs, "开头。", language);
    await page.keyboard.press("Enter");
    await givePaste(bodyOf(page), { "text/html": word, "text/plain": "x" });
    await onServer(articleId).toBe("p(开头。) h2(一本旧账) p(河堤^(见县志。)三*公里*) ul[li[p(甲) ol1[li[p(甲一)]]]] table[tr[th→2[p(水位)]] tr[td[p(三月)] td[p(12)]]]");
    await page.keyboard.press("Control+z");
    await onServer(articleId).toBe("p(开头。) p()");
    await expect(savingOf(page)).toHaveText(e.saving.saved);
  });

  test(`what is not tidy is shown first, and changed where the author agrees (${language})`, async ({ page, signInAs }) => {
    const articleId = await openNew(page, signInAs, '他说"好" ，走了三公里...', language);
    await page.getByRole("button", { name: t.tidy.open }).click();
    const dialog = page.getByRole("dialog", { name: t.tidy.title });
    await expect(dialog.getByRole("checkbox")).toHaveCount(4);
    await findNothingHere(page, "what tidying would change");
    await dialog.getByRole("checkbox", { name: t.tidy.rule.ellipsis }).uncheck();
    await dialog.getByRole("button", { name: t.tidy.apply(3) }).click();
    await onServer(articleId).toBe("p(他说“好”，走了三公里...)");
    await expect(page.getByText(t.tidy.applied(3))).toBeVisible();
    await page.keyboard.press("Control+z");
    await onServer(articleId).toBe('p(他说"好" ，走了三公里...)');
  });

  test(`a clipboard of more than 10 MB is refused in words and can be saved as a file (${language})`, async ({ page, signInAs }) => {
    const articleId = await openNew(page, signInAs, "开头。", language);
    await bodyOf(page).evaluate((element) => {
      const transfer = new DataTransfer();
      transfer.setData("text/html", `<p>很长</p><!--${"x".repeat(11 * 1024 * 1024)}-->`);
      transfer.setData("text/plain", "很长");
      element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: transfer }));
    });
    const dialog = page.getByRole("dialog", { name: t.tooLarge.title });
    await expect(dialog.getByRole("alert")).toHaveText(t.tooLarge.lead("11.0", 10));
    await expect(bodyOf(page)).toHaveText("开头。");
    const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: t.tooLarge.save }).click()]);
    expect(download.suggestedFilename()).toBe(`${t.tooLarge.fileName}.html`);
    expect(readFileSync(await download.path(), "utf8")).toHaveLength(11 * 1024 * 1024 + 16);
    await dialog.getByRole("button", { name: t.tooLarge.wordsOnly }).click();
    await onServer(articleId).toBe("p(开头。很长)");
  });
}

test.describe("pictures of pasted pages", () => {
  let other: Elsewhere;
  test.beforeAll(async () => {
    other = await elsewhere({ "/a.png": { body: await drawPicture(140), type: "image/png" } });
  });
  test.afterAll(() => other.close());
  const wechat = () => `<section><p><span leaf="">　　一段。</span></p><section><img class="rich_pages wxw-img" data-src="${other.url}/a.png" data-w="640" alt="河堤"></section><p>二段。</p><figure><img src="${other.url}/gone.png"><figcaption>木桩</figcaption></figure><p>三段。</p></section>`;

  for (const [language, t] of languages) {
    test(`come into the library; one that does not come is named and leaves its address (${language})`, async ({ page, signInAs }) => {
      const requests: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      const articleId = await openNew(page, signInAs, "开头。", language);
      await page.keyboard.press("Enter");
      await givePaste(bodyOf(page), { "text/html": wechat(), "text/plain": "一段。" });
      const gone = `木桩 ${other.url}/gone.png`;
      await onServer(articleId).toBe(`p(开头。) p(一段。) figure(河堤|) p(二段。) p(木桩 _${other.url}/gone.png_) p(三段。)`);
      await expect(page.locator(".ed-upload")).toContainText(gone);
      await expect(page.locator(".ed-upload")).toContainText("404");
      await expect(bodyOf(page).locator("figure img")).toBeVisible();
      await page.getByRole("button", { name: t.picture.leave }).click();
      await expect(page.locator(".ed-upload")).toHaveCount(0);
      await onServer(articleId).toContain(gone.replace(" ", " _"));
      // The browser itself has asked nobody else.
      expect(requests.filter((url) => url.startsWith(other.url))).toEqual([]);
    });
  }

  test("are not fetched from inside our own network", async ({ page, signInAs }) => {
    const articleId = await openNew(page, signInAs);
    await page.keyboard.press("Enter");
    await givePaste(bodyOf(page), { "text/html": '<p>文</p><img src="http://169.254.169.254/latest/meta-data.png">', "text/plain": "文" });
    await expect(page.locator(".ed-upload[data-state=failed]")).toContainText("不能去取");
    await onServer(articleId).toBe("p(开头。) p(文) p(_http://169.254.169.254/latest/meta-data.png_)");
  });
});

test("a spreadsheet becomes a table, a wrapped text its paragraphs, a page that would run only its words", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await page.keyboard.press("Enter");
  await givePaste(bodyOf(page), { "text/plain": "县\t水位\n临江\t12\n" });
  await onServer(articleId).toContain("table[tr[td[p(县)] td[p(水位)]] tr[td[p(临江)] td[p(12)]]]");
  const after = await openNew(page, signInAs);
  await page.keyboard.press("Enter");
  await givePaste(bodyOf(page), { "text/plain": "　　第一段。\n　　第二段。" });
  await givePaste(bodyOf(page), { "text/html": '<p onclick="window.broken=1">文<img src="x" onerror="window.broken=2"><script>window.broken=3</script><iframe srcdoc="<script>parent.broken=4</script>"></iframe></p>', "text/plain": "文" });
  await onServer(after).toBe("p(开头。) p(第一段。) p(第二段。文)");
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
});

test("words pasted with Shift stay as they are", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await page.keyboard.press("Enter");
  await page.keyboard.down("Shift");
  await page.keyboard.press("v");
  await page.keyboard.press("Backspace");
  await givePaste(bodyOf(page), { "text/plain": "县\t水位\n临江\t12" });
  await page.keyboard.up("Shift");
  await onServer(articleId).not.toContain("table");
});

test("an address pasted over words leads from them; over a whole paragraph and another it is pasted as it is", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs, "县里的公告。\n\n另一段。");
  const linked = async () => (await draftOf(articleId)).body.content[0];
  await bodyOf(page).locator("p").first().click();
  await page.keyboard.press("Home");
  for (let at = 0; at < 5; at++) await page.keyboard.press("Shift+ArrowRight");
  await givePaste(bodyOf(page), { "text/plain": " https://example.com/gonggao \n" });
  const link = { type: "link", attrs: { href: "https://example.com/gonggao" } };
  await expect.poll(linked, { timeout: 15_000 }).toEqual({ type: "paragraph", content: [{ type: "text", text: "县里的公告", marks: [link] }, { type: "text", text: "。" }] });
  // What opens nothing is words, also over a selection.
  await page.keyboard.press("Home");
  for (let at = 0; at < 5; at++) await page.keyboard.press("Shift+ArrowRight");
  await givePaste(bodyOf(page), { "text/plain": "javascript:alert(1)" });
  await onServer(articleId).toBe("p(javascript:alert(1)。) p(另一段。)");
  await page.keyboard.press("Control+a");
  await givePaste(bodyOf(page), { "text/plain": "https://example.com/all" });
  await onServer(articleId).toContain("https://example.com/all");
  await expect(bodyOf(page)).not.toContainText("另一段");
});
