/** The fact ledger: what is wrong is found, put right or verified, and readers see what it rests on. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { claimDecisions } from "#db/schema/facts";
import { sections } from "#db/schema/taxonomy";
import { makeSection } from "#lib/articles/testing";
import { editor as editorEn } from "#messages/en/editor";
import { facts as en } from "#messages/en/facts";
import { ledger as ledgerEn } from "#messages/en/ledger";
import { suggest as suggestZh } from "#messages/zh-CN/suggest";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { facts as zh } from "#messages/zh-CN/facts";
import { ledger as ledgerZh } from "#messages/zh-CN/ledger";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, goToEnd, isSaved, openEditor, textOnServer } from "./support/editor.ts";
import { cardsOf, makeChecked, markedAs, openCardsOf, openFactsTab, stories } from "./support/facts.ts";
import { makePerson } from "./support/people.ts";

/** What readers, programs and feeds get of it. */
async function readAsPrinted(reader: Page, { articleId, section }: { articleId: number; section: string }, language: "zh-CN" | "en", l: typeof ledgerZh): Promise<void> {
  const story = stories[language];
  await reader.goto(`/a/${articleId}`);
  await expect(reader.locator(".source-mark a[href='#source-1']").first()).toHaveText("1");
  await expect(reader.locator(".sources li#source-3")).toContainText(story.sources[2]?.[0] ?? "");
  await expect(reader.locator(".sources .verified")).toContainText(language === "en" ? "Heard it on the recording" : "听过录音");
  await expect(reader.getByText(l.verified(1))).toBeVisible();
  await findNothingHere(reader, "an article with a ledger");
  const address = new URL(reader.url()).pathname;
  const copy = await (await reader.request.get(`${address}.md`)).text();
  expect(copy).toContain(`## ${l.copy.sources}`);
  expect(copy).toContain(`1. ${story.sources[0]?.[0]}`);
  const feed = await (await reader.request.get(`${language === "en" ? "/en" : ""}/section/${section}/feed.json`)).text();
  expect(feed).toContain(story.right.amount);
  expect(feed).not.toContain("source-mark");
  expect(await reader.locator('script[type="application/ld+json"]').allTextContents().then((all) => all.join())).toContain('"citation"');
}

for (const [language, t, e, l] of [["zh-CN", zh, editorZh, ledgerZh], ["en", en, editorEn, ledgerEn]] as const) {
  test(`a false number, a false date and a misquoted sentence are found, put right, and the story is published with its sources (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    // The whole way of a story, with two looks at accessibility: on a busy machine more than a minute.
    test.slow();
    const me = await signInAs("chief", { language });
    const section = await makeSection();
    const { articleId, story } = await makeChecked(me.actor, { language, sectionId: section.id });
    await openEditor(page, articleId);
    await openFactsTab(page, t.tab);
    for (const wrong of [story.wrong.amount, story.wrong.date]) await expect(cardsOf(page, "contradicted").filter({ hasText: wrong })).toHaveCount(1);
    const quotation = openCardsOf(page).filter({ hasText: story.wrong.quotation });
    await expect(quotation).toHaveCount(1);
    const against = await cardsOf(page, "contradicted").count();
    await expect(markedAs(page, "bad").filter({ hasText: story.wrong.amount })).toBeVisible();
    await findNothingHere(page, "the Facts panel with contradictions");
    // Publishing waits, and its line leads here.
    await page.getByRole("tab", { name: e.tabs.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: t.checklist.contradictedClaims.open(against) })).toBeVisible();
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await expect(page.getByText(e.when.blocked)).toBeVisible();
    await page.getByRole("button", { name: t.checklist.contradictedClaims.open(against) }).click();
    // One click for the number, Enter for the date, a reason for the quotation.
    await page.getByRole("button", { name: t.fixLabel(story.wrong.amount, story.right.amount) }).click();
    await expect(cardsOf(page, "supported").filter({ hasText: story.right.amount })).toHaveCount(1);
    await cardsOf(page, "contradicted").filter({ hasText: story.wrong.date }).focus();
    await page.keyboard.press("Enter");
    await expect(cardsOf(page, "supported").filter({ hasText: story.right.date })).toHaveCount(1);
    await quotation.focus();
    await page.keyboard.press("v");
    const reason = page.getByRole("textbox", { name: t.form.label });
    await expect(reason).toBeFocused();
    await reason.fill(language === "en" ? "Heard it on the recording" : "听过录音");
    await page.getByRole("button", { name: t.form.send }).click();
    await expect(cardsOf(page, "verified").filter({ hasText: story.wrong.quotation })).toHaveCount(1);
    await expect(cardsOf(page, "contradicted")).toHaveCount(0);
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: e.published, exact: true })).toBeVisible();
    await readAsPrinted(await (await anotherBrowser()).newPage(), { articleId, section: section.slug }, language, l);
  });

  test(`number, date and quotation are each put right by one click, and what the sources say is what is published (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const { articleId, story } = await makeChecked(me.actor, { language });
    await openEditor(page, articleId);
    await openFactsTab(page, t.tab);
    for (const kind of ["amount", "date", "quotation"] as const) {
      await openCardsOf(page).filter({ hasText: story.wrong[kind] }).getByRole("button", { name: new RegExp(`^${t.fix("").trim()}`) }).click();
      await expect(cardsOf(page, "supported").filter({ hasText: story.right[kind] })).not.toHaveCount(0);
      await expect(bodyOf(page)).toContainText(story.right[kind]);
      await expect(bodyOf(page)).not.toContainText(story.wrong[kind]);
    }
    await expect(openCardsOf(page)).toHaveCount(0);
    await page.getByRole("tab", { name: e.tabs.publish, exact: true }).click();
    await page.getByRole("button", { name: e.publish, exact: true }).click();
    await expect(page.getByRole("button", { name: e.published, exact: true })).toBeVisible();
    const reader = await (await anotherBrowser()).newPage();
    await reader.goto(`/a/${articleId}`);
    for (const right of Object.values(story.right)) await expect(reader.locator(".body")).toContainText(right);
  });
}

