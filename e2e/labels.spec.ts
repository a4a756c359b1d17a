/** A reader meets words that a machine made; an admin decides how they are called; a chief editor gives a copy away. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { aiLabel as en } from "#messages/en/aiLabel";
import { desk as deskEn } from "#messages/en/desk";
import { labelPages as pagesEn } from "#messages/en/labelPages";
import { settings as settingsEn } from "#messages/en/settings";
import { aiLabel as zh } from "#messages/zh-CN/aiLabel";
import { desk } from "#messages/zh-CN/desk";
import { failure } from "#messages/zh-CN/failure";
import { labelPages } from "#messages/zh-CN/labelPages";
import { settings } from "#messages/zh-CN/settings";
import { localPath } from "#lib/i18n/languages";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, openEditor } from "./support/editor.ts";
import { makeStory, words } from "./support/labelled.ts";
import { type OwnSite, startOwnSite } from "./support/own-site.ts";
import { makePerson, signInContext } from "./support/people.ts";
import { reachingOver, watchPage } from "./support/watch.ts";

const languages = [["zh-CN", zh], ["en", en]] as const;
/** Opens a draft and saves it as a file by the palette. */
async function saveFrom(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await bodyOf(page).locator("> p").first().click();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("daochu");
  await page.keyboard.press("Enter");
}

const labelOf = (page: Page) => page.locator(".ai-label").first();

for (const [language, t] of languages) {
  test(`a reader sees the label before the text, how the story was made, and takes the label along (${language})`, async ({ page, context, site }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const faults = watchPage(page, site);
    const story = await makeStory(language, true);
    await page.goto(story.path);
    await expect(labelOf(page)).toContainText(words[language].badge);
    await labelOf(page).getByRole("link", { name: t.printed.seeRecord }).click();
    const record = page.getByRole("region", { name: t.record.title });
    await expect(record).toBeInViewport();
    await expect(record.locator(".machine")).toContainText("%");
    await expect(record.locator(".corrected")).toContainText(`Correction ${story.mark}`);
    const line = (await labelOf(page).getAttribute("data-label")) ?? "";
    for (const [what, selector, labelled] of [["the machine's words", ".story > .body", true], ["the standfirst", ".story .standfirst", true], ["the headline alone", ".story h1", false]] as const) {
      await page.locator(selector).evaluate((element) => getSelection()?.selectAllChildren(element));
      await page.keyboard.press("ControlOrMeta+c");
      const copied = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return { text: await navigator.clipboard.readText(), html: item?.types.includes("text/html") ? await (await item.getType("text/html")).text() : "" };
      });
      expect([copied.text.endsWith(line), copied.html.includes(line)], what).toEqual([labelled, labelled]);
      if (selector.endsWith("body")) expect(copied.text).toContain(words[language].machine);
    }
    expect(faults).toEqual([]);
  });

  test(`label and record say the same to programs, on paper, on a phone and in the dark (${language})`, async ({ page, site }) => {
    const story = await makeStory(language, true);
    await page.goto(story.path);
    const aigc: Record<string, string> = JSON.parse((await page.locator('meta[name="AIGC"]').getAttribute("content")) ?? "");
    expect(aigc).toMatchObject({ Label: "1", ContentProducer: new URL(site).host, ContentPropagator: new URL(site).host, PropagateID: aigc.ProduceID });
    const data: Record<string, unknown> = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "");
    expect(data.digitalSourceType).toMatch(/\/compositeWithTrainedAlgorithmicMedia$/);
    const lines = await page.locator(".record li span").allTextContents();
    expect(data.subjectOf).toMatchObject({ name: t.record.title, hasPart: lines.map((name) => expect.objectContaining({ name })) });
    const copy = await (await page.request.get(`${story.path}.md`)).text();
    for (const each of [...lines.map((one) => one.slice(0, 6)), `AIGC: ${JSON.stringify(aigc)}`]) expect(copy).toContain(each);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await findNothingHere(page, `a labelled story in ${colorScheme}`);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await reachingOver(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    await expect(labelOf(page)).toBeVisible();
  });

  test(`words that are dragged out of a story take the label along, and so does what is copied from its preview (${language})`, async ({ page, context, signInAs }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await signInAs("chief", { language });
    const story = await makeStory(language, true);
    await page.goto(story.path);
    const dragged = await page.locator(".story > .body p").last().evaluate((words) => {
      getSelection()?.selectAllChildren(words);
      const dataTransfer = new DataTransfer();
      words.firstChild?.dispatchEvent(new DragEvent("dragstart", { bubbles: true, dataTransfer }));
      return dataTransfer.getData("text/plain");
    });
    expect(dragged).toMatch(words[language].badge);
    await page.goto(`/desk/articles/${story.articleId}/preview`);
    await page.locator(".story > .body").evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press("ControlOrMeta+c");
    const line = (await labelOf(page).getAttribute("data-label")) ?? "-";
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(line);
  });

  test(`what the settings say of labels is told on two pages (${language})`, async ({ page }) => {
    const t = language === "en" ? pagesEn : labelPages;
    await page.goto(localPath(language, "/about/ai"));
    await expect(page.getByText(t.ai.models.none)).toBeVisible();
    await page.getByRole("contentinfo").getByRole("link", { name: t.terms.short, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: t.terms.title })).toBeVisible();
    for (const part of [t.terms.label, t.terms.implicit, t.terms.duty, t.terms.copy, t.terms.responsible, t.terms.complain]) await expect(page.getByRole("heading", { level: 2, name: part.title, exact: true })).toBeVisible();
    await findNothingHere(page, "the terms");
  });
}

