/** Models are added, tried, limited and withdrawn by chief editors; their keys are shown to nobody. */
import type { Browser, Locator, Page } from "@playwright/test";
import { db } from "#db/client";
import { audit } from "#db/schema/site";
import { newMark } from "#lib/articles/testing";
import type { Lang } from "#lib/i18n/languages";
import type { Role } from "#lib/access/roles";
import { desk as deskEn } from "#messages/en/desk";
import { failure as failureEn } from "#messages/en/failure";
import { models as en } from "#messages/en/models";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { models as zh } from "#messages/zh-CN/models";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { enterDesk, type ModelSite, startModelSite } from "./support/model-site.ts";
import { makePerson } from "./support/people.ts";
import { reachingOver } from "./support/watch.ts";

type Words = { t: typeof zh; f: typeof failureZh; d: typeof deskZh };
const both: readonly [Lang, Words][] = [["zh-CN", { t: zh, f: failureZh, d: deskZh }], ["en", { t: en, f: failureEn, d: deskEn }]];
const [key, wrongKey] = ["sk-right-0123456789abcdef", "sk-wrong-0123456789abcdef"];

let own: ModelSite;
// Budgets hold for the whole site: these tests have one of their own, and go through it in order.
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ site }) => {
  test.setTimeout(180_000);
  expect(site).not.toBe("");
  own = await startModelSite("models", key);
});
test.afterAll(() => own?.stop());

async function deskOf(browser: Browser, role: Role, language: Lang) {
  const person = await makePerson(role, { language });
  const page = await enterDesk(browser, own, person);
  const answers: Promise<string>[] = [];
  // A redirect has no body to read.
  page.on("response", (response) => answers.push(response.text().catch(() => "")));
  return { person, context: page.context(), page, answers };
}

/** What a model costs stands in a table of its own. */
const rowOf = (page: Page, table: string, name: string) => page.getByRole("table", { name: table, exact: true }).getByRole("row").filter({ hasText: name });
const press = (row: Locator, { t }: Words, deed: "test" | "edit" | "withdraw" | "bringBack", name: string) => row.getByRole("button", { name: t.list.of(t.list[deed], name), exact: true }).click();

async function addModel(page: Page, { t, f }: Words, name: string): Promise<void> {
  const add = page.getByRole("button", { name: t.list.add, exact: true });
  if ((await add.count()) > 0) await add.click();
  await page.getByLabel(t.form.preset, { exact: true }).selectOption("deepseek");
  await expect(page.getByLabel(t.form.baseUrl, { exact: true })).toHaveValue("https://api.deepseek.com/v1");
  await expect(page.getByLabel(t.form.readsDrafts, { exact: true })).not.toBeChecked();
  await page.getByLabel(t.form.name, { exact: true }).fill(name);
  await page.getByLabel(t.form.modelId, { exact: true }).fill("plain");
  await page.getByLabel(t.form.key, { exact: true }).fill(wrongKey);
  await page.getByLabel(t.form.inputPrice, { exact: true }).fill("2");
  await page.getByLabel(t.form.outputPrice, { exact: true }).fill("8");
  await page.getByLabel(t.form.baseUrl, { exact: true }).fill("http://10.1.2.3:9/v1");
  const save = page.getByRole("button", { name: t.form.save, exact: true });
  await save.click();
  await expect(page.getByText(f["model.address"]({ host: "10.1.2.3:9" }))).toBeVisible();
  await expect(page.getByLabel(t.form.name, { exact: true })).toHaveValue(name);
  await page.getByLabel(t.form.baseUrl, { exact: true }).fill(own.server.url);
  await save.click();
  await expect(page.getByText(t.form.added(name))).toBeVisible();
  await expect(rowOf(page, t.list.title, name)).toContainText(own.server.host);
}

async function setSiteBudget(page: Page, { t }: Words, amount: string): Promise<void> {
  await page.goto("/desk/models");
  await page.getByLabel(t.budget.site, { exact: true }).fill(amount);
  await page.getByRole("button", { name: t.budget.save, exact: true }).click();
  await expect(page.getByText(t.budget.saved)).toBeVisible();
}

for (const [language, { t }] of both) {
  test(`a newsroom without models is told what they are for, and everything else works (${language})`, async ({ browser }) => {
    const { page, context } = await deskOf(browser, "chief", language);
    await page.goto("/desk/models");
    await expect(page.getByText(t.empty)).toBeVisible();
    await expect(page.getByRole("heading", { name: t.form.firstTitle })).toBeVisible();
    await page.getByLabel(t.form.preset, { exact: true }).selectOption("ollama");
    await expect(page.getByLabel(t.form.readsDrafts, { exact: true })).toBeChecked();
    await expect(page.getByText(t.form.hosts("127.0.0.1:11434"))).toBeVisible();
    await findNothingHere(page, "no models yet");
    await page.goto("/desk/models/calls");
    await expect(page.getByText(t.calls.empty)).toBeVisible();
    await context.close();
  });
}

