/** The page's own request, turned to another article on its way: what a screen does not offer the server does not do either. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { publications } from "#db/schema/publications";
import { signatures } from "#db/schema/workflow";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { submitArticle } from "#lib/workflow/submit";
import { makeReviewedSection } from "#lib/workflow/testing";
import { editor as e } from "#messages/zh-CN/editor";
import { review as t } from "#messages/zh-CN/review";
import { expect, test } from "./fixtures.ts";
import { draftOf, openEditor } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";

// What a worker stands before is not to be caught by a page's routes.
test.use({ serviceWorkers: "block" });

const rowOf = async (articleId: number) => (await db().select({ live: articles.live, stage: articles.stage }).from(articles).where(eq(articles.id, articleId)))[0];

/** @returns how many requests were turned. */
async function turn(page: Page, from: number, to: number): Promise<() => number> {
  const [one, other] = [await draftOf(from), await draftOf(to)];
  let turned = 0;
  await page.route(`**/desk/articles/${from}`, async (route) => {
    const body = route.request().postData() ?? "";
    const forged = body.replaceAll(`"articleId":${from}`, `"articleId":${to}`).replaceAll(`"basedOn":${one.version}`, `"basedOn":${other.version}`);
    if (route.request().method() !== "POST" || forged === body) return route.continue();
    turned++;
    await route.continue({ postData: forged });
  });
  return () => turned;
}

test("publishing an article whose reviews are not signed is refused to the very request that publishes another", async ({ page, signInAs }) => {
  const chief = await signInAs("chief");
  const simple = await makeDraft({ sectionId: (await makeSection()).id, actor: chief.actor, body: "可以发的。" });
  const author = await makePerson("author");
  const reviewed = await makeDraft({ sectionId: (await makeReviewedSection()).id, actor: author.actor, body: "还没审的。" });
  valueOf(await submitArticle(author.actor, { articleId: reviewed.articleId }));
  await openEditor(page, simple.articleId);
  const turned = await turn(page, simple.articleId, reviewed.articleId);
  await page.getByRole("button", { name: e.publish, exact: true }).click();
  await expect.poll(turned).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: e.publish, exact: true })).toBeEnabled();
  expect(await rowOf(reviewed.articleId)).toEqual({ live: "never", stage: "first" });
  for (const { articleId } of [simple, reviewed]) expect(await db().$count(publications, eq(publications.articleId, articleId))).toBe(0);
});

test("signing for a section that is not one's own is refused to the very request that signs for one's own", async ({ page, signInAs }) => {
  const [mine, theirs] = [await makeReviewedSection(), await makeReviewedSection()];
  await signInAs("editor", { sectionIds: [mine.id] });
  const author = await makePerson("author");
  const [own, foreign] = [await makeDraft({ sectionId: mine.id, actor: author.actor }), await makeDraft({ sectionId: theirs.id, actor: author.actor })];
  for (const { articleId } of [own, foreign]) valueOf(await submitArticle(author.actor, { articleId }));
  await openEditor(page, own.articleId);
  const turned = await turn(page, own.articleId, foreign.articleId);
  await page.locator("header").getByRole("button", { name: t.panel.sign(t.step.review.first), exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: t.dialog.confirm }).click();
  await expect.poll(turned).toBeGreaterThan(0);
  await expect(page.getByRole("dialog").getByRole("button", { name: t.dialog.confirm })).toBeEnabled();
  for (const { articleId } of [own, foreign]) expect(await db().$count(signatures, eq(signatures.articleId, articleId))).toBe(0);
  expect(await rowOf(foreign.articleId)).toMatchObject({ stage: "first" });
});