test.describe("with settings of its own", () => {
  test.describe.configure({ mode: "serial" });
  let own: OwnSite;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    own = await startOwnSite("words");
  });
  test.afterAll(async () => own?.stop());

  for (const [language, t, button, saved] of [["zh-CN", zh.settings, desk.save, settings.saved], ["en", en.settings, deskEn.save, settingsEn.saved]] as const) {
    test(`an admin chooses words, place and codes within the rule, and readers meet them (${language})`, async ({ page }) => {
      test.setTimeout(120_000);
      await signInContext(page.context(), own.url, await makePerson("admin", { language }));
      await page.goto(`${own.url}/desk/settings`);
      const preview = page.getByRole("region", { name: t.preview });
      const term = page.getByLabel(t.termZh, { exact: true });
      await term.fill("非AI生成");
      await expect(preview).toContainText(t.wrong);
      await page.getByRole("button", { name: button, exact: true }).click();
      if (language === "zh-CN") await expect(page.getByText(failure["label.termZh"])).toBeVisible();
      await term.fill("人工智能生成合成");
      await page.getByLabel(t.termEn, { exact: true }).fill("Generated by AI");
      await page.getByLabel(t.place, { exact: true }).selectOption({ label: t.places.end });
      await page.getByLabel(t.producer, { exact: true }).fill("91110000MA00000000");
      await expect(preview).toContainText(language === "en" ? "Generated by AI 18%" : "人工智能生成合成 18%");
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(page.getByText(saved)).toBeVisible();
      const story = await makeStory(language, true);
      await page.goto(own.url + story.path);
      await expect(page.locator(".body + .ai-label")).toContainText(language === "en" ? /Generated by AI \d\d%/ : /人工智能生成合成 \d\d%/);
      await expect(page.locator('meta[name="AIGC"]')).toHaveAttribute("content", /"ContentProducer":"91110000MA00000000"/);
      const [download] = await Promise.all([page.waitForEvent("download"), saveFrom(page, `${own.url}/desk/articles/${story.articleId}`)]);
      const file = readFileSync(await download.path(), "utf8");
      expect(file).toMatch(/^---\nAIGC: \{"Label":"1","ContentProducer":"91110000MA00000000"/);
      expect(file).toMatch(language === "en" ? /> Generated by AI \d\d%/ : /> 人工智能生成合成 \d\d%/);
      await page.goto(own.url + localPath(language, "/about/terms"));
      await expect(page.getByText("91110000MA00000000").first()).toBeVisible();
    });
  }
});

for (const [language, { copies: t }] of languages) {
  test(`a chief editor gives a copy without the label under a recorded agreement (${language})`, async ({ page, signInAs }) => {
    await signInAs("chief", { language });
    const story = await makeStory(language, true);
    await page.goto("/desk/copies");
    const recipient = `Recipient ${story.mark}`;
    await page.getByLabel(t.article, { exact: true }).fill(story.path);
    await page.getByLabel(t.recipient, { exact: true }).fill(recipient);
    await page.getByLabel(t.purpose, { exact: true }).fill("Archive");
    await page.getByLabel(t.agreement, { exact: true }).fill("They will label it themselves.");
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    const line = page.getByRole("listitem").filter({ hasText: recipient });
    await expect(line).toContainText("They will label it themselves.");
    for (const format of ["md", "html", "txt"] as const) {
      const [download] = await Promise.all([page.waitForEvent("download"), line.getByRole("link", { name: t.download(t.formats[format]), exact: true }).click()]);
      const text = readFileSync(await download.path(), "utf8");
      expect(text).toContain(words[language].machine);
      expect(text).not.toMatch(words[language].badge);
      expect(text.replaceAll("&quot;", '"')).toContain('"ContentProducer":');
    }
    await page.getByLabel(t.to, { exact: true }).fill("2001-01-01");
    await page.getByRole("button", { name: t.search, exact: true }).click();
    await expect(page.getByText(t.nothing)).toBeVisible();
    await findNothingHere(page, "the register");
  });
}

for (const language of ["zh-CN", "en"] as const) {
  test(`a draft that leaves the desk as a file says what a machine made of it (${language})`, async ({ page, signInAs, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await signInAs("chief", { language });
    const story = await makeStory(language, true);
    await openEditor(page, story.articleId);
    const run = async (words: string) => {
      await bodyOf(page).locator("> p").first().click();
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog")).toBeHidden();
    };
    const [download] = await Promise.all([page.waitForEvent("download"), run("daochu")]);
    const file = readFileSync(await download.path(), "utf8");
    expect(file).toMatch(/^---\nAIGC: \{"Label":"1","ContentProducer":"[^"]+","ProduceID":"draft-\d+"/);
    await run("copy as markdown");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("# Story");
    for (const text of [file, await page.evaluate(() => navigator.clipboard.readText())]) expect(text).toMatch(new RegExp(`> ${words[language].badge.source}`));
  });
}
