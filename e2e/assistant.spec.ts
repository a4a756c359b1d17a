/** A model makes proposals beside the text; a person takes them, and what was taken stays marked. */
import type { Browser, Page } from "@playwright/test";
import { db } from "#db/client";
import { models as catalogue } from "#db/schema/ai";
import type { Role } from "#lib/access/roles";
import { makeModel } from "#lib/ai/testing";
import { makeDraft, makeSection } from "#lib/articles/testing";
import type { Lang } from "#lib/i18n/languages";
import { listGenerations } from "#lib/labels/list";
import { sketchOf } from "#lib/labels/testing";
import { assistant as en } from "#messages/en/assistant";
import { comfort as comfortEn } from "#messages/en/comfort";
import { failure as failureEn } from "#messages/en/failure";
import { assistant as zh } from "#messages/zh-CN/assistant";
import { comfort as comfortZh } from "#messages/zh-CN/comfort";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { models } from "#messages/zh-CN/models";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, openEditor } from "./support/editor.ts";
import { promptOf } from "./support/model-server.ts";
import { enterDesk, type ModelSite, startModelSite } from "./support/model-site.ts";
import { makePerson, type TestPerson } from "./support/people.ts";

const both: readonly [Lang, { t: typeof zh; f: typeof failureZh; comfort: typeof comfortZh }][] = [["zh-CN", { t: zh, f: failureZh, comfort: comfortZh }], ["en", { t: en, f: failureEn, comfort: comfortEn }]];
const first = "记者在现场写的第一段话。";
const passage = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
const shorter = "水库上周蓄满，下游村庄都已接到通知。";
const headlines = ["水库提前一周蓄满", "下游村庄全部收到通知", "蓄满的水库等待开闸", "一座水库的一周", "通知先于洪水到达", "水位到达警戒线以上", "村民连夜搬离河滩", "水利局称库容已满", "六个村庄的准备", "开闸时间尚未确定"];

let own: ModelSite;
// The catalogue of models is the whole site's: these tests have one of their own, and go through it in order.
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ site }) => {
  test.setTimeout(180_000);
  expect(site).not.toBe("");
  own = await startModelSite("assistant");
});
test.afterAll(() => own?.stop());

/** Only these can be asked, in this order; each by the name that the scripted server knows. */
async function haveModels(...ids: string[]): Promise<void> {
  await db().update(catalogue).set({ state: "withdrawn" });
  const chief = await makePerson("chief");
  for (const modelId of ids) await makeModel(chief.actor, { name: `模型 ${modelId}`, modelId, baseUrl: own.server.url, filing: "Beijing-123" }, "");
}

async function deskOf(browser: Browser, role: Role, language: Lang, person?: TestPerson): Promise<{ person: TestPerson; page: Page }> {
  const who = person ?? (await makePerson(role, { language }));
  return { person: who, page: await enterDesk(browser, own, who) };
}

async function stage(person: TestPerson, body = `${first}\n\n${passage}`): Promise<number> {
  return (await makeDraft({ sectionId: (await makeSection()).id, headline: "水库", body, actor: person.actor })).articleId;
}

const onServer = (articleId: number) => expect.poll(async () => sketchOf((await draftOf(articleId)).body), { timeout: 20_000 });
const marksOn = (page: Page) => bodyOf(page).locator(".ed-generated");
const card = (page: Page) => page.locator(".as-card").first();
const ask = (page: Page, task: keyof typeof zh.task) => page.locator(`#panel-assist-${task}`).click();
const openTab = (page: Page, t: typeof zh) => page.getByRole("tab", { name: t.tab, exact: true }).click();

/** Selects the last paragraph and asks for other words in its place. */
async function rewrite(page: Page, t: typeof zh): Promise<void> {
  await bodyOf(page).locator("p").last().click({ clickCount: 3 });
  await page.getByRole("button", { name: t.tool, exact: true }).click();
  await expect(page.locator("#panel-assist-rewrite")).toBeFocused();
  await ask(page, "rewrite");
}

