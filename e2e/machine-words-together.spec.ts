/** A machine's words while several people write in them, without a network, and for who may only read. */
import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { articles } from "#db/schema/articles";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import { declareGenerated } from "#lib/labels/declare";
import { bodyOf as sketched, generated, sketchOf } from "#lib/labels/testing";
import { systemActor } from "#lib/access/actor";
import { saveDraft } from "#lib/drafts/save";
import { generated as en } from "#messages/en/generated";
import { generated as zh } from "#messages/zh-CN/generated";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, draftOf, openEditor } from "./support/editor.ts";
import { makePerson, type TestPerson } from "./support/people.ts";

const own = "记者在现场写的第一段话。";
const machine = "水库在上个星期就已经蓄满了水，下游的村庄都收到了通知。";
const marksOn = (page: Page) => bodyOf(page).locator(".ed-generated");
const onServer = (articleId: number) => expect.poll(async () => sketchOf((await draftOf(articleId)).body), { timeout: 20_000 });

/** A draft whose second paragraph was declared. */
async function declared(person: TestPerson): Promise<number> {
  const draft = await makeDraft({ sectionId: (await makeSection()).id, headline: "水库", body: `${own}\n\n${machine}`, actor: person.actor });
  const { articleId } = draft;
  const attrs = valueOf(await declareGenerated(person.actor, { articleId, mark: `together0000000${articleId}`, model: "测试模型4", text: machine }));
  const body = sketched(own, `‹${machine}›`);
  for (const block of body.content) if (block.type === "paragraph") for (const run of block.content ?? []) if (run.marks) run.marks = [generated(attrs.id, attrs)];
  valueOf(await saveDraft(systemActor("test"), { articleId, basedOn: draft.version, content: { ...draft.content, body } }));
  return articleId;
}

/** The caret into the marked words, a few letters from their beginning. */
async function goInside(page: Page, letters: number): Promise<void> {
  await marksOn(page).first().click();
  await page.keyboard.press("Home");
  for (let at = 0; at < letters; at++) await page.keyboard.press("ArrowRight");
}

test("two people write inside of one marked sentence at once: both write their own, the rest stays the machine's", async ({ page, signInAs, anotherBrowser }) => {
  const articleId = await declared(await signInAs("chief"));
  const other = await (await anotherBrowser(await makePerson("chief"))).newPage();
  for (const screen of [page, other]) await openEditor(screen, articleId);
  await goInside(page, 2);
  await goInside(other, 9);
  await Promise.all([page.keyboard.type("我的话", { delay: 20 }), other.keyboard.type("你的话", { delay: 20 })]);
  const both = [own, `‹${machine.slice(0, 2)}›我的话‹${machine.slice(2, 9)}›你的话‹${machine.slice(9)}›`];
  await onServer(articleId).toEqual(both);
  // What was on record stands: neither of them made the other's letters a machine's, nor the machine's their own.
  for (const screen of [page, other]) await expect(marksOn(screen)).toContainText([machine.slice(0, 2), machine.slice(2, 9), machine.slice(9)]);
});

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`without a network a declaration says that nothing was declared, and marks stand when it is back (${language})`, async ({ page, context, signInAs }) => {
    const articleId = await declared(await signInAs("chief", { language }));
    await openEditor(page, articleId);
    await expect(marksOn(page)).toHaveText(machine);
    await context.setOffline(true);
    await goInside(page, 2);
    await page.keyboard.type("断网写的");
    await bodyOf(page).locator("> p").first().click({ clickCount: 3 });
    await page.getByRole("button", { name: t.tool }).click();
    const dialog = page.getByRole("dialog", { name: t.dialog.title });
    await dialog.getByLabel(t.dialog.unknown).check();
    await dialog.getByRole("button", { name: t.dialog.submit }).click();
    await expect(dialog.getByText(t.dialog.failed)).toBeVisible();
    await page.keyboard.press("Escape");
    await context.setOffline(false);
    await onServer(articleId).toEqual([own, `‹${machine.slice(0, 2)}›断网写的‹${machine.slice(2)}›`]);
  });

  test(`who may only read is told whose words the caret is in, and is offered nothing to do (${language})`, async ({ page, signInAs }) => {
    const articleId = await declared(await signInAs("chief", { language }));
    // What was taken back can be looked at and no more.
    await db().update(articles).set({ live: "retracted" }).where(eq(articles.id, articleId));
    await page.goto(`/desk/articles/${articleId}`);
    await expect(bodyOf(page)).toHaveAttribute("contenteditable", "false");
    await marksOn(page).click();
    const card = page.getByRole("toolbar", { name: t.card.label });
    await expect(card).toContainText("测试模型4");
    await expect(card.getByRole("button", { name: t.card.withdraw })).toHaveCount(0);
    await findNothingHere(page, "the card of a machine's words for a reader");
  });
}
