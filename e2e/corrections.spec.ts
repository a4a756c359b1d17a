/** A reader learns what was corrected, and what was taken back. */
import { makePublished, makeSection, newMark } from "#lib/articles/testing";
import { localPath } from "#lib/i18n/languages";
import { about as aboutEn } from "#messages/en/about";
import { site as en } from "#messages/en/site";
import { about as aboutZh } from "#messages/zh-CN/about";
import { site as zh } from "#messages/zh-CN/site";
import { expect, test } from "./fixtures.ts";
import { correct, retract } from "./support/corrections.ts";
import { watchPage } from "./support/watch.ts";

const editions = [["zh-CN", zh, aboutZh], ["en", en, aboutEn]] as const;

for (const [language, t, about] of editions) {
  test(`from the foot of any page a reader comes to the corrections, and from there to the corrected place (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    const mark = newMark();
    const story = await makePublished({ sectionId: (await makeSection()).id, language, headline: `Corrected ${mark}` });
    await page.goto(story.path);
    await expect(page.locator(".correction-box, .correction-notice")).toHaveCount(0);
    await correct(story.articleId, "update", [`Added ${mark} <b>x</b>`]);
    await correct(story.articleId, "correction", [`Wrong ${mark}\nsecond line`]);
    await page.goto(localPath(language, "/"));
    await page.getByRole("contentinfo").getByRole("link", { name: about.corrections.short, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(about.corrections.title);
    const line = page.getByRole("listitem").filter({ hasText: `Wrong ${mark}` });
    await expect(async () => {
      await page.reload();
      await expect(line).toContainText(about.corrections.kind.correction, { timeout: 1_000 });
    }).toPass();
    await line.getByRole("link", { name: story.headline }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(story.headline);
    const boxes = page.getByRole("region", { name: about.corrections.title });
    await expect(boxes.getByText(`Wrong ${mark}`)).toBeInViewport();
    await expect(boxes.locator(".correction-box").first()).toContainText(about.corrections.kind.correction);
    await expect(boxes.getByText(`Added ${mark} <b>x</b>`)).toBeVisible();
    expect(await boxes.locator(".correction-box").evaluateAll((all) => new Set(all.map((box) => getComputedStyle(box).backgroundColor)).size)).toBe(2);
    await page.goto(story.path);
    await page.locator(".correction-notice a").click();
    await expect(page).toHaveURL(/#corrections$/);
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? "");
    expect(data.correction).toMatchObject([{ "@type": "CorrectionComment", text: `Wrong ${mark}\nsecond line` }, { text: `Added ${mark} <b>x</b>` }]);
    expect(faults).toEqual([]);
  });

  test(`older corrections are a page further (${language})`, async ({ page }) => {
    const mark = newMark();
    const story = await makePublished({ sectionId: (await makeSection()).id, language });
    // Of yesterday, or they would push those of the other tests from the first page.
    await correct(story.articleId, "correction", Array.from({ length: 25 }, (_, at) => `${mark} no ${at}.`), new Date(Date.now() - 86_400_000));
    const seen = new Set<string>();
    await expect(async () => {
      await page.goto(localPath(language, "/corrections"));
      await expect(page.getByText(`${mark} no 24.`)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    for (let pages = 0; pages < 6 && seen.size < 25; pages++) {
      for (const text of await page.locator(".correction-list .what").allTextContents()) if (text.startsWith(mark)) seen.add(text);
      if (seen.size < 25) await page.getByRole("link", { name: about.corrections.earlier, exact: true }).click();
    }
    expect(seen.size).toBe(25);
    await page.getByRole("link", { name: about.corrections.newest, exact: true }).click();
    await expect(page.getByText(`${mark} no 24.`)).toBeVisible();
  });

  test(`a retracted story leaves a page that says what, when and why (${language})`, async ({ page, site }) => {
    const faults = watchPage(page, site);
    const mark = newMark();
    const [story, silent] = [await makePublished({ sectionId: (await makeSection()).id, language }), await makePublished({ sectionId: (await makeSection()).id, language })];
    await correct(story.articleId, "correction", [`Before ${mark}`]);
    await retract(story.articleId, `Because ${mark} <i>x</i>`);
    await retract(silent.articleId, "");
    expect((await page.goto(story.path))?.status()).toBe(410);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.retracted.title);
    await expect(page.getByRole("main")).toContainText(t.retracted.text(story.headline, ""));
    await expect(page.getByRole("main")).toContainText(about.retraction.reason(`Because ${mark} <i>x</i>`));
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await page.getByRole("main").getByRole("link", { name: about.corrections.title }).click();
    const line = page.getByRole("listitem").filter({ hasText: `Before ${mark}` });
    await expect(line).not.toContainText(story.headline);
    await line.getByRole("link", { name: about.corrections.retracted }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.retracted.title);
    expect((await page.goto(silent.path))?.status()).toBe(410);
    await expect(page.locator(".reason")).toHaveCount(0);
    // The browser fetches a page beforehand when a reader rests on its link, also one that answers 410.
    expect(faults.filter((fault) => fault !== `410: ${site}${localPath(language, `/a/${story.articleId}`)}`)).toEqual([]);
  });
}

for (const [language, t, about] of editions) {
  test(`the map of the site leads to every kind of page, and each is there (${language})`, async ({ page, request }) => {
    const section = await makeSection();
    await makePublished({ sectionId: section.id, language });
    await expect(async () => {
      await page.goto(localPath(language, "/"));
      await page.getByRole("contentinfo").getByRole("link", { name: about.sitemap.title, exact: true }).click();
      await expect(page.getByRole("main").getByRole("link", { name: language === "en" ? section.nameEn : section.name, exact: true })).toBeVisible({ timeout: 1_000 });
    }).toPass();
    const links = await page.getByRole("main").getByRole("link").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    const at = (path: string) => localPath(language, path);
    expect(links).toEqual(expect.arrayContaining([at("/"), at("/feed.xml"), at("/corrections"), at("/about/ai"), at("/about/privacy"), at("/archive"), at(`/section/${section.slug}/feed.xml`)]));
    for (const path of links.filter((one) => !/section|by/.test(one))) expect((await request.get(path)).status(), path).toBe(200);
    await page.getByRole("contentinfo").getByRole("link", { name: about.ai.short, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(about.ai.title);
    await page.getByRole("contentinfo").getByRole("link", { name: t.footer.privacy, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.privacy.title);
  });
}
