import type { CDPSession, Locator, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { sessions } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { openDraft } from "#lib/drafts/open";
import { plainText } from "#lib/content/text";
import { systemActor } from "#lib/access/actor";
import { expect, test } from "./fixtures.ts";
import { drawPicture } from "./support/picture.ts";

const reader = systemActor("test");
const body = (page: Page) => page.locator(".ed-prose");
const saving = (page: Page) => page.locator(".ed-saving");
const saved = (page: Page) => expect(saving(page)).toHaveText("已保存");

async function open(page: Page, articleId: number): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await expect(body(page)).toBeVisible();
}

/** The caret at the end of the body, on an empty line of its own. */
async function atEnd(page: Page): Promise<void> {
  await body(page).locator("> *").last().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
}

async function contentOf(articleId: number) {
  const { content } = await openDraft(reader, articleId);
  return { ...content, text: plainText(content.body), types: content.body.content.map((block) => block.type) };
}

/** Words the server has, waited for. */
const onServer = (articleId: number) => expect.poll(async () => (await contentOf(articleId)).text);

test("what is typed is saved by itself, counted, and there after a reload", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "第一段。", actor: person.actor });
  await open(page, articleId);
  await saved(page);
  await page.getByRole("textbox", { name: "标题" }).fill("新的标题");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "导读" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeFocused();
  await atEnd(page);
  await page.keyboard.type("机房里有4016台机柜。");
  await expect(saving(page)).toHaveText("正在保存");
  await saved(page);
  await expect(page.locator(".ed-foot")).toContainText("13 字");
  await page.reload();
  await expect(body(page)).toContainText("机房里有4016台机柜。");
  await expect(page.getByRole("textbox", { name: "标题" })).toHaveValue("新的标题");
});

test("the slash menu finds by pinyin, initials, English and Chinese, and goes away on Escape", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "第一段。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  const menu = page.getByRole("listbox", { name: "插入" });
  for (const [typed, first] of [["tp", "图片"], ["xiaobiaoti", "小标题"], ["table", "表格"]] as const) {
    await page.keyboard.type(`/${typed}`);
    await expect(menu.getByRole("option").first()).toContainText(first);
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    for (let at = 0; at <= typed.length; at++) await page.keyboard.press("Backspace");
  }
  await page.keyboard.type("/h2");
  await page.keyboard.press("Enter");
  await page.keyboard.type("账单先到");
  await page.keyboard.press("Enter");
  await page.keyboard.type("2026/11 不是命令");
  await expect(menu).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await saved(page);
  expect((await contentOf(articleId)).types.slice(0, 4)).toEqual(["paragraph", "heading", "paragraph", "horizontalRule"]);
});

test("Markdown shortcuts become what they mean", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  await page.keyboard.type("## 小标题");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- 甲");
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
  await page.keyboard.type("1. 乙");
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
  await page.keyboard.type("> 引文");
  for (const key of ["Enter", "Enter"]) await page.keyboard.press(key);
  await page.keyboard.type("---");
  await page.keyboard.type("有**粗**和*斜*，[公告](example.com/a)。");
  await saved(page);
  const { types, body: doc } = await contentOf(articleId);
  expect(types).toEqual(["paragraph", "heading", "bulletList", "orderedList", "blockquote", "horizontalRule", "paragraph"]);
  expect(doc.content.at(-1)).toEqual({ type: "paragraph", content: [
    { type: "text", text: "有" }, { type: "text", text: "粗", marks: [{ type: "bold" }] }, { type: "text", text: "和" }, { type: "text", text: "斜", marks: [{ type: "italic" }] }, { type: "text", text: "，" },
    { type: "text", text: "公告", marks: [{ type: "link", attrs: { href: "https://example.com/a" } }] }, { type: "text", text: "。" },
  ] });
});