test("a fix is one step back, and a suggestion while changes are tracked", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor);
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  const fix = page.getByRole("button", { name: zh.fixLabel(story.wrong.amount, story.right.amount) });
  await fix.click();
  await expect(bodyOf(page)).toContainText(story.right.amount);
  await page.getByRole("button", { name: zh.told.undo, exact: true }).click();
  await expect(bodyOf(page)).toContainText(story.wrong.amount);
  await page.getByRole("button", { name: suggestZh.mode.off, exact: true }).click();
  await fix.click();
  await expect(bodyOf(page).locator("ins")).toHaveText(story.right.amount);
  await expect(bodyOf(page).locator("del")).toHaveText(story.wrong.amount);
  await expect(cardsOf(page, "supported").filter({ hasText: story.right.amount })).toHaveCount(1);
});

test("two people verify one claim: one line, and both know whose it is", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const colleague = await makePerson("chief", { name: "编辑乙" });
  const { articleId } = await makeChecked(me.actor, { body: "合同共62页，一直没有公开。" });
  const other = await (await anotherBrowser(colleague)).newPage();
  const verify = async (who: typeof page, reason: string) => {
    await openEditor(who, articleId);
    await openFactsTab(who, zh.tab);
    await cardsOf(who, "unsupported").filter({ hasText: "62页" }).getByRole("button", { name: zh.verify }).click();
    await who.getByRole("textbox", { name: zh.form.label }).fill(reason);
  };
  await verify(page, "数过一遍");
  await verify(other, "看过目录");
  await other.getByRole("button", { name: zh.form.send }).click();
  await expect(cardsOf(other, "verified")).toContainText("看过目录");
  // The first one's screen knows, and what they were writing is still there.
  await expect(cardsOf(page, "verified")).toContainText("看过目录");
  await expect(page.getByRole("textbox", { name: zh.form.label })).toHaveValue("数过一遍");
  await page.getByRole("button", { name: zh.form.send }).click();
  await expect(page.getByText(zh.told.again("编辑乙"))).toBeVisible();
  expect(await db().$count(claimDecisions, eq(claimDecisions.articleId, articleId))).toBe(1);
  await cardsOf(page, "verified").getByRole("button", { name: zh.withdraw }).click();
  await expect(cardsOf(other, "unsupported").filter({ hasText: "62页" })).toHaveCount(1);
});

test("a verified passage that is deleted is kept in mind, and holds again when it comes back", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeChecked(me.actor, { body: "合同共62页，一直没有公开。\n\n第二段。" });
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  await cardsOf(page, "unsupported").filter({ hasText: "62页" }).getByRole("button", { name: zh.verify }).click();
  await page.getByRole("textbox", { name: zh.form.label }).fill("数过一遍");
  await page.keyboard.press("Control+Enter");
  await expect(cardsOf(page, "verified")).toHaveCount(1);
  await bodyOf(page).locator("> p").first().click({ clickCount: 3 });
  await page.keyboard.press("Delete");
  await expect(page.getByText(zh.gone(1))).toBeVisible();
  await bodyOf(page).press("Control+z");
  await expect(cardsOf(page, "verified")).toContainText("数过一遍");
  await expect(page.getByText(zh.gone(1))).toHaveCount(0);
});

test("without a network what one types is still checked", async ({ page, signInAs, context }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeChecked(me.actor);
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  await expect(cardsOf(page, "contradicted").first()).toBeVisible();
  // Beside the page, under its policy.
  expect(page.workers().length).toBe(1);
  await context.setOffline(true);
  await goToEnd(page);
  await page.keyboard.type("机房里有4,016台机柜，合同却有77页。");
  await expect(markedAs(page, "open").filter({ hasText: "77页" })).toBeVisible();
  await expect(markedAs(page, "ok").filter({ hasText: "4,016台" })).toHaveCount(2);
  await context.setOffline(false);
  await isSaved(page);
});

