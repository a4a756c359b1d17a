/** What a writer waits for: a key until it is painted, against a plain textarea, and a long draft until it can be written in. */
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { XmlElement, XmlText } from "yjs";
import { makeActor } from "#lib/articles/testing";
import { bodyName } from "#lib/collab/document-names";
import { cookieOf, TestPage } from "#server/collab/testing";
import { type Desk, draftOfLength, longDraft, withBrowser } from "./desk.ts";
import { type Figure, median, round } from "./figure.ts";

const rounds = 5;
const keysPerRound = 80;
const openings = 7;

export async function measureKeystrokes(dataDir: string): Promise<Figure[]> {
  return (await withBrowser(dataDir, async (desk) => [...(await measureKeys(desk)), await measureOpening(desk)])) ?? [{ name: "keystrokes", value: null, unit: "", promised: "≤ 2.5 ×", how: "no Chromium on this machine" }];
}

async function measureKeys({ site, enter }: Desk): Promise<Figure[]> {
  const articleId = await draftOfLength(longDraft);
  const context = await enter();
  const editor = await context.newPage();
  await openDraft(editor, articleId);
  const plain = await plainPage(await context.newPage(), (await editor.locator(".ed-prose > p").allTextContents()).join("\n"));
  const colleague = new TestPage(site.url, articleId, await cookieOf((await makeActor("chief")).id));
  const typing = typeMeanwhile(colleague);
  const taken: Record<"editor" | "plain", number[]> = { editor: [], plain: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      taken.plain.push(...(await paintTimes(plain, () => plain.locator("textarea").focus())));
      taken.editor.push(...(await paintTimes(editor, () => editor.locator(".ed-prose > p").nth(3).click())));
    }
  } finally {
    typing.stop();
    colleague.leave();
    await context.close();
  }
  const how = `${longDraft} characters, another person typing 10 keys a second into the draft; ${rounds} × ${keysPerRound} keys in turns, from the key's event to the task after its frame`;
  const at = (share: number) => [percentile(taken.editor, share), percentile(taken.plain, share)] as const;
  const [editor50, plain50] = at(0.5);
  const [editor95, plain95] = at(0.95);
  return [
    { name: "key to paint against a textarea, p50", value: round(editor50 / plain50, 2), unit: "×", promised: "≤ 2.5", how: `${how}; ${round(editor50)} ms against ${round(plain50)} ms` },
    { name: "key to paint against a textarea, p95", value: round(editor95 / plain95, 2), unit: "×", promised: "", how: `${round(editor95)} ms against ${round(plain95)} ms` },
  ];
}

export async function openDraft(page: Page, articleId: number, paragraphs = longDraft / 200): Promise<void> {
  await page.goto(`/desk/articles/${articleId}`);
  await page.locator(".ed-prose[contenteditable=true] > p").nth(paragraphs - 1).waitFor({ state: "attached" });
}

/** A page of the same size with the same words and nothing else. */
async function plainPage(page: Page, text: string): Promise<Page> {
  await page.setContent('<textarea style="width: 700px; height: 800px; font-size: 18px; line-height: 1.9"></textarea>');
  await page.locator("textarea").evaluate((area, words) => {
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.value = words;
    area.setSelectionRange(700, 700);
  }, text);
  return page;
}

/** Milliseconds of each key; the first ones of a round warm the page up and do not count. */
export async function paintTimes(page: Page, goIn: () => Promise<void>): Promise<number[]> {
  await page.bringToFront();
  await goIn();
  await page.evaluate(() => {
    const taken: number[] = [];
    const painted = (event: KeyboardEvent) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => taken.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    };
    addEventListener("keydown", painted, { capture: true });
    const measured = () => {
      removeEventListener("keydown", painted, { capture: true });
      return taken;
    };
    Object.assign(globalThis, { measured });
  });
  for (let key = 0; key < keysPerRound; key++) {
    await page.keyboard.press("a");
    await pause(40);
  }
  const taken = await page.evaluate<number[]>("measured()");
  return taken.slice(10);
}

/** A colleague who writes into another paragraph. */
function typeMeanwhile({ doc }: TestPage): { stop: () => void } {
  const type = () => {
    const block = doc.getXmlFragment(bodyName).get(6);
    const text = block instanceof XmlElement ? block.get(0) : null;
    if (text instanceof XmlText) text.insert(1, "字");
  };
  const timer = setInterval(type, 100);
  return { stop: () => clearInterval(timer) };
}

async function measureOpening({ enter }: Desk): Promise<Figure> {
  const articleId = await draftOfLength(longDraft);
  const context = await enter();
  const taken: number[] = [];
  for (let opening = 0; opening <= openings; opening++) {
    const page = await context.newPage();
    const since = performance.now();
    await openDraft(page, articleId);
    if (opening > 0) taken.push(performance.now() - since);
    await page.close();
  }
  await context.close();
  return { name: `a draft of ${longDraft} characters opened`, value: round(median(taken), 0), unit: "ms", promised: "≤ 1,000", how: `from the address to the last paragraph in an editor that takes keys; median of ${openings} after one` };
}

export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