/** An input method at work: the letters typed so far stand in the text, underlined. */
const compose = (cdp: CDPSession, letters: string) => cdp.send("Input.imeSetComposition", { text: letters, selectionStart: letters.length, selectionEnd: letters.length });
const settle = (cdp: CDPSession, words: string) => cdp.send("Input.insertText", { text: words });

test("an input method is left alone: no menu, no shortcut, no save until the word is done", async ({ page, signInAs, context }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  const cdp = await context.newCDPSession(page);
  const saves: string[] = [];
  page.on("request", (request) => request.method() === "PUT" && saves.push(request.postData() ?? ""));
  await atEnd(page);
  await saved(page);
  const menu = page.getByRole("listbox", { name: "插入" });
  await compose(cdp, "/tu");
  await compose(cdp, "/tupian");
  await expect(body(page)).toContainText("/tupian");
  await expect(menu).toBeHidden();
  await settle(cdp, "图片说明");
  await expect(body(page)).toContainText("图片说明");
  await expect(menu).toBeHidden();
  await saved(page);
  expect(saves.filter((text) => text.includes("tupian"))).toEqual([]);

  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await expect(menu).toBeVisible();
  await compose(cdp, "biao ge");
  await body(page).dispatchEvent("keydown", { key: "Enter", code: "Enter", keyCode: 229, isComposing: true });
  await expect(body(page).locator("table")).toHaveCount(0);
  await settle(cdp, "表格");
  await expect(menu.getByRole("option").first()).toContainText("表格");
  await page.keyboard.press("Enter");
  await expect(body(page).locator("table")).toHaveCount(1);

  await page.locator(".ed-prose > p").last().click();
  await compose(cdp, "## ");
  await expect(body(page).locator("h2")).toHaveCount(0);
  await settle(cdp, "二号");
  await expect(body(page).locator("h2")).toHaveCount(0);
  await onServer(articleId).toContain("二号");
});

test("an input method in the headline keeps its Enter", async ({ page, signInAs, context }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, headline: "旧", actor: person.actor });
  await open(page, articleId);
  const cdp = await context.newCDPSession(page);
  const headline = page.getByRole("textbox", { name: "标题" });
  await headline.press("End");
  await compose(cdp, "xin");
  await headline.dispatchEvent("keydown", { key: "Enter", code: "Enter", keyCode: 229, isComposing: true, bubbles: true });
  await expect(headline).toBeFocused();
  await settle(cdp, "新");
  await expect(headline).toHaveValue("旧新");
  await saved(page);
  expect((await contentOf(articleId)).headline).toBe("旧新");
});

test("a link is made on the selection, and an address that cannot be opened is refused", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "公告", actor: person.actor });
  await open(page, articleId);
  await body(page).click();
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("toolbar", { name: "格式" })).toBeVisible();
  await page.keyboard.press("Control+k");
  const dialog = page.getByRole("dialog", { name: "链接" });
  await dialog.getByLabel("网址").fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("这不是可以打开的网址");
  await dialog.getByLabel("网址").fill("example.com/gonggao");
  await page.keyboard.press("Enter");
  await expect(body(page).locator("a")).toHaveAttribute("href", "https://example.com/gonggao");
  await saved(page);
  expect((await contentOf(articleId)).body.content).toEqual([{ type: "paragraph", content: [{ type: "text", text: "公告", marks: [{ type: "link", attrs: { href: "https://example.com/gonggao" } }] }] }]);
});