test("a browser that lets no worker run checks on the page itself", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor);
  await page.addInitScript(() => Object.defineProperty(window, "Worker", { value: undefined }));
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  await expect(cardsOf(page, "contradicted").filter({ hasText: story.wrong.amount })).toHaveCount(1);
  expect(page.workers().length).toBe(0);
});

test("a headline is checked and put right like the text", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor, { headline: "项目总投资24.7亿元", body: "一段话。" });
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  await page.getByRole("button", { name: zh.goTo(story.wrong.amount) }).click();
  await expect(page.locator("#text-headline")).toBeFocused();
  await page.getByRole("button", { name: zh.fixLabel(story.wrong.amount, story.right.amount) }).click();
  await expect(page.locator("#text-headline")).toHaveValue("项目总投资27.4亿元");
  await page.getByRole("button", { name: zh.told.undo, exact: true }).click();
  await expect(page.locator("#text-headline")).toHaveValue("项目总投资24.7亿元");
});

test("thousands of claims are listed page by page, and what is typed among them is found", async ({ page, signInAs }) => {
  test.slow();
  const me = await signInAs("chief");
  const lines = Array.from({ length: 1_250 }, (_, at) => `第${at}组有${at * 7 + 1}台机柜，投资${at + 3}.5亿元，占${at % 100}%，去年${at + 5}台。`);
  const { articleId } = await makeChecked(me.actor, { body: lines.join("\n\n") });
  await openEditor(page, articleId);
  await openFactsTab(page, zh.tab);
  await expect(page.locator("#panel-facts")).not.toContainText(zh.checking, { timeout: 30_000 });
  expect(await cardsOf(page).count()).toBeLessThan(120);
  await bodyOf(page).locator("> p").nth(600).click();
  await page.keyboard.press("End");
  await page.keyboard.type("合同共987654页。");
  await expect(markedAs(page, "open").filter({ hasText: "987654页" })).toBeVisible();
});

test("the keyboard goes through all that is open, and back into the text", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor);
  await openEditor(page, articleId);
  await expect(markedAs(page, "bad").first()).toBeVisible();
  const seen = new Set<string>();
  await page.keyboard.press("Control+Alt+j");
  await expect(page.locator(".fc-card:focus")).toHaveCount(1);
  const open = await openCardsOf(page).count();
  for (let step = 0; step < open; step++) {
    const words = await page.locator(".fc-card:focus .fc-words").innerText();
    seen.add(words);
    await page.keyboard.press("j");
    await expect(page.locator(".fc-card:focus .fc-words")).not.toHaveText(words);
  }
  expect(seen.size).toBe(open);
  await cardsOf(page, "contradicted").filter({ hasText: story.wrong.amount }).focus();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(story.wrong.amount);
});

test("who reads sees the facts and changes no letter", async ({ page, signInAs, anotherBrowser }) => {
  const section = await makeSection();
  const me = await signInAs("editor", { sectionIds: [section.id] });
  const { articleId, story } = await makeChecked(me.actor, { sectionId: section.id });
  await openEditor(page, articleId);
  await page.getByRole("button", { name: "审读", exact: true }).click();
  await openFactsTab(page, zh.tab);
  await expect(cardsOf(page, "contradicted").filter({ hasText: story.wrong.amount })).toHaveCount(1);
  await expect(page.getByRole("button", { name: zh.fixLabel(story.wrong.amount, story.right.amount) })).toHaveCount(0);
  await markedAs(page, "bad").filter({ hasText: story.wrong.date }).click();
  await expect(cardsOf(page, "contradicted").filter({ hasText: story.wrong.date })).toHaveAttribute("data-chosen", "true");
  const author = await makePerson("author");
  const other = await (await anotherBrowser(author)).newPage();
  expect((await other.request.get(`/desk/articles/${articleId}/facts`)).status()).toBe(403);
});

test("without sources the panel says what to do, and publishing only warns; a strict section does not let it pass", async ({ page, signInAs }) => {
  const section = await makeSection();
  const me = await signInAs("chief");
  const { articleId } = await makeChecked(me.actor, { sectionId: section.id, sources: [], body: "合同共62页。" });
  await openEditor(page, articleId);
  await expect(page.getByRole("button", { name: zh.checklist.uncheckedFacts(1) })).toBeVisible();
  await openFactsTab(page, zh.tab);
  await expect(page.getByText(zh.noSources.title)).toBeVisible();
  await expect(markedAs(page, "open")).toHaveCount(0);
  await db().update(sections).set({ factRule: "strict" }).where(eq(sections.id, section.id));
  await page.reload();
  await expect(page.getByRole("button", { name: zh.checklist.openClaims(1) })).toBeVisible();
  await page.getByRole("button", { name: editorZh.publish, exact: true }).click();
  await expect(page.getByText(editorZh.when.blocked)).toBeVisible();
  await textOnServer(articleId).toContain("62");
});
