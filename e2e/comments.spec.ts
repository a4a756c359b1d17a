/** Speaking about a passage: two people, each in a browser of their own. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { commentThreads } from "#db/schema/talk";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { startThread } from "#lib/comments/start-thread";
import { someAnchor } from "#lib/comments/testing";
import { openDraft } from "#lib/drafts/open";
import { systemActor } from "#lib/access/actor";
import { comments as en } from "#messages/en/comments";
import { notices as noticesEn } from "#messages/en/notices";
import { comments as zh } from "#messages/zh-CN/comments";
import { notices as noticesZh } from "#messages/zh-CN/notices";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, openEditor, textOnServer } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";
import { comment, markedOn, marksOf, selectWords, threadsOf } from "./support/talk.ts";

// What a worker stands before is not to be caught by a page's routes, and it comes to stand there at any moment.
test.use({ serviceWorkers: "block" });

const threadIn = async (articleId: number) => (await db().select().from(commentThreads).where(eq(commentThreads.articleId, articleId)))[0]?.id;

for (const [language, t, n] of [["zh-CN", zh, noticesZh], ["en", en, noticesEn]] as const) {
  test(`two people speak about a passage, are told of it, and settle it (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const colleague = await makePerson("chief", { name: language === "en" ? "Editor Two" : "编辑乙", language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "去年全市新增就业。\n\n比上年增长三成，为五年来最高。", actor: me.actor });
    const before = await openDraft(systemActor("test"), articleId);
    const other = await (await anotherBrowser(colleague)).newPage();
    await openEditor(page, articleId);
    await openEditor(other, articleId);
    await selectWords(page, "增长三成");
    await page.getByRole("button", { name: t.begin, exact: true }).click();
    const field = page.getByRole("textbox", { name: t.newLabel });
    await expect(field).toBeFocused();
    await field.pressSequentially(`@${colleague.name.slice(0, 4)}`);
    await page.getByRole("option", { name: new RegExp(colleague.name) }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue(`@${colleague.name} `);
    await field.pressSequentially("<b>出处？</b>");
    await page.keyboard.press("Control+Enter");
    await expect(threadsOf(page)).toContainText(`@${colleague.name} <b>出处？</b>`);
    // The colleague's screen knows without having been loaded again.
    await markedOn(other).toBe("增长三成");
    await marksOf(other).first().click();
    await expect(threadsOf(other)).toHaveAttribute("data-chosen", "true");
    await threadsOf(other).getByRole("button", { name: t.reply, exact: true }).click();
    await other.getByRole("textbox", { name: t.replyLabel }).pressSequentially("年鉴第 3 页。");
    await threadsOf(other).getByRole("button", { name: t.send }).click();
    await expect(threadsOf(page)).toContainText("年鉴第 3 页。");
    expect(await openDraft(systemActor("test"), articleId)).toEqual(before);
  });

  test(`what is answered is told, settled and opened again (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const colleague = await makePerson("chief", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "比上年增长三成。", actor: me.actor });
    const other = await (await anotherBrowser(colleague)).newPage();
    await openEditor(page, articleId);
    await openEditor(other, articleId);
    await comment(page, "增长三成", "出处？", t.newLabel);
    await expect(page.getByRole("tab", { name: t.openCount(1) })).toBeVisible();
    await marksOf(other).first().click();
    await threadsOf(other).getByRole("button", { name: t.reply, exact: true }).click();
    await other.getByRole("textbox", { name: t.replyLabel }).fill("年鉴");
    await other.keyboard.press("Control+Enter");
    await expect(threadsOf(page)).toContainText("年鉴");
    await threadsOf(page).getByRole("button", { name: t.resolve }).click();
    await expect(threadsOf(other)).toHaveAttribute("data-resolved", "true");
    await other.getByRole("button", { name: t.filters.open(0) }).click();
    await expect(threadsOf(other)).toHaveCount(0);
    await expect(marksOf(other)).toHaveCount(0);
    // The one who began is told of the answer, unless they have seen it: the thread was chosen when it came.
    await page.goto(`/desk/articles/${articleId}?thread=${await threadIn(articleId)}`);
    await expect(threadsOf(page)).toHaveAttribute("data-chosen", "true");
    await threadsOf(page).getByRole("button", { name: t.reopen }).click();
    await expect(threadsOf(page)).not.toHaveAttribute("data-resolved");
    await page.goto("/desk/notices");
    await expect(page.getByText(n.kinds.reply(colleague.name))).toBeVisible();
    await expect(page.getByRole("link", { name: n.bell, exact: true })).toBeVisible();
  });

  test(`a mention brings somebody to the passage; all is read with one press (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const me = await signInAs("chief", { language });
    const colleague = await makePerson("chief", { language });
    await page.goto("/desk/notices");
    await expect(page.getByText(n.emptyTitle)).toBeVisible();
    const { articleId, headline } = await makeDraft({ sectionId: (await makeSection()).id, body: "第一段。\n\n要问的话。", actor: me.actor });
    const other = await (await anotherBrowser(colleague)).newPage();
    await openEditor(other, articleId);
    await selectWords(other, "要问的话");
    await other.keyboard.press("Control+Alt+m");
    const field = other.getByRole("textbox", { name: t.newLabel });
    await field.pressSequentially(`@${me.name}`);
    await findNothingHere(other, "a comment being written, with people to mention");
    await other.getByRole("option", { name: new RegExp(me.name) }).click();
    await field.pressSequentially("对吗");
    await other.keyboard.press("Control+Enter");
    await expect(threadsOf(other)).toBeVisible();
    await page.goto("/desk/articles");
    await page.getByRole("link", { name: n.bellUnread(1) }).click();
    await expect(page.getByText(n.kinds.mention(colleague.name))).toBeVisible();
    await findNothingHere(page, "notices");
    await page.getByRole("button", { name: n.markAll }).click();
    await expect(page.getByRole("link", { name: n.bell, exact: true })).toBeVisible();
    await expect(page.locator("[data-unread]")).toHaveCount(0);
    await page.getByRole("link", { name: headline }).click();
    await expect(threadsOf(page)).toContainText(`@${me.name} 对吗`);
    await expect(marksOf(page)).toHaveText("要问的话");
  });
}

test("one's own words can be changed and taken back; the thread goes with the last of them", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "第一段。", actor: me.actor });
  await openEditor(page, articleId);
  await comment(page, "第一", "写错了", zh.newLabel);
  await threadsOf(page).getByRole("button", { name: zh.edit }).click();
  const field = page.getByRole("textbox", { name: zh.editLabel });
  await expect(field).toHaveValue("写错了");
  await field.fill("写对了");
  await page.getByRole("button", { name: zh.saveEdit }).click();
  await expect(threadsOf(page)).toContainText("写对了");
  await expect(threadsOf(page)).toContainText(zh.edited);
  await threadsOf(page).getByRole("button", { name: zh.remove }).click();
  await threadsOf(page).getByRole("button", { name: zh.remove }).click();
  await expect(page.getByText(zh.none.open)).toBeVisible();
  await expect(marksOf(page)).toHaveCount(0);
});

test("a passage is followed where others split it, move it, write in it; deleted, it is told and remembered", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段开头。\n\n乙段里要问的话在这里。\n\n丙段结尾。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await openEditor(page, articleId);
  await openEditor(other, articleId);
  await comment(page, "要问的话", "出处？", zh.newLabel);
  await markedOn(other).toBe("要问的话");
  const paragraph = (at: number) => bodyOf(other).locator("> p").nth(at);
  await paragraph(0).click();
  await other.keyboard.press("Home");
  await other.keyboard.type("先写一句。");
  await selectWords(other, "乙段里");
  await other.keyboard.press("ArrowRight");
  await other.keyboard.press("Enter");
  for (const screen of [page, other]) await markedOn(screen).toBe("要问的话");
  await expect(bodyOf(page).locator("> p")).toHaveCount(4);
  // Within the passage as well: its second half is made anew.
  await selectWords(other, "要问");
  await other.keyboard.press("ArrowRight");
  await other.keyboard.press("Enter");
  for (const screen of [page, other]) await markedOn(screen).toBe("要问的话");
  await other.keyboard.press("Backspace");
  await other.keyboard.press("Alt+ArrowUp");
  await other.keyboard.press("Alt+ArrowUp");
  await expect(paragraph(0)).toHaveText("要问的话在这里。");
  for (const screen of [page, other]) await markedOn(screen).toBe("要问的话");
  await selectWords(other, "要问的话");
  await other.keyboard.press("Delete");
  await textOnServer(articleId).toBe("在这里。\n先写一句。甲段开头。\n乙段里\n丙段结尾。");
  await expect(threadsOf(page)).toContainText(zh.gone);
  await expect(threadsOf(page)).toContainText("要问的话");
  await expect(marksOf(page)).toHaveCount(0);
  await other.keyboard.press("Control+z");
  await markedOn(page).toBe("要问的话");
  await expect(threadsOf(page)).not.toContainText(zh.gone);
});

test("two passages over each other are both marked, and pressed one after the other", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "这一段里有两处要问的话叠在一起。", actor: me.actor });
  await openEditor(page, articleId);
  await comment(page, "两处要问的话", "外面的", zh.newLabel);
  await comment(page, "问的话叠在", "里面的", zh.newLabel);
  await expect(page.locator(".ed-talk-many")).toHaveText("问的话");
  const chosen = page.locator(".tk-thread[data-chosen]");
  await page.locator(".ed-talk-many").click({ position: { x: 4, y: 8 } });
  const first = await chosen.locator(".tk-text").textContent();
  // Beside the first press: two in one place choose a word.
  await page.locator(".ed-talk-many").click({ position: { x: 40, y: 8 } });
  await expect(chosen.locator(".tk-text")).not.toHaveText(first ?? "");
});

test("nothing typed is lost when it cannot be sent: the line cut, the session ended, too long, another tab of the panel", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "第一段。", actor: me.actor });
  await openEditor(page, articleId);
  await selectWords(page, "第一");
  await page.keyboard.press("Control+Alt+m");
  const field = page.getByRole("textbox", { name: zh.newLabel });
  await field.fill("长".repeat(5_001));
  await expect(page.getByText(zh.tooLong(5_000, 1))).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await field.fill("写好的话");
  await page.getByRole("tab", { name: "历史" }).click();
  await page.getByRole("tab", { name: zh.tab }).click();
  await expect(field).toHaveValue("写好的话");
  await page.route(`**/desk/articles/${articleId}`, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByRole("button", { name: zh.send }).click();
  await expect(page.getByText(zh.kept)).toBeVisible();
  await expect(field).toHaveValue("写好的话");
  await page.unroute(`**/desk/articles/${articleId}`);
  await page.context().clearCookies();
  await page.getByRole("button", { name: zh.send }).click();
  await expect(page.getByText("请先登录。")).toBeVisible();
  await expect(field).toHaveValue("写好的话");
  expect(await db().select().from(commentThreads).where(eq(commentThreads.articleId, articleId))).toEqual([]);
});

test("Enter of an input method sends nothing, and a double press sends once", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "第一段。", actor: me.actor });
  await openEditor(page, articleId);
  await selectWords(page, "第一");
  await page.keyboard.press("Control+Alt+m");
  const field = page.getByRole("textbox", { name: zh.newLabel });
  await field.fill("好");
  await field.evaluate((element) => element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, isComposing: true, bubbles: true })));
  await expect(field).toHaveValue("好");
  await page.getByRole("button", { name: zh.send }).dblclick();
  await expect(threadsOf(page)).toHaveCount(1);
  expect(await db().select().from(commentThreads).where(eq(commentThreads.articleId, articleId))).toHaveLength(1);
});

test("the headline can be spoken about as well, and is selected again where the words stand now", async ({ page, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "新增就业十二万", body: "一段。", actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  await openEditor(page, articleId);
  await openEditor(other, articleId);
  const headline = page.locator("#text-headline");
  await headline.evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(4, 7);
  });
  await page.keyboard.press("Control+Alt+m");
  await page.getByRole("textbox", { name: zh.newLabel }).fill("十二还是十三？");
  await page.keyboard.press("Control+Enter");
  await expect(threadsOf(page)).toContainText("十二万");
  await other.locator("#text-headline").focus();
  await other.keyboard.press("Home");
  await other.keyboard.type("xx");
  await expect(headline).toHaveValue("xx新增就业十二万");
  await threadsOf(page).getByRole("button", { name: zh.goTo("十二万") }).click();
  expect(await headline.evaluate((field) => (field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : ""))).toBe("十二万");
});

test("who was signed out comes back to the conversation after signing in", async ({ request }) => {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id });
  const answer = await request.get(`/desk/articles/${articleId}?thread=7`, { maxRedirects: 0 });
  expect(answer.headers().location).toContain(encodeURIComponent(`/desk/articles/${articleId}?thread=7`));
});

test("two hundred conversations are all in the text and in the list, and writing goes on", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const words = Array.from({ length: 200 }, (_, at) => `第${1_000 + at}处要问的话`);
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: words.map((one) => `${one}，后面还有一句。`).join("\n\n"), actor: me.actor });
  for (const quote of words) valueOf(await startThread(me.actor, { articleId, field: "body", anchor: someAnchor(), quote, text: `关于${quote}` }));
  await openEditor(page, articleId);
  await expect(marksOf(page)).toHaveCount(200);
  await page.getByRole("tab", { name: zh.openCount(200) }).click();
  await expect(threadsOf(page)).toHaveCount(200);
  await expect(threadsOf(page).getByText(zh.gone)).toHaveCount(0);
  await bodyOf(page).locator("> p").nth(0).click();
  await page.keyboard.press("Home");
  await page.keyboard.type("写在前面。");
  await expect(bodyOf(page).locator("> p").nth(0)).toHaveText(`写在前面。${words[0]}，后面还有一句。`);
  await expect(marksOf(page)).toHaveCount(200);
});
