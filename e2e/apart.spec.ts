/** What people did to the same paragraph while they were apart, and what pages do that are none of ours. */
import type { Page } from "@playwright/test";
import { XmlElement, XmlText } from "yjs";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { bodyName } from "#lib/collab/document-names";
import { schemaNumber } from "#lib/content/schema-number";
import { sketch } from "#lib/content/sketch";
import { editor as editorEn } from "#messages/en/editor";
import { together as en } from "#messages/en/together";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { together as zh } from "#messages/zh-CN/together";
import { TestPage } from "#server/collab/testing";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, givePaste, isSaved, openEditor, savingOf } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";

const two = "河堤上的水位尺换了新漆。\n\n第二段还在这里。";
const blocksOf = async (articleId: number) => sketch((await draftOf(articleId)).body.content);

/** Puts the caret into the first paragraph, so many letters from its beginning. */
async function goTo(page: Page, letters: number): Promise<void> {
  await bodyOf(page).locator("> *").first().click();
  await page.keyboard.press("Home");
  for (let at = 0; at < letters; at++) await page.keyboard.press("ArrowRight");
}

for (const [how, keys, expected] of [["a heading", "## ", "h2(河堤上的老水位尺换了新漆。)"], ["a list", "- ", "ul[li[p(河堤上的老水位尺换了新漆。)]]"], ["a quotation", "> ", "q[p(河堤上的老水位尺换了新漆。)]"]] as const) {
  for (const away of ["who types", "who rebuilds"] as const) {
    test(`a paragraph becomes ${how} here while somebody types into it there, and ${away} was offline: every letter is in it, once`, async ({ page, signInAs, anotherBrowser }) => {
      const me = await signInAs("chief");
      const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: two, actor: me.actor });
      const browser = await anotherBrowser(await makePerson("chief"));
      const other = await browser.newPage();
      for (const screen of [page, other]) await openEditor(screen, articleId);
      const offline = away === "who types" ? page.context() : browser;
      const [gone, here] = away === "who types" ? [page, other] : [other, page];
      await offline.setOffline(true);
      await expect(savingOf(gone)).toHaveText(/未连接/);
      const type = async () => {
        await goTo(page, 4);
        await page.keyboard.type("老");
      };
      const rebuild = async () => {
        await goTo(other, 0);
        await other.keyboard.type(keys, { delay: 60 });
      };
      // Whoever is at the desk is saved before the other comes back.
      await (away === "who types" ? type() : rebuild());
      await (away === "who types" ? rebuild() : type());
      await isSaved(here);
      await offline.setOffline(false);
      for (const screen of [page, other]) await expect(bodyOf(screen)).toContainText("河堤上的老水位尺换了新漆。");
      for (const screen of [page, other]) await isSaved(screen);
      // What somebody puts back a moment later would be there twice: each hears the other once more.
      for (const [writer, reader, word] of [[here, gone, "完"], [gone, here, "毕"]] as const) {
        await bodyOf(writer).locator("> *").last().click();
        await writer.keyboard.press("End");
        await writer.keyboard.type(word);
        await expect(bodyOf(reader)).toContainText(word);
      }
      for (const screen of [page, other]) await isSaved(screen);
      await expect.poll(() => blocksOf(articleId)).toContain("完毕");
      expect(await blocksOf(articleId)).toBe(`${expected} p(第二段还在这里。完毕)`);
    });
  }
}

test("a page that was closed offline is opened again after somebody made a heading of its paragraph: every letter is in the heading, once", async ({ page, context, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: two, actor: me.actor });
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  for (const screen of [page, other]) await openEditor(screen, articleId);
  await context.setOffline(true);
  await goTo(page, 4);
  await page.keyboard.type("老");
  await expect(savingOf(page)).toHaveText(editorZh.saving.offline);
  await page.close();
  await goTo(other, 0);
  await other.keyboard.type("## ", { delay: 60 });
  await isSaved(other);
  await context.setOffline(false);
  for (let opening = 0; opening < 2; opening++) {
    const again = await context.newPage();
    await openEditor(again, articleId);
    await expect(bodyOf(again).locator("h2")).toHaveText("河堤上的老水位尺换了新漆。");
    await isSaved(again);
    await again.close();
  }
  await expect(bodyOf(other).locator("h2")).toHaveText("河堤上的老水位尺换了新漆。");
  await expect.poll(() => blocksOf(articleId)).toBe("h2(河堤上的老水位尺换了新漆。) p(第二段还在这里。)");
});

