/** Reviews: from the author to readers through 三审三校, returned and submitted again, and published before its reviews. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { systemActor } from "#lib/access/actor";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { people } from "#db/schema/people";
import { publications } from "#db/schema/publications";
import { publishArticle } from "#lib/articles/publish";
import { makeDraft, valueOf } from "#lib/articles/testing";
import { momentOf } from "#lib/i18n/zone-time";
import { siteSettings } from "#lib/settings/read";
import { returnArticle } from "#lib/workflow/return";
import { submitArticle } from "#lib/workflow/submit";
import { makeReviewedSection } from "#lib/workflow/testing";
import { changes as changesEn } from "#messages/en/changes";
import { desk as deskEn } from "#messages/en/desk";
import { failure as failureEn } from "#messages/en/failure";
import { notices as noticesEn } from "#messages/en/notices";
import { review as en } from "#messages/en/review";
import { taxonomy as taxonomyEn } from "#messages/en/taxonomy";
import { changes as changesZh } from "#messages/zh-CN/changes";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { notices as noticesZh } from "#messages/zh-CN/notices";
import { review as zh } from "#messages/zh-CN/review";
import { taxonomy as taxonomyZh } from "#messages/zh-CN/taxonomy";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, goToEnd, openEditor, textOnServer } from "./support/editor.ts";
import { makePerson, type TestPerson } from "./support/people.ts";

const rowOf = async (articleId: number) => (await db().select().from(articles).where(eq(articles.id, articleId)))[0] ?? expect(null, "no article").not.toBeNull();
const stageOf = (articleId: number) => expect.poll(async () => (await db().select({ stage: articles.stage }).from(articles).where(eq(articles.id, articleId)))[0]?.stage);

async function newsroom(language: "zh-CN" | "en", urgentHours = 0) {
  const section = await makeReviewedSection({ urgentHours });
  const editor = () => makePerson("editor", { sectionIds: [section.id], language });
  const [author, one, two, three, four, chief] = [await makePerson("author", { language }), await editor(), await editor(), await editor(), await editor(), await makePerson("chief", { language })];
  const { articleId, headline } = await makeDraft({ sectionId: section.id, actor: author.actor, body: "全县新修水渠。\n\n乡亲们说好。", details: { bylines: [{ personId: author.id, name: author.name }] } });
  return { author, one, two, three, four, chief, articleId, headline, section };
}

type Words = typeof zh;
/** Passes the step that is this person's, from the button in the head of the editor. */
async function pass(page: Page, articleId: number, step: string, t: Words) {
  await openEditor(page, articleId);
  await page.locator("header").getByRole("button", { name: t.panel.sign(step), exact: true }).click();
  const dialog = page.getByRole("dialog");
  const which = dialog.getByLabel(t.dialog.whichStep);
  if (await which.isVisible()) await which.selectOption({ label: step });
  await dialog.getByRole("button", { name: t.dialog.confirm }).click();
  await expect(dialog).toBeHidden();
}

