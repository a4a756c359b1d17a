/** A story is set as a careful typesetter would, and its outline says where one is. */
import { makePublished, makeSection, newMark } from "#lib/articles/testing";
import { site as en } from "#messages/en/site";
import { site as zh } from "#messages/zh-CN/site";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";

const paragraph = "县城的机房在河边，三年里添了 4,000 台机柜；账本上的每一笔，都能在公开的文件里找到出处。".repeat(12);
const body = ["一", "二", "三"].map((part) => `## 第${part}节\n\n${paragraph}\n\n${paragraph}`).join("\n\n");

test("Chinese stands in lines of 34 to 38 signs, with its own rules for blanks, marks and breaks", async ({ page }) => {
  const { path } = await makePublished({ sectionId: (await makeSection()).id, headline: "一座县城的算力账本", body });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
  const set = await page.evaluate(() => {
    const text = document.querySelector(".story > .body > p");
    const headline = document.querySelector("h1");
    if (!text || !headline) return null;
    const style = getComputedStyle(text);
    const of = (name: string, element: Element = text) => getComputedStyle(element).getPropertyValue(name);
    return { signs: text.clientWidth / Number.parseFloat(style.fontSize), height: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize), size: Number.parseFloat(style.fontSize), autospace: of("text-autospace"), trim: of("text-spacing-trim"), breaks: of("line-break"), balance: of("text-wrap-style", headline) };
  });
  expect(set).toMatchObject({ autospace: "normal", trim: "trim-start", breaks: "strict", balance: "balance" });
  expect(set?.size).toBeGreaterThanOrEqual(18);
  expect(set?.signs).toBeGreaterThanOrEqual(34);
  expect(set?.signs).toBeLessThan(39);
  expect(set?.height).toBeGreaterThanOrEqual(1.9);
  expect(set?.height).toBeLessThanOrEqual(2);
  // Blanks between Chinese and figures are drawn, never written.
  expect(await page.locator(".story > .body > p").first().textContent()).toBe(paragraph);
});

test("two people of one name are both named, each with their own page", async ({ page }) => {
  const name = `王伟${newMark()}`;
  const people = [await makePerson("author", { name }), await makePerson("author", { name })];
  const { path } = await makePublished({ sectionId: (await makeSection()).id, details: { bylines: [...people.map(({ id }) => ({ personId: id, name: "" })), { personId: null, name }] } });
  await page.goto(path);
  await expect(page.locator(".article-head .names")).toHaveText(`${name}、${name}、${name}`);
  const pages = await page.locator(".article-head .names a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(pages).size).toBe(2);
});

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`the outline marks the part that is being read (${language})`, async ({ page }) => {
    const { path } = await makePublished({ sectionId: (await makeSection()).id, language, body });
    await page.setViewportSize({ width: 1440, height: 700 });
    await page.goto(path);
    const outline = page.getByRole("navigation", { name: t.article.outline });
    await expect(outline.getByRole("link")).toHaveCount(3);
    await expect(outline.locator("[aria-current]")).toHaveCount(0);
    for (const part of ["第二节", "第三节", "第一节"]) {
      await page.getByRole("heading", { name: part }).evaluate((heading) => heading.scrollIntoView({ block: "start" }));
      await expect(outline.locator("[aria-current]")).toHaveText([part]);
    }
    await outline.getByRole("link", { name: "第三节" }).click();
    await expect(page.getByRole("heading", { name: "第三节" })).toBeInViewport();
    await expect(outline.locator("[aria-current]")).toHaveText(["第三节"]);
  });
}
