import type { Page } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles, revisions } from "#db/schema/articles";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { systemActor } from "#lib/access/actor";
import { plainText } from "#lib/content/text";
import type { ArticleContent } from "#lib/content/types";
import { openDraft } from "#lib/drafts/open";
import { expect, test } from "./fixtures.ts";
import { makePerson, sessionCookie, type TestPerson } from "./support/people.ts";

const body = (page: Page) => page.locator(".ed-prose");
const saving = (page: Page) => page.locator(".ed-saving");
const textOf = async (articleId: number) => plainText((await openDraft(systemActor("test"), articleId)).content.body);
const keptTexts = async (articleId: number) => (await db().select({ content: revisions.content }).from(revisions).where(eq(revisions.articleId, articleId)).orderBy(asc(revisions.number))).map((row) => plainText(row.content.body));

async function open(page: Page, articleId: number): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await expect(body(page)).toBeVisible();
}

/** Replaces one paragraph by typing. */
async function rewrite(page: Page, paragraph: number, words: string): Promise<void> {
  const target = body(page).locator("p").nth(paragraph);
  await target.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type(words);
}

/** Two people with the same article open; the second saves first, then the first writes. */
async function meet(page: Page, other: Page, articleId: number, theirs: [number, string], mine: [number, string]): Promise<void> {
  await open(page, articleId);
  await open(other, articleId);
  await rewrite(other, ...theirs);
  await expect(saving(other)).toHaveText("已保存");
  await rewrite(page, ...mine);
  await expect(saving(page)).toHaveText("有冲突，需要您选择");
}

const start = "甲段原文。\n\n乙段原文。\n\n丙段原文。";

test("two people in one text: both versions are shown, the merge keeps both sides' work", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const colleague = await makePerson("chief", { name: "编辑乙" });
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: start, actor: me.actor });
  const other = await (await anotherBrowser(colleague)).newPage();
  await meet(page, other, articleId, [0, "甲段由乙改过。"], [2, "丙段由我改过。"]);
  await page.getByRole("button", { name: "对照处理" }).click();
  const dialog = page.getByRole("dialog", { name: "对照处理" });
  await expect(dialog).toContainText("编辑乙的");
  await expect(dialog).toContainText("两边改的不是同一处");
  await dialog.getByRole("button", { name: "按上面选的" }).click();
  await expect(saving(page)).toHaveText("已保存");
  await expect(body(page)).toContainText("甲段由乙改过。");
  expect(await textOf(articleId)).toBe("甲段由乙改过。\n乙段原文。\n丙段由我改过。");
  expect(await keptTexts(articleId)).toEqual(expect.arrayContaining(["甲段由乙改过。\n乙段原文。\n丙段原文。", "甲段原文。\n乙段原文。\n丙段由我改过。"]));
});

test("the same paragraph changed twice: a person chooses, paragraph by paragraph", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: start, actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await meet(page, other, articleId, [1, "乙段原文，乙补一句。"], [1, "乙段原文，我补一句。"]);
  await page.getByRole("button", { name: "对照处理" }).click();
  const dialog = page.getByRole("dialog", { name: "对照处理" });
  await expect(dialog).toContainText("有 1 处两边都改了");
  await dialog.getByText("两段都要").click();
  await expect(dialog).toContainText("两边改的不是同一处");
  await dialog.getByRole("button", { name: "按上面选的" }).click();
  await expect(saving(page)).toHaveText("已保存");
  expect(await textOf(articleId)).toBe("甲段原文。\n乙段原文，我补一句。\n乙段原文，乙补一句。\n丙段原文。");
});

