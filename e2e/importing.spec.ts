import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeSection, newMark } from "#lib/articles/testing";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";
import { paste as pasteEn } from "#messages/en/paste";
import { paste as pasteZh } from "#messages/zh-CN/paste";
import { sketch } from "#lib/content/sketch";
import { docxOf, line as docxLine, manuscript, run } from "#lib/interchange/docx.fixture";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { draftOf } from "./support/editor.ts";
import { elsewhere } from "./support/elsewhere.ts";
import { drawPicture } from "./support/picture.ts";

const realPage = fileURLToPath(new URL("../../shared/data/portal-page.txt", import.meta.url));

function portalPage(mark: string): string {
  return ["欢迎来到河湾资讯网官网", "", `河堤上的观测员${mark}`, "", "时间:2025-03-02 09:05:40 来源:河湾日报", "", "■周小满", "", "每天早上六点 ，老周都要走一遍三公里的河堤，把水位记在本子上。这件事他做了二十一年 。", "", "一本旧账", "", "本子已经用到第四十七本。最早的一本纸页发脆，翻的时候要用两只手托着，县里的档案员来看过三次。", "", "雨季来之前", "", "雨季来之前，他会把木桩重新漆一遍。红色是警戒线，白色是历史最高水位，写着一九九八。", "", "(作者系河湾日报记者)", "", "copyright © 2025 powered by 河湾资讯网   sitemap"].join("\n");
}

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`a Word document that says a machine made it is offered as a declaration, which can be left out (${language})`, async ({ page, signInAs }) => {
    await signInAs("chief", { language });
    const custom = '<Properties xmlns:vt="x"><property pid="2" name="AIGC"><vt:lpwstr>{&quot;Label&quot;:&quot;1&quot;}</vt:lpwstr></property></Properties>';
    const words = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
    const bring = async () => {
      await page.goto("/desk/import");
      await page.getByLabel(t.file).setInputFiles({ name: "稿.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: Buffer.from(docxOf(docxLine(run("水库的通知"), '<w:pStyle w:val="a3"/>') + docxLine(run(words)) + docxLine(run(words)), { custom })) });
      await expect(page.getByText(t.warning.labelled)).toBeVisible();
    };
    const make = async () => {
      await page.getByRole("button", { name: t.makeDraft }).click();
      await expect(page).toHaveURL(/\/desk\/articles\/\d+$/);
      await expect(page.locator(".ed-prose p").last()).toHaveText(words);
    };
    await bring();
    await expect(page.getByLabel(t.declareAll)).toBeChecked();
    await findNothingHere(page, "a labelled import");
    await make();
    await expect(page.locator(".ed-generated")).toHaveCount(2);
    await bring();
    await page.getByLabel(t.declareAll).uncheck();
    await make();
    await expect(page.locator(".ed-generated")).toHaveCount(0);
  });

  test(`an editor brings in a page of a news portal (${language})`, async ({ page, signInAs }) => {
    await signInAs("admin", { language });
    const section = await makeSection();
    const mark = newMark();
    await page.goto("/desk/import");
    await page.getByLabel(t.paste).fill(portalPage(mark));
    await page.getByRole("button", { name: t.recognise }).click();
    await expect(page.getByLabel(t.headline, { exact: true })).toHaveValue(`河堤上的观测员${mark}`);
    await expect(page.getByLabel(t.originalAuthor, { exact: true })).toHaveValue("周小满");
    await expect(page.getByLabel(t.sourceName, { exact: true })).toHaveValue("河湾日报");
    await expect(page.getByLabel(t.published, { exact: true })).toHaveValue("2025-03-02T09:05");
    await expect(page.getByLabel(t.note)).toHaveValue(/作者系河湾日报记者/);
    await expect(page.getByRole("heading", { name: "一本旧账" })).toBeVisible();
    await page.getByLabel(t.section, { exact: true }).selectOption({ value: String(section.id) });
    await page.getByLabel(t.kicker).fill("人物");
    await page.getByRole("button", { name: t.makeDraft }).click();
    await expect(page).toHaveURL(/\/desk\/articles\/\d+$/);
    await expect(page.getByText("每天早上六点 ，老周都要走一遍")).toBeVisible();
    await expect(page.getByText("sitemap")).toHaveCount(0);
  });
}

