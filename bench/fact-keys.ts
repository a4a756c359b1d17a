/** What checking facts costs who types: the same long text with its claims marked and with the check left out, in turns in one run. */
import type { Page } from "@playwright/test";
import { makeDraft, makeSection, makeActor, valueOf } from "#lib/articles/testing";
import { attachText } from "#lib/sources/attach-text";
import { editor } from "#messages/zh-CN/editor";
import { facts } from "#messages/zh-CN/facts";
import { type Desk, withBrowser } from "./desk.ts";
import { type Figure, round } from "./figure.ts";
import { openDraft, paintTimes, percentile } from "./keystrokes.ts";

const rounds = 5;
const paragraphs = 80;

/** @param dataDir an archive; two drafts are added to it. */
export async function measureFactKeys(dataDir: string): Promise<Figure[]> {
  return (await withBrowser(dataDir, measure)) ?? [{ name: "keys with facts", value: null, unit: "", promised: "≤ 1.15 ×", how: "no Chromium on this machine" }];
}

async function measure({ enter }: Desk): Promise<Figure[]> {
  const [withFacts, without] = [await (await enter()).newPage(), await (await enter()).newPage()];
  await without.route("**/desk/articles/*/facts", (route) => route.abort());
  await openDraft(without, await draftOfClaims(), paragraphs);
  await openDraft(withFacts, await draftOfClaims(), paragraphs);
  const marks = await countClaims(withFacts);
  const taken: Record<"on" | "off", number[]> = { on: [], off: [] };
  const into = (page: Page) => () => page.locator(".ed-prose > p").nth(3).click({ position: { x: 300, y: 8 } });
  for (let turn = 0; turn < rounds * 2; turn++) {
    // Who is first changes: a machine gets slower or faster while it is measured.
    const on = turn % 4 === 1 || turn % 4 === 2;
    taken[on ? "on" : "off"].push(...(await paintTimes(on ? withFacts : without, into(on ? withFacts : without))));
  }
  const share = (at: number) => round(percentile(taken.on, at) / percentile(taken.off, at), 2);
  const told = (at: number) => `${round(percentile(taken.on, at))} ms against ${round(percentile(taken.off, at))} ms`;
  return [
    { name: "key to paint with facts against without, p50", value: share(0.5), unit: "×", promised: "≤ 1.15", how: `16,000 characters, ${marks} claims marked; ${rounds} × 80 keys each in turns; ${told(0.5)}` },
    { name: "key to paint with facts against without, p95", value: share(0.95), unit: "×", promised: "≤ 1.15", how: told(0.95) },
  ];
}

/** Those that are counted in the panel, once the last paragraph is checked; in the text only those near the window are drawn. */
async function countClaims(page: Page): Promise<number> {
  const last = page.locator(".ed-prose > p").last();
  await last.scrollIntoViewIfNeeded();
  await last.locator(".ed-fact").first().waitFor({ timeout: 120_000 });
  await page.getByRole("tab", { name: new RegExp(`^${facts.tab}`) }).click();
  const groups = await page.locator(".fc-group > summary").allTextContents();
  await page.getByRole("tab", { name: new RegExp(`^${editor.tabs.publish}`) }).click();
  return groups.reduce((sum, words) => sum + Number(/\d+/.exec(words)?.[0] ?? 0), 0);
}

/** 16,000 characters with 1,600 claims, two in three of which the source has. */
async function draftOfClaims(): Promise<number> {
  const actor = await makeActor("chief");
  const lines = Array.from({ length: paragraphs }, (_, line) => Array.from({ length: 10 }, (_, at) => `第${line * 10 + at + 100}组共有${line * 10 + at + 1200}台机柜在机房里，`).join("").slice(0, 199).concat("。"));
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, actor, body: lines.join("\n\n") });
  valueOf(await attachText(actor, { articleId, name: "清单", words: lines.filter((_, at) => at % 3 > 0).join("\n\n") }));
  return articleId;
}
