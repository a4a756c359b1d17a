/** What an article rests on: attached by every way, read beside the text, quoted, compared, found again. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { sources as sourceRows } from "#db/schema/sources";
import { makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { attachText } from "#lib/sources/attach-text";
import { attachUrl } from "#lib/sources/attach-url";
import { compareSource } from "#lib/sources/compare";
import { pdf } from "#lib/sources/files.fixture";
import { storyPage } from "#lib/sources/testing";
import { desk as deskEn } from "#messages/en/desk";
import { sources as en } from "#messages/en/sources";
import { suggest as suggestEn } from "#messages/en/suggest";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { sources as zh } from "#messages/zh-CN/sources";
import { suggest as suggestZh } from "#messages/zh-CN/suggest";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, goToEnd, openEditor, textOnServer } from "./support/editor.ts";
import { elsewhere } from "./support/elsewhere.ts";
import { makePerson } from "./support/people.ts";

type Words = typeof zh;
const languages = [["zh-CN", zh, suggestZh, deskZh], ["en", en, suggestEn, deskEn]] as const;
const itemsOf = (page: Page) => page.locator(".sr-item");

async function openSources(page: Page, t: Words) {
  await page.getByRole("tab", { name: t.panel.tab, exact: true }).click();
}

async function pasteText(page: Page, t: Words, words: string, name = "") {
  await page.getByRole("button", { name: t.panel.text, exact: true }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: t.page.name, exact: true }).fill(name);
  await page.getByRole("dialog").getByRole("textbox", { name: t.panel.words, exact: true }).fill(words);
  await page.getByRole("dialog").getByRole("button", { name: t.panel.add, exact: true }).click();
}

const file = (name: string, mimeType: string, bytes: Uint8Array | string) => ({ name, mimeType, buffer: Buffer.from(bytes) });

for (const [language, t, suggest, desk] of languages) {
  test(`a source is attached by each way, and a colleague sees it at once (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const section = await makeSection();
    const mark = newMark();
    const cited = await makePublished({ sectionId: section.id, headline: `被引 ${mark}`, body: "公开的一段话。" });
    const { articleId } = await makeDraft({ sectionId: section.id, body: "正文一段。", actor: me.actor });
    const web = await elsewhere({ "/story": { body: storyPage(), type: "text/html; charset=utf-8" } });
    const other = await (await anotherBrowser(await makePerson("chief", { language }))).newPage();
    await openEditor(other, articleId);
    await openSources(other, t);
    await openEditor(page, articleId);
    await openSources(page, t);
    await page.getByRole("textbox", { name: t.panel.address }).fill(`${web.url}/story?utm_source=x`);
    await page.keyboard.press("Enter");
    await expect(itemsOf(page)).toHaveCount(1);
    await expect(itemsOf(page)).toContainText("水利部门：今年新修水渠一万二千米");
    await expect(itemsOf(other)).toHaveCount(1);
    await page.locator(".sr-add input[type=file]").setInputFiles([file("通报.txt", "text/plain", "文件里的话，一共一段。"), file("report.pdf", "application/pdf", pdf({ lines: ["The county built twelve thousand metres of canals."] }))]);
    await expect(itemsOf(page)).toHaveCount(3);
    const dialog = page.getByRole("dialog");
    await pasteText(page, t, "第一段。\n\n第二段。", "抄来的通知");
    await expect(itemsOf(page)).toHaveCount(4);
    await expect(page.getByRole("button", { name: t.panel.text, exact: true })).toBeFocused();
    await pasteText(page, t, "没有名字的一段话。");
    await expect(page.locator(".sr-add").getByText(t.panel.added("没有名字的一段话。"))).toBeVisible();
    await page.getByRole("button", { name: t.panel.interview, exact: true }).click();
    await dialog.getByRole("textbox", { name: t.panel.who }).fill("王建国");
    await dialog.getByRole("textbox", { name: t.panel.words, exact: true }).fill("明年再修五千米。");
    await dialog.getByRole("button", { name: t.panel.add, exact: true }).click();
    await expect(itemsOf(page).nth(5)).toContainText("对王建国的采访");
    await page.getByRole("button", { name: t.panel.article, exact: true }).click();
    await dialog.getByRole("searchbox", { name: t.panel.find }).fill(mark);
    await dialog.getByRole("button", { name: new RegExp(cited.headline) }).click();
    await expect(itemsOf(page)).toHaveCount(7);
    await expect(itemsOf(page).nth(6)).toContainText(cited.headline);
    await expect(itemsOf(other)).toHaveCount(7);
    // Colleagues are told of it, and nobody of what they did themselves.
    await expect(other.locator(".ed-notice")).toBeVisible();
    await expect(page.locator(".ed-notice")).toHaveCount(0);
    await web.close();
  });

  test(`what cannot be read says why, and an address can be kept bare (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "正文一段。", actor: me.actor });
    const web = await elsewhere({ "/login": { body: '<html><input type="password"></html>', type: "text/html" } });
    await openEditor(page, articleId);
    await openSources(page, t);
    await page.getByRole("textbox", { name: t.panel.address }).fill(`${web.url}/login`);
    await page.keyboard.press("Enter");
    await expect(page.locator(".sr-add [role=alert]")).toContainText("127.0.0.1");
    await page.getByRole("button", { name: t.panel.anyway }).click();
    await expect(itemsOf(page)).toHaveCount(1);
    await page.locator(".sr-add input[type=file]").setInputFiles(file("scan.pdf", "application/pdf", pdf({ pages: 2 })));
    await expect(page.locator(".sr-add [role=alert]")).toContainText("OCR");
    await expect(itemsOf(page)).toHaveCount(1);
    // Of several at once, those that can be read are taken, and the other is still named at the end.
    await page.locator(".sr-add input[type=file]").setInputFiles([file("scan-2.pdf", "application/pdf", pdf({ pages: 2 })), file("note.txt", "text/plain", "读得出的一份。")]);
    await expect(itemsOf(page)).toHaveCount(2);
    await expect(page.locator(".sr-add [role=alert]")).toContainText("scan-2.pdf");
    await findNothingHere(page, "sources");
    await web.close();
  });

  test(`a passage is found, quoted by keyboard with its citation, and taken back in one step (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头一句。", actor: me.actor, language });
    valueOf(await attachText(me.actor, { articleId, name: "县报", originalAuthor: "李雨", originalHeadline: "修渠", url: "https://a.example/1", words: "今年修了一万二千米。\n\n“明年再修五千米。”局长说。\n\n第三段，说别的。" }));
    await openEditor(page, articleId);
    await goToEnd(page);
    await openSources(page, t);
    await page.getByRole("button", { name: t.panel.read(3) }).click();
    await page.getByRole("searchbox", { name: t.panel.search }).fill("五千米");
    await expect(page.locator(".sr-passages li")).toHaveCount(1);
    await expect(page.locator(".sr-passages mark")).toHaveText("五千米");
    await page.getByRole("button", { name: t.panel.quote, exact: true }).press("Enter");
    const quoted = t.quotation.words("县报", "‘明年再修五千米。’局长说。");
    await textOnServer(articleId).toContain(quoted);
    await expect(bodyOf(page)).toContainText(quoted);
    const body = JSON.stringify((await draftOf(articleId)).body);
    expect(body).toContain(t.quotation.citation({ name: "县报", headline: "修渠", author: "李雨", day: "", url: "https://a.example/1" }).replaceAll('"', '\\"'));
    expect(body).toContain('"footnote"');
    await bodyOf(page).focus();
    await page.keyboard.press("Control+z");
    await expect(bodyOf(page)).not.toContainText("五千米");
    await expect(bodyOf(page)).toContainText("开头一句。");
  });

  test(`selected words alone are quoted, and with changes tracked all of it can be rejected (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头一句。", actor: me.actor, language });
    valueOf(await attachText(me.actor, { articleId, name: "县报", words: "今年修了一万二千米，比上年增加三成。" }));
    await openEditor(page, articleId);
    await goToEnd(page);
    await page.keyboard.press("Control+Shift+e");
    await expect(page.getByText(suggest.told.on).first()).toBeAttached();
    await openSources(page, t);
    await page.getByRole("button", { name: t.panel.read(1) }).click();
    await page.locator(".sr-passages li p").first().evaluate((words) => {
      const text = words.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 4, text, 10);
    });
    await page.getByRole("button", { name: t.panel.quote, exact: true }).click();
    const quoted = t.quotation.words("县报", "一万二千米，") + t.quotation.inBrackets("县报");
    await expect(bodyOf(page)).toContainText(quoted);
    // What is only suggested is no part of the text.
    await expect.poll(async () => JSON.stringify((await draftOf(articleId)).body)).toContain("insertion");
    expect((await draftOf(articleId)).text).not.toContain("一万二千米");
    expect(JSON.stringify((await draftOf(articleId)).body)).not.toContain("footnote");
  });

  test(`sources are put in order, taken off and put back (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "正文。", actor: me.actor });
    for (const name of ["甲报", "乙报"]) valueOf(await attachText(me.actor, { articleId, name, words: `${name}的话。` }));
    await openEditor(page, articleId);
    await openSources(page, t);
    await page.getByRole("button", { name: t.panel.up("乙报") }).click();
    await expect(itemsOf(page).first()).toContainText("乙报");
    await page.getByRole("button", { name: t.panel.detach("乙报") }).click();
    await expect(itemsOf(page)).toHaveCount(1);
    await page.getByRole("button", { name: t.panel.undo, exact: true }).click();
    await expect(itemsOf(page).first()).toContainText("乙报");
    await expect.poll(async () => (await page.request.get(`/desk/articles/${articleId}/sources`)).json()).toMatchObject({ sources: [{ name: "乙报", number: 1, passages: ["乙报的话。"] }, { name: "甲报" }] });
    await page.reload();
    await openSources(page, t);
    await expect(itemsOf(page).first()).toContainText("乙报");
  });

  test(`a source that has changed is seen on the desk, compared and settled (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "正文。", actor: me.actor });
    const pages = { "/story": { body: storyPage(), type: "text/html; charset=utf-8" } };
    const web = await elsewhere(pages);
    process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";
    const { sourceId } = valueOf(await attachUrl(me.actor, { articleId, url: `${web.url}/story` }));
    pages["/story"].body = storyPage({ paragraphs: ["11月18日，水利部门通报，全县今年新修水渠一万三千米，比上年增加三成。", "“明年还要再修五千米。”局长王建国说。工程由县里和三个乡一起出钱，预计明年秋天完工。"] });
    await page.goto(`/desk/sources/${sourceId}`);
    await page.getByRole("button", { name: t.page.compare }).click();
    await expect(page.getByRole("status").filter({ hasText: t.page.outcome.changed })).toBeVisible();
    await expect(page.locator("ins")).toContainText("三");
    await findNothingHere(page, "sources");
    await page.goto("/desk/sources?state=changed");
    await expect(page.getByRole("row").filter({ has: page.locator(`a[href="/desk/sources/${sourceId}"]`) })).toContainText(t.changed);
    await openEditor(page, articleId);
    await openSources(page, t);
    await expect(itemsOf(page)).toContainText(t.changed);
    await page.goto(`/desk/sources/${sourceId}`);
    await page.getByRole("button", { name: t.page.accept }).click();
    await expect(page.locator("#source-changed")).toHaveCount(0);
    await expect(page.locator("#source-passages ~ div").last()).toContainText("一万三千米");
    await web.close();
    valueOf(await compareSource(me.actor, { sourceId }));
    expect((await db().select().from(sourceRows).where(eq(sourceRows.id, sourceId)))[0]).toMatchObject({ problem: "unreachable", text: expect.stringContaining("一万三千米") });
  });

  test(`what was found of a source elsewhere shows in a panel that is open, and settling belongs to who may change all (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("author", { language });
    const section = await makeSection();
    const web = await elsewhere({ "/shared": { body: storyPage(), type: "text/html; charset=utf-8" } });
    process.env.OUTGOING_LOOPBACK_FOR_TESTS = "1";
    const own = await makeDraft({ sectionId: section.id, body: "正文。", actor: me.actor });
    const others = await makeDraft({ sectionId: section.id, body: "正文。", actor: (await makePerson("author", { language })).actor });
    const { sourceId } = valueOf(await attachUrl(me.actor, { articleId: own.articleId, url: `${web.url}/shared` }));
    valueOf(await attachUrl((await makePerson("chief", { language })).actor, { articleId: others.articleId, url: `${web.url}/shared` }));
    await openEditor(page, own.articleId);
    await openSources(page, t);
    await expect(itemsOf(page)).toHaveCount(1);
    await web.close();
    valueOf(await compareSource(me.actor, { sourceId }));
    await expect(itemsOf(page)).toContainText(t.problems.unreachable);
    await findNothingHere(page, "sources");
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: "dark" });
    await findNothingHere(page, "sources, narrow and dark");
    await db().update(sourceRows).set({ changedAt: new Date(), text: "旧", passages: ["旧"], hash: "x" }).where(eq(sourceRows.id, sourceId));
    await page.goto(`/desk/sources/${sourceId}`);
    await expect(page.getByText(t.page.notToSettle)).toBeVisible();
    await expect(page.getByRole("button", { name: t.page.accept })).toHaveCount(0);
    await findNothingHere(page, "a source, narrow and dark");
  });

  test(`the desk of sources is searched, a source is opened and described (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const mark = newMark();
    const { articleId, headline } = await makeDraft({ sectionId: (await makeSection()).id, body: "正文。", actor: me.actor });
    valueOf(await attachText(me.actor, { articleId, name: `通报 ${mark}`, words: "今年修了一万二千米。" }));
    await page.goto("/desk/articles");
    await page.getByRole("link", { name: desk.sources, exact: true }).click();
    await page.getByRole("searchbox", { name: t.list.search }).fill(`${mark} 一万二千`);
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-line]")).toHaveCount(1);
    await findNothingHere(page, "sources");
    await page.getByRole("link", { name: `通报 ${mark}` }).click();
    await expect(page.getByRole("link", { name: headline })).toBeVisible();
    await page.getByRole("textbox", { name: t.page.licence }).fill("已获授权");
    await page.getByRole("button", { name: t.page.save, exact: true }).click();
    await expect(page.getByText(t.page.saved, { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("textbox", { name: t.page.licence })).toHaveValue("已获授权");
    await page.goto("/desk/sources?kind=interview&q=nothing-like-this");
    await expect(page.getByText(t.list.nothingTitle)).toBeVisible();
  });
}

test("fifty megabytes are taken and judged, one more is not, and who may not attach is told before", async ({ page, signInAs, site }) => {
  const me = await signInAs("chief", { language: "en" });
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, actor: me.actor });
  const send = (id: number, megabytes: number, start: string) => page.request.post(`/api/sources/${id}/file`, { headers: { origin: site }, multipart: { file: { name: "x.txt", mimeType: "text/plain", buffer: Buffer.concat([Buffer.from(start), Buffer.alloc(megabytes * 1024 * 1024 - start.length, "x")]) } } });
  expect(await (await send(articleId, 50, "words")).json()).toMatchObject({ code: "source.textTooLong" });
  const pdfOfFifty = await send(articleId, 50, "%PDF-1.4 ");
  expect(await pdfOfFifty.json()).toMatchObject({ code: "source.damaged" });
  expect((await send(articleId, 52, "words")).status()).toBe(413);
  const stranger = await signInAs("author", { language: "en" });
  expect(stranger.id).not.toBe(me.id);
  expect((await send(articleId, 50, "words")).status()).toBe(403);
});
