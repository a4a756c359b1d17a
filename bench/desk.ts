/** A desk for measuring: an archive's database, the built site on it, browsers that are signed in. */
import { existsSync } from "node:fs";
import { type BrowserContext, chromium } from "@playwright/test";
import { closeDatabase, openDatabase } from "#db/client";
import { makeActor, makeDraft, makeSection } from "#lib/articles/testing";
import { cookieOf, secret } from "#server/collab/testing";
import { openEmbedded } from "#server/embedded-postgres/open";
import { freePort, type Site, startSite, untilQuiet } from "./process.ts";

export type StartDesk = () => Promise<Site>;

/** @param dataDir an archive; what is measured is added to it. `work` starts the site, as often as it likes, always at the same address. */
export async function withDesk<T>(dataDir: string, work: (start: StartDesk) => Promise<T>): Promise<T> {
  const database = await openEmbedded({ dataDir, log: () => {} });
  openDatabase(database.url, 4);
  const port = String(await freePort());
  try {
    return await work(() => startSite("server/main.ts", dataDir, { DATABASE_URL: database.url, AUTH_SECRET: secret, PORT: port, SITE_URL: `http://127.0.0.1:${port}` }));
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

const browsers = [process.env.CHROMIUM_PATH ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** The Chromium of this machine; undefined when there is none. */
export const browserPath = () => browsers.find((path) => existsSync(path));

export type Desk = { site: Site; /** A browser of its own for a person of its own. */ enter: () => Promise<BrowserContext> };

/** The desk with a browser; null where there is none. */
export async function withBrowser<T>(dataDir: string, work: (desk: Desk) => Promise<T>): Promise<T | null> {
  const executablePath = browserPath();
  if (!executablePath) return null;
  return withDesk(dataDir, async (start) => {
    const site = await start();
    await untilQuiet(site);
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"] });
    const enter = async () => {
      // The page's own worker answers nothing that is measured, and Playwright waits for ever for one that was killed together with its page.
      const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 }, serviceWorkers: "block" });
      const [name = "", value = ""] = (await cookieOf((await makeActor("chief")).id)).cookie.split("=");
      await context.addCookies([{ name, value, url: site.url, httpOnly: true, sameSite: "Lax" }]);
      return context;
    };
    try {
      return await work({ site, enter });
    } finally {
      await browser.close();
      await site.stop();
    }
  });
}

/** Characters of a long draft. */
export const longDraft = 50_000;

/** A draft of about `characters` in paragraphs of 200. */
export async function draftOfLength(characters: number): Promise<number> {
  const sentence = "河堤上的灯亮着，水位比昨天高了三厘米。";
  const paragraph = sentence.repeat(Math.ceil(200 / sentence.length)).slice(0, 200);
  const body = Array.from({ length: Math.ceil(characters / 200) }, () => paragraph).join("\n\n");
  return (await makeDraft({ sectionId: (await makeSection()).id, body })).articleId;
}