test("a picture is sent, must be described before publishing, and a failed one keeps the text", async ({ page, signInAs }) => {
  const section = await makeSection();
  const person = await signInAs("editor", { sectionIds: [section.id] });
  const { articleId } = await makeDraft({ sectionId: section.id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  await page.route("**/api/uploads", (route) => route.abort(), { times: 1 });
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.type("/tupian");
  await page.keyboard.press("Enter");
  await (await choosing).setFiles({ name: "机房.png", mimeType: "image/png", buffer: await drawPicture() });
  await expect(body(page)).toContainText("机房.png 没有传上");
  await page.getByRole("button", { name: "再传一次" }).click();
  await expect(body(page).locator("figure img")).toBeVisible();
  await expect(body(page)).toContainText("缺替代文字，不能发布");
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByRole("heading", { name: /发布前/ })).toBeFocused();
  await page.getByRole("button", { name: "有图片缺替代文字" }).click();
  await expect(page.getByLabel("替代文字")).toBeFocused();
  await page.keyboard.type("机房里一排亮着灯的机柜");
  await page.getByLabel("图说").fill("县城机房。");
  await page.getByLabel("供图").fill("本报记者 摄");
  await expect(page.getByRole("button", { name: "有图片缺替代文字" })).toHaveCount(0);
  await saved(page);
  await page.getByRole("button", { name: "发布", exact: true }).click();
  await expect(page.getByText("已发布，读者现在就能看到。")).toBeVisible();
  const figure = (await contentOf(articleId)).body.content.find((block) => block.type === "figure");
  expect(figure?.attrs).toMatchObject({ alt: "机房里一排亮着灯的机柜", caption: "县城机房。", credit: "本报记者 摄" });
});

test("a picture can be pasted and dropped", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。\n\n结尾。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  await giveFile(body(page), "paste", await drawPicture(90));
  await expect(body(page).locator("figure")).toHaveCount(1);
  await giveFile(body(page).locator("p").first(), "drop", await drawPicture(200));
  await expect(body(page).locator("figure")).toHaveCount(2);
  await saved(page);
  expect((await contentOf(articleId)).types.filter((type) => type === "figure")).toHaveLength(2);
});

async function giveFile(target: Locator, how: "paste" | "drop", bytes: Buffer): Promise<void> {
  await target.evaluate((element, { kind, data }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], "图.png", { type: "image/png" }));
    const box = element.getBoundingClientRect();
    const common = { bubbles: true, cancelable: true };
    element.dispatchEvent(kind === "paste" ? new ClipboardEvent("paste", { ...common, clipboardData: transfer }) : new DragEvent("drop", { ...common, dataTransfer: transfer, clientX: box.x + 5, clientY: box.y + 5 }));
  }, { kind: how, data: bytes.toString("base64") });
}

test("a table gains and loses rows and columns, and its columns are aligned", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  await page.keyboard.type("/bg");
  await page.keyboard.press("Enter");
  const tools = page.getByRole("toolbar", { name: "表格" });
  await expect(tools).toBeVisible();
  await page.keyboard.type("年份");
  await tools.getByRole("button", { name: "下加一行" }).click();
  await tools.getByRole("button", { name: "右加一列" }).click();
  await expect(body(page).locator("tr")).toHaveCount(4);
  await expect(body(page).locator("tr").first().locator("th")).toHaveCount(4);
  await tools.getByRole("button", { name: "右对齐" }).click();
  await tools.getByRole("button", { name: "删除这一列" }).click();
  await expect(body(page).locator("tr").first().locator("th")).toHaveCount(3);
  await tools.getByRole("button", { name: "首行作表头" }).click();
  await expect(body(page).locator("th")).toHaveCount(0);
  await saved(page);
});

test("offline the text stays, says so, and is saved once the network is back", async ({ page, signInAs, context }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  await context.setOffline(true);
  await page.keyboard.type("离线写的。");
  await expect(saving(page)).toHaveText("尚未保存 · 离线，内容留在本机");
  await page.keyboard.type("接着写。");
  await context.setOffline(false);
  await saved(page);
  expect((await contentOf(articleId)).text).toContain("离线写的。接着写。");
});

test("while the server is away the text stays, and an answer lost after saving is no conflict", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  const address = `**/api/drafts/${articleId}`;
  await page.route(address, (route) => route.fulfill({ status: 503, json: { code: "database.away", message: "away" } }), { times: 1 });
  await page.keyboard.type("库停了。");
  await expect(saving(page)).toHaveText("尚未保存 · 服务器没有应答，内容留在本机");
  await page.route(address, async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.keyboard.type("又来了。");
  await saved(page);
  expect((await contentOf(articleId)).text).toContain("库停了。又来了。");
});