for (const [language, words] of both) {
  const { t, f } = words;
  test(`a chief editor adds a model, mends its key, looks it up in the log and limits it (${language})`, async ({ browser }) => {
    test.slow();
    const { page, person, context, answers } = await deskOf(browser, "chief", language);
    const name = `M${newMark()}`;
    await page.goto("/desk/models");
    await addModel(page, words, name);
    const row = rowOf(page, t.list.title, name);
    await press(row, words, "test", name);
    await expect(page.getByText(f["model.call.key"]({ detail: "Incorrect API key provided." }))).toBeVisible();
    await press(row, words, "edit", name);
    await page.getByLabel(t.form.key, { exact: true }).fill(key);
    await page.getByRole("button", { name: t.form.save, exact: true }).click();
    await expect(page.getByText(t.form.changed(name))).toBeVisible();
    await press(row, words, "test", name);
    await expect(row.getByRole("status")).toContainText("今年新修水渠一万二千米");
    expect(own.server.requests.at(-1)?.key).toBe(key);
    await page.getByRole("link", { name: t.calls.open, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.calls.title);
    await expect(rowOf(page, t.calls.title, name).filter({ hasText: t.calls.outcomes.done })).toContainText(person.name);
    await findNothingHere(page, "the log of calls");
    await page.getByLabel(t.calls.failedOnly, { exact: true }).check();
    await page.getByRole("button", { name: t.calls.find, exact: true }).click();
    await expect(rowOf(page, t.calls.title, name)).toHaveCount(1);
    await expect(rowOf(page, t.calls.title, name)).toContainText(t.calls.outcomes.key);
    await setSiteBudget(page, words, "0.000001");
    await expect(page.getByText(t.spending.gone, { exact: true })).toBeVisible();
    await press(rowOf(page, t.list.title, name), words, "test", name);
    await expect(page.getByText(f["budget.site"])).toBeVisible();
    await findNothingHere(page, "models, budgets and spending");
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await reachingOver(page), `${width} wide`).toEqual([]);
    }
    await setSiteBudget(page, words, "");
    await keysStayHidden(page, answers);
    await context.close();
  });
}

/** Neither on the page, nor in anything that was answered on the way, nor in the log of changes. */
async function keysStayHidden(page: Page, answers: readonly Promise<string>[]): Promise<void> {
  const told = [...(await Promise.all(answers)), await page.content(), JSON.stringify(await db().select({ detail: audit.detail }).from(audit))];
  expect(told.length).toBeGreaterThan(5);
  for (const each of told) for (const secret of [key, wrongKey]) expect(each.includes(secret)).toBe(false);
}

for (const [language, words] of both) {
  const { t, d } = words;
  test(`a model is withdrawn with a reason and brought back, and an author meets nothing of it (${language})`, async ({ browser }) => {
    test.slow();
    const { page, context } = await deskOf(browser, "chief", language);
    const name = `M${newMark()}`;
    await page.goto("/desk/models");
    await addModel(page, words, name);
    const row = rowOf(page, t.list.title, name);
    await press(row, words, "withdraw", name);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(t.list.reason, { exact: true }).fill("合同到期");
    await findNothingHere(page, "the window for withdrawing a model");
    await dialog.getByRole("button", { name: t.list.withdraw, exact: true }).click();
    await expect(row).toContainText(t.list.states.withdrawn);
    await expect(row.getByRole("button", { name: t.list.of(t.list.test, name), exact: true })).toHaveCount(0);
    await press(row, words, "bringBack", name);
    await expect(row).toContainText(t.list.states.active);
    await expect(page.getByRole("navigation", { name: d.navigation }).getByRole("link", { name: t.title, exact: true })).toBeVisible();
    await context.close();
    const author = await deskOf(browser, "author", language);
    await author.page.goto("/desk/articles");
    await expect(author.page.getByRole("navigation", { name: d.navigation }).getByRole("link", { name: t.title, exact: true })).toHaveCount(0);
    for (const path of ["/desk/models", "/desk/models/calls"]) {
      const answer = await author.page.goto(path);
      expect(answer?.status(), path).toBe(404);
      expect(await answer?.text(), path).not.toContain(name);
    }
    await author.context.close();
  });
}