test("what another page writes that no editor of ours writes runs nowhere, and the draft is written in and read as before", async ({ page, site, signInAs, anotherBrowser }) => {
  const me = await signInAs("chief");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: two, actor: me.actor });
  const [{ name = "", value = "" } = {}] = (await (await anotherBrowser(await makePerson("chief"))).cookies()).filter((cookie) => cookie.name.includes("session-token"));
  await openEditor(page, articleId);
  const foreign = new TestPage(site, articleId, { cookie: `${name}=${value}` });
  try {
    const body = foreign.doc.getXmlFragment(bodyName);
    await expect.poll(() => body.length).toBe(2);
    const made = (tag: string, attributes: Record<string, unknown>, ...children: (XmlElement | XmlText)[]) => {
      const element = new XmlElement(tag);
      for (const attribute of Object.entries(attributes)) Reflect.apply(element.setAttribute, element, attribute);
      element.insert(0, children);
      return element;
    };
    const words = (text: string, marks: object) => {
      const line = new XmlText();
      line.insert(0, text, marks);
      return line;
    };
    body.insert(2, [
      made("paragraph", { onclick: "window.broken=1" }, words("点我", { link: { href: "javascript:window.broken=2" } })),
      made("paragraph", {}, words("<img src=x onerror=window.broken=3>", { bold: {} })),
      made("figure", { media: "https://evil.example/x.png", caption: "<script>window.broken=4</script>" }),
      made("linkCard", { href: "javascript:window.broken=5", title: "卡" }),
      made("formulaBlock", { latex: "\\href{javascript:window.broken=6}{x}" }),
      made("script", {}, words("window.broken=7", {})),
      made("iframe", { srcdoc: "<script>window.broken=8</script>" }),
    ]);
    const asked = foreign.ask("mark");
    await expect.poll(() => foreign.told.some((tell) => tell.tell === "saved" && tell.number === asked)).toBe(true);
    await expect(bodyOf(page)).toContainText("点我");
    await bodyOf(page).getByText("点我").click({ modifiers: ["Control"] });
    expect(await bodyOf(page).locator("script, iframe, [onclick], [onerror], [href^='javascript']").count()).toBe(0);
    await goTo(page, 4);
    await page.keyboard.type("老");
    await isSaved(page);
    await expect.poll(() => blocksOf(articleId)).toContain("p(河堤上的老水位尺换了新漆。) p(第二段还在这里。) p(点我) p(*<img src=x onerror=window.broken=3>*)");
    expect(await page.evaluate("window.broken")).toBeUndefined();
  } finally {
    foreign.leave();
  }
});

test("what only looks like an address is pasted as words", async ({ page, signInAs }) => {
  const me = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
  await openEditor(page, articleId);
  await bodyOf(page).click();
  await page.keyboard.press("Control+End");
  const long = `https://a.example/?${"x".repeat(2_100)}`;
  await givePaste(bodyOf(page), { "text/plain": `见 https://a.example:99999/甲 和 https://a.example/乙 和 ${long} 完` });
  await expect(bodyOf(page)).toContainText("完");
  await isSaved(page);
  await expect.poll(async () => (await draftOf(articleId)).text).toBe(`开头。见 https://a.example:99999/甲 和 https://a.example/乙 和 ${long} 完`);
  await expect(bodyOf(page).locator("a:not([href])")).toHaveCount(0);
});

for (const [language, t, e] of [["zh-CN", zh, editorZh], ["en", en, editorEn]] as const) {
  test(`a page that is older than the draft is asked to load anew, and loses nothing by it (${language})`, async ({ page, context, signInAs }) => {
    const me = await signInAs("author", { language });
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。", actor: me.actor });
    let old = false;
    await page.routeWebSocket(/\/collab$/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => server.send(old && typeof message !== "string" ? olderToken(message) : message));
    });
    await openEditor(page, articleId);
    await bodyOf(page).click();
    await page.keyboard.press("Control+End");
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    await context.setOffline(true);
    await page.keyboard.type("还没存的。");
    await expect(savingOf(page)).toHaveText(e.saving.offline);
    old = true;
    await context.setOffline(false);
    await expect(page.getByText(t.denied.schema)).toBeVisible();
    await expect(savingOf(page)).not.toHaveText(e.saving.saved);
    old = false;
    await page.getByRole("button", { name: t.reload }).click();
    await expect(bodyOf(page)).toContainText("开头。还没存的。");
    await expect(savingOf(page)).toHaveText(e.saving.saved);
    expect((await draftOf(articleId)).text).toBe("开头。还没存的。");
  });
}

/** The same handshake with the number of the schema before this one. */
function olderToken(message: Buffer): Buffer {
  const at = message.indexOf(`${schemaNumber}:`);
  return at < 0 ? message : Buffer.from(message.with(at, String(schemaNumber - 1).charCodeAt(0)));
}
