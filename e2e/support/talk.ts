/** Comments as a test handles them. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { bodyOf } from "./editor.ts";

/** Selects words of the body as a mouse would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await bodyOf(page).evaluate((body, wanted) => {
    if (body instanceof HTMLElement && body.isContentEditable) body.focus();
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const letters: [Text, number][] = [];
    let all = "";
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = 0; at < node.data.length; at++) letters.push([node, at]);
      all += node.data;
    }
    const from = letters[all.indexOf(wanted)];
    const to = letters[all.indexOf(wanted) + wanted.length - 1];
    if (!from || !to) throw new Error(`no such words: ${wanted}`);
    getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1] + 1);
  }, words);
}

export const marksOf = (page: Page) => page.locator(".ed-talk");
export const threadsOf = (page: Page): Locator => page.locator(".tk-thread");

/** The words that are marked in the text, piece by piece joined. */
export const markedOn = (page: Page) => expect.poll(async () => (await marksOf(page).allTextContents()).join(""));

/** Says something about words of the body, by keyboard; returns when it is in the list. */
export async function comment(page: Page, words: string, text: string, label: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press("Control+Alt+m");
  const field = page.getByRole("textbox", { name: label });
  await expect(field).toBeFocused();
  await field.pressSequentially(text);
  await page.keyboard.press("Control+Enter");
  await expect(threadsOf(page).filter({ hasText: text })).toBeVisible();
}
