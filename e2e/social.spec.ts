/** Somebody shares a page on another site: what stands there beside the link. */
import type { APIRequestContext, Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { publishArticle } from "#lib/articles/publish";
import { makeDraft, makePublished, makeSection, revised, valueOf } from "#lib/articles/testing";
import { unpublishArticle } from "#lib/articles/unpublish";
import { saveDraft } from "#lib/drafts/save";
import { localPath } from "#lib/i18n/languages";
import { expect, test } from "./fixtures.ts";
import { makeEdition } from "./support/story.ts";
import { attributes } from "./support/watch.ts";

const system = systemActor("test");

/** What the head of a page says of its picture. */
async function pictureOf(page: Page, path: string) {
  await page.goto(path);
  const meta = async (name: string) => (await attributes(page, `head > meta[property="${name}"], head > meta[name="${name}"]`, "content")).join("|");
  const [url, width, height, alt] = [await meta("og:image"), await meta("og:image:width"), await meta("og:image:height"), await meta("og:image:alt")];
  expect([await meta("twitter:card"), await meta("twitter:image"), await meta("twitter:image:alt")], path).toEqual(["summary_large_image", url, alt]);
  return { url, width: Number(width), height: Number(height), alt };
}

/** The size that the file itself tells. */
async function sizeOf(request: APIRequestContext, url: string) {
  const answer = await request.get(url, { maxRedirects: 0 });
  expect(answer.status(), url).toBe(200);
  expect(answer.headers(), url).toMatchObject({ "content-type": "image/png", "cross-origin-resource-policy": "cross-origin" });
  expect(answer.headers()["content-encoding"], url).toBeUndefined();
  const body = await answer.body();
  expect(body.length, url).toBeLessThanOrEqual(100_000);
  return { width: body.readUInt32BE(16), height: body.readUInt32BE(20) };
}

for (const [language, headline] of [["zh-CN", `一座县城的“账本”：3 年、4,000 台机柜 <b>&amp;</b> 🎉`], ["en", `A county’s "ledger": three years, 4,000 cabinets <b>&amp;</b> 🎉`]] as const) {
  test(`a story without a picture is shared with its headline; a new headline has a new picture, a story taken down has none (${language})`, async ({ page, request, site }) => {
    const section = await makeSection();
    const { articleId, content, version, path } = await makePublished({ sectionId: section.id, language, headline });
    const { url, alt, ...stated } = await pictureOf(page, path);
    expect(url).toContain(`${site}${localPath(language, `/social/a/${articleId}-`)}`);
    expect(alt).toContain(headline);
    expect(stated).toEqual({ width: 1200, height: 630 });
    expect(await sizeOf(request, url)).toEqual(stated);
    const saved = valueOf(await saveDraft(system, { articleId, basedOn: version, content: { ...content, headline: `${headline} 2` } }));
    valueOf(await publishArticle(system, { articleId, basedOn: saved.version, change: revised }));
    await expect.poll(async () => (await pictureOf(page, path)).url).not.toBe(url);
    const { url: newer } = await pictureOf(page, path);
    await expect.poll(async () => (await request.get(url, { maxRedirects: 0 })).headers().location).toBe(newer.slice(site.length));
    expect(await sizeOf(request, newer)).toEqual(stated);
    valueOf(await unpublishArticle(system, { articleId }));
    for (const gone of [newer, url]) await expect.poll(async () => (await request.get(gone, { maxRedirects: 0 })).status()).toBe(404);
  });

  test(`every other page is shared with its name, a story with a picture with that (${language})`, async ({ page, request, site }) => {
    const { story, lists, section } = await makeEdition(language);
    const kinds: [path: string, kind: string, alt: string][] = [[lists.section, "section", language === "en" ? section.nameEn : section.name], [lists.tag, "tag", "tag"], [lists.author, "by", ""], [lists.month, "site", ""], [localPath(language, "/"), "site", ""], [localPath(language, "/about/privacy"), "site", ""]];
    for (const [path, kind, name] of kinds) {
      const { url, alt, ...stated } = await pictureOf(page, path);
      expect(url, path).toContain(`${site}${localPath(language, `/social/${kind}`)}`);
      expect(alt, path).toContain(name);
      expect(await sizeOf(request, url), path).toEqual(stated);
    }
    const cover = await pictureOf(page, story.path);
    expect(cover.url).toMatch(/\/media\/.*\.jpeg$/);
    // It may be wanted elsewhere all the same: every story has one.
    const drawn = await request.get(localPath(language, `/social/a/${story.articleId}-000000000000.png`));
    expect([drawn.status(), drawn.headers()["content-type"]]).toEqual([200, "image/png"]);
  });
}

test("a draft has no picture", async ({ request }) => {
  const draft = await makeDraft({ sectionId: (await makeSection()).id });
  for (const language of ["zh-CN", "en"] as const) expect((await request.get(localPath(language, `/social/a/${draft.articleId}-000000000000.png`))).status()).toBe(404);
});
