/** What axe finds on a page, in both themes. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const themes = ["light", "dark"] as const;

export async function findNothing(page: Page, path: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(path);
    await findNothingHere(page, `${path} in ${colorScheme}`);
  }
}

/** The same of what is on the screen now: a window that was opened, say. */
export async function findNothingHere(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map((violation) => ({ rule: violation.id, where: violation.nodes.slice(0, 3).map((node) => node.html) })), what).toEqual([]);
}
