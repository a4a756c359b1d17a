/** Looks at readers' pages: what they say, where they lead, and what they never do. */
import type { Page } from "@playwright/test";
import { makeEdition } from "./story.ts";

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
    // What scrolls in a box of its own does not make the page wide.
    const boxed = (one: Element): boolean => one !== document.body && one.parentElement !== null && (getComputedStyle(one.parentElement).overflowX !== "visible" || boxed(one.parentElement));
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5 && !boxed(one));
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 8).map((one) => `${one.tagName.toLowerCase()}.${one.className}`)];
  });
}

/** The values of an attribute of everything that matches, in the order of the page; "" where it is missing. */
export function attributes(page: Page, selector: string, name: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((all, key) => all.map((one) => one.getAttribute(key) ?? ""), name);
}

/** Addresses of all stories of a list, page by page, by its link to older ones. */
export async function leaf(page: Page, start: string, older: string): Promise<string[]> {
  const seen: string[] = [];
  await page.goto(start);
  for (let pages = 1; pages <= 10; pages++) {
    seen.push(...(await attributes(page, "main .card .headline a", "href")));
    const next = page.getByRole("link", { name: older, exact: true });
    if ((await next.count()) === 0) return seen;
    const from = page.url();
    await Promise.all([page.waitForURL((url) => url.href !== from), next.click()]);
  }
  throw new Error(`${start} does not end`);
}

/** The elements of this name in a document that has to be XML: their children's texts by name. */
export function readXml(page: Page, xml: string, element: string): Promise<{ fault: string; items: Record<string, string>[] }> {
  return page.evaluate(({ text, name }) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    const items = [...parsed.getElementsByTagName(name)].map((item) => {
      const parts: Record<string, string> = {};
      for (const { tagName, textContent } of item.children) parts[tagName] = tagName in parts ? `${parts[tagName]}|${textContent}` : (textContent ?? "");
      return parts;
    });
    return { fault: parsed.querySelector("parsererror")?.textContent ?? "", items };
  }, { text: xml, name: element });
}

/** One address of every kind of answer that strangers get. */
export async function everyKind(page: Page) {
  const { section, story, lists, picture } = await makeEdition("zh-CN");
  await page.goto(story.path);
  const [style = ""] = await attributes(page, 'link[rel="stylesheet"]', "href");
  const [script = ""] = await attributes(page, "head script[src]", "src");
  const documents = [story.path, ...Object.values(lists), "/", `/zh-Hant${story.path}`, `${story.path}/qr.svg`, "/archive", "/corrections", "/about/ai", "/about/sitemap", "/about/privacy", "/search", "/feed.xml", `/section/${section.slug}/feed.xml`, `${lists.tag}/atom.xml`, `${lists.author}/feed.json`, `${story.path}.md`, "/llms.txt", "/news-sitemap.xml", "/sitemap.xml", "/sitemap/pages.xml", "/robots.txt"];
  return { documents, files: [style, script, "/icon.svg", "/favicon.ico"], picture: picture.path, never: "/nothing/here", moved: `/a/${story.articleId}` };
}
