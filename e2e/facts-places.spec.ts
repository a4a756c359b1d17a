/** Where claims stand and whose they are: a machine's words, captions and lines of the head, steps back, two people, no network. */
import type { Page } from "@playwright/test";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import type { Doc } from "#lib/content/types";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { declareGenerated } from "#lib/labels/declare";
import { runsOf } from "#lib/labels/testing";
import { attachText } from "#lib/sources/attach-text";
import { editor as editorEn } from "#messages/en/editor";
import { facts as en } from "#messages/en/facts";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { facts as zh } from "#messages/zh-CN/facts";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, goToEnd, isSaved, openEditor, textOnServer } from "./support/editor.ts";
import { cardsOf, makeChecked, markedAs, openCardsOf, openFactsTab, stories } from "./support/facts.ts";
import { makePerson, type TestPerson } from "./support/people.ts";

/** A draft with one source and this body. */
async function withBody({ actor }: TestPerson, body: Doc, given: { language?: "zh-CN" | "en"; standfirst?: string } = {}): Promise<number> {
  const { language = "zh-CN", standfirst = "账单先到。" } = given;
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, language, actor, headline: stories[language].headline, standfirst });
  const [name, words] = stories[language].sources[0] ?? ["", ""];
  valueOf(await attachText(actor, { articleId, name, words }));
  const { version, content } = await openDraft(actor, articleId);
  valueOf(await saveDraft(actor, { articleId, basedOn: version, content: { ...content, body } }));
  return articleId;
}

/** Without the name that stands at a colleague's caret. */
const wordsOf = async (page: Page) => (await bodyOf(page).innerText()).replace(/\s*\u2060[^\u2060]*\u2060\s*/g, "");

for (const [language, t, e, words, number] of [["zh-CN", zh, editorZh, "机器写道合同共62页，一直没有公开。", "62页"], ["en", en, editorEn, "The machine wrote that the contract has 62 pages.", "62"]] as const) {
  test(`what a machine wrote and no source says is not published before a person has verified it (${language})`, async ({ page, signInAs }) => {
    const me = await signInAs("chief", { language });
    const articleId = await withBody(me, { type: "doc", content: [{ type: "paragraph", content: runsOf("—") }] }, { language });
    const attrs = valueOf(await declareGenerated(me.actor, { articleId, mark: `facts${articleId}machinewords`, model: "测试模型", text: words }));
    const { version, content } = await openDraft(me.actor, articleId);
    valueOf(await saveDraft(me.actor, { articleId, basedOn: version, content: { ...content, body: { type: "doc", content: [{ type: "paragraph", content: runsOf(`‹${words}›`, { type: "generated", attrs }) }] } } }));
    await openEditor(page, articleId);
    await expect(page.getByRole("button", { name: t.checklist.machineClaims(1) })).toBeVisible();
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await expect(page.getByText(e.when.blocked)).toBeVisible();
    await page.getByRole("button", { name: t.checklist.machineClaims(1) }).click();
    const card = cardsOf(page, "unsupported").filter({ hasText: number });
    await expect(card).toContainText(t.machine);
    await card.getByRole("button", { name: t.verify }).click();
    await page.getByRole("textbox", { name: t.form.label }).fill(language === "en" ? "Counted the pages" : "数过一遍");
    await page.getByRole("button", { name: t.form.send }).click();
    await expect(cardsOf(page, "verified").filter({ hasText: number })).toHaveCount(1);
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: e.published, exact: true })).toBeVisible();
  });
}

