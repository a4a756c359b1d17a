/** Words that a machine made: declared, marked, copied, restored, taken out and in again, and withdrawn. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { makeDraft, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { saveDraft } from "#lib/drafts/save";
import { declareGenerated } from "#lib/labels/declare";
import { listGenerations } from "#lib/labels/list";
import { sketchOf } from "#lib/labels/testing";
import { keepNamed } from "#lib/revisions/keep-named";
import { articles as articlesEn } from "#messages/en/articles";
import { comfort as comfortEn } from "#messages/en/comfort";
import { editor as editorEn } from "#messages/en/editor";
import { generated as en } from "#messages/en/generated";
import { history as historyEn } from "#messages/en/history";
import { articles as articlesZh } from "#messages/zh-CN/articles";
import { comfort as comfortZh } from "#messages/zh-CN/comfort";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { generated as zh } from "#messages/zh-CN/generated";
import { history as historyZh } from "#messages/zh-CN/history";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, openEditor } from "./support/editor.ts";
import type { TestPerson } from "./support/people.ts";

const languages = [
  ["zh-CN", { t: zh, editor: editorZh, history: historyZh, comfort: comfortZh, articles: articlesZh }],
  ["en", { t: en, editor: editorEn, history: historyEn, comfort: comfortEn, articles: articlesEn }],
] as const;
const own = "记者在现场写的第一段话。";
const machine = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
const share = machine.length / (own.length + machine.length);

const marksOn = (page: Page) => bodyOf(page).locator(".ed-generated");
const onServer = (articleId: number) => expect.poll(async () => sketchOf((await draftOf(articleId)).body), { timeout: 15_000 });
const footer = (page: Page, t: typeof zh, much: number) => page.locator(".ed-foot").getByRole("button", { name: t.share(much) });

async function stage(person: TestPerson, body = `${own}\n\n${machine}`): Promise<number> {
  return (await makeDraft({ sectionId: (await makeSection()).id, headline: "水库", body, actor: person.actor })).articleId;
}

/** Selects a paragraph and says of it that a machine wrote it. */
async function declare(page: Page, t: typeof zh, model: string): Promise<void> {
  await bodyOf(page).locator("p").last().click({ clickCount: 3 });
  await page.getByRole("button", { name: t.tool }).click();
  const dialog = page.getByRole("dialog", { name: t.dialog.title });
  await dialog.getByRole("button", { name: t.dialog.submit }).click();
  await expect(dialog.getByText(t.dialog.noModel)).toBeVisible();
  await dialog.getByLabel(t.dialog.model).fill(model);
  await dialog.getByRole("button", { name: t.dialog.submit }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t.dialog.done)).toBeVisible();
}

/** The caret into the marked words, a few letters from their beginning. */
async function goInside(page: Page, letters: number): Promise<void> {
  await marksOn(page).first().click();
  await page.keyboard.press("Home");
  for (let at = 0; at < letters; at++) await page.keyboard.press("ArrowRight");
}