test("taking all of mine keeps theirs in the history, and the other way round", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  const section = await makeSection();
  for (const [button, kept, lost] of [["全用我的", "我的一句。", "对方一句。"], [/^全用(?!我的).+的$/, "对方一句。", "我的一句。"]] as const) {
    const { articleId } = await makeDraft({ sectionId: section.id, body: "一段。", actor: me.actor });
    await meet(page, other, articleId, [0, "对方一句。"], [0, "我的一句。"]);
    await page.getByRole("button", { name: "对照处理" }).click();
    await page.getByRole("dialog", { name: "对照处理" }).getByRole("button", { name: button }).click();
    await expect(saving(page)).toHaveText("已保存");
    await expect(body(page)).toContainText(kept);
    expect(await textOf(articleId)).toBe(kept);
    expect(await keptTexts(articleId)).toContain(lost);
  }
});

test("a conflict may wait: writing goes on, nothing is sent, nothing is lost", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await meet(page, other, articleId, [0, "对方一句。"], [0, "我的一句。"]);
  await page.getByRole("button", { name: "对照处理" }).click();
  await page.getByRole("button", { name: "先不处理，接着写" }).click();
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("又写一句。");
  expect(await textOf(articleId)).toBe("对方一句。");
  await page.getByRole("button", { name: "对照处理" }).click();
  await page.getByRole("dialog", { name: "对照处理" }).getByRole("button", { name: "全用我的" }).click();
  await expect(saving(page)).toHaveText("已保存");
  expect(await textOf(articleId)).toBe("我的一句。又写一句。");
});

test("one person's text and another's details need no choice", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const section = await makeSection();
  const { articleId } = await makeDraft({ sectionId: section.id, body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await open(page, articleId);
  await open(other, articleId);
  await other.getByRole("tab", { name: "资料" }).click();
  await other.getByLabel("类型").selectOption({ label: "投稿" });
  await expect(saving(other)).toHaveText("已保存");
  await rewrite(page, 0, "我的一句。");
  await expect(saving(page)).toHaveText("已保存");
  await expect(page.getByText("刚改了稿件资料")).toBeVisible();
  expect(await textOf(articleId)).toBe("我的一句。");
  const [row] = await db().select({ kind: articles.kind }).from(articles).where(eq(articles.id, articleId));
  expect(row?.kind).toBe("submission");
});

test("of twenty saves over the same version one wins, and each loser gets both texts", async ({ request, site }) => {
  const person = await makePerson("chief");
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor: person.actor });
  const cookie = await cookieOf(person);
  const save = (at: number) => request.put(`${site}/api/drafts/${articleId}`, { headers: { cookie, origin: site, "if-match": `"${version}"` }, data: { content: withText(content, `第 ${at} 份。`) } });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => save(at)));
  const winners = answers.filter((answer) => answer.status() === 200);
  expect(winners).toHaveLength(1);
  const winning = await textOf(articleId);
  for (const answer of answers.filter((other) => other.status() !== 200)) {
    expect(answer.status()).toBe(409);
    const told: { code: string; theirs: ArticleContent; version: number } = await answer.json();
    expect([told.code, told.version, plainText(told.theirs.body)]).toEqual(["draft.stale", version + 1, winning]);
  }
});

test("a save without a version, without a session or of somebody else's article is refused", async ({ request, site }) => {
  const [person, stranger] = [await makePerson("author"), await makePerson("author")];
  const { articleId, version, content } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor: person.actor });
  const save = (headers: Record<string, string>) => request.put(`${site}/api/drafts/${articleId}`, { headers: { origin: site, ...headers }, data: { content } });
  expect((await save({ cookie: await cookieOf(person) })).status()).toBe(422);
  expect((await save({ "if-match": `"${version}"` })).status()).toBe(401);
  expect((await save({ "if-match": `"${version}"`, cookie: await cookieOf(stranger) })).status()).toBe(403);
  expect((await openDraft(systemActor("test"), articleId)).version).toBe(version);
});

async function cookieOf(person: TestPerson): Promise<string> {
  return `next-auth.session-token=${await sessionCookie(person)}`;
}

function withText(content: ArticleContent, words: string): ArticleContent {
  return { ...content, body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] } };
}
