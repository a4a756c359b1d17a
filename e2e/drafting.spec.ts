/** A report is drafted from three sources with one false number; it is seen, mended by one press, taken, published, and labelled for readers. */
import type { Browser, Page } from "@playwright/test";
import { db } from "#db/client";
import { models as catalogue } from "#db/schema/ai";
import { makeModel } from "#lib/ai/testing";
import { openDraft } from "#lib/drafts/open";
import { publishArticle } from "#lib/articles/publish";
import { valueOf } from "#lib/articles/testing";
import { systemActor } from "#lib/access/actor";
import type { Lang } from "#lib/i18n/languages";
import { assistant as en } from "#messages/en/assistant";
import { assistant as zh } from "#messages/zh-CN/assistant";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, openEditor } from "./support/editor.ts";
import { makeChecked } from "./support/facts.ts";
import { promptOf } from "./support/model-server.ts";
import { enterDesk, type ModelSite, startModelSite } from "./support/model-site.ts";
import { makePerson, type TestPerson } from "./support/people.ts";

const both: readonly [Lang, typeof zh][] = [["zh-CN", zh], ["en", en]];
/** What the model hands in: the first sentence has another amount than its source, the last rests on nothing. */
const reports: Record<Lang, { outline: string; text: string; false: string; right: string; rest: string }> = {
  "zh-CN": {
    outline: "- 投资多少，钱从哪来 [S1.1]\n- 机柜用了多少 [S2.1]",
    text: "项目总投资24.7亿元，其中七成来自专项债。[S1.1]\n\n截至去年底，机房的平均上架率为31%。[S2.1] 没有人知道以后会怎样。",
    false: "24.7亿元", right: "项目总投资27.4亿元，其中七成来自专项债。", rest: "截至去年底，机房的平均上架率为31%。没有人知道以后会怎样。",
  },
  en: {
    outline: "- What it costs and who pays [S1.1]\n- How much is in use [S2.1]",
    text: "The total cost of the project is $24.7 million, 70 percent of it from bonds. [S1.1]\n\nAt the end of last year 31% of the racks were in use. [S2.1] Nobody knows what comes next.",
    false: "$24.7 million", right: "The total cost of the project is $27.4 million, 70 percent of it from bonds.", rest: "At the end of last year 31% of the racks were in use. Nobody knows what comes next.",
  },
};

let own: ModelSite;
// The catalogue of models is the whole site's.
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ site }) => {
  test.setTimeout(180_000);
  expect(site).not.toBe("");
  own = await startModelSite("drafting");
  await db().update(catalogue).set({ state: "withdrawn" });
  await makeModel((await makePerson("chief")).actor, { name: "起草模型", modelId: "plain", baseUrl: own.server.url, readsSources: true }, "");
});
test.afterAll(() => own?.stop());

async function deskOf(browser: Browser, language: Lang): Promise<{ person: TestPerson; page: Page }> {
  const person = await makePerson("chief", { language });
  return { person, page: await enterDesk(browser, own, person) };
}

/** Brief → outline, edited → the whole. */
async function draft(page: Page, language: Lang, t: typeof zh): Promise<void> {
  await page.getByRole("tab", { name: t.tab, exact: true }).click();
  await expect(page.getByText(t.report.sources(3))).toBeVisible();
  own.server.script({ text: reports[language].outline });
  await page.locator("#panel-assist-outline").click();
  await page.getByRole("button", { name: t.report.follow, exact: true }).click();
  const outline = page.getByLabel(t.report.outline);
  await expect(outline).toBeFocused();
  await expect(outline).toHaveValue(/S1\.1/);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" !!");
  own.server.script({ text: reports[language].text });
  await page.locator("#panel-assist-draft").click();
  await expect(page.locator(".as-card")).toHaveCount(2);
  await expect(page.locator(".as-card").first()).toContainText(t.state.done);
  const asked = promptOf(own.server.requests.at(-1)?.body ?? {});
  expect(asked).toMatch(/\[S1\.1\] .*27\.4/);
  expect(asked).toContain(" !!");
}

for (const [language, t] of both) {
  test(`outline, draft, one false number mended, taken paragraph by paragraph, published and labelled (${language})`, async ({ browser }) => {
    const report = reports[language];
    const { person, page } = await deskOf(browser, language);
    const { articleId } = await makeChecked(person.actor, { language, body: "" });
    await openEditor(page, articleId);
    await draft(page, language, t);
    const card = page.locator(".as-card").first();
    const sentences = card.locator(".as-sentence");
    const states = () => sentences.evaluateAll((all) => all.map((each) => each.getAttribute("data-state")));
    await expect.poll(states).toEqual(["contradicted", "held", "none"]);
    await expect(sentences.nth(0).locator(".as-verdict")).toContainText(report.false);
    await findNothingHere(page, "a drafted report");
    await sentences.nth(0).getByRole("button").click();
    await expect.poll(states).toEqual(["held", "held", "none"]);
    for (const part of [1, 2]) {
      await card.getByRole("button", { name: new RegExp(`^${t.report.take}`) }).first().click();
      await expect(card.getByText(t.takenBy(person.name))).toHaveCount(part);
    }
    await expect(bodyOf(page).locator(".ed-generated")).toHaveText([report.right, report.rest]);
    await expect.poll(async () => (await draftOf(articleId)).text).toBe(`${report.right}\n${report.rest}`);
    const { version } = await openDraft(person.actor, articleId);
    const { path } = valueOf(await publishArticle(systemActor("test"), { articleId, basedOn: version }));
    await page.goto(path);
    // Readers see the source's number behind what it bears out.
    await expect(page.locator(".story > .body")).toContainText(language === "en" ? "$27.4 million" : "27.4亿元");
    await expect(page.locator(".story > .body")).not.toContainText("S1.1");
    await expect(page.locator(".story > .body sup").first()).toHaveText("1");
    await expect(page.locator(".ai-label").first()).toBeVisible();
    expect(await (await page.request.get(language === "en" ? "/en/feed.xml" : "/feed.xml")).text()).toContain("TC260:AIGC");
    await page.context().close();
  });
}

test("without sources a whole report is not offered, and says what is missing", async ({ browser }) => {
  const { person, page } = await deskOf(browser, "zh-CN");
  const { articleId } = await makeChecked(person.actor, { sources: [] });
  await openEditor(page, articleId);
  await page.getByRole("tab", { name: zh.tab, exact: true }).click();
  await expect(page.getByText(zh.report.noSources)).toBeVisible();
  await expect(page.locator("#panel-assist-draft")).toBeDisabled();
  await expect(page.locator("#panel-assist-outline")).toBeEnabled();
  await page.context().close();
});
