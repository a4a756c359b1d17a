/** The board of ideas: from a few sentences to a draft in somebody's hands, or to a reason why not. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { makeSection, newMark, valueOf } from "#lib/articles/testing";
import { declinePitch } from "#lib/pitches/decide";
import { proposePitch } from "#lib/pitches/propose";
import { desk as deskEn } from "#messages/en/desk";
import { failure as failureEn } from "#messages/en/failure";
import { notices as noticesEn } from "#messages/en/notices";
import { pitches as en } from "#messages/en/pitches";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { notices as noticesZh } from "#messages/zh-CN/notices";
import { pitches as zh } from "#messages/zh-CN/pitches";
import { expect, test } from "./fixtures.ts";
import { findNothing, findNothingHere } from "./support/axe.ts";
import { goToEnd, textOnServer } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";

async function newsroom(language: "zh-CN" | "en") {
  const section = await makeSection();
  const [author, writer, editor] = [await makePerson("author", { language }), await makePerson("author", { language }), await makePerson("editor", { sectionIds: [section.id], language })];
  return { section, author, writer, editor, headline: `${language === "en" ? "The canal" : "水渠修好了"} ${newMark()}` };
}

type Words = typeof zh;

/** Writes an idea down on an empty board. */
async function propose(page: Page, { headline, section }: { headline: string; section: string }, t: Words) {
  await page.goto("/desk/pitches");
  await expect(page.getByText(t.empty.open.title)).toBeVisible();
  await findNothingHere(page, "an empty board");
  await page.getByRole("button", { name: t.propose }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel(t.headline).fill(headline);
  await form.getByLabel(t.text).fill("为什么写：全县头一条。\n去问水利站。");
  await form.getByLabel(t.section).selectOption({ label: section });
  await findNothingHere(page, "the window for an idea");
  await form.getByRole("button", { name: t.send }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole("link", { name: headline })).toBeVisible();
}

async function accept(page: Page, { headline, proposer, writer }: { headline: string; proposer: number; writer: string }, t: Words) {
  await expect(page.getByText("去问水利站。")).toBeVisible();
  await page.getByRole("button", { name: t.acceptOf(headline), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(t.writer)).toHaveValue(String(proposer));
  await dialog.getByLabel(t.writer).selectOption({ label: writer });
  await dialog.getByLabel(t.dueAt).fill("2099-05-01T18:00");
  await findNothingHere(page, "the window for accepting");
  await dialog.getByRole("button", { name: t.accept, exact: true }).click();
  await expect(dialog).toBeHidden();
}

for (const [language, t, n, f, d] of [["zh-CN", zh, noticesZh, failureZh, deskZh], ["en", en, noticesEn, failureEn, deskEn]] as const) {
  test(`an author pitches a story, an editor gives it to a colleague, who finds it and writes (${language})`, async ({ anotherBrowser }) => {
    test.slow();
    const { section, author, writer, editor, headline } = await newsroom(language);
    const proposing = await (await anotherBrowser(author)).newPage();
    await propose(proposing, { headline, section: language === "en" ? section.nameEn : section.name }, t);
    await proposing.goto("/desk/articles");
    await expect(proposing.getByRole("link", { name: headline })).toHaveCount(0);
    const deciding = await (await anotherBrowser(editor)).newPage();
    await deciding.goto("/desk/articles");
    await deciding.getByRole("navigation", { name: d.navigation }).getByRole("link", { name: t.title, exact: true }).click();
    await accept(deciding, { headline, proposer: author.id, writer: writer.name }, t);
    await deciding.getByRole("link", { name: t.status.accepted }).click();
    await expect(deciding.getByText(t.writtenBy(writer.name))).toBeVisible();
    await proposing.goto("/desk/notices");
    await expect(proposing.getByText(n.kinds.pitch(editor.name))).toBeVisible();

    const writing = await (await anotherBrowser(writer)).newPage();
    await writing.goto("/desk/notices");
    await expect(writing.getByText(n.kinds.assigned(editor.name))).toBeVisible();
    await writing.getByRole("link", { name: headline }).click();
    await expect(writing.getByText("去问水利站。")).toBeVisible();
    await goToEnd(writing);
    await writing.keyboard.type("水渠全长一万二千米。");
    const [row] = await db().select().from(articles).where(eq(articles.headline, headline));
    await textOnServer(row?.id ?? 0).toContain("一万二千米");
    expect(row).toMatchObject({ stage: "draft", assigneeId: writer.id });
    await findNothingHere(writing, "the editor with the idea beside it");
  });

  test(`what is declined comes back with its reason, and the second to decide reads whose word it was (${language})`, async ({ anotherBrowser }) => {
    const { section, author, editor, headline } = await newsroom(language);
    const { articleId } = valueOf(await proposePitch(author.actor, { headline, text: "问谁", sectionId: section.id }));
    const deciding = await (await anotherBrowser(editor)).newPage();
    const late = await (await anotherBrowser(await makePerson("editor", { sectionIds: [section.id], language }))).newPage();
    await late.goto("/desk/pitches");
    await late.getByRole("button", { name: t.acceptOf(headline), exact: true }).click();
    await deciding.goto("/desk/pitches");
    await deciding.getByRole("button", { name: t.declineOf(headline) }).click();
    const dialog = deciding.getByRole("dialog");
    await dialog.getByLabel(t.reason).fill("上个月写过 <b>");
    await dialog.getByRole("button", { name: t.decline, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(deciding.getByText(t.empty.open.title)).toBeVisible();

    await late.getByRole("dialog").getByRole("button", { name: t.accept, exact: true }).click();
    await expect(late.getByRole("dialog").getByText(f["pitch.declined"]({ name: editor.name }))).toBeVisible();
    await late.keyboard.press("Escape");
    await expect(late.getByText(t.empty.open.title)).toBeVisible();

    const proposing = await (await anotherBrowser(author)).newPage();
    await proposing.goto("/desk/notices");
    await expect(proposing.getByText(n.kinds.declined(editor.name))).toBeVisible();
    await proposing.getByRole("link", { name: headline }).click();
    await expect(proposing).toHaveURL(new RegExp(`/desk/pitches/${articleId}$`));
    await expect(proposing.getByText(t.because("上个月写过 <b>"))).toBeVisible();
    await expect(proposing.locator("[data-unread-count]")).toHaveCount(0);
    for (const path of [`/desk/pitches/${articleId}`, "/desk/pitches?status=declined"]) await findNothing(proposing, path);
  });

  test(`the proposer puts an open idea otherwise, withdraws it, and takes that back (${language})`, async ({ page, signInAs }) => {
    const author = await signInAs("author", { language });
    const { articleId } = valueOf(await proposePitch(author.actor, { headline: "旧题目" }));
    await page.goto(`/desk/articles/${articleId}`);
    await expect(page).toHaveURL(new RegExp(`/desk/pitches/${articleId}$`));
    await page.getByRole("button", { name: t.editOf("旧题目") }).click();
    await page.getByRole("dialog").getByLabel(t.headline).fill("新题目");
    await page.getByRole("dialog").getByRole("button", { name: d.save }).click();
    await expect(page.getByRole("heading", { level: 1, name: "新题目" })).toBeVisible();
    await page.getByRole("button", { name: t.withdrawOf("新题目") }).click();
    await expect(page).toHaveURL(/\/desk\/pitches$/);
    await expect(page.getByText(t.empty.open.title)).toBeVisible();
    await page.getByRole("button", { name: d.undo }).click();
    await expect(page.getByRole("link", { name: "新题目" })).toBeVisible();
  });
}

test("the board is narrowed by its filters and taken away as a table, in UTF-8 and GBK", async ({ page, signInAs }) => {
  const section = await makeSection();
  const editor = await signInAs("editor", { sectionIds: [section.id] });
  const author = await makePerson("author");
  const mark = newMark();
  const { articleId } = valueOf(await proposePitch(author.actor, { headline: `别人的 ${mark}`, sectionId: section.id }));
  valueOf(await proposePitch(editor.actor, { headline: `自己的 ${mark}`, text: "🌾", sectionId: section.id }));
  await page.goto("/desk/pitches");
  const lines = page.getByRole("list", { name: zh.title }).getByRole("link");
  await expect(lines).toHaveText([`自己的 ${mark}`, `别人的 ${mark}`]);
  await page.getByRole("combobox", { name: zh.who }).selectOption({ label: zh.mine });
  await page.waitForURL(/[?&]mine=yes/);
  await expect(lines).toHaveText([`自己的 ${mark}`]);
  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name, exact: true }).click()]);
    return readFile(await download.path());
  };
  const utf8 = (await take(zh.exportUtf8)).toString();
  expect([utf8.startsWith("\ufeff"), utf8.includes(`自己的 ${mark},🌾`), utf8.includes("别人的")]).toEqual([true, true, false]);
  expect(new TextDecoder("gbk").decode(await take(zh.exportGbk))).toContain(`自己的 ${mark},[U+1F33E]`);
  valueOf(await declinePitch(editor.actor, { articleId, basedOn: 1, reason: "不写" }));
  await page.getByRole("link", { name: zh.status.declined }).click();
  await page.goto(`/desk/pitches?status=accepted&section=${section.id}`);
  await expect(page.getByText(zh.nothing.title)).toBeVisible();
  await page.getByRole("link", { name: zh.nothing.clear }).click();
  await expect(lines).toHaveText([`自己的 ${mark}`]);
});

test("a title without a blank leaves the board in its place", async ({ page, signInAs }) => {
  const author = await signInAs("author", { name: "一位名字特别长的融媒体中心联合报道组特派记者".repeat(2) });
  valueOf(await proposePitch(author.actor, { headline: "x".repeat(200), text: "y".repeat(400) }));
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/desk/pitches");
    await expect(page.getByRole("link", { name: "x".repeat(200) })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