test("text that a crashed page could not save is offered, and taken back only when asked for", async ({ page, signInAs, context }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  await page.route(`**/api/drafts/${articleId}`, (route) => route.abort());
  await page.keyboard.type("没存上的一段。");
  await expect(saving(page)).toContainText("内容留在本机");
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await open(again, articleId);
  await expect(again.getByText("当时没有存上")).toBeVisible();
  await expect(body(again)).not.toContainText("没存上的一段。");
  await again.getByRole("button", { name: "恢复" }).click();
  await expect(body(again)).toContainText("没存上的一段。");
  await saved(again);
  await onServer(articleId).toContain("没存上的一段。");
  await again.reload();
  await expect(body(again)).toContainText("没存上的一段。");
  await expect(again.getByText("当时没有存上")).toBeHidden();
});

test("an ended session keeps the text and asks to sign in beside it", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  await db().update(sessions).set({ endedAt: new Date() }).where(eq(sessions.personId, person.id));
  await page.keyboard.type("还在。");
  await expect(page.getByRole("link", { name: "在新标签页登录" })).toHaveAttribute("href", `/sign-in?next=${encodeURIComponent(`/desk/articles/${articleId}`)}`);
  await db().update(sessions).set({ endedAt: null }).where(eq(sessions.personId, person.id));
  await page.getByRole("button", { name: "再试一次" }).click();
  await saved(page);
  await onServer(articleId).toContain("还在。");
});

test("leaving asks only when something is not saved", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await atEnd(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.keyboard.type("马上走。");
  await page.reload();
  await expect(body(page)).toBeVisible();
  expect(asked).toEqual([]);
  await onServer(articleId).toContain("马上走。");
  await page.route(`**/api/drafts/${articleId}`, (route) => route.abort());
  await atEnd(page);
  await page.keyboard.type("存不上。");
  await expect(saving(page)).toContainText("尚未保存");
  await page.reload();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
});

test("an article is written and published by keyboard alone, and readers have it", async ({ page, signInAs, anotherBrowser }) => {
  const section = await makeSection();
  await signInAs("editor", { sectionIds: [section.id] });
  await page.goto("/desk/articles");
  await page.getByRole("button", { name: "写文章" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeVisible();
  await page.getByRole("textbox", { name: "标题" }).focus();
  await page.keyboard.type("只用键盘写的一篇");
  await page.keyboard.press("Enter");
  await page.keyboard.type("导读一句。");
  await page.keyboard.press("Enter");
  await page.keyboard.type("正文一段。");
  await page.keyboard.press("Control+s");
  await saved(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("发布由这个栏目的编辑或总编来做")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.getByRole("button", { name: "还没有定栏目" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("栏目", { exact: true })).toBeFocused();
  const chosen = page.getByLabel("栏目", { exact: true });
  while ((await chosen.inputValue()) !== String(section.id)) await page.keyboard.press("ArrowDown");
  await saved(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "立即发布" })).toBeFocused();
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "打开文章" });
  await expect(link).toBeVisible();
  const reading = await (await anotherBrowser()).newPage();
  await reading.goto((await link.getAttribute("href")) ?? "");
  await expect(reading.getByRole("heading", { level: 1 })).toHaveText("只用键盘写的一篇");
});

