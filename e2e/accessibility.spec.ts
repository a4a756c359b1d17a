import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makeDraft, makePublished, makeSection } from "#lib/articles/testing";
import { expect, test } from "./fixtures.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function findNothing(page: Page, path: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(violations.map((violation) => ({ rule: violation.id, where: violation.nodes.slice(0, 3).map((node) => node.html) })), `${path} in ${colorScheme}`).toEqual([]);
  }
}

const body = "## 小标题\n\n一段话，里面有[链接](https://example.com/)和**重点**。\n\n> 引文一句。\n\n- 甲\n- 乙\n\n| 项 | 数 |\n|---|---|\n| 一 | 1 |\n\n---\n\n末段。";

for (const [language, prefix] of [["zh-CN", ""], ["en", "/en"]] as const) {
  test(`readers' pages have nothing for axe to find (${language})`, async ({ page }) => {
    test.setTimeout(180_000);
    const section = await makeSection();
    const article = await makePublished({ sectionId: section.id, language, body, kicker: "引题", note: "附记", details: { tags: [`标签${section.slug}`], sources: [{ name: "来源", url: "https://example.com/", originalAuthor: "", originalHeadline: "", relation: "basis", passages: [] }] } });
    for (const path of [`${prefix}/`, article.path, `${prefix}/section/${section.slug}`, `${prefix}/archive`, `${prefix}/archive/${new Date().toISOString().slice(0, 7)}`, `${prefix}/search`, `${prefix}/search?q=${encodeURIComponent("测试")}`, `${prefix}/about/privacy`, `${prefix}/no-such-page`]) {
      await findNothing(page, path);
    }
  });

  test(`the desk has nothing for axe to find (${language})`, async ({ page, signInAs }) => {
    test.setTimeout(180_000);
    const person = await signInAs("admin", { language });
    const draft = await makeDraft({ sectionId: (await makeSection()).id, body, actor: person.actor });
    for (const path of ["/desk/articles", `/desk/articles/${draft.articleId}`, "/desk/import", "/desk/people", "/desk/sections", "/desk/tags", "/desk/settings", "/desk/profile"]) await findNothing(page, path);
  });

  test(`the doors have nothing for axe to find (${language})`, async ({ page }) => {
    for (const path of ["/sign-in", "/setup?token=wrong", "/invite/wrong", "/reset/wrong"]) await findNothing(page, `${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
  });
}