for (const [language, { t, comfort }] of both) {
  test(`without a model there is one line and nothing else (${language})`, async ({ browser }) => {
    await haveModels();
    for (const [role, words] of [["author", t.none.askChief], ["chief", t.none.connect]] as const) {
      const { person, page } = await deskOf(browser, role, language);
      await openEditor(page, await stage(person));
      await openTab(page, t);
      const panel = page.getByRole("tabpanel");
      await expect(panel.getByText(t.none.words)).toContainText(words);
      await expect(panel.getByRole("button")).toHaveCount(0);
      await expect(panel.locator('a[href="/desk/models"]')).toHaveCount(role === "chief" ? 1 : 0);
      await bodyOf(page).locator("p").last().click({ clickCount: 3 });
      await expect(page.getByRole("toolbar").first()).toBeVisible();
      await expect(page.getByRole("button", { name: t.tool, exact: true })).toHaveCount(0);
      await page.keyboard.press("Control+k");
      await page.keyboard.type(t.tab);
      await expect(page.getByRole("dialog", { name: comfort.palette.title }).getByRole("option", { name: t.tab, exact: true })).toHaveCount(0);
      await page.context().close();
    }
  });

  test(`selected words are rewritten, compared, taken with their mark, and taken back (${language})`, async ({ browser }) => {
    await haveModels("echoing");
    const { person, page } = await deskOf(browser, "author", language);
    const articleId = await stage(person);
    await openEditor(page, articleId);
    await openTab(page, t);
    await expect(page.getByText(t.lead("模型 echoing", "Beijing-123", 0))).toBeVisible();
    await expect(page.locator("#panel-assist-rewrite")).toBeDisabled();
    await page.getByLabel(t.wish).fill("短一些");
    own.server.script({ text: shorter });
    await rewrite(page, t);
    await expect(card(page)).toContainText(t.state.done);
    expect(promptOf(own.server.requests.at(-1)?.body ?? {})).toContain("短一些");
    await expect(card(page).locator("ins").first()).toBeVisible();
    await expect(card(page).locator("del").first()).toBeVisible();
    await findNothingHere(page, "the assistant's answer");
    await card(page).getByRole("button", { name: t.showChanges }).click();
    await expect(card(page).locator(".as-text")).toHaveText(shorter);
    await onServer(articleId).toEqual([first, passage]);
    await card(page).getByRole("button", { name: t.way.replace, exact: true }).dblclick();
    await expect(marksOn(page)).toHaveText(shorter);
    await expect(card(page).getByText(t.takenBy(person.name))).toBeVisible();
    await onServer(articleId).toEqual([first, `‹${shorter}›`]);
    expect(await listGenerations(person.actor, articleId)).toHaveLength(1);
    await bodyOf(page).focus();
    await page.keyboard.press("Control+z");
    await onServer(articleId).toEqual([first, passage]);
    await page.context().close();
  });

  test(`ten headlines come, one is used and goes on record, and the old one can come back (${language})`, async ({ browser }) => {
    await haveModels("lines");
    const { person, page } = await deskOf(browser, "author", language);
    const articleId = await stage(person);
    await openEditor(page, articleId);
    await openTab(page, t);
    own.server.script({ text: headlines.map((line, at) => `${at + 1}. ${line}`).join("\n") });
    await ask(page, "headlines");
    await expect(card(page).locator(".as-lines > li")).toHaveCount(10);
    await findNothingHere(page, "ten headlines");
    const [, , third = ""] = headlines;
    await card(page).getByRole("button", { name: t.of(t.way.headline, third), exact: true }).click();
    await expect(page.locator("#text-headline")).toHaveValue(third);
    await expect(card(page).getByText(t.takenBy(person.name))).toHaveCount(1);
    await expect.poll(async () => (await listGenerations(person.actor, articleId)).map(({ field, text, model }) => [field, text, model])).toContainEqual(["headline", third, "模型 lines"]);
    await expect.poll(async () => (await draftOf(articleId)).headline).toBe(third);
    await card(page).getByRole("button", { name: t.undo, exact: true }).click();
    await expect(page.locator("#text-headline")).toHaveValue("水库");
    await page.context().close();
  });
}

