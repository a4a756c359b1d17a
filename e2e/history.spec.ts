/** The history of an article: keeping, naming, comparing, restoring, and taking a restore back. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { systemActor } from "#lib/access/actor";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import type { ArticleContent } from "#lib/content/types";
import { openDraft } from "#lib/drafts/open";
import { saveDraft } from "#lib/drafts/save";
import { keepNamed } from "#lib/revisions/keep-named";
import { editor as editorEn } from "#messages/en/editor";
import { history as en } from "#messages/en/history";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { history as zh } from "#messages/zh-CN/history";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, openEditor, savingOf, textOnServer } from "./support/editor.ts";
import type { TestPerson } from "./support/people.ts";
import { makePicture } from "./support/story.ts";
import { reachingOver } from "./support/watch.ts";

test.use({ serviceWorkers: "block" });

const languages = [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const;
const one = "第一段讲的是县城里新开的机房。";
const two = "第二段讲的是电价和水价怎么算。";
const three = "第三段讲的是明年还要不要再建。";

const view = (page: Page, words = zh) => page.getByRole("region", { name: words.view.label });
const line = (page: Page, name: string) => page.getByRole("button", { name });

async function stage(person: TestPerson, body = `${one}\n\n${two}\n\n${three}`): Promise<number> {
  return (await makeDraft({ sectionId: (await makeSection()).id, headline: "机房记", body, actor: person.actor })).articleId;
}

/** Until it is called, nothing of what the page asks the server to change gets there. */
async function holdActions(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/desk/articles/*", async (route) => {
    if (route.request().method() === "POST") await promise;
    await route.continue();
  });
  return resolve;
}

/** Another state of the draft, kept as a version. */
async function nextVersion(articleId: number, change: (markdown: { headline: string }) => { headline: string }): Promise<number> {
  const actor = systemActor("test");
  const { version, content } = await openDraft(actor, articleId);
  valueOf(await saveDraft(actor, { articleId, basedOn: version, content: { ...content, ...change(content) } }));
  return valueOf(await keepNamed(actor, { articleId })).number;
}

async function openHistory(page: Page, articleId: number, words = zh): Promise<void> {
  await openEditor(page, articleId);
  await page.getByRole("tab", { name: words.tab }).click();
  await expect(page.getByRole("heading", { name: words.timeline })).toBeVisible();
}

for (const [language, t, editor] of languages) {
  test(`a version is named, the text changed, the difference seen both ways, the version restored, and that taken back (${language})`, async ({ page, signInAs }) => {
    const articleId = await stage(await signInAs("chief", { language }));
    await openHistory(page, articleId, t);
    await page.getByLabel(t.keep.name).fill("送审稿");
    await page.getByRole("button", { name: t.keep.button }).click();
    await expect(page.getByText(t.keep.done(1))).toBeVisible();
    await expect(line(page, "送审稿")).toContainText(t.reasons.import);
    const paragraph = bodyOf(page).locator("p").first();
    await paragraph.click();
    await page.keyboard.press("End");
    await page.keyboard.type("又加了一句。");
    await expect(savingOf(page)).toHaveText(editor.saving.saved);
    await line(page, "送审稿").click();
    await expect(view(page, t).getByRole("heading", { level: 2 })).toBeFocused();
    await expect(view(page, t).getByText(t.view.counted(1))).toBeVisible();
    await expect(view(page, t).locator("ins")).toHaveText(`[${t.was.added}] 又加了一句。`);
    await expect(view(page, t).locator("del")).toHaveCount(0);
    await view(page, t).getByText(t.view.beside).click();
    const columns = view(page, t).locator("[data-change] > div");
    await expect(columns.first()).toHaveText(one);
    await expect(columns.last()).toHaveText(`${one}[${t.was.added}] 又加了一句。`);
    await view(page, t).getByRole("button", { name: t.restore.button(1) }).click();
    await expect(page.getByText(t.restore.done(1, 2))).toBeVisible();
    await expect(view(page, t)).toHaveCount(0);
    await expect(bodyOf(page).locator("p").first()).toHaveText(one);
    await textOnServer(articleId).toBe(`${one}\n${two}\n${three}`);
    await expect(page.getByRole("button", { name: t.restore.undo })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText(t.restore.undone)).toBeVisible();
    await expect(bodyOf(page).locator("p").first()).toHaveText(`${one}又加了一句。`);
    await textOnServer(articleId).toBe(`${one}又加了一句。\n${two}\n${three}`);
    await expect(line(page, t.restoredFrom(1))).toBeVisible();
    await page.reload();
    await expect(bodyOf(page).locator("p").first()).toHaveText(`${one}又加了一句。`);
  });
}

test("the history is used by keyboard alone: open, choose, compare, leave, and the focus comes back", async ({ page, signInAs }) => {
  const articleId = await stage(await signInAs("chief"));
  await nextVersion(articleId, () => ({ headline: "机房续记" }));
  await openEditor(page, articleId);
  await page.getByRole("tab", { name: "发布" }).focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("tab", { name: "历史" })).toBeFocused();
  const first = page.locator("#panel-revision-1");
  await expect(first).toBeVisible();
  for (let press = 0; press < 20 && !(await first.evaluate((element) => element === document.activeElement)); press++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(view(page).getByRole("heading", { level: 2, name: "第 1 版" })).toBeFocused();
  await expect(view(page).locator("del")).toHaveCount(0);
  await expect(view(page).locator("ins")).toHaveText("[增加] 续");
  const radio = view(page).getByRole("radio", { name: "左右对照" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(view(page).getByRole("radio", { name: "和现在比" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(radio).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(view(page)).toHaveCount(0);
  await expect(first).toBeFocused();
  await expect(page.getByRole("tabpanel")).toBeVisible();
});

test("a moved paragraph is said to have moved, not to be gone and new", async ({ page, signInAs }) => {
  const articleId = await stage(await signInAs("chief"));
  const { version, content } = await openDraft(systemActor("test"), articleId);
  const [first, ...rest] = content.body.content;
  if (!first) throw new Error("no paragraph");
  valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: version, content: { ...content, body: { type: "doc", content: [...rest, first] } } }));
  await openHistory(page, articleId);
  await page.locator("#panel-revision-1").click();
  await expect(view(page).getByText("1 处不同")).toBeVisible();
  await expect(view(page).getByText("这一段移到了下面")).toBeVisible();
  await expect(view(page).getByText("从上面移到这里")).toBeVisible();
  await expect(view(page).locator("ins")).toHaveCount(0);
});

test("a version is compared with the one before it, named afterwards and pinned, and found again among many", async ({ page, signInAs }) => {
  const articleId = await stage(await signInAs("chief"));
  for (let number = 2; number <= 40; number++) await nextVersion(articleId, () => ({ headline: `机房记之${number}` }));
  await openHistory(page, articleId);
  await expect(page.locator(".hi-line")).toHaveCount(25);
  await page.getByRole("button", { name: "更早的版本" }).click();
  await expect(page.locator(".hi-line")).toHaveCount(40);
  await expect(page.getByRole("button", { name: "更早的版本" })).toHaveCount(0);
  await page.locator("#panel-revision-7").click();
  await view(page).getByText("和前一版比").click();
  await expect(view(page).locator("del")).toHaveText("[删去] 6");
  await expect(view(page).locator("ins")).toHaveText("[增加] 7");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "给第 7 版起名" }).click();
  await page.getByRole("dialog").getByLabel("第 7 版的名字").fill("律师看过");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const held = await holdActions(page);
  await page.getByRole("button", { name: "置顶第 9 版" }).click();
  await expect(page.getByRole("button", { name: "置顶第 9 版" })).toHaveAttribute("aria-pressed", "true");
  await page.getByLabel("只看有名字或置顶的").check();
  // The list is read before the server has pinned.
  await expect(page.locator(".hi-line")).toHaveCount(1);
  held();
  await expect(page.locator(".hi-line")).toHaveCount(2);
  await page.reload();
  await page.getByRole("tab", { name: "历史" }).click();
  await page.getByLabel("只看有名字或置顶的").check();
  await expect(page.locator(".hi-line b")).toHaveText(["第 9 版", "律师看过"]);
});

test("whoever may only read sees the history and the difference, and no way to change anything", async ({ page, signInAs }) => {
  const articleId = await stage(await signInAs("chief"));
  await db().update(articles).set({ live: "retracted" }).where(eq(articles.id, articleId));
  await openHistory(page, articleId);
  await page.locator("#panel-revision-1").click();
  await expect(view(page).getByText("这两份一字不差。")).toBeVisible();
  await expect(view(page).getByRole("button", { name: zh.restore.button(1) })).toHaveCount(0);
  await expect(page.getByRole("button", { name: zh.keep.button })).toHaveCount(0);
  await expect(page.getByRole("button", { name: zh.pin(zh.number(1)) })).toHaveCount(0);
});

const everything = [one, two, "## 小标题", "- 苹果\n- 梨子和桃子", "| 城市 | 机柜 |\n| --- | --- |\n| 北京 | 100 |\n| 上海 | 200 |", "见[报告](https://example.com/1)，能量 $E=mc^2$ 守恒[^1]。", "```js\nlet a = 1;\n```", "> 引用的一句话", three, "[^1]: 见省发改委公告。"].join("\n\n");

for (const [language, t] of languages) {
  test(`axe finds nothing in the history and its comparisons, and nothing reaches over a narrow screen (${language})`, async ({ page, signInAs }) => {
    const articleId = await stage(await signInAs("chief", { language }), everything);
    const changed = await makeDraft({ sectionId: (await makeSection()).id, body: everything.replace("苹果", "苹果和杏").replace("100", "130").replace("/1)", "/2)").replace("^2", "^3").replace("省发改委", "国家发改委").replace("let a = 1", "let a = 2").replace("引用的一句话", "引用的**一句话**") });
    const { version } = await openDraft(systemActor("test"), articleId);
    valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: version, content: { ...changed.content, headline: "机房续记" } }));
    for (const [colorScheme, width] of [["light", 1280], ["dark", 390]] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await openEditor(page, articleId);
      if (width < 1000) await page.locator(".ed-panel-button").click();
      await page.getByRole("tab", { name: t.tab }).click();
      await expect(page.locator("#panel-revision-1")).toBeVisible();
      await findNothingHere(page, `the timeline, ${colorScheme}`);
      await page.locator("#panel-revision-1").click();
      for (const layout of [t.view.inline, t.view.beside]) {
        await view(page, t).getByText(layout).click();
        await expect(view(page, t).locator("ins").first()).toBeVisible();
        await findNothingHere(page, `${layout}, ${colorScheme}`);
        expect(await reachingOver(page), layout).toEqual([]);
      }
    }
  });
}

test("a picture that was replaced is seen beside the one that came, with what changed below it", async ({ page, signInAs }) => {
  const person = await signInAs("chief");
  const pictures = [await makePicture(143), await makePicture(287)];
  const figure = (at: number, caption: string): ArticleContent["body"] => ({ type: "doc", content: [{ type: "figure", attrs: { media: pictures[at]?.id ?? 0, alt: "河边", caption, credit: "甲 摄" } }] });
  const articleId = await stage(person);
  for (const [at, caption] of [[0, "河边，傍晚。"], [1, "河边，清晨。"]] as const) {
    const { version, content } = await openDraft(systemActor("test"), articleId);
    valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: version, content: { ...content, body: figure(at, caption) } }));
    valueOf(await keepNamed(systemActor("test"), { articleId }));
  }
  await openHistory(page, articleId);
  await page.locator("#panel-revision-2").click();
  await expect(view(page).getByText("换了一张图片")).toBeVisible();
  const images = view(page).getByRole("img");
  await expect(images).toHaveCount(2);
  for (const image of await images.all()) await expect.poll(() => image.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0))).toBeGreaterThan(0);
  await expect(view(page).locator("dd").nth(1)).toHaveText("河边，[删去] 傍晚[增加] 清晨。");
});
