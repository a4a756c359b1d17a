/** The ledger where two servers, two people and fields of their own are in play, and what a page full of it weighs. */
import { brotliCompressSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { claimDecisions } from "#db/schema/facts";
import { makeSection, valueOf } from "#lib/articles/testing";
import { publishArticle } from "#lib/articles/publish";
import { openDraft } from "#lib/drafts/open";
import { facts as zh } from "#messages/zh-CN/facts";
import { expect, test } from "./fixtures.ts";
import { openEditor } from "./support/editor.ts";
import { cardsOf, makeChecked, openFactsTab } from "./support/facts.ts";
import { makePerson, signInContext } from "./support/people.ts";
import { startSite } from "./support/site.ts";

test("two people on two servers verify one claim at once: one line, and both see it", async ({ page, signInAs, browser }) => {
  test.slow();
  const second = await startSite({ DATABASE_URL: process.env.E2E_DATABASE ?? "", DATA_DIR: process.env.E2E_DATA_DIR ?? "", AUTH_SECRET: process.env.E2E_SECRET ?? "" });
  const context = await browser.newContext({ baseURL: second.url, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  try {
    const me = await signInAs("chief");
    const colleague = await makePerson("chief", { name: "编辑丁" });
    await signInContext(context, second.url, colleague);
    const { articleId } = await makeChecked(me.actor, { body: "合同共62页，一直没有公开。" });
    const other = await context.newPage();
    for (const [who, reason] of [[page, "数过一遍"], [other, "看过目录"]] as const) {
      await openEditor(who, articleId);
      await openFactsTab(who, zh.tab);
      await cardsOf(who, "unsupported").filter({ hasText: "62页" }).getByRole("button", { name: zh.verify }).click();
      await who.getByRole("textbox", { name: zh.form.label }).fill(reason);
    }
    await Promise.all([page, other].map((who) => who.getByRole("button", { name: zh.form.send }).click()));
    for (const who of [page, other]) {
      const card = cardsOf(who, "verified").filter({ hasText: "62页" });
      await expect(card).toContainText("数过一遍");
      await expect(card).toContainText("看过目录");
    }
    expect(await db().$count(claimDecisions, eq(claimDecisions.articleId, articleId))).toBe(1);
  } finally {
    await context.close();
    await second.stop();
  }
});

test("open claims of headline and standfirst are marked where they stand, line under line, and said to who listens", async ({ page, signInAs }) => {
  const me = await signInAs("chief");
  const { articleId, story } = await makeChecked(me.actor, { headline: "县城里那座新机房背后的招标公告写明，项目总投资24.7亿元，合同共62页", body: "一段话。" });
  await openEditor(page, articleId);
  const marked = page.locator(".ed-headline.ed-marked-words");
  await expect(marked.locator(".ed-fact-bad")).toHaveText(story.wrong.amount);
  await expect(page.locator("#text-headline")).toHaveAccessibleDescription(new RegExp(story.wrong.amount));
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const [field, words] = await Promise.all([page.locator("#text-headline"), marked].map((one) => one.boundingBox()));
    expect(words).toEqual(field);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  const words = await marked.locator(".ed-fact-bad").boundingBox();
  if (!words) throw new Error("no mark");
  await page.mouse.click(words.x + words.width / 2, words.y + words.height / 2);
  await expect(cardsOf(page, "contradicted").filter({ hasText: story.wrong.amount })).toHaveAttribute("data-chosen", "true");
  // What is typed before it moves the mark with its words.
  await page.locator("#text-headline").press("Home");
  await page.keyboard.type("新");
  await expect(marked.locator(".ed-fact-bad")).toHaveText(story.wrong.amount);
});

test("an article with a hundred claims and twenty sources stays within what a cheap phone fetches", async ({ signInAs, request, site }) => {
  test.slow();
  const me = await signInAs("chief");
  const lines = Array.from({ length: 50 }, (_, at) => `第${at + 1}标段的合同总价为${at + 3}.${at % 9}1亿元，机房里共装有${at * 7 + 1_203}台机柜，去年夏天的巡查记录里写着它们大多空着，门口的保安说没有人来过。`);
  const sources = Array.from({ length: 20 }, (_, at): [string, string] => [`第${at + 1}份招标公告与中标结果`, lines.filter((_, line) => line % 20 === at).join("\n\n") || "无。"]);
  const { articleId } = await makeChecked(me.actor, { sectionId: (await makeSection()).id, sources, body: lines.join("\n\n") });
  const { path } = valueOf(await publishArticle(me.actor, { articleId, basedOn: (await openDraft(me.actor, articleId)).version }));
  const get = async (address: string) => {
    const answer = await request.get(new URL(address, site).href, { headers: { "accept-encoding": "br" } });
    const sent = Number(answer.headers()["content-length"] ?? Number.NaN);
    const text = await answer.text();
    return { text, bytes: Number.isNaN(sent) || answer.headers()["content-encoding"] !== "br" ? brotliCompressSync(text).length : sent };
  };
  const page = await get(path);
  expect(page.text.match(/<sup class="source-mark">/g)?.length ?? 0).toBeGreaterThanOrEqual(100);
  expect(page.text.match(/id="source-\d+"/g)).toHaveLength(20);
  const parts = [...page.text.matchAll(/<(?:script|link)\b[^>]*(?:src|href)="([^"]+)"[^>]*>/g)].filter(([tag]) => tag.startsWith("<script") || /rel="(?:stylesheet|preload)"/.test(tag)).map((match) => match[1] ?? "");
  const weighed = await Promise.all([...new Set(parts)].map(async (address) => ({ address, ...(await get(address)) })));
  const script = weighed.filter(({ address }) => /\.js(?:\?|$)/.test(address)).reduce((sum, { bytes }) => sum + bytes, 0);
  const all = weighed.reduce((sum, { bytes }) => sum + bytes, page.bytes);
  test.info().annotations.push({ type: "weight", description: `${all} bytes, ${page.bytes} of them the page, ${script} of them script` });
  expect(all).toBeLessThanOrEqual(40_000);
  expect(script).toBeLessThanOrEqual(6_000);
});
