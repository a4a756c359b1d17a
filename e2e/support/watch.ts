/** Listens to a page for what a reader's page never does. */
import type { Page } from "@playwright/test";

/**
 * Grows as the page goes on: errors and warnings of the console (refusals of the content policy among them), errors of scripts, dialogs,
 * files that did not come, requests to other hosts, cookies set. The status of the page itself is not counted.
 */
export function watchPage(page: Page, site: string): string[] {
  const faults: string[] = [];
  const host = new URL(site).host;
  page.on("console", (message) => {
    const ofThePage = message.location().url === page.url() && message.text().startsWith("Failed to load resource");
    if ((message.type() === "error" || message.type() === "warning") && !ofThePage) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("dialog", async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, host: asked } = new URL(request.url());
    if (protocol !== "data:" && asked !== host) faults.push(`other host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) faults.push(`${response.status()}: ${response.url()}`);
    if (response.headers()["set-cookie"] !== undefined) faults.push(`cookie: ${response.url()}`);
  });
  return faults;
}

/** What reaches over the right edge of the window, as tag and class; empty when nothing scrolls sideways. */
export function reachingOver(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 8).map((one) => `${one.tagName.toLowerCase()}.${one.className}`)];
  });
}
