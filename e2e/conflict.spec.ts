import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { systemActor } from "#lib/access/actor";
import { plainText } from "#lib/content/text";
import type { ArticleContent } from "#lib/content/types";
import { openDraft } from "#lib/drafts/open";
import { expect, test } from "./fixtures.ts";
import { makePerson, sessionCookie, type TestPerson } from "./support/people.ts";

// What a worker stands before is not to be caught by a page's routes, and it comes to stand there at any moment.
test.use({ serviceWorkers: "block" });

const body = (page: Page) => page.locator(".ed-prose");
const saving = (page: Page) => page.locator(".ed-saving");
const textOf = async (articleId: number) => plainText((await openDraft(systemActor("test"), articleId)).content.body);

async function open(page: Page, articleId: number): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await expect(body(page)).toBeVisible();
}

/** Chooses a kind of article in the panel. */
async function chooseKind(page: Page, label: string): Promise<void> {
  await page.getByRole("tab", { name: "资料" }).click();
  await page.getByLabel("类型").selectOption({ label });
}

const kindOf = async (articleId: number) => (await db().select({ kind: articles.kind }).from(articles).where(eq(articles.id, articleId)))[0]?.kind;

/** Holds back saves of details: what is changed here has not reached the server yet. Returns what lets them go. */
async function holdSaves(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route("**/api/drafts/*", async (route) => {
    await gate.promise;
    await route.continue();
  });
  return () => gate.resolve();
}

test("details that somebody changes are on every other screen within two seconds, whoever has the panel open", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await open(page, articleId);
  await open(other, articleId);
  await page.getByRole("tab", { name: "资料" }).click();
  await expect(saving(page)).toHaveText("已保存");
  await chooseKind(other, "投稿");
  await expect.poll(() => kindOf(articleId)).toBe("submission");
  await expect(page.getByLabel("类型")).toHaveValue("submission", { timeout: 2_000 });
  await expect(page.getByText("刚改了稿件资料")).toBeVisible();
  await expect(saving(page)).toHaveText("已保存");
});

test("two people change different details at once: both are taken, and each is told", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await open(page, articleId);
  await open(other, articleId);
  const letGo = await holdSaves(page);
  await page.getByRole("tab", { name: "搜索" }).click();
  await page.getByLabel("网址中的名称").fill("two-desks");
  await chooseKind(other, "投稿");
  await expect.poll(() => kindOf(articleId)).toBe("submission");
  letGo();
  await expect(page.getByText("刚改了稿件资料")).toBeVisible();
  await expect(saving(page)).toHaveText("已保存");
  await page.getByRole("tab", { name: "资料" }).click();
  await expect(page.getByLabel("类型")).toHaveValue("submission");
  await expect.poll(async () => (await db().select({ slug: articles.slug, kind: articles.kind }).from(articles).where(eq(articles.id, articleId)))[0]).toEqual({ slug: "two-desks", kind: "submission" });
  await other.getByRole("tab", { name: "搜索" }).click();
  await expect(other.getByLabel("网址中的名称")).toHaveValue("two-desks");
});

test("two people change the same detail at once: a person chooses, and the text of both goes on meanwhile", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const colleague = await makePerson("chief", { name: "编辑乙" });
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(colleague)).newPage();
  await open(page, articleId);
  await open(other, articleId);
  const letGo = await holdSaves(page);
  await chooseKind(page, "转载");
  await chooseKind(other, "投稿");
  await expect.poll(() => kindOf(articleId)).toBe("submission");
  letGo();
  await expect(saving(page)).toHaveText("有冲突，需要您选择");
  await body(page).locator("p").first().click();
  await page.keyboard.press("End");
  await page.keyboard.type("接着写。");
  await expect(body(other)).toContainText("一段。接着写。");
  await page.getByRole("button", { name: "对照处理" }).click();
  const dialog = page.getByRole("dialog", { name: "对照处理" });
  await expect(dialog).toContainText("另一位同事");
  await expect(dialog).not.toContainText("接着写。");
  await dialog.getByRole("button", { name: "全用我的" }).click();
  await expect(saving(page)).toHaveText("已保存");
  await expect.poll(() => kindOf(articleId)).toBe("repost");
  await expect.poll(() => textOf(articleId)).toBe("一段。接着写。");
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
