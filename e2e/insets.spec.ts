/** Code, formulas and footnotes: written with the keyboard alone, published, read. */
import type { Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { content as en } from "#messages/en/content";
import { insets as deskEn } from "#messages/en/insets";
import { content as zh } from "#messages/zh-CN/content";
import { insets as deskZh } from "#messages/zh-CN/insets";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, givePaste, goToEnd, isSaved, openEditor } from "./support/editor.ts";
import { findNothing, findNothingHere } from "./support/axe.ts";
import { publishStory } from "./support/story.ts";
import { reachingOver, watchPage } from "./support/watch.ts";

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });
const lines = (page: Page) => bodyOf(page).locator("> *");
const menu = (page: Page) => page.getByRole("listbox", { name: "插入" });

/** Chooses from the `/` menu, whose first find is wanted. */
async function choose(page: Page, word: string): Promise<void> {
  await page.keyboard.type(`/${word}`);
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Enter");
}

async function openNew(page: Page, signInAs: (role: "author") => Promise<{ actor: Parameters<typeof makeDraft>[0]["actor"] }>): Promise<number> {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  return articleId;
}

test("code is written with the keyboard alone: fence, indent, language, and out again", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await page.keyboard.type("```ts ", { delay: 40 });
  const code = bodyOf(page).locator("pre");
  await expect(code).toHaveAttribute("data-language", "typescript");
  await page.keyboard.type("if (a) {");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("**b** /code $x$");
  await page.keyboard.press("Enter");
  await page.keyboard.type("}");
  await expect(code).toHaveText("if (a) {\n  **b** /code $x$\n}");
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("combobox", { name: "语言" })).toBeFocused();
  await page.getByRole("combobox", { name: "语言" }).selectOption("javascript");
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();
  await expect(code).toHaveAttribute("data-language", "javascript");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("after `x < 1` end");
  await expect(bodyOf(page).locator("p code")).toHaveText("x < 1");
  await isSaved(page);
  const { body } = await draftOf(articleId);
  expect(body.content.slice(1)).toEqual([
    { type: "codeBlock", attrs: { language: "javascript" }, content: [{ type: "text", text: "if (a) {\n  **b** /code $x$\n}" }] },
    { type: "paragraph", content: [{ type: "text", text: "after " }, { type: "text", text: "x < 1", marks: [{ type: "code" }] }, { type: "text", text: " end" }] },
  ]);
  // Tab stays inside of code until Escape sets it free.
  await code.click();
  await expect(page.getByRole("combobox", { name: "语言" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(bodyOf(page)).not.toBeFocused();
});

test("formulas are written with a preview, changed by Enter, and prices are left alone", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await choose(page, "gs");
  await expect(dialog(page, "公式")).toBeVisible();
  await page.keyboard.type("\\frac{a}");
  await expect(dialog(page, "公式").getByRole("status")).toContainText("看不懂");
  await page.keyboard.type("{b}");
  await expect(dialog(page, "公式").locator("mfrac")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(bodyOf(page).locator(".ed-formula-block mfrac")).toBeVisible();
  await page.keyboard.type("costs $5 and $6, mass $m_1$", { delay: 20 });
  await expect(bodyOf(page).locator("p .ed-formula msub")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(dialog(page, "行内公式").getByRole("textbox")).toHaveValue("m_1");
  await page.keyboard.press("End");
  await page.keyboard.type("^2");
  await page.keyboard.press("Enter");
  await expect(dialog(page, "行内公式")).toBeHidden();
  await page.keyboard.type(" end.");
  await isSaved(page);
  expect((await draftOf(articleId)).body.content.slice(1)).toEqual([
    { type: "formulaBlock", attrs: { latex: "\\frac{a}{b}" } },
    { type: "paragraph", content: [{ type: "text", text: "costs $5 and $6, mass " }, { type: "formula", attrs: { latex: "m_1^2" } }, { type: "text", text: " end." }] },
  ]);
});

test("a footnote stands close to its word, keeps links, is changed and taken out", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await page.keyboard.type("claim ");
  await choose(page, "jz");
  await expect(dialog(page, "脚注").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("See [the notice](example.com/a).", { delay: 20 });
  await page.keyboard.press("Enter");
  await expect(dialog(page, "脚注")).toBeHidden();
  await page.keyboard.type(", more");
  const note = bodyOf(page).getByRole("img", { name: "脚注：See the notice." });
  await expect(note).toBeVisible();
  await isSaved(page);
  const link = { type: "link", attrs: { href: "https://example.com/a" } };
  const footnote = { type: "footnote", content: [{ type: "text", text: "See " }, { type: "text", text: "the notice", marks: [link] }, { type: "text", text: "." }] };
  expect((await draftOf(articleId)).body.content.at(-1)).toEqual({ type: "paragraph", content: [{ type: "text", text: "claim" }, footnote, { type: "text", text: ", more" }] });
  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.type("Second");
  await page.keyboard.press("Enter");
  await expect(bodyOf(page).locator(".ed-footnote")).toHaveCount(2);
  await note.click();
  await dialog(page, "脚注").getByRole("button", { name: "删除" }).click();
  await expect(bodyOf(page).locator(".ed-footnote")).toHaveCount(1);
  await isSaved(page);
  expect((await draftOf(articleId)).text).toBe("开头。\nclaim, more\nSecond");
});

test("pasted Markdown and pages bring their code, formulas and footnotes along", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await givePaste(bodyOf(page), { "text/plain": "Text[^1] and $\\alpha$.\n\n```py\nprint(1)\n```\n\n[^1]: Source." });
  await expect(bodyOf(page).locator(".ed-footnote")).toHaveCount(1);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("ArrowDown");
  const math = '<math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>';
  await givePaste(bodyOf(page), { "text/html": `<p>Press <code>go</code></p><pre><code class="language-go">a\n\tb</code></pre>${math}<p>last</p>`, "text/plain": "x" });
  await expect(bodyOf(page)).toContainText("last");
  await isSaved(page);
  const { types, body } = await draftOf(articleId);
  expect(types.filter((type) => type !== "paragraph")).toEqual(["codeBlock", "codeBlock", "formulaBlock"]);
  expect(body.content).toContainEqual({ type: "codeBlock", attrs: { language: "go" }, content: [{ type: "text", text: "a\n\tb" }] });
  await expect(lines(page).first()).toHaveText("开头。");
});

for (const [language, t, d] of [["zh-CN", zh, deskZh], ["en", en, deskEn]] as const) {
  test(`what was written with the keyboard is published and read (${language})`, async ({ page, site, signInAs }) => {
    const person = await signInAs("author", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, language, body: "Start.", actor: person.actor });
    await openEditor(page, articleId);
    await goToEnd(page);
    await page.keyboard.type("Note", { delay: 20 });
    await page.keyboard.press("Control+Alt+f");
    await expect(dialog(page, d.footnote.title).getByRole("textbox", { name: d.footnote.words })).toBeFocused();
    await page.keyboard.type("The source.");
    await findNothingHere(page, "a footnote being written");
    await page.keyboard.press("Enter");
    await expect(dialog(page, d.footnote.title)).toBeHidden();
    await page.keyboard.type(" on $x^2$ `c`", { delay: 20 });
    await expect(bodyOf(page).locator(".ed-formula msup")).toBeVisible();
    // Once the caret has moved, what comes next would be code too; a new line is not.
    for (const key of ["ArrowLeft", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    await page.keyboard.type("$$\\sqrt{2}$$", { delay: 20 });
    await expect(bodyOf(page).locator(".ed-formula msqrt")).toBeVisible();
    await page.keyboard.type("```sql ", { delay: 40 });
    await page.keyboard.type("select 1");
    await findNothingHere(page, "the editor with insets");
    await expect.poll(async () => (await draftOf(articleId)).text).toContain("select 1");
    const { path } = valueOf(await publishArticle(systemActor("test"), { articleId, basedOn: (await draftOf(articleId)).version }));
    // The desk hears that the article is published and asks what is new: that is not what is watched here.
    await page.goto("about:blank");
    await page.context().clearCookies();
    const faults = watchPage(page, site);
    await page.goto(path);
    await expect(page.locator(".body msup")).toHaveCount(1);
    await expect(page.locator(".body msqrt")).toHaveCount(1);
    await expect(page.locator(".body p code")).toHaveText("c");
    await expect(page.getByRole("region", { name: t.code(1, "SQL") }).locator(".tok-keyword")).toHaveText("select");
    await page.getByRole("link", { name: t.footnote(1), exact: true }).click();
    await expect(page.locator("#fn1")).toContainText("The source.");
    expect(faults).toEqual([]);
  });

  test(`readers get code, formulas, footnotes and tables without faults, on any width and by keyboard (${language})`, async ({ page, site }) => {
    const section = await makeSection();
    const wide = "x_{1} + ".repeat(60);
    const row = (cell: string) => `| ${Array.from({ length: 12 }, () => cell).join(" | ")} |`;
    const body = `Words[^a], $E=mc^2$ and \`a < b\`, wrong $\\frac{$ here[^b].\n\n\`\`\`ts\nconst text = "${"long ".repeat(60)}"; // <b>\n\`\`\`\n\n$$\n${wide}y\n$$\n\n${row("head")}\n${row("---")}\n${row("123,456")}\n\n[^a]: First, see [here](https://example.com/).\n[^b]: Second.`;
    const { path } = await publishStory({ language, content: { kicker: "", headline: "Insets", standfirst: "", note: "" }, body, sectionId: section.id, details: {} });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = watchPage(page, site);
      await page.goto(path);
      const html = (await (await page.request.get(path)).text()).replace(/<script[\s\S]*?<\/script>/g, "");
      expect(html).not.toMatch(/\sstyle=/);
      await expect(page.locator(".body math")).toHaveCount(2);
      await expect(page.locator("pre .tok-keyword")).toHaveText("const");
      await expect(page.locator(".formula-source")).toHaveText("\\frac{");
      for (const name of [t.code(1, "TypeScript"), t.formula(1), t.table(1)]) {
        const box = page.getByRole("region", { name, exact: true });
        await box.focus();
        await expect(box).toBeFocused();
        await expect(async () => {
          await page.keyboard.press("ArrowRight");
          expect(await box.evaluate((element) => element.scrollLeft), `${name} at ${width}`).toBeGreaterThan(0);
        }).toPass();
      }
      expect(await reachingOver(page)).toEqual([]);
      await page.getByRole("link", { name: t.footnote(2), exact: true }).press("Enter");
      await expect(page.locator("#fn2")).toContainText("Second.");
      expect(new URL(page.url()).hash).toBe("#fn2");
      await page.getByRole("link", { name: t.backToText(2), exact: true }).press("Enter");
      expect(new URL(page.url()).hash).toBe("#fnref2");
      // Who stays this long hears that the style sheet of the error page was fetched in advance for nothing.
      expect(faults.filter((fault) => !fault.includes("was preloaded using link preload"))).toEqual([]);
    }
    await findNothing(page, path);
  });
}