for (const [language, { t }] of languages) {
  test(`an author declares a passage, sees the share, types inside of it, and undoing does not take the mark away (${language})`, async ({ page, signInAs }) => {
    const articleId = await stage(await signInAs("author", { language }));
    await openEditor(page, articleId);
    await declare(page, t, "测试模型4");
    await expect(marksOn(page)).toHaveText(machine);
    await expect(footer(page, t, share)).toBeVisible();
    await onServer(articleId).toEqual([own, `‹${machine}›`]);
    await goInside(page, 2);
    await expect(page.getByText(t.card.model("测试模型4")).first()).toBeVisible();
    await expect(page.getByText(t.card.left(1)).first()).toBeVisible();
    await findNothingHere(page, "the card of a machine's words");
    await page.keyboard.type("我写");
    await onServer(articleId).toEqual([own, `‹${machine.slice(0, 2)}›我写‹${machine.slice(2)}›`]);
    await page.keyboard.press("Control+z");
    await onServer(articleId).toEqual([own, `‹${machine}›`]);
    await page.keyboard.press("Control+z");
    await onServer(articleId).toEqual([own, `‹${machine}›`]);
    await expect(marksOn(page)).toHaveText(machine);
    await expect(page.getByText(t.cameBack)).toBeVisible();
    await page.reload();
    await expect(marksOn(page)).toHaveText(machine);
    await page.goto("/desk/articles");
    await expect(page.getByRole("row").filter({ has: page.locator(`a[href="/desk/articles/${articleId}"]`) })).toContainText(t.share(share));
  });

  test(`a declaration made by mistake is withdrawn with a reason, and stays on record (${language})`, async ({ page, signInAs }) => {
    const articleId = await stage(await signInAs("author", { language }));
    await openEditor(page, articleId);
    await declare(page, t, "测试模型4");
    await goInside(page, 2);
    await page.getByRole("button", { name: t.card.withdraw }).first().click();
    const dialog = page.getByRole("dialog", { name: t.withdraw.title });
    await dialog.getByRole("button", { name: t.withdraw.submit, exact: true }).click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    await dialog.getByLabel(t.withdraw.reason).fill("选错了一段");
    await findNothingHere(page, "the window for withdrawing");
    await dialog.getByRole("button", { name: t.withdraw.submit, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(marksOn(page)).toHaveCount(0);
    await onServer(articleId).toEqual([own, machine]);
    await expect(page.getByText(/选错了一段/)).toBeVisible();
    await expect(page.locator(".ed-foot").getByText("AI")).toHaveCount(0);
  });
}

test("a difference says in words where a mark came", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const articleId = await stage(person);
  valueOf(await keepNamed(person.actor, { articleId, name: "从前" }));
  await openEditor(page, articleId);
  await declare(page, zh, "测试模型4");
  await onServer(articleId).toEqual([own, `‹${machine}›`]);
  await page.getByRole("tab", { name: historyZh.tab }).click();
  await page.getByRole("button", { name: "从前" }).click();
  await expect(page.getByRole("region", { name: historyZh.view.label }).getByText(historyZh.marks.on.generated)).toBeVisible();
});

for (const [language, { t, history, comfort, articles }] of languages) {
  test(`marks go along into another article, through an older version, and out of the house and in again (${language})`, async ({ page, signInAs }) => {
    const person = await signInAs("chief", { language });
    const [from, to] = [await stage(person), await stage(person, "另一篇的开头。")];
    const { number } = valueOf(await keepNamed(person.actor, { articleId: from, name: "从前" }));
    await openEditor(page, from);
    await declare(page, t, "测试模型4");
    await bodyOf(page).locator("p").last().click({ clickCount: 3 });
    await page.keyboard.press("Control+c");
    await page.getByRole("tab", { name: history.tab }).click();
    await page.getByRole("button", { name: "从前" }).click();
    await page.getByRole("button", { name: history.restore.button(number) }).click();
    await onServer(from).toEqual([own, `‹${machine}›`]);
    await expect(marksOn(page)).toHaveText(machine);
    await openEditor(page, to);
    await bodyOf(page).locator("p").last().click();
    await page.keyboard.press("End");
    await page.keyboard.press("Control+v");
    await onServer(to).toEqual([`另一篇的开头。‹${machine}›`]);
    await goInside(page, 9);
    await expect(page.getByText(t.card.model("测试模型4")).first()).toBeVisible({ timeout: 15_000 });
    await page.keyboard.press("Control+k");
    const downloaded = page.waitForEvent("download");
    await page.keyboard.type(comfort.action.saveMarkdown);
    await page.keyboard.press("Enter");
    const file = readFileSync(await (await downloaded).path(), "utf8");
    expect(file).toContain("<span data-ai=");
    await page.goto("/desk/import");
    await page.getByLabel(articles.file).setInputFiles({ name: "稿.md", mimeType: "text/markdown", buffer: Buffer.from(file) });
    await page.getByRole("button", { name: articles.makeDraft }).click();
    await expect(page).toHaveURL(/\/desk\/articles\/\d+$/);
    await expect(marksOn(page)).toHaveText(machine);
    // The line of the label did not become a quotation.
    await expect(bodyOf(page)).toHaveText(`另一篇的开头。${machine}`);
    await expect(page.locator("#text-standfirst")).toHaveValue("导读一句。");
    await expect(page.getByRole("heading", { name: t.title })).toBeVisible();
    await expect(page.getByText(t.card.model("测试模型4")).first()).toBeVisible();
  });
}

test("a caption that a machine wrote keeps its declaration when its picture is copied into another article", async ({ page, signInAs }) => {
  const person = await signInAs("chief");
  const sectionId = (await makeSection()).id;
  const { articleId: from, version, content } = await makeDraft({ sectionId, body: own, actor: person.actor });
  const caption = "头发花白的观测员站在新修的水渠旁边";
  const figure = { type: "figure" as const, attrs: { media: null, alt: "水渠", caption, credit: "" } };
  valueOf(await saveDraft(person.actor, { articleId: from, basedOn: version, content: { ...content, body: { ...content.body, content: [...content.body.content, figure] } } }));
  valueOf(await declareGenerated(person.actor, { articleId: from, mark: newMark().padEnd(20, "0"), model: "测试模型", text: "", fields: { captions: caption } }));
  const { articleId: to } = await makeDraft({ sectionId, headline: "另一篇", body: "另一篇的开头。", actor: person.actor });
  await openEditor(page, from);
  await expect(page.locator(".ed-foot").getByText(/AI生成/)).toBeVisible();
  await bodyOf(page).locator("p").first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await openEditor(page, to);
  await bodyOf(page).locator("p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+v");
  await expect.poll(async () => (await listGenerations(person.actor, to)).map(({ field, text, model }) => [field, text, model]), { timeout: 15_000 }).toContainEqual(["captions", caption, "测试模型"]);
});

test("an input method that writes inside of a machine's words writes the person's own", async ({ page, signInAs, context }) => {
  const articleId = await stage(await signInAs("author"));
  await openEditor(page, articleId);
  await declare(page, zh, "测试模型4");
  await goInside(page, 2);
  const cdp = await context.newCDPSession(page);
  for (const letters of ["w", "wo", "wo x", "wo xie"]) await cdp.send("Input.imeSetComposition", { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
  await cdp.send("Input.insertText", { text: "我写" });
  await onServer(articleId).toEqual([own, `‹${machine.slice(0, 2)}›我写‹${machine.slice(2)}›`]);
});

test("the whole article is declared with its headline, and what nobody knows the model of says so", async ({ page, signInAs }) => {
  const articleId = await stage(await signInAs("author"));
  await openEditor(page, articleId);
  await page.locator(".ed-panel").getByRole("button", { name: zh.declareAll }).click();
  const dialog = page.getByRole("dialog", { name: zh.dialog.title });
  await dialog.getByLabel(zh.dialog.unknown).check();
  await findNothingHere(page, "the window for declaring");
  await dialog.getByRole("button", { name: zh.dialog.submit }).click();
  await expect(marksOn(page)).toHaveText([own, machine]);
  await expect(footer(page, zh, 1)).toBeVisible();
  const part = page.getByRole("region", { name: new RegExp(zh.title) });
  await expect(part.getByText(`${zh.card.noModel} · ${zh.line.field.headline} · ${zh.line.field.standfirst}`)).toBeVisible();
  await findNothingHere(page, "the records in the panel");
  await page.locator("#text-headline").fill("记者自己写的另一个标题，和原来的没有关系");
  await expect(footer(page, zh, 1)).toBeHidden();
});

test("nothing is declared where nothing is selected, and words with a mark need no second one", async ({ page, signInAs }) => {
  await openEditor(page, await stage(await signInAs("author")));
  await page.locator(".ed-panel").getByRole("button", { name: zh.declareSelected }).click();
  await expect(page.getByRole("dialog", { name: zh.dialog.title }).getByText(zh.dialog.nothing)).toBeVisible();
  await page.keyboard.press("Escape");
  await declare(page, zh, "测试模型4");
  await bodyOf(page).locator("p").last().click({ clickCount: 3 });
  await page.getByRole("button", { name: zh.tool }).click();
  await expect(page.getByRole("dialog", { name: zh.dialog.title }).getByText(zh.dialog.already)).toBeVisible();
});
