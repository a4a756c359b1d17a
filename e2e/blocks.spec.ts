/** Tasks, pull quotations, boxes, cards and merged cells: written with the keyboard alone, published, read. */
import type { Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { blocks as deskEn } from "#messages/en/blocks";
import { content as en } from "#messages/en/content";
import { editor as editorEn } from "#messages/en/editor";
import { blocks as deskZh } from "#messages/zh-CN/blocks";
import { content as zh } from "#messages/zh-CN/content";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, givePaste, goToEnd, isSaved, openEditor, textOnServer } from "./support/editor.ts";
import { findNothing, findNothingHere } from "./support/axe.ts";
import { publishStory } from "./support/story.ts";
import { reachingOver, watchPage } from "./support/watch.ts";

// What a worker stands before is not to be caught by a page's routes, and it comes to stand there at any moment.
test.use({ serviceWorkers: "block" });

type SignIn = (role: "author", options?: { language: "zh-CN" | "en" }) => Promise<{ actor: Parameters<typeof makeDraft>[0]["actor"] }>;
const words = { "zh-CN": { printed: zh, desk: deskZh, editor: editorZh }, en: { printed: en, desk: deskEn, editor: editorEn } } as const;
const p = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });

async function openNew(page: Page, signInAs: SignIn, language: "zh-CN" | "en" = "zh-CN"): Promise<number> {
  const person = await signInAs("author", { language });
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "Start.", language, actor: person.actor });
  await openEditor(page, articleId);
  await goToEnd(page);
  return articleId;
}

/** Chooses from the `/` menu, whose first find is wanted. */
async function choose(page: Page, word: string): Promise<void> {
  await page.keyboard.type(`/${word}`);
  const found = page.getByRole("listbox", { name: /插入|Insert/ }).getByRole("option");
  await expect(found.first()).toBeVisible();
  // All of them while nothing has been looked for: the word has not arrived yet.
  await expect.poll(() => found.count()).toBeLessThan(8);
  await page.keyboard.press("Enter");
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Blocks behind the first one, as the server has them. */
const written = (articleId: number) => expect.poll(async () => (await draftOf(articleId)).body.content.slice(1));

test("tasks begin with a box, also within a list, are ticked by keys, and are left by Enter", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await page.keyboard.type("[ ] one", { delay: 30 });
  await expect(bodyOf(page).getByRole("checkbox")).toHaveCount(1);
  await press(page, "Enter");
  await page.keyboard.type("two");
  await press(page, "Control+Alt+x");
  await expect(bodyOf(page).getByRole("checkbox", { name: zh.task.done })).toBeChecked();
  await press(page, "Enter", "Enter");
  await page.keyboard.type("- [x] three", { delay: 30 });
  await expect(bodyOf(page).getByRole("checkbox")).toHaveCount(3);
  await press(page, "Enter", "Enter");
  await page.keyboard.type("end");
  await isSaved(page);
  const task = (checked: boolean, text: string) => ({ type: "taskItem", attrs: { checked }, content: [p(text)] });
  const tasks = (await draftOf(articleId)).body.content.filter((block) => block.type === "taskList").flatMap((list) => list.content);
  expect(tasks).toEqual([task(false, "one"), task(true, "two"), task(true, "three")]);
  expect((await draftOf(articleId)).body.content.at(-1)).toEqual(p("end"));
  await bodyOf(page).getByRole("checkbox").first().click();
  await expect.poll(async () => JSON.stringify((await draftOf(articleId)).body)).not.toContain('"checked":false');
});

test("a pull quotation and a box are entered, walked through, left and taken apart by keys", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await choose(page, "yinyu");
  await page.keyboard.type("A large line");
  await press(page, "Enter", "Enter");
  await page.keyboard.type("Somebody");
  await press(page, "Enter");
  await choose(page, "beijing");
  await page.keyboard.type("How it came");
  await press(page, "Enter");
  await page.keyboard.type("First");
  await press(page, "Enter");
  await page.keyboard.type("Second");
  await press(page, "Enter", "Enter");
  await page.keyboard.type("Below.");
  const quote = { type: "pullQuote", content: [p("A large line"), { type: "attribution", content: [{ type: "text", text: "Somebody" }] }] };
  const title = { type: "boxTitle", content: [{ type: "text", text: "How it came" }] };
  const box = (tone: string) => ({ type: "infoBox", attrs: { tone }, content: [title, p("First"), p("Second")] });
  await written(articleId).toEqual([quote, box("background"), p("Below.")]);
  // Into the box by an arrow, to its toolbar, another kind, and back.
  await press(page, "ArrowUp");
  const kind = page.getByRole("combobox", { name: deskZh.box.tone });
  await expect(kind).toBeVisible();
  await press(page, "Alt+F10");
  await expect(kind).toBeFocused();
  await kind.selectOption("correction");
  await press(page, "Escape");
  await expect(bodyOf(page)).toBeFocused();
  await expect(bodyOf(page).locator(".box-correction")).toHaveCount(1);
  await written(articleId).toEqual([quote, box("correction"), p("Below.")]);
  // At the beginning of the title the box goes, and no word with it.
  await press(page, "ArrowUp", "ArrowUp", "Home", "Backspace");
  await written(articleId).toEqual([quote, p("How it came"), p("First"), p("Second"), p("Below.")]);
  await press(page, "Control+z");
  await expect(bodyOf(page).locator(".box-correction")).toHaveCount(1);
});

