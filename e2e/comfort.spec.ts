/** Finding and replacing, commands, outline, moving blocks, undisturbed writing: by keyboard alone, and never while an input method is at work. */
import type { CDPSession, Locator, Page } from "@playwright/test";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { comfort as en } from "#messages/en/comfort";
import { editor as editorEn } from "#messages/en/editor";
import { comfort as zh } from "#messages/zh-CN/comfort";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, isSaved, openEditor, textOnServer } from "./support/editor.ts";
import { findNothingHere } from "./support/axe.ts";

type SignIn = (role: "author", options?: { language: "zh-CN" | "en" }) => Promise<{ actor: Parameters<typeof makeDraft>[0]["actor"] }>;

async function open(page: Page, signInAs: SignIn, body: string, language: "zh-CN" | "en" = "zh-CN"): Promise<number> {
  const person = await signInAs("author", { language });
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body, language, actor: person.actor });
  await openEditor(page, articleId);
  await bodyOf(page).locator("p").first().click();
  await page.keyboard.press("Control+Home");
  return articleId;
}

/** In the page: keys pressed meanwhile come one upon the other, before anything else the browser has to tell. */
const holdUp = () => {
  const until = performance.now() + 300;
  while (performance.now() < until);
};

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Runs a command of the palette by what it is called. */
const runner = (page: Page, palette: Locator, key = "Control+k") => async (typed: string) => {
  await press(page, key);
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(typed);
  await press(page, "Enter");
  await expect(palette).toBeHidden();
};
const compose = (cdp: CDPSession, letters: string) => cdp.send("Input.imeSetComposition", { text: letters, selectionStart: letters.length, selectionEnd: letters.length });

test("words are found in both widths, walked through, replaced one by one and all at once, and taken back", async ({ page, signInAs }) => {
  const articleId = await open(page, signInAs, "共4016台，**４０１６**台。\n\n- 4016\n\n> [!note] 题\n>\n> 4016 Data data");
  await press(page, "Control+f");
  const bar = page.getByRole("search", { name: zh.find.label });
  const query = bar.getByRole("textbox", { name: zh.find.query });
  await expect(query).toBeFocused();
  await page.keyboard.type("4016");
  await expect(bar.getByRole("status")).toHaveText(zh.find.place(1, 4));
  await expect(page.locator(".ed-found")).toHaveCount(4);
  await press(page, "Enter");
  await expect(bar.getByRole("status")).toHaveText(zh.find.place(2, 4));
  await expect(page.locator(".ed-found-now")).toHaveText("４０１６");
  await press(page, "Shift+Enter", "Shift+Enter");
  await expect(bar.getByRole("status")).toHaveText(zh.find.place(4, 4));
  await press(page, "Enter", "Enter");
  await findNothingHere(page, "the find bar");
  await bar.getByRole("textbox", { name: zh.find.replacement }).focus();
  await page.keyboard.type("5000");
  await press(page, "Enter");
  await expect(bodyOf(page).locator("strong")).toHaveText("5000");
  await expect(bar.getByRole("status")).toHaveText(zh.find.place(2, 3));
  await press(page, "Tab", "Tab", "Enter");
  await expect(bar.getByRole("status")).toHaveText(zh.find.none);
  await textOnServer(articleId).toBe("共5000台，5000台。\n5000\n题\n5000 Data data");
  await query.fill("data");
  await expect(bar.getByRole("status")).toHaveText(zh.find.place(1, 2));
  await bar.getByRole("button", { name: zh.find.matchCase }).press("Enter");
  await expect(bar.getByRole("status")).toHaveText(zh.find.place(1, 1));
  await press(page, "Escape");
  await expect(bar).toBeHidden();
  await expect(page.locator(".ed-found")).toHaveCount(0);
  await expect(bodyOf(page)).toBeFocused();
  await press(page, "Control+z", "Control+z");
  await textOnServer(articleId).toBe("共4016台，４０１６台。\n4016\n题\n4016 Data data");
});