test("a claim in a caption or the standfirst is led to from its card, put right there, and taken back", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { wrong, right } = stories["zh-CN"];
  const caption = `项目总投资${wrong.amount}。`;
  const articleId = await withBody(me, { type: "doc", content: [{ type: "paragraph", content: runsOf("一段话。") }, { type: "figure", attrs: { media: null, alt: "机房", caption, credit: "" } }] }, { standfirst: `本项目于${wrong.date}开标。` });
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  await page.getByRole("button", { name: zh.goTo(wrong.amount) }).click();
  const field = bodyOf(page).locator(".ed-figure-caption textarea");
  await expect(field).toBeFocused();
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(wrong.amount);
  await page.getByRole("button", { name: zh.fixLabel(wrong.amount, right.amount) }).click();
  await expect(field).toHaveValue(`项目总投资${right.amount}。`);
  await page.getByRole("button", { name: zh.told.undo, exact: true }).click();
  await expect(field).toHaveValue(caption);
  await page.getByRole("button", { name: zh.goTo(wrong.date) }).click();
  await expect(page.locator("#text-standfirst")).toBeFocused();
  await page.getByRole("button", { name: zh.fixLabel(wrong.date, right.date) }).click();
  await expect(page.locator("#text-standfirst")).toHaveValue(`本项目于${right.date}开标。`);
});

test("a fix reaches words in a cell, in a list and in a footnote, and nothing around them", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const body = "开头一段[^1]。\n\n| 项 | 说明 |\n|---|---|\n| 甲 | 项目总投资21.7亿元，见公告。 |\n\n- 第一条。\n- 项目总投资22.7亿元，见**公告**。\n\n[^1]: 项目总投资23.7亿元，见公告。";
  const { articleId, story } = await makeChecked(me.actor, { body });
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  for (const wrong of ["21.7亿元", "22.7亿元", "23.7亿元"]) {
    await page.getByRole("button", { name: zh.fixLabel(wrong, story.right.amount) }).click();
    await expect(page.getByRole("button", { name: zh.fixLabel(wrong, story.right.amount) })).toHaveCount(0);
  }
  await expect(cardsOf(page, "contradicted")).toHaveCount(0);
  await isSaved(page);
  const { body: doc } = await draftOf(articleId);
  const words = JSON.stringify(doc);
  expect(words).not.toMatch(/2[123]\.7/);
  expect(words.split("项目总投资27.4亿元，见").length - 1).toBe(3);
  expect(doc.content.map(({ type }) => type)).toEqual(["paragraph", "table", "bulletList"]);
});

test("who puts a number right while a colleague types into it loses nobody's letter, and what comes of it is checked", async ({ page, context, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor, { body: "项目总投资24.7亿元，其中七成来自专项债。" });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  for (const one of [page, other]) await openEditor(one, articleId);
  await openFactsTab(page, zh.tab);
  await expect(cardsOf(page, "contradicted")).toHaveCount(1);
  await context.setOffline(true);
  await page.getByRole("button", { name: zh.fixLabel(story.wrong.amount, story.right.amount) }).click();
  await expect(bodyOf(page)).toContainText(story.right.amount);
  await bodyOf(other).locator("p").first().click();
  await other.keyboard.press("Home");
  for (let step = 0; step < "项目总投资24.".length; step++) await other.keyboard.press("ArrowRight");
  await other.keyboard.type("9");
  await isSaved(other);
  await context.setOffline(false);
  // Both letters and the colleague's are there: 27.4 with a 9 somewhere in it.
  await expect(bodyOf(other)).not.toContainText(story.wrong.amount.replace("24.", "24.9"));
  await isSaved(page);
  const [mine, theirs] = await Promise.all([page, other].map((one) => wordsOf(one)));
  expect(mine).toBe(theirs);
  expect(mine).toContain("9");
  // Nobody wrote that number: it is nobody's fact until somebody looks at it.
  await expect(openCardsOf(page).first()).toBeVisible();
});

test("taking a fix back never takes back what was typed since", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor);
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  await page.getByRole("button", { name: zh.fixLabel(story.wrong.amount, story.right.amount) }).click();
  await expect(bodyOf(page)).toContainText(story.right.amount);
  await goToEnd(page);
  await page.keyboard.type("后来写的一句话");
  await page.getByRole("button", { name: zh.told.undo, exact: true }).click();
  await expect(page.getByText(zh.told.notUndone)).toBeVisible();
  await expect(bodyOf(page)).toContainText("后来写的一句话");
  await expect(bodyOf(page)).toContainText(story.right.amount);
  await textOnServer(articleId).toContain("后来写的一句话");
});