test("an address on its own line becomes a card with the words of its page, and stays a plain card without an answer", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  const asked: string[] = [];
  await page.route("**/api/links", async (route) => {
    const { href } = route.request().postDataJSON();
    asked.push(href);
    await (href.endsWith("/away") ? route.fulfill({ json: { title: "", description: "", site: "" } }) : route.fulfill({ json: { title: "A title", description: "A line.", site: "Example" } }));
  });
  await page.keyboard.type("https://example.com/story");
  await press(page, "Enter");
  await expect(bodyOf(page).getByRole("img", { name: "A title" })).toBeVisible();
  await page.keyboard.type("https://example.com/away");
  await press(page, "Enter");
  await givePaste(bodyOf(page), { "text/plain": "https://youtu.be/abc" });
  await expect(bodyOf(page).getByRole("img", { name: zh.watch.youtube })).toContainText("A title");
  await page.keyboard.type("words https://example.com/inline");
  await press(page, "Enter");
  const [story, away] = ["https://example.com/story", "https://example.com/away"];
  await written(articleId).toEqual([
    { type: "linkCard", attrs: { href: story, title: "A title", description: "A line.", site: "Example" } },
    { type: "linkCard", attrs: { href: away, title: "", description: "", site: "" } },
    { type: "embed", attrs: { href: "https://youtu.be/abc", title: "A title" } },
    p("words https://example.com/inline"),
    { type: "paragraph" },
  ]);
  expect(asked).toEqual([story, away, "https://youtu.be/abc"]);
});

test("a card is asked for by the menu, refuses what is no video of a known site, is changed and becomes a link again", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await page.route("**/api/links", (route) => route.fulfill({ json: { title: "", description: "", site: "" } }));
  await choose(page, "shipin");
  const dialog = page.getByRole("dialog", { name: deskZh.card.embedTitle });
  await expect(dialog.getByLabel(deskZh.card.address)).toBeFocused();
  await page.keyboard.type("example.com/a");
  await press(page, "Enter");
  await expect(dialog).toContainText(deskZh.site.bilibili);
  await press(page, "Control+a");
  await page.keyboard.type("www.bilibili.com/video/BV1xx411c7mD");
  await findNothingHere(page, "a card being made");
  await press(page, "Enter");
  await expect(dialog).toBeHidden();
  await choose(page, "kapian");
  await page.keyboard.type("example.com/b");
  await press(page, "Enter");
  const card = bodyOf(page).getByRole("img", { name: "https://example.com/b" });
  await expect(card).toBeVisible();
  await press(page, "ArrowUp", "Enter");
  const open = page.getByRole("dialog", { name: deskZh.card.title });
  await open.getByLabel(deskZh.card.name).fill("My title");
  await press(page, "Enter");
  await written(articleId).toContainEqual({ type: "linkCard", attrs: { href: "https://example.com/b", title: "My title", description: "", site: "" } });
  await bodyOf(page).getByRole("img", { name: "My title" }).click();
  await open.getByRole("button", { name: deskZh.card.asLink }).click();
  const link = [{ type: "link", attrs: { href: "https://example.com/b" } }];
  await written(articleId).toContainEqual({ type: "paragraph", content: [{ type: "text", text: "My title", marks: link }] });
  await written(articleId).toContainEqual({ type: "embed", attrs: { href: "https://www.bilibili.com/video/BV1xx411c7mD", title: "" } });
});

test("cells are merged, split and aligned, and a column made of headers, by keyboard", async ({ page, signInAs }) => {
  const articleId = await openNew(page, signInAs);
  await choose(page, "biaoge");
  const tool = async (name: string) => {
    await press(page, "Alt+F10");
    await expect(page.getByRole("toolbar", { name: editorZh.table.label }).getByRole("button").first()).toBeFocused();
    const wanted = page.getByRole("toolbar", { name: editorZh.table.label }).getByRole("button", { name, exact: true });
    await expect(async () => {
      await page.keyboard.press("ArrowRight");
      await expect(wanted).toBeFocused({ timeout: 50 });
    }).toPass();
    await press(page, "Enter");
    await expect(bodyOf(page)).toBeFocused();
  };
  await page.keyboard.type("a");
  await press(page, "Shift+ArrowRight");
  await expect(bodyOf(page).locator(".selectedCell")).toHaveCount(2);
  await tool(deskZh.table.merge);
  await expect(bodyOf(page).locator("th[colspan='2']")).toHaveCount(1);
  await tool(editorZh.table.center);
  await tool(deskZh.table.headerColumn);
  await expect(bodyOf(page).locator("th")).toHaveCount(4);
  const first = async () => (await draftOf(articleId)).body.content.flatMap((block) => (block.type === "table" ? (block.content[0]?.content ?? []) : []))[0]?.attrs;
  await expect.poll(first).toEqual({ colspan: 2, rowspan: 1, colwidth: null, align: "center" });
  await tool(deskZh.table.split);
  await expect(bodyOf(page).locator("th[colspan='2']")).toHaveCount(0);
  await expect(bodyOf(page).locator("th")).toHaveCount(5);
});