for (const [language, t, n, c, f, x, d] of [["zh-CN", zh, noticesZh, changesZh, failureZh, taxonomyZh, deskZh], ["en", en, noticesEn, changesEn, failureEn, taxonomyEn, deskEn]] as const) {
  test(`six people take an article through three reviews and three proofs (${language})`, async ({ anotherBrowser }) => {
    test.slow();
    const { author, one, two, three, four, chief, articleId, headline } = await newsroom(language);
    const pageOf = async (person: TestPerson) => (await anotherBrowser(person)).newPage();
    const writer = await pageOf(author);
    await openEditor(writer, articleId);
    await writer.locator("header").getByRole("button", { name: t.panel.submit, exact: true }).click();
    await writer.getByRole("dialog").getByRole("button", { name: t.panel.submit }).click();
    await stageOf(articleId).toBe("first");
    const { review, proof } = t.step;
    const first = await pageOf(one);
    await first.goto("/desk/review");
    await first.getByRole("link", { name: headline }).click();
    await expect(bodyOf(first)).toBeVisible();
    await first.locator("header").getByRole("button", { name: t.panel.sign(review.first), exact: true }).click();
    await first.getByRole("dialog").getByRole("button", { name: t.dialog.confirm }).click();
    await expect(first.getByRole("dialog")).toBeHidden();
    await first.goto("/desk/review");
    await expect(first.getByText(t.empty.mine.title)).toBeVisible();
    await findNothingHere(first, "review desk");
    await pass(await pageOf(two), articleId, proof.first, t);
    await stageOf(articleId).toBe("second");
    await pass(await pageOf(three), articleId, review.second, t);
    await pass(await pageOf(four), articleId, proof.second, t);
    const last = await pageOf(chief);
    await pass(last, articleId, review.final, t);
    await pass(first, articleId, proof.final, t);
    await stageOf(articleId).toBe("ready");
    await last.goto(`/desk/articles/${articleId}/sheet`);
    for (const person of [one, two, three, four, chief]) await expect(last.getByText(person.name).first()).toBeVisible();
    await findNothingHere(last, "sheet");
    await openEditor(last, articleId);
    await last.locator(".ed-head .ed-publish").click();
    await expect.poll(async () => (await rowOf(articleId))?.live, { timeout: 30_000 }).toBe("live");
    await writer.goto("/desk/notices");
    await expect(writer.getByText(n.kinds.published(chief.name))).toBeVisible();
  });

  test(`who submits names who signs next and until when, and that person finds it (${language})`, async ({ anotherBrowser }) => {
    const { author, one, two, chief, articleId, headline } = await newsroom(language);
    const { timeZone } = await siteSettings();
    const writer = await (await anotherBrowser(author)).newPage();
    await openEditor(writer, articleId);
    const submit = writer.locator("header").getByRole("button", { name: t.panel.submit, exact: true });
    await submit.click();
    const dialog = writer.getByRole("dialog");
    const listed = await dialog.getByLabel(t.dialog.submitTo).locator("option").allTextContents();
    for (const name of [t.dialog.anybody, one.name, two.name, chief.name]) expect(listed).toContain(name);
    expect(listed).not.toContain(author.name);
    await findNothingHere(writer, "submitting");
    await dialog.getByLabel(t.dialog.submitTo).selectOption({ label: one.name });
    await dialog.getByLabel(t.dialog.submitDue, { exact: true }).fill("2020-01-01T08:00");
    await dialog.getByLabel(t.dialog.remark).fill("请核数字");
    await dialog.getByRole("button", { name: t.panel.submit }).click();
    await expect(dialog.getByText(f["workflow.timePassed"])).toBeVisible();
    await dialog.getByLabel(t.dialog.submitDue, { exact: true }).fill("2099-03-01T09:30");
    // Meanwhile this person was suspended: who was chosen stays chosen, and it is said why not.
    await db().update(people).set({ status: "suspended" }).where(eq(people.id, one.id));
    await dialog.getByRole("button", { name: t.panel.submit }).click();
    await expect(dialog.getByText(f["workflow.closedAccount"])).toBeVisible();
    expect((await rowOf(articleId))?.stage).toBe("draft");
    await db().update(people).set({ status: "active" }).where(eq(people.id, one.id));
    await dialog.getByRole("button", { name: t.panel.submit }).click();
    await expect(dialog).toBeHidden();
    await expect(writer.getByText(t.told.submittedTo(one.name))).toBeVisible();
    expect(await rowOf(articleId)).toMatchObject({ stage: "first", assigneeId: one.id, dueAt: momentOf("2099-03-01T09:30", timeZone) });
    const first = await (await anotherBrowser(one)).newPage();
    await first.goto("/desk/notices");
    await expect(first.getByText(n.kinds.assigned(author.name))).toBeVisible();
    await expect(first.getByText("请核数字")).toBeVisible();
    await first.goto("/desk/review");
    await expect(first.getByRole("link", { name: headline })).toBeVisible();
    const second = await (await anotherBrowser(two)).newPage();
    await second.goto("/desk/review");
    await expect(second.getByText(t.empty.mine.title)).toBeVisible();
    await first.goto(`/desk/articles/${articleId}/sheet`);
    await expect(first.getByText(t.sheet.events.submittedTo(one.name))).toBeVisible();
  });

  test(`what is returned comes back with its reason, and is signed anew after it was mended (${language})`, async ({ anotherBrowser }) => {
    const { author, one, two, articleId, headline } = await newsroom(language);
    valueOf(await submitArticle(author.actor, { articleId }));
    const first = await (await anotherBrowser(one)).newPage();
    await pass(first, articleId, t.step.review.first, t);
    const second = await (await anotherBrowser(two)).newPage();
    await openEditor(second, articleId);
    await second.locator("header").getByRole("button", { name: t.panel.return, exact: true }).click();
    await second.getByRole("dialog").getByLabel(t.dialog.reason).fill("水渠多长？<b>");
    await second.getByRole("dialog").getByRole("button", { name: t.panel.return }).click();
    await stageOf(articleId).toBe("draft");
    const writer = await (await anotherBrowser(author)).newPage();
    await writer.goto("/desk/notices");
    await expect(writer.getByText(n.kinds.returned(two.name))).toBeVisible();
    await writer.goto("/desk/review?view=returned");
    await expect(writer.getByText(t.reason("水渠多长？<b>"))).toBeVisible();
    await writer.getByRole("link", { name: headline }).click();
    await goToEnd(writer);
    await writer.keyboard.type("一万二千米。");
    await textOnServer(articleId).toContain("一万二千米");
    await writer.locator("header").getByRole("button", { name: t.panel.submit, exact: true }).click();
    await writer.getByRole("dialog").getByRole("button", { name: t.panel.submit }).click();
    await stageOf(articleId).toBe("first");
    await writer.goto(`/desk/articles/${articleId}/sheet`);
    await expect(writer.getByText(t.sheet.void(t.why.round)).first()).toBeVisible();
    await writer.goto("/desk/notices");
    await expect(writer.locator("[data-unread]")).toHaveCount(0);
  });

  test(`a change after a signature voids it before everybody's eyes, and an old text cannot be signed (${language})`, async ({ anotherBrowser }) => {
    const { author, one, two, articleId } = await newsroom(language);
    valueOf(await submitArticle(author.actor, { articleId }));
    const first = await (await anotherBrowser(one)).newPage();
    await pass(first, articleId, t.step.review.first, t);
    const second = await (await anotherBrowser(two)).newPage();
    await openEditor(second, articleId);
    await second.locator("header").getByRole("button", { name: t.panel.sign(t.step.proof.first), exact: true }).click();
    await expect(second.getByRole("dialog")).toBeVisible();
    await goToEnd(first);
    await first.keyboard.type("又添一句。");
    await textOnServer(articleId).toContain("又添一句");
    await expect(first.locator(".ed-review-void").first()).toContainText(t.why.changed);
    await second.getByRole("dialog").getByRole("button", { name: t.dialog.confirm }).click();
    await expect(second.getByRole("dialog").locator(".form-message, [role=alert]").first()).toBeVisible();
    await stageOf(articleId).toBe("first");
  });

  test(`a step that an admin takes away and makes again asks for a new signature (${language})`, async ({ anotherBrowser }) => {
    const { author, one, two, articleId, section } = await newsroom(language);
    const page = await (await anotherBrowser(await makePerson("admin", { language }))).newPage();
    const dialog = page.getByRole("dialog");
    const change = async (work: () => Promise<void>) => {
      await page.goto("/desk/sections");
      await page.getByRole("button", { name: x.deedsOf(section.name) }).click();
      await page.getByRole("menuitem", { name: t.form.open }).click();
      await work();
      await dialog.getByRole("button", { name: d.save, exact: true }).click();
      await expect(dialog).toBeHidden();
    };
    await change(async () => {
      await dialog.getByLabel(t.form.preset).selectOption("own");
      for (let count = 6; count > 1; count--) await dialog.getByRole("button", { name: t.form.remove(count) }).click();
    });
    valueOf(await submitArticle(author.actor, { articleId }));
    await pass(await (await anotherBrowser(one)).newPage(), articleId, t.step.review.first, t);
    await stageOf(articleId).toBe("ready");
    await change(async () => {
      await dialog.getByRole("button", { name: t.form.add }).click();
      await dialog.getByRole("button", { name: t.form.remove(1) }).click();
    });
    const second = await (await anotherBrowser(two)).newPage();
    await openEditor(second, articleId);
    await expect(second.locator(".ed-review-void")).toContainText(t.why.step);
    await second.locator("header").getByRole("button", { name: t.panel.sign(t.step.review.first), exact: true }).click();
    await second.getByRole("dialog").getByRole("button", { name: t.dialog.confirm }).click();
    await expect(second.locator(".ed-review").getByText(t.panel.allSigned)).toBeVisible();
  });

  test(`a chief publishes before the reviews, with a reason and a time (${language})`, async ({ anotherBrowser }) => {
    const { author, chief, articleId } = await newsroom(language, 4);
    valueOf(await submitArticle(author.actor, { articleId }));
    const page = await (await anotherBrowser(chief)).newPage();
    await openEditor(page, articleId);
    await page.getByRole("button", { name: t.panel.publishUrgent, exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(t.dialog.urgentReason).fill("汛情");
    await dialog.getByRole("button", { name: t.panel.publishUrgent }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await rowOf(articleId))?.live, { timeout: 30_000 }).toBe("live");
    await expect(page.locator(".ed-review-returned").first()).toBeVisible();
    const reviewBy = (await rowOf(articleId))?.reviewBy;
    expect(reviewBy).not.toBeNull();
    // Once more, with another text: readers have it, so what the change is is asked as well.
    await goToEnd(page);
    await page.keyboard.type("水位已退。");
    await textOnServer(articleId).toContain("水位已退");
    await page.getByRole("button", { name: t.panel.publishUrgent, exact: true }).click();
    await dialog.getByLabel(t.dialog.urgentReason).fill("水情有变");
    await dialog.getByRole("button", { name: t.panel.publishUrgent }).click();
    const asked = page.getByRole("dialog", { name: c.title });
    await asked.getByLabel(c.words, { exact: true }).fill("补充水位");
    await asked.getByRole("button", { name: c.publish, exact: true }).click();
    await expect.poll(async () => db().$count(publications, eq(publications.articleId, articleId)), { timeout: 30_000 }).toBe(2);
    expect((await rowOf(articleId))?.reviewBy).toEqual(reviewBy);
    expect(await returnArticle(systemActor("test"), { articleId, reason: "x" })).toMatchObject({ ok: false });
  });

  test(`what was published before its reviews is gone from readers when they do not come in time, and its author hears of it (${language})`, async ({ anotherBrowser, request }) => {
    test.setTimeout(120_000);
    const { author, chief, articleId } = await newsroom(language, 4);
    valueOf(await submitArticle(author.actor, { articleId }));
    const { path } = valueOf(await publishArticle(chief.actor, { articleId, basedOn: (await rowOf(articleId))?.version, urgent: { reason: "汛情" } }));
    await expect.poll(async () => (await request.get(path)).status(), { timeout: 15_000 }).toBe(200);
    const page = await (await anotherBrowser(author)).newPage();
    await page.goto("/desk/notices");
    await expect(page.getByText(n.kinds.expired(""), { exact: false })).toHaveCount(0);
    // Four hours later.
    await db().update(articles).set({ reviewBy: new Date(Date.now() - 1_000) }).where(eq(articles.id, articleId));
    await expect.poll(async () => (await request.get(path)).status(), { timeout: 45_000 }).toBe(404);
    expect(await rowOf(articleId)).toMatchObject({ live: "unpublished", stage: "first", reviewBy: null });
    await page.reload();
    await expect(page.getByText(n.kinds.expired(""), { exact: false })).toBeVisible();
    await page.goto(`/desk/articles/${articleId}/sheet`);
    await expect(page.getByText(t.sheet.events.expired)).toBeVisible();
  });
}