for (const [language, { t }] of both) {
  test(`stopped in the middle, what had come stays; loaded anew, an answer goes on (${language})`, async ({ browser }) => {
    await haveModels("pausing");
    const { person, page } = await deskOf(browser, "author", language);
    await openEditor(page, await stage(person));
    await openTab(page, t);
    own.server.script({ pieces: ["水库上周", null, "蓄满。"], go: new Promise(() => {}) });
    await ask(page, "summary");
    await expect(card(page).locator(".as-text")).toHaveText("水库上周");
    await card(page).getByRole("button", { name: t.stop, exact: true }).click();
    await expect(card(page)).toContainText(t.state.stopped);
    await expect(card(page).locator(".as-text")).toHaveText("水库上周");
    const going = Promise.withResolvers<void>();
    own.server.script({ pieces: ["村庄都", null, "收到了通知。"], go: going.promise });
    await card(page).getByRole("button", { name: t.again, exact: true }).click();
    await expect(page.locator(".as-card")).toHaveCount(2);
    await expect(card(page).locator(".as-text")).toHaveText("村庄都");
    await page.reload();
    await openTab(page, t);
    await expect(card(page).locator(".as-text")).toHaveText("村庄都");
    going.resolve();
    await expect(card(page)).toContainText(t.state.done);
    await expect(card(page).locator(".as-text")).toHaveText("村庄都收到了通知。");
    await page.context().close();
  });

  test(`where the first model fails the next one answers and is named (${language})`, async ({ browser }) => {
    await haveModels("failing", "plain");
    const { person, page } = await deskOf(browser, "author", language);
    await openEditor(page, await stage(person));
    await openTab(page, t);
    await expect(page.getByText(t.lead("模型 failing", "Beijing-123", 1))).toBeVisible();
    await ask(page, "summary");
    await expect(card(page)).toContainText(t.state.done);
    await expect(card(page).locator(".as-model")).toHaveText("模型 plain");
    await haveModels("failing");
    await page.reload();
    await openTab(page, t);
    await ask(page, "summary");
    await expect(card(page)).toContainText(t.state.failed);
    await expect(card(page).locator(".as-failed")).not.toBeEmpty();
    await expect(card(page).getByRole("button", { name: t.again, exact: true })).toBeVisible();
    await page.context().close();
  });

  test(`two people take one suggestion: the second is told, and the words stand there once (${language})`, async ({ browser }) => {
    await haveModels("plain");
    const { person, page } = await deskOf(browser, "chief", language);
    const { page: other } = await deskOf(browser, "chief", language);
    const articleId = await stage(person);
    await openEditor(page, articleId);
    await openTab(page, t);
    own.server.script({ text: shorter });
    await ask(page, "summary");
    await expect(card(page)).toContainText(t.state.done);
    await openEditor(other, articleId);
    await openTab(other, t);
    await expect(card(other).getByText(t.askedBy(person.name))).toBeVisible();
    // It does not hear in time that somebody was first.
    await other.route(`**/api/assist/${articleId}`, (route) => route.abort());
    await card(page).getByRole("button", { name: t.way.below, exact: true }).click();
    await expect(marksOn(page)).toHaveText(shorter);
    await card(other).getByRole("button", { name: t.way.below, exact: true }).click();
    const told = language === "en" ? failureEn["answer.taken"] : failureZh["answer.taken"];
    await expect(other.getByText(told({ name: person.name }))).toBeVisible();
    await expect(marksOn(other)).toHaveText(shorter);
    for (const screen of [page, other]) await screen.context().close();
  });
}

test("words that were changed meanwhile are not replaced: the answer can stand behind them", async ({ browser }) => {
  await haveModels("plain");
  const { person, page } = await deskOf(browser, "author", "zh-CN");
  const articleId = await stage(person);
  await openEditor(page, articleId);
  await expect(page.locator(".as-card")).toHaveCount(0);
  await openTab(page, zh);
  await expect(page.locator("#panel-assist-summary")).toBeVisible();
  own.server.script({ text: shorter });
  await rewrite(page, zh);
  await expect(card(page)).toContainText(zh.state.done);
  await bodyOf(page).locator("p").last().click();
  await page.keyboard.press("Home");
  for (let letter = 0; letter < 4; letter++) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("我写的");
  await card(page).getByRole("button", { name: zh.way.replace, exact: true }).click();
  await expect(card(page).getByText(zh.place.changed)).toBeVisible();
  await card(page).getByRole("button", { name: zh.way.behind, exact: true }).click();
  await onServer(articleId).toEqual([first, `${passage.slice(0, 4)}我写的${passage.slice(4)}`, `‹${shorter}›`]);
  await page.context().close();
});

test("the menu goes on from the caret, and what comes is put where the caret was", async ({ browser }) => {
  await haveModels("plain");
  const { person, page } = await deskOf(browser, "author", "zh-CN");
  const articleId = await stage(person, first);
  await openEditor(page, articleId);
  // Models are known a moment after the text.
  await openTab(page, zh);
  await expect(page.locator("#panel-assist-continue")).toBeVisible();
  await bodyOf(page).locator("p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  own.server.script({ text: shorter });
  await page.keyboard.type("/xuxie");
  await expect(page.getByRole("option", { name: zh.slash.assistContinue.name })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText(zh.state.done);
  expect(promptOf(own.server.requests.at(-1)?.body ?? {})).toContain(first);
  await card(page).getByRole("button", { name: zh.way.goOn, exact: true }).click();
  await onServer(articleId).toEqual([first, `‹${shorter}›`]);
  await page.context().close();
});

test("after a model was tried on its own screen, one that fails in the editor is still the next one's turn", async ({ browser }) => {
  await haveModels("failing", "plain");
  const { person, page } = await deskOf(browser, "chief", "zh-CN");
  await page.goto("/desk/models");
  await page.getByRole("button", { name: models.list.of(models.list.test, "模型 plain"), exact: true }).first().click();
  await expect(page.getByText("今年新修水渠一万二千米").first()).toBeVisible();
  await openEditor(page, await stage(person));
  await openTab(page, zh);
  await ask(page, "summary");
  await expect(card(page)).toContainText(zh.state.done);
  await expect(card(page).locator(".as-model")).toHaveText("模型 plain");
  await page.context().close();
});
