import { makeDraft, makeSection, newMark } from "#lib/articles/testing";
import { articles as en } from "#messages/en/articles";
import { articles as zh } from "#messages/zh-CN/articles";
import { expect, test } from "./fixtures.ts";

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`the list is narrowed by its filters, which stand in the address, and says what to do when nothing is left (${language})`, async ({ page, signInAs }) => {
    const person = await signInAs("chief", { language });
    const [section, mark] = [await makeSection(), newMark()];
    const { headline } = await makeDraft({ sectionId: section.id, headline: `${mark} 一`, actor: person.actor });
    await makeDraft({ sectionId: (await makeSection()).id, headline: `${mark} 二`, actor: person.actor });
    await page.goto("/desk/articles");
    await page.getByRole("combobox", { name: t.section }).selectOption({ label: language === "en" ? section.nameEn : section.name });
    await page.waitForURL(new RegExp(`[?&]section=${section.id}(&|$)`));
    const table = page.getByRole("table", { name: t.title });
    await expect(table.getByRole("link")).toHaveText([headline]);
    const stage = page.getByRole("combobox", { name: t.stageLabel });
    await stage.selectOption({ label: t.stage.first });
    await expect(page.getByText(t.nothingTitle)).toBeVisible();
    await stage.selectOption({ label: t.stage.draft });
    await page.waitForURL(/[?&]stage=draft(&|$)/);
    await expect(table.getByRole("link")).toHaveText([headline]);
    await page.getByRole("searchbox", { name: t.search }).fill("没有这样的标题");
    await page.keyboard.press("Enter");
    await expect(page.getByText(t.nothingTitle)).toBeVisible();
    await page.goBack();
    await expect(table.getByRole("link")).toHaveText([headline]);
    await page.goto(`/desk/articles?section=${section.id}&live=live&q=${mark}`);
    await page.getByRole("link", { name: t.clear }).click();
    await expect(page).toHaveURL(/\/desk\/articles$/);
  });
}

test("a long list is leafed without losing its filters", async ({ page, signInAs }) => {
  const person = await signInAs("chief");
  const section = await makeSection();
  for (let number = 0; number < 31; number++) await makeDraft({ sectionId: section.id, headline: `第 ${number} 篇`, actor: person.actor });
  await page.goto(`/desk/articles?section=${section.id}`);
  const lines = page.getByRole("table", { name: zh.title }).getByRole("link");
  await expect(lines).toHaveCount(30);
  await page.getByRole("link", { name: zh.older }).click();
  await expect(lines).toHaveText(["第 0 篇"]);
  await page.getByRole("link", { name: zh.newest }).click();
  await expect(lines.first()).toHaveText("第 30 篇");
});

test("the list is walked with J and K, searched with /, and opened with Enter", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const section = await makeSection();
  for (const headline of ["先写的", "后写的"]) await makeDraft({ sectionId: section.id, headline, actor: person.actor });
  await page.goto("/desk/articles");
  const line = (name: string) => page.getByRole("link", { name, exact: true });
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(line("后写的")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(line("先写的")).toBeFocused();
  await page.keyboard.press("k");
  await expect(line("后写的")).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("jk/");
  await expect(page.getByRole("searchbox")).toHaveValue("jk/");
  await line("先写的").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "标题" })).toHaveValue("先写的");
});

test("a headline without a blank, and a colleague with a long name, leave the list in its place", async ({ page, signInAs }) => {
  const person = await signInAs("chief", { name: "一位名字特别长的融媒体中心联合报道组特派记者".repeat(2) });
  await makeDraft({ sectionId: (await makeSection()).id, headline: "x".repeat(200), actor: person.actor });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/desk/articles");
    await expect(page.getByRole("link", { name: "x".repeat(200) }).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
