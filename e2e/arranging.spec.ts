import type { BrowserContext, Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { arrangeHome } from "#lib/home/arrange";
import { openHome } from "#lib/home/open";
import { automatic } from "#lib/home/types";
import { languages, localPath, type Lang } from "#lib/i18n/languages";
import { desk as deskEn } from "#messages/en/desk";
import { failure as failureEn } from "#messages/en/failure";
import { home as en } from "#messages/en/home";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { home as zh } from "#messages/zh-CN/home";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { makePerson } from "./support/people.ts";

// There is one front page a language: these tests take turns.
test.describe.configure({ mode: "default", timeout: 120_000 });

const system = systemActor("test");

/** Enough news to fill both front pages. */
test.beforeAll(async ({ site }) => {
  expect(site).not.toBe("");
  const section = await makeSection();
  for (const language of languages) for (let n = 0; n < 14; n++) await makePublished({ sectionId: section.id, language });
});

test.afterEach(async () => {
  for (const language of languages) {
    const { version } = await openHome(system, { language, arrangement: null });
    valueOf(await arrangeHome(system, { language, arrangement: automatic, basedOn: version }));
  }
});

/** Published stories too old to stand on the front page by themselves. */
async function oldStories(language: Lang, count: number) {
  const [mark, section] = [newMark(), await makeSection()];
  const stories = [];
  for (let at = 1; at <= count; at++) stories.push(await makePublished({ sectionId: section.id, language, headline: `${mark} 第${at}`, details: { firstPublishedAt: `2001-02-0${at}T04:00:00Z` } }));
  return { mark, section, names: stories.map((story) => story.headline), stories };
}

const readers = (language: Lang) => localPath(language, "/");

/** Headlines with this mark, in the order in which readers meet them: in the lead and the list, or in the blocks of sections beside it. */
async function met(context: BrowserContext, language: Lang, mark: string, where: "above" | "beside" = "above"): Promise<string[]> {
  const [above = "", beside = ""] = (await (await context.request.get(readers(language))).text()).split('<aside class="rail"');
  return [...(where === "above" ? above : beside).matchAll(new RegExp(`<a href="[^"]*">(${mark}[^<]*)</a>`, "g"))].map(([, headline]) => headline ?? "");
}

async function choose(page: Page, button: string, t: typeof zh, headline: string) {
  const dialog = page.getByRole("dialog");
  await expect(async () => {
    // Under an open dialog the button cannot be reached.
    if (!(await dialog.isVisible())) await page.getByRole("button", { name: button, exact: true }).click({ timeout: 2_000 });
    await expect(dialog).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await dialog.getByRole("searchbox", { name: t.search }).fill(headline);
  await dialog.getByRole("button", { name: headline }).click();
  await expect(dialog).toBeHidden();
}

const list = (page: Page, t: typeof zh) => page.getByRole("region", { name: t.list });
const pinned = (page: Page, t: typeof zh) => list(page, t).locator("li:has(> button[data-part=grip]) p:first-child");
const told = (page: Page) => page.getByTestId("told");

async function pull(page: Page, from: string, to: string, t: typeof zh) {
  // A mouse reaches only what is in sight.
  await page.getByRole("button", { name: t.grip(to) }).evaluate((grip) => grip.scrollIntoView({ block: "center" }));
  const grip = await page.getByRole("button", { name: t.grip(from) }).boundingBox();
  const target = await page.getByRole("button", { name: t.grip(to) }).boundingBox();
  if (!grip || !target) throw new Error("no grips");
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 12, target.y + target.height, { steps: 4 });
  await page.mouse.move(target.x + 12, target.y - 4, { steps: 4 });
  await page.mouse.up();
}

for (const [language, t, failure, desk] of [["zh-CN", zh, failureZh, deskZh], ["en", en, failureEn, deskEn]] as const) {
  test(`stories are pulled into order with the mouse and tried out; readers have them once they are saved (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("chief", { language });
    const stranger = await anotherBrowser();
    const { mark, names: [lead = "", one = "", two = "", three = ""] } = await oldStories(language, 4);
    await page.goto("/desk/articles");
    await page.getByRole("link", { name: desk.home, exact: true }).click();
    await choose(page, t.chooseLead, t, lead);
    for (const name of [one, two, three]) await choose(page, t.add, t, name);
    await expect(pinned(page, t)).toHaveText([one, two, three]);
    await pull(page, three, one, t);
    await expect(pinned(page, t)).toHaveText([three, one, two]);
    await expect(page.getByText(t.state.unsaved)).toBeVisible();
    const [preview] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: t.preview, exact: true }).click()]);
    await expect(preview.locator(".lead .headline")).toHaveText(lead);
    await expect(preview.locator(".card .headline").filter({ hasText: mark })).toHaveText([three, one, two]);
    expect(await met(stranger, language, mark)).toEqual([]);
    await page.getByRole("button", { name: t.save, exact: true }).click();
    await expect(page.getByText(t.state.saved)).toBeVisible();
    await expect.poll(() => met(stranger, language, mark)).toEqual([lead, three, one, two]);
    await page.reload();
    await expect(pinned(page, t)).toHaveText([three, one, two]);
    expect(await met(stranger, language === "en" ? "zh-CN" : "en", mark)).toEqual([]);
  });

  test(`all of it is done by keyboard, and told to those who hear the screen (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("chief", { language });
    const stranger = await anotherBrowser();
    const { mark, names: [one = "", two = "", three = ""] } = await oldStories(language, 3);
    await page.goto("/desk/home");
    const grip = (name: string) => page.getByRole("button", { name: t.grip(name) });
    for (const name of [one, two, three]) {
      await expect(async () => {
        if (!(await page.getByRole("dialog").isVisible())) await page.getByRole("button", { name: t.add, exact: true }).press("Enter", { timeout: 2_000 });
        await expect(page.getByRole("searchbox", { name: t.search })).toBeFocused({ timeout: 1_000 });
      }).toPass();
      await page.keyboard.type(name);
      await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(1);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("button", { name: t.add, exact: true })).toBeFocused();
    }
    await grip(three).press(" ");
    await expect(told(page)).toHaveText(t.picked(three, 3, 3));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(told(page)).toHaveText(t.moved(three, 1, 3));
    await expect(grip(three)).toBeFocused();
    await page.keyboard.press(" ");
    await expect(pinned(page, t)).toHaveText([three, one, two]);
    await grip(one).press(" ");
    await page.keyboard.press("ArrowDown");
    await expect(pinned(page, t)).toHaveText([three, two, one]);
    await page.keyboard.press("Escape");
    await expect(told(page)).toHaveText(t.putBack(one));
    await expect(pinned(page, t)).toHaveText([three, one, two]);
    await page.getByRole("button", { name: t.up(two) }).press("Enter");
    await expect(page.getByRole("button", { name: t.up(two) })).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(pinned(page, t)).toHaveText([three, one, two]);
    await page.getByRole("button", { name: t.remove(one) }).press("Enter");
    await expect(page.getByRole("button", { name: t.add, exact: true })).toBeFocused();
    await page.keyboard.press("Control+s");
    await expect(page.getByText(t.state.saved)).toBeVisible();
    await expect.poll(() => met(stranger, language, mark)).toEqual([three, two]);
  });

  test(`two people arrange at once: the later one is told, loses nothing, and decides (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("chief", { language });
    const other = await (await anotherBrowser(await makePerson("admin", { language }))).newPage();
    const { mark, names: [mine = "", theirs = ""] } = await oldStories(language, 2);
    for (const each of [page, other]) await each.goto("/desk/home");
    await choose(page, t.add, t, mine);
    await choose(other, t.add, t, theirs);
    await other.getByRole("button", { name: t.save, exact: true }).click();
    await expect(other.getByText(t.state.saved)).toBeVisible();
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("alert").filter({ hasText: failure["home.stale"] })).toBeVisible();
    await expect(pinned(page, t)).toHaveText([mine]);
    await page.getByRole("button", { name: t.takeOver }).click();
    await expect(pinned(page, t)).toHaveText([theirs]);
    await expect(page.getByText(t.state.clean)).toBeVisible();
    await page.getByRole("button", { name: t.undo, exact: true }).click();
    await expect(pinned(page, t)).toHaveText([mine]);
    await page.getByRole("button", { name: t.save, exact: true }).click();
    await expect(page.getByText(t.state.saved)).toBeVisible();
    await choose(other, t.chooseLead, t, theirs);
    await other.getByRole("button", { name: t.save, exact: true }).click();
    await other.getByRole("button", { name: t.putMine }).click();
    await expect(other.getByText(t.state.saved)).toBeVisible();
    await expect.poll(() => met(page.context(), language, mark)).toEqual([theirs]);
  });

  test(`a pinned story that is taken down leaves the page at once, which stays full; the desk says why (${language})`, async ({ page, signInAs }) => {
    await signInAs("chief", { language });
    const { mark, names: [gone = "", stays = ""], stories } = await oldStories(language, 2);
    await page.goto("/desk/home");
    await choose(page, t.chooseLead, t, gone);
    await choose(page, t.add, t, stays);
    await page.keyboard.press("Control+s");
    await expect.poll(() => met(page.context(), language, mark)).toEqual([gone, stays]);
    valueOf(await unpublishArticle(system, { articleId: stories[0]?.articleId ?? 0 }));
    await expect.poll(() => met(page.context(), language, mark)).toEqual([stays]);
    const reader = await page.context().newPage();
    await reader.goto(readers(language));
    await expect(reader.locator(".lead")).toHaveCount(1);
    await expect(reader.locator(".card")).toHaveCount(8);
    await page.reload();
    await expect(page.getByText(t.goneLead)).toBeVisible();
    await expect(page.getByRole("region", { name: t.headline }).getByText(t.gone)).toBeVisible();
  });

  test(`blocks of sections are hidden, shortened, moved and given a first line (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("admin", { language });
    const stranger = await anotherBrowser();
    const [a, b] = [await oldStories(language, 3), await oldStories(language, 3)];
    const nameOf = ({ section }: typeof a) => (language === "en" ? section.nameEn : section.name);
    const block = (of: typeof a) => page.getByRole("listitem", { name: t.blockOf(nameOf(of)), exact: true });
    expect(await met(stranger, language, a.mark, "beside")).toEqual(a.names.toReversed());
    await page.goto("/desk/home");
    await expect(async () => {
      await block(a).getByRole("checkbox").uncheck();
      await expect(page.getByText(t.state.unsaved)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await block(b).getByRole("combobox").selectOption("2");
    await choose(page, `${t.pinLine} ${nameOf(b)}`, t, b.names[0] ?? "");
    for (let n = 0; n < 2; n++) await block(b).getByRole("button", { name: t.up(nameOf(b)) }).click();
    const headings = await page.getByRole("region", { name: t.blocks, exact: true }).getByRole("heading", { level: 3 }).allTextContents();
    expect(headings.indexOf(nameOf(b))).toBeLessThan(headings.indexOf(nameOf(a)));
    await page.keyboard.press("Control+s");
    await expect(page.getByText(t.state.saved)).toBeVisible();
    await expect.poll(() => met(stranger, language, a.mark, "beside")).toEqual([]);
    await expect.poll(() => met(stranger, language, b.mark, "beside")).toEqual([b.names[0], b.names[2]]);
  });

  test(`an editor finds no way to the screen; whoever leaves it with changes is asked (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const editor = await (await anotherBrowser(await makePerson("editor", { language, sectionIds: [(await makeSection()).id] }))).newPage();
    await editor.goto("/desk/articles");
    await expect(editor.getByRole("link", { name: desk.articles, exact: true })).toBeVisible();
    await expect(editor.getByRole("link", { name: desk.home, exact: true })).toHaveCount(0);
    await editor.goto("/desk/home");
    await expect(editor.getByRole("heading", { name: desk.missingTitle })).toBeVisible();
    await signInAs("chief", { language });
    const { names: [one = ""] } = await oldStories(language, 1);
    await page.goto("/desk/home");
    await choose(page, t.add, t, one);
    page.once("dialog", (dialog) => dialog.dismiss());
    await page.getByRole("link", { name: desk.articles, exact: true }).click();
    await expect(pinned(page, t)).toHaveText([one]);
    await findNothingHere(page, "the front page being arranged");
    await page.getByRole("button", { name: t.add, exact: true }).click();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await findNothingHere(page, "choosing a story");
    await page.keyboard.press("Escape");
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("link", { name: desk.articles, exact: true }).click();
    await expect(page).toHaveURL(/\/desk\/articles$/);
  });
}

test("on a phone, stories are pulled with a finger, and nothing reaches over the edge", async ({ browser, site, anotherBrowser }) => {
  const chief = await makePerson("chief");
  const { section, names: [one = "", two = ""] } = await oldStories("zh-CN", 2);
  // A headline without an end is among the newest.
  await makePublished({ sectionId: section.id, headline: `${newMark()}${"x".repeat(150)}` });
  const cookies = (await anotherBrowser(chief)).cookies();
  const context = await browser.newContext({ baseURL: site, locale: "zh-CN", viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await context.addCookies(await cookies);
  const page = await context.newPage();
  await page.goto("/desk/home");
  for (const name of [one, two]) await choose(page, zh.add, zh, name);
  const grip = page.getByRole("button", { name: zh.grip(two) });
  await grip.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const [from, to] = [await grip.boundingBox(), await page.getByRole("button", { name: zh.grip(one) }).boundingBox()];
  if (!from || !to) throw new Error("no grips");
  const finger = await context.newCDPSession(page);
  const at = (y: number) => ({ touchPoints: [{ x: from.x + 10, y }] });
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(from.y + 10) });
  for (const y of [from.y - 10, to.y + 20, to.y]) await finger.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(y) });
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(pinned(page, zh)).toHaveText([two, one]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await context.close();
});