for (const language of ["zh-CN", "en"] as const) {
  const { printed: t, desk } = words[language];
  test(`what was written with the keyboard is published and read, and asks no other site for anything (${language})`, async ({ page, site, signInAs }) => {
    const articleId = await openNew(page, signInAs, language);
    await page.route("**/api/links", (route) => route.fulfill({ json: { title: "A page", description: "What it says.", site: "" } }));
    await page.keyboard.type("[ ] one", { delay: 30 });
    await press(page, "Enter", "Enter");
    await choose(page, "pullquote");
    await page.keyboard.type("A large line");
    await press(page, "Enter", "Enter");
    await page.keyboard.type("Somebody");
    await press(page, "Enter");
    for (const [name, word] of [["note", "info"], ["background", "background"], ["correction", "correction"]] as const) {
      await choose(page, word);
      await page.keyboard.type(`About ${name}`);
      await press(page, "Enter");
      await page.keyboard.type("Text.");
      await press(page, "Enter", "Enter");
    }
    await page.keyboard.type("https://example.com/page");
    await press(page, "Enter");
    await page.keyboard.type("https://vimeo.com/12345");
    await press(page, "Enter");
    await expect(bodyOf(page).getByRole("img", { name: desk.card.named("").trim() })).toHaveCount(2);
    // What the head of the screen half covers would be measured by the half that shows.
    await page.evaluate(() => scrollTo(0, 0));
    await findNothingHere(page, "the editor with boxes and cards");
    await textOnServer(articleId).toMatch(/A page[\s\S]*A page/);
    const { path } = valueOf(await publishArticle(systemActor("test"), { articleId, basedOn: (await draftOf(articleId)).version }));
    // The desk hears that the article is published and asks what is new: that is not what is watched here.
    await page.goto("about:blank");
    await page.context().clearCookies();
    const faults = watchPage(page, site);
    await page.goto(path);
    await expect(page.getByRole("checkbox", { name: t.task.open })).toBeDisabled();
    await expect(page.locator(".pull-quote figcaption")).toHaveText("Somebody");
    for (const name of ["note", "background", "correction"] as const) await expect(page.getByRole("note", { name: t.boxNamed(t.box[name], `About ${name}`) })).toContainText("Text.");
    await expect(page.getByRole("link", { name: "A page", exact: true })).toHaveAttribute("href", "https://example.com/page");
    await expect(page.getByRole("link", { name: t.watch.vimeo })).toHaveAttribute("href", "https://vimeo.com/12345");
    await expect(page.locator("iframe, video, embed, object")).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test(`readers get boxes, cards and tasks without faults, on any width (${language})`, async ({ page, site }) => {
    const long = "https://example.com/" + "a-very-long-path-".repeat(12);
    const body = `- [x] done\n- [ ] open\n\n> [!pullquote]\n>\n> ${"A line that is set large. ".repeat(4)}\n>\n> — Somebody\n\n> [!background] A title\n>\n> - item\n>\n> | a | b |\n> | --- | --- |\n> | 1 | 2 |\n\n> [!correction]\n>\n> Words.\n\n[A page](${long} "Site | ${"What it says of itself. ".repeat(8)}")\n\n<${long}>\n\n<https://www.bilibili.com/video/BV1xx411c7mD>`;
    const { path } = await publishStory({ language, content: { kicker: "", headline: "Boxes", standfirst: "", note: "" }, body, sectionId: (await makeSection()).id, details: {} });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const faults = watchPage(page, site);
      await page.goto(path);
      await expect(page.locator(".body > :is(.tasks, .pull-quote, .box, .link-card)")).toHaveCount(7);
      expect(await reachingOver(page)).toEqual([]);
      expect((await (await page.request.get(path)).text()).replace(/<script[\s\S]*?<\/script>/g, "")).not.toMatch(/\sstyle=/);
      // The whole card is the link.
      const card = page.locator(".link-card").first();
      expect(await page.evaluate(([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest("a")?.href, await card.evaluate((element) => { element.scrollIntoView(); const at = element.getBoundingClientRect(); return [at.right - 8, at.bottom - 6]; }))).toBe(long);
      expect(faults.filter((fault) => !fault.includes("was preloaded using link preload"))).toEqual([]);
    }
    await findNothing(page, path);
  });
}
