/** Hours without a network, and tabs that die: two people write offline for minutes, and a page is killed while it writes. */
import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { makeDraft, makeSection } from "#lib/articles/testing";
import { plainText } from "#lib/content/text";
import { contentOf } from "#lib/collab/document";
import { findDocument } from "#lib/collab/keep";
import { type Desk, withBrowser } from "./desk.ts";
import type { Figure } from "./figure.ts";

const minutes = Number(process.env.BENCH_OFFLINE_MINUTES ?? 10);
const editsEach = 500;
const tabKills = 10;

export async function measureOffline(dataDir: string): Promise<Figure[]> {
  return (await withBrowser(dataDir, async (desk) => [await measureKilledTabs(desk), await measureMinutes(desk)])) ?? [{ name: "offline", value: null, unit: "", promised: "0", how: "no Chromium on this machine" }];
}

const bodyOf = (page: Page) => page.locator(".ed-prose[contenteditable=true]");
const saved = (page: Page) => page.locator(".ed-saving", { hasText: "已保存" }).waitFor({ timeout: 60_000 });
const offline = (page: Page) => page.locator(".ed-saving", { hasText: "内容留在本机" }).waitFor({ timeout: 60_000 });

async function open(context: BrowserContext, articleId: number, paragraph: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/desk/articles/${articleId}`);
  await bodyOf(page).locator("> p").nth(paragraph).click();
  await page.keyboard.press("End");
  await saved(page);
  return page;
}

const textOf = async (articleId: number) => {
  const found = await findDocument(articleId);
  return found ? plainText(contentOf(found.doc).body) : "";
};

async function measureMinutes({ enter }: Desk): Promise<Figure> {
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。\n\n乙段。" });
  const contexts = [await enter(), await enter()];
  const pages = await Promise.all(contexts.map((context, at) => open(context, articleId, at)));
  for (const context of contexts) await context.setOffline(true);
  const wait = (minutes * 60_000) / editsEach;
  const written = (await Promise.all(pages.map((page, at) => edit(page, at, wait)))).flat();
  for (const context of contexts) await context.setOffline(false);
  for (const page of pages) await saved(page);
  const text = await textOf(articleId);
  const lost = written.filter((token) => !text.includes(token)).length;
  const doubled = written.filter((token) => text.split(token).length > 2).length;
  const shown = await Promise.all(pages.map(linesOn));
  for (const context of contexts) await context.close();
  const equal = shown.every((lines) => lines.join("\n") === text) ? "equal" : "NOT equal";
  return { name: `edits lost or doubled after ${minutes} minutes offline`, value: lost + doubled, unit: "", promised: "0", how: `two browsers, ${editsEach} edits each; ${lost} lost, ${doubled} doubled, both pages and the database ${equal}` };
}

/** The paragraphs on a page without the cursors of others in them. */
function linesOn(page: Page): Promise<string[]> {
  return bodyOf(page).locator("> p").evaluateAll((paragraphs) => paragraphs.map((paragraph) => {
    const copy = paragraph.cloneNode(true);
    if (copy instanceof Element) for (const cursor of copy.querySelectorAll(".ed-cursor")) cursor.remove();
    return copy.textContent ?? "";
  }));
}

async function edit(page: Page, at: number, wait: number): Promise<string[]> {
  const written: string[] = [];
  for (let edit = 0; edit < editsEach; edit++) {
    const token = `⟨${at}.${edit}⟩`;
    await page.keyboard.type(token);
    written.push(token);
    if (edit === 0) await offline(page);
    await pause(wait);
  }
  return written;
}

/** Without a network, so that only the device can have it: with one a key is on the server after milliseconds. */
async function measureKilledTabs({ enter }: Desk): Promise<Figure> {
  let worst = 0;
  for (let kill = 0; kill < tabKills; kill++) {
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "甲段。" });
    const context = await enter();
    const page = await open(context, articleId, 0);
    await context.setOffline(true);
    const written = await typeAndDie(page);
    await context.setOffline(false);
    const again = await open(context, articleId, 0);
    const text = (await bodyOf(again).textContent()) ?? "";
    const lost = written.keys.find(({ token }) => !text.includes(token));
    worst = Math.max(worst, lost ? written.died - lost.at : 0);
    await context.close();
  }
  return { name: "writing lost with a killed tab, worst", value: Math.round(worst), unit: "ms", promised: "≤ 2,000", how: `${tabKills} tabs killed while typing without a network, opened again` };
}

async function typeAndDie(page: Page): Promise<{ died: number; keys: { token: string; at: number }[] }> {
  const keys: { token: string; at: number }[] = [];
  for (let key = 0; key < 30; key++) {
    const token = `⟨${key}⟩`;
    await page.keyboard.type(token);
    keys.push({ token, at: performance.now() });
    await pause(60);
  }
  const died = performance.now();
  const crashed = page.waitForEvent("crash");
  void page.goto("chrome://crash").catch(() => {});
  await crashed;
  await page.close();
  return { died, keys };
}
