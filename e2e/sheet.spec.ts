/** The sign-off sheet on paper: the evidence that people read what was published. */
import { valueOf } from "#lib/articles/testing";
import { returnArticle } from "#lib/workflow/return";
import { signStep } from "#lib/workflow/sign";
import { submitArticle } from "#lib/workflow/submit";
import { makeNewsroom, seen, signAs } from "#lib/workflow/testing";
import { review as en } from "#messages/en/review";
import { review as zh } from "#messages/zh-CN/review";
import { expect, test } from "./fixtures.ts";

/** A4 less the margins of the sheet, in CSS pixels: 210 mm - 2 × 16 mm. */
const paper = { width: 673, height: 1_000 };

/** Returned once, signed three times since, with remarks that are hard to break. */
async function reviewed() {
  const room = await makeNewsroom();
  const { author, one, two, three, articleId } = room;
  const remarks = { submitted: "请核第三段的数字", signed: `已对照原件：${"https://archives.example/".padEnd(160, "x")}`, returned: "缺第二个消息源" };
  valueOf(await submitArticle(author, { articleId, remark: remarks.submitted }));
  valueOf(await signAs(one, articleId, "review1"));
  valueOf(await returnArticle(two, { articleId, reason: remarks.returned }));
  valueOf(await submitArticle(author, { articleId }));
  valueOf(await signStep(one, { articleId, step: "review1", remark: remarks.signed, ...(await seen(articleId)) }));
  for (const [person, step] of [[two, "proof1"], [three, "review2"]] as const) valueOf(await signAs(person, articleId, step));
  return { articleId, hash: (await seen(articleId)).hash, names: [author, one, two, three].map(({ name }) => name), remarks: Object.values(remarks) };
}

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`the sign-off sheet is printed whole: who, when, what text, what was said; nothing of the desk (${language})`, async ({ page, signInAs }) => {
    const { articleId, hash, names, remarks } = await reviewed();
    await signInAs("chief", { language });
    await page.setViewportSize(paper);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(`/desk/articles/${articleId}/sheet`);
    for (const text of [...names, ...remarks, hash, t.step.review.second]) await expect(page.getByText(text).first(), text).toBeVisible();
    const times = page.locator(".sheet time");
    await expect(times).toHaveCount(7);
    for (const time of await times.all()) await expect(time).toHaveText(/\d{1,2}:\d{2}/);
    for (const away of [page.getByText(t.sheet.back), page.getByText(t.sheet.print, { exact: true }), page.getByRole("button"), page.getByRole("navigation")]) await expect(away.filter({ visible: true })).toHaveCount(0);
    const seenOnPaper = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>(".sheet, .sheet *")].filter((element) => element.checkVisibility());
      const cut = shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== "inline");
      const inks = new Set(shown.map((element) => getComputedStyle(element).color));
      return { cut: cut.map((element) => element.outerHTML.slice(0, 80)), inks: [...inks], papers: [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor) };
    });
    expect(seenOnPaper).toEqual({ cut: [], inks: ["rgb(0, 0, 0)"], papers: ["rgb(255, 255, 255)", "rgb(255, 255, 255)"] });
  });
}
