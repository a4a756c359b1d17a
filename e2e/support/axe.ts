/** What axe finds on a page, in both themes. */
import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { expect } from "../fixtures.ts";

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const everything: RunOptions = { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
/** What a theme can change; all else is the same in both. */
const ofColours: RunOptions = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } };

export async function findNothing(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path);
  await findIn(page, everything, `${path} in light`);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await findIn(page, ofColours, `${path} in dark`);
}

/** The same of what is on the screen now, in the theme it has: a window that was opened, say. */
export async function findNothingHere(page: Page, what: string): Promise<void> {
  await findIn(page, everything, what);
}

/**
 * Not by @axe-core/playwright: it brings axe into a blank page of its own at each look as well, and the record of
 * all that is right through the wire twice; that took 1.3 to 3.5 s a look, and this takes 0.15 to 0.4 s.
 */
async function findIn(page: Page, options: RunOptions, what: string): Promise<void> {
  // A page that was looked at before has it already.
  for (const frame of page.frames()) if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  const violations = await page.evaluate(look, options);
  expect(violations, what).toEqual([]);
}

/** Runs in the page. */
async function look(options: RunOptions) {
  const found = await window.axe?.run(document, { ...options, resultTypes: ["violations"] });
  // Silence is not success.
  return found === undefined ? "axe did not run" : found.violations.map(({ id, nodes }) => ({ rule: id, where: nodes.slice(0, 3).map(({ html }) => html) }));
}