test("who verified first sees who verified it as well, and how", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const colleague = await makePerson("chief", { name: "编辑丙" });
  const { articleId } = await makeChecked(me.actor, { body: "合同共62页，一直没有公开。" });
  const other = await (await anotherBrowser(colleague)).newPage();
  for (const [who, reason] of [[page, "数过一遍"], [other, "看过目录"]] as const) {
    await openEditor(who, articleId);
    await openFactsTab(who, zh.tab);
    await cardsOf(who, "unsupported").filter({ hasText: "62页" }).getByRole("button", { name: zh.verify }).click();
    await who.getByRole("textbox", { name: zh.form.label }).fill(reason);
  }
  for (const who of [page, other]) {
    await who.getByRole("button", { name: zh.form.send }).click();
    await expect(cardsOf(page, "verified")).toContainText("数过一遍");
  }
  await expect(cardsOf(page, "verified")).toContainText(zh.also("编辑丙"));
  await expect(cardsOf(page, "verified")).toContainText("看过目录");
});

test("pressing words that a source bears out shows what they rest on", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeChecked(me.actor);
  await openEditor(page, articleId);
  await markedAs(page, "ok").filter({ hasText: "4,016台" }).click();
  const card = cardsOf(page, "supported").filter({ hasText: "4,016台" });
  await expect(card).toHaveAttribute("data-chosen", "true");
  await expect(card).toContainText(zh.supports(1, "招标公告", 2));
});

test("opened without a network, the panel says calmly that nothing is checked now, and checks when the network is back", async ({ page, context, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor);
  await openEditor(page, articleId);
  await expect(markedAs(page, "bad").first()).toBeVisible();
  const kept = () => page.evaluate(async (path) => (await caches.match(path, { ignoreVary: true })) !== undefined, `/desk/articles/${articleId}`);
  await expect.poll(kept).toBe(true);
  await page.reload();
  await expect(markedAs(page, "bad").first()).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(bodyOf(page)).toContainText(story.wrong.amount);
  await openFactsTab(page, zh.tab);
  await expect(page.getByText(zh.offline)).toBeVisible();
  for (const words of [zh.noSources.title, zh.checking, zh.failed]) await expect(page.getByText(words)).toHaveCount(0);
  await context.setOffline(false);
  await expect(cardsOf(page, "contradicted").first()).toBeVisible({ timeout: 30_000 });
});

test("of thousands of claims those near the window are marked, wherever one scrolls to, and the card of the last is shown without drawing all before it", async ({ page, signInAs }) => {
  test.slow();
  const me = await signInAs("chief");
  const lines = Array.from({ length: 1_000 }, (_, at) => `第${at}组有${at * 7 + 1}台机柜，投资${at + 3}.5亿元，占${at % 100}%。`);
  const { articleId } = await makeChecked(me.actor, { body: lines.join("\n\n") });
  await openEditor(page, articleId);
  await expect(markedAs(page, "open").filter({ hasText: "8台" }).first()).toBeVisible({ timeout: 30_000 });
  await bodyOf(page).locator("> p").last().scrollIntoViewIfNeeded();
  await expect(markedAs(page, "open").filter({ hasText: "6994台" })).toBeVisible({ timeout: 30_000 });
  expect(await markedAs(page, "open").count()).toBeLessThan(1_000);
  await markedAs(page, "open").filter({ hasText: "6994台" }).click();
  await expect(page.locator(".fc-card[data-chosen]")).toContainText("6994台");
  expect(await cardsOf(page).count()).toBeLessThan(120);
  const before = await cardsOf(page, "unsupported").count();
  await page.getByRole("button", { name: zh.before(25) }).click();
  await expect(cardsOf(page, "unsupported")).toHaveCount(before + 25);
});