test("what is written while the bar is open is found as well, and an input method looks for nothing until its word is done", async ({ page, signInAs, context }) => {
  await open(page, signInAs, "机房。");
  const cdp = await context.newCDPSession(page);
  await press(page, "Control+f");
  const bar = page.getByRole("search", { name: zh.find.label });
  await compose(cdp, "ji fang");
  await expect(bar.getByRole("status")).toHaveText("");
  await bar.getByRole("textbox", { name: zh.find.query }).dispatchEvent("keydown", { key: "Enter", code: "Enter", keyCode: 229, isComposing: true, bubbles: true });
  await cdp.send("Input.insertText", { text: "机房" });
  await expect(bar.getByRole("status")).toHaveText(zh.find.place(1, 1));
  await bodyOf(page).locator("p").last().click();
  await press(page, "Control+End");
  await compose(cdp, "jf");
  await expect(page.locator(".ed-found")).toHaveCount(1);
  await cdp.send("Input.insertText", { text: "机房" });
  await expect(page.locator(".ed-found")).toHaveCount(2);
});

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`commands are found by what they are called and do it (${language})`, async ({ page, signInAs }) => {
    const articleId = await open(page, signInAs, "First.\n\n## A heading\n\nLast.", language);
    const palette = page.getByRole("dialog", { name: t.palette.title });
    const run = runner(page, palette);
    await press(page, "Control+k");
    await expect(palette.getByRole("combobox")).toBeFocused();
    await findNothingHere(page, "the palette");
    await page.keyboard.type("qqqq");
    await expect(palette.getByRole("status")).toHaveText(t.palette.none);
    // Opened again before the browser has told of its closing.
    const held = page.evaluate(holdUp);
    await Promise.all([page.keyboard.press("Escape"), page.keyboard.press("Control+k"), held]);
    await expect(palette.getByRole("option").first()).toBeVisible();
    await press(page, "Escape");
    await expect(palette).toBeHidden();
    await expect(bodyOf(page)).toBeFocused();
    await run("fgx");
    await expect(bodyOf(page).locator("hr")).toHaveCount(1);
    await run("heading");
    await run("A hea");
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe("A heading");
    await run("chexiao");
    await run("fabu");
    await expect(page.locator("#panel-publish")).toBeFocused();
    await run("zishu");
    await expect(page.getByRole("dialog", { name: t.counts.title })).toContainText(t.counts.words);
    await findNothingHere(page, "the counts");
    await press(page, "Escape");
    await isSavedIn(page, articleId);
  });

  test(`formatting, tables and Markdown are commands too (${language})`, async ({ page, context, signInAs }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const articleId = await open(page, signInAs, "First words.\n\n| a | b |\n| - | - |\n| c | d |\n\nLast.", language);
    const palette = page.getByRole("dialog", { name: t.palette.title });
    const run = runner(page, palette);
    await bodyOf(page).locator("> p").first().click({ clickCount: 3 });
    await runner(page, palette, "Control+Alt+k")("jiacu");
    await expect(bodyOf(page).locator("strong")).toHaveText("First words.");
    // By a key: ProseMirror takes a caret at the very beginning for a person's, not for the browser's, right after a click.
    await press(page, "Control+End", "Control+k");
    await expect(palette.getByRole("option", { name: t.action.copyMarkdown })).toBeVisible();
    await expect(palette.getByRole("option", { name: (language === "en" ? editorEn : editorZh).table.rowBelow })).toBeHidden();
    await press(page, "Escape");
    // The window gives back the focus, and the caret with it.
    await expect.poll(() => page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe("Last.");
    await bodyOf(page).locator("td").first().click();
    await run("row below");
    await expect(bodyOf(page).locator("tr")).toHaveCount(3);
    await expect(bodyOf(page)).toBeFocused();
    await run("copy as markdown");
    await expect(page.getByText(t.markdown.copied)).toBeVisible();
    await expect(bodyOf(page)).toBeFocused();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("**First words.**");
    expect(copied).toMatch(/\| c +\| d +\|/);
    const download = page.waitForEvent("download");
    await run("daochu");
    expect((await download).suggestedFilename()).toMatch(/\.md$/);
    await isSavedIn(page, articleId);
  });

  test(`the outline leads to a heading, and the keys are listed (${language})`, async ({ page, signInAs }) => {
    await open(page, signInAs, `Start.\n\n## One\n\n${"Words.\n\n".repeat(40)}### Two\n\nEnd.`, language);
    await press(page, "Control+Alt+o");
    const outline = page.getByRole("dialog", { name: t.outline.title });
    await expect(outline.getByRole("button", { name: "One" })).toBeFocused();
    await findNothingHere(page, "the outline");
    await press(page, "Tab", "Enter");
    await expect(outline).toBeHidden();
    await expect(bodyOf(page).locator("h3")).toBeInViewport();
    await expect(bodyOf(page)).toBeFocused();
    await page.keyboard.type("!");
    await expect(bodyOf(page).locator("h3")).toHaveText("Two!");
    await page.keyboard.type("?");
    await expect(bodyOf(page).locator("h3")).toHaveText("Two!?");
    await page.locator(".ed-back").focus();
    await press(page, "?");
    await expect(page.getByRole("dialog", { name: t.keys.title })).toContainText(t.keys.of.move);
    await findNothingHere(page, "the list of keys");
    await press(page, "Escape");
    await expect(page.getByRole("dialog", { name: t.keys.title })).toBeHidden();
  });
}

