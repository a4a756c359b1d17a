/** The editor's screen as a test handles it. */
import type { Locator, Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { plainText } from "#lib/content/text";
import { openDraft } from "#lib/drafts/open";
import { settleDraft } from "#lib/drafts/settle";
import { expect } from "../fixtures.ts";

export const bodyOf = (page: Page) => page.locator(".ed-prose");
export const savingOf = (page: Page) => page.locator(".ed-saving");
export const isSaved = (page: Page) => expect(savingOf(page)).toHaveText("已保存");

/** Opens an article and waits until it can be written in. */
export async function openEditor(page: Page, articleId: number): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await expect(bodyOf(page)).toBeVisible();
}

/** Puts the caret at the end of the body, on an empty line of its own. */
export async function goToEnd(page: Page): Promise<void> {
  await bodyOf(page).locator("> *").last().click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
}

/** What the server has: what people write is brought into the text when they pause, or when somebody asks. */
export async function draftOf(articleId: number) {
  await settleDraft(systemActor("test"), { articleId });
  const { content, version } = await openDraft(systemActor("test"), articleId);
  return { ...content, version, text: plainText(content.body), types: content.body.content.map((block) => block.type) };
}

/** The words the server has, waited for. */
export const textOnServer = (articleId: number) => expect.poll(async () => (await draftOf(articleId)).text);

/** Pastes or drops a picture file. */
export async function giveFile(target: Locator, how: "paste" | "drop", bytes: Buffer): Promise<void> {
  await target.evaluate((element, { kind, data }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], "图.png", { type: "image/png" }));
    const box = element.getBoundingClientRect();
    const common = { bubbles: true, cancelable: true };
    element.dispatchEvent(kind === "paste" ? new ClipboardEvent("paste", { ...common, clipboardData: transfer }) : new DragEvent("drop", { ...common, dataTransfer: transfer, clientX: box.x + 5, clientY: box.y + 5 }));
  }, { kind: how, data: bytes.toString("base64") });
}

/** Pastes text in the given types. */
export async function givePaste(target: Locator, data: Record<string, string>): Promise<void> {
  await target.evaluate((element, given) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(given)) transfer.setData(type, text);
    element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: transfer }));
  }, data);
}

/** Ends the page's process at once, as a crash does: a page that is closed would send its text once more. */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => {});
  await crashed;
  await page.close();
}