for (const [language, t, p] of [["zh-CN", zh, pasteZh], ["en", en, pasteEn]] as const) {
  test(`a Word document becomes a draft with its lists, table, footnote and picture (${language})`, async ({ page, signInAs }) => {
    await signInAs("author", { language });
    const headline = `河堤上的观测员${newMark()}`;
    await page.goto("/desk/import");
    await findNothingHere(page, "importing");
    await page.getByLabel(t.file).setInputFiles({ name: "manuscript.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: Buffer.from(manuscript(headline, await drawPicture(200))) });
    await expect(page.getByLabel(t.headline, { exact: true })).toHaveValue(headline);
    await expect(page.getByRole("region", { name: t.body }).getByRole("img", { name: "清晨的河堤" })).toBeVisible();
    await page.getByRole("button", { name: t.makeDraft }).click();
    await expect(page).toHaveURL(/\/desk\/articles\/\d+$/);
    const { body } = await draftOf(Number(page.url().split("/").at(-1)));
    for (const part of ["^(见县志。)", "ul[li[p(漆木桩) ol1[li[p(先红后白)]]]", "table[tr[th→2[p(水位)]] tr[td↓2[p(三月)] td[p(12.1)]]", "figure(清晨的河堤|)"]) expect(sketch(body.content)).toContain(part);
  });

  test(`the page at an address is fetched, looked over and brought in with its picture (${language})`, async ({ page, signInAs }) => {
    const headline = `河堤上的观测员${newMark()}`;
    const story = "河堤上的观测员每天早上六点都要走一遍三公里的河堤，把水位记在本子上，这件事他做了二十一年。";
    const other = await elsewhere({
      "/story.html": { type: "text/html; charset=utf-8", body: `<html><head><title>${headline}</title><meta property="og:site_name" content="河湾日报"></head><body><article><h1>${headline}</h1><p>${story}</p><img src="/a.png" alt="河堤"><p>${story}</p></article></body></html>` },
      "/a.png": { type: "image/png", body: await drawPicture(300) },
    });
    await signInAs("author", { language });
    await page.goto("/desk/import");
    await page.getByLabel(p.address.label).fill(`${other.url}/none.html`);
    await page.getByRole("button", { name: p.address.fetch }).click();
    await expect(page.getByRole("alert").filter({ hasText: "404" })).toBeVisible();
    await page.getByLabel(p.address.label).fill("http://10.0.0.1/");
    await page.getByRole("button", { name: p.address.fetch }).click();
    await expect(page.getByRole("alert").filter({ hasText: "http" })).toBeVisible();
    await page.getByLabel(p.address.label).fill(`${other.url}/story.html`);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel(t.headline, { exact: true })).toHaveValue(headline);
    await expect(page.getByLabel(t.sourceName, { exact: true })).toHaveValue("河湾日报");
    await expect(page.getByLabel(t.sourceUrl, { exact: true })).toHaveValue(`${other.url}/story.html`);
    await expect(page.getByText(t.warning.picturesElsewhere(1))).toBeVisible();
    await page.getByRole("button", { name: t.makeDraft }).click();
    await expect(page).toHaveURL(/\/desk\/articles\/\d+$/);
    await other.close();
    await expect(page.locator(".ed-prose figure img")).toBeVisible();
  });
}

test("a document that is none is told in a sentence", async ({ page, signInAs }) => {
  await signInAs("author");
  await page.goto("/desk/import");
  await page.getByLabel(zh.file).setInputFiles({ name: "a.docx", mimeType: "application/zip", buffer: Buffer.from(manuscript("题").slice(0, 900)) });
  await expect(page.getByRole("alert").filter({ hasText: "打不开" })).toBeVisible();
});

test("a file is as good as pasted words", async ({ page, signInAs }) => {
  await signInAs("author");
  await page.goto("/desk/import");
  await page.getByLabel(zh.file).setInputFiles({ name: "page.txt", mimeType: "text/plain", buffer: Buffer.from(portalPage("甲")) });
  await expect(page.getByLabel(zh.headline, { exact: true })).toHaveValue("河堤上的观测员甲");
  await page.getByText(/^去掉了/).click();
  await expect(page.getByText("欢迎来到河湾资讯网官网")).toBeVisible();
});

test("what is no page is told in a sentence, and the words stay", async ({ page, signInAs }) => {
  await signInAs("author");
  await page.goto("/desk/import");
  await page.getByLabel(zh.paste).fill("留在这里的文字");
  await page.getByLabel(zh.file).setInputFiles({ name: "page.txt", mimeType: "text/plain", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) });
  await expect(page.getByRole("alert").filter({ hasText: "没有导入" })).toBeVisible();
  await expect(page.getByLabel(zh.paste)).toHaveValue("留在这里的文字");
  await page.getByLabel(zh.file).setInputFiles({ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  await expect(page.getByRole("alert").filter({ hasText: "没有" })).toBeVisible();
  await page.getByLabel(zh.file).setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.alloc(6 * 1024 * 1024, "长") });
  await expect(page.getByRole("alert").filter({ hasText: "5 MB" })).toBeVisible();
});

test("a page with scripts in every field imports their words and runs none of them", async ({ page, signInAs }) => {
  await signInAs("author");
  const html = `<html><head><title>无害的标题</title></head><body><article><h1>无害的标题<script>window.broken=1</script></h1><p onclick="window.broken=2">正文第一段足够长，可以当作正文来认。<img src=x onerror="window.broken=3"></p><p><a href="javascript:window.broken=4">链接</a>第二段也要足够长才行，再补几个字。</p><iframe srcdoc="<script>parent.broken=5</script>"></iframe></article></body></html>`;
  await page.goto("/desk/import");
  await page.getByLabel(zh.file).setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) });
  await expect(page.getByLabel(zh.headline, { exact: true })).toHaveValue("无害的标题");
  await page.getByRole("button", { name: zh.makeDraft }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/\d+$/);
  await expect(page.getByText("正文第一段足够长")).toBeVisible();
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
});

test("the real page of a portal becomes an article in its shape", async ({ page, signInAs }) => {
  test.skip(!existsSync(realPage), "the real page is not on this machine");
  await signInAs("author");
  await page.goto("/desk/import");
  await page.getByLabel(zh.paste).fill(readFileSync(realPage, "utf8"));
  await page.getByRole("button", { name: zh.recognise }).click();
  await expect(page.getByLabel(zh.originalAuthor, { exact: true })).toHaveValue("李开复");
  await expect(page.getByLabel(zh.published, { exact: true })).toHaveValue("2024-11-18T18:26");
  await expect(page.getByText(zh.publishedAs("2024-11-18 18:26:20"))).toBeVisible();
  const body = page.getByRole("region", { name: zh.body });
  await expect(body.getByRole("heading")).toHaveCount(3);
  await page.getByRole("button", { name: zh.makeDraft }).click();
  await expect(page).toHaveURL(/\/desk\/articles\/\d+$/);
});