const isSavedIn = async (page: Page, articleId: number) => {
  await expect(page.locator(".ed-saving")).toHaveText(/已保存|Saved/);
  expect((await draftOf(articleId)).text).toContain("Last.");
};

test("blocks, entries of lists and boxes move by Alt and an arrow, said aloud, and back by undo", async ({ page, signInAs }) => {
  const articleId = await open(page, signInAs, "one\n\ntwo\n\n- a\n- b\n\nend");
  await press(page, "Alt+ArrowDown");
  await expect(page.getByText(zh.moved.down, { exact: true })).toBeAttached();
  await textOnServer(articleId).toBe("two\none\na\nb\nend");
  await page.keyboard.type("X");
  await textOnServer(articleId).toBe("two\nXone\na\nb\nend");
  await press(page, "ArrowDown", "Alt+ArrowDown");
  await textOnServer(articleId).toBe("two\nXone\nb\na\nend");
  await press(page, "Alt+ArrowDown");
  await textOnServer(articleId).toBe("two\nXone\nend\nb\na");
  await press(page, "Alt+ArrowDown");
  await expect(page.getByText(zh.moved.not, { exact: true })).toBeAttached();
  await press(page, "Control+z");
  await textOnServer(articleId).not.toBe("two\nXone\nend\nb\na");
});

test("a block is dragged by its handle", async ({ page, signInAs }) => {
  const articleId = await open(page, signInAs, "one\n\ntwo\n\nthree");
  await bodyOf(page).locator("p").first().hover();
  const handle = page.locator(".ed-handle");
  await expect(handle).toBeVisible();
  const target = (await bodyOf(page).locator("p").last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(target.x + 60, target.y + target.height - 4, { steps: 8 });
  await page.mouse.up();
  await textOnServer(articleId).toBe("two\nthree\none");
});

test("writing undisturbed shows the text alone and leaves every word readable", async ({ page, signInAs }) => {
  await open(page, signInAs, "one\n\ntwo");
  await press(page, "Control+Alt+z");
  await expect(page.locator(".ed-panel")).toBeHidden();
  await expect(page.locator(".ed-saving")).toBeVisible();
  await expect(bodyOf(page).locator("p.ed-here")).toHaveText("one");
  await press(page, "ArrowDown");
  await expect(bodyOf(page).locator("p.ed-here")).toHaveText("two");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await findNothingHere(page, `undisturbed writing in ${colorScheme}`);
  }
  await page.getByRole("button", { name: zh.focus.off }).press("Enter");
  await expect(page.locator(".ed-panel")).toBeVisible();
});

test("while an input method is at work no key opens or moves anything", async ({ page, signInAs, context }) => {
  const articleId = await open(page, signInAs, "one\n\ntwo");
  const cdp = await context.newCDPSession(page);
  await isSaved(page);
  await compose(cdp, "zhong");
  const keys = [{ key: "k", ctrlKey: true }, { key: "f", ctrlKey: true }, { key: "o", code: "KeyO", ctrlKey: true, altKey: true }, { key: "z", code: "KeyZ", ctrlKey: true, altKey: true }, { key: "ArrowDown", altKey: true }, { key: "x", ctrlKey: true, altKey: true }, { key: "Enter" }];
  for (const key of keys) for (const sign of [{ isComposing: true }, { keyCode: 229 }]) await bodyOf(page).dispatchEvent("keydown", { ...key, ...sign, bubbles: true, cancelable: true });
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await expect(page.locator(".ed-find")).toHaveCount(0);
  await expect(page.locator(".ed[data-focus]")).toHaveCount(0);
  await cdp.send("Input.insertText", { text: "中" });
  await textOnServer(articleId).toBe("中one\ntwo");
});
