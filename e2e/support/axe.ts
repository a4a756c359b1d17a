/** What axe finds on a page, in both themes. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a theme can change; all else is the same in both. */
const ofColours = ["color-contrast", "link-in-text-block"];

export async function findNothing(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path);
  await findNothingHere(page, `${path} in light`);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await findIn(new AxeBuilder({ page }).withRules(ofColours), `${path} in dark`);
}

/** The same of what is on the screen now, in the theme it has: a window that was opened, say. */
export async function findNothingHere(page: Page, what: string): Promise<void> {
  await findIn(new AxeBuilder({ page }).withTags(rules), what);
}

async function findIn(axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map((violation) => ({ rule: violation.id, where: violation.nodes.slice(0, 3).map((node) => node.html) })), what).toEqual([]);
}