test("pressing publish twice publishes once", async ({ page, signInAs }) => {
  const section = await makeSection();
  const person = await signInAs("editor", { sectionIds: [section.id] });
  const { articleId } = await makeDraft({ sectionId: section.id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await page.getByRole("button", { name: "发布", exact: true }).dblclick();
  await expect(page.getByRole("button", { name: "已发布" })).toBeVisible();
  expect(await db().$count(publications, eq(publications.articleId, articleId))).toBe(1);
});

test("an article is scheduled, the schedule taken back; it is published, taken down, removed and brought back", async ({ page, signInAs }) => {
  const section = await makeSection();
  const person = await signInAs("editor", { sectionIds: [section.id] });
  const { articleId } = await makeDraft({ sectionId: section.id, body: "开头。", actor: person.actor });
  const row = async () => (await db().select().from(articles).where(eq(articles.id, articleId)))[0];
  await open(page, articleId);
  await page.getByLabel("发布时间").fill("2020-01-01T08:00");
  await page.getByRole("button", { name: "排定" }).click();
  await expect(page.getByText("请选一个将来的时间。")).toBeVisible();
  await page.getByLabel("发布时间").fill("2099-05-04T08:30");
  await page.getByRole("button", { name: "排定" }).click();
  await expect(page.getByText("将在 2099年5月4日 08:30 自动发布。")).toBeVisible();
  expect((await row())?.scheduledAt?.toISOString()).toBe("2099-05-04T00:30:00.000Z");
  await page.getByRole("button", { name: "取消定时" }).click();
  await expect(page.getByText("自动发布。")).toBeHidden();
  expect((await row())?.scheduledAt).toBe(null);
  await page.getByRole("button", { name: "立即发布" }).click();
  await expect(page.getByText("已发布，读者现在就能看到。")).toBeVisible();
  await page.getByRole("button", { name: "下线" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "下线", exact: true }).click();
  await expect(page.getByText("已经下线，读者看不到。").first()).toBeVisible();
  await page.getByRole("button", { name: "移除稿件" }).click();
  await expect(page.getByRole("heading", { name: "稿件已移除。" })).toBeFocused();
  expect((await row())?.removedAt).not.toBe(null);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(body(page)).toContainText("开头。");
  expect((await row())?.removedAt).toBe(null);
});

test("details are saved by themselves: section, tags, bylines in order, sources", async ({ page, signInAs }) => {
  const [first, second] = [await makeSection(), await makeSection()];
  const person = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: first.id, body: "开头。", actor: person.actor });
  await open(page, articleId);
  await page.getByRole("tab", { name: "资料" }).click();
  await page.getByLabel("栏目", { exact: true }).selectOption({ label: second.name });
  await page.getByLabel("标签", { exact: true }).fill("算力，县城");
  await page.keyboard.press("Enter");
  await page.getByLabel("加其他署名").fill("通讯员甲");
  await page.keyboard.press("Enter");
  await page.getByLabel("加本站的人").selectOption({ label: person.name });
  await page.getByRole("button", { name: `${person.name} 往前` }).click();
  await page.getByRole("button", { name: "＋ 加来源" }).click();
  await page.getByLabel("名称", { exact: true }).fill("招标公告");
  await page.getByLabel("网址", { exact: true }).fill("example.com");
  await expect(page.getByText("网址要以 http:// 或 https:// 开头")).toBeVisible();
  await page.getByLabel("网址", { exact: true }).fill("https://example.com/zb");
  await saved(page);
  await page.reload();
  await page.getByRole("tab", { name: "资料" }).click();
  await expect(page.getByLabel("栏目", { exact: true })).toHaveValue(String(second.id));
  await expect(page.locator(".ed-tags li")).toHaveText(["算力", "县城"]);
  await expect(page.locator(".ed-lines li > span")).toHaveText(["记者甲", person.name, "通讯员甲"]);
  await expect(page.getByLabel("网址", { exact: true })).toHaveValue("https://example.com/zb");
});

test("the preview shows the draft as readers will see it", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId, headline } = await makeDraft({ sectionId: (await makeSection()).id, body: "## 小标题\n\n一段。", note: "附记一句。", actor: person.actor });
  await page.goto(`/desk/articles/${articleId}/preview`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
  await expect(page.getByRole("heading", { level: 2, name: "小标题" })).toBeVisible();
  await expect(page.getByText("附记一句。")).toBeVisible();
  await expect(page.getByText("读者还看不到这一版")).toBeVisible();
});
