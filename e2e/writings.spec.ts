/** A text is brought into traditional characters, looked over before it happens, and back. */
import { makeDraft, makeSection } from "#lib/articles/testing";
import { paste } from "#messages/zh-CN/paste";
import { writing as t } from "#messages/zh-CN/writing";
import { expect, test } from "./fixtures.ts";
import { findNothingHere } from "./support/axe.ts";
import { bodyOf, isSaved, openEditor, textOnServer } from "./support/editor.ts";

// What a worker stands before is not to be caught by a page's routes, and it comes to stand there at any moment.
test.use({ serviceWorkers: "block" });

test("spellings are looked over, changed as one step, left out where unticked, and brought back", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "头发和发展。\n\n皇后以后，头发。", actor: person.actor });
  await openEditor(page, articleId);
  await page.getByRole("button", { name: paste.tidy.open }).click();
  const window = page.getByRole("dialog", { name: paste.tidy.title });
  await window.getByLabel(t.kinds.traditional).check();
  await expect(window.getByText(t.lead(4, 3))).toBeVisible();
  await expect(window.getByRole("listitem").filter({ hasText: "頭髮" })).toContainText(t.times(2));
  await findNothingHere(page, "the spellings");
  await window.getByRole("listitem").filter({ hasText: "以後" }).or(window.getByRole("listitem").filter({ hasText: "後" })).first().getByRole("checkbox").uncheck();
  await window.getByRole("button", { name: t.apply(3) }).click();
  await expect(page.getByText(t.applied(3))).toBeVisible();
  await expect(bodyOf(page)).toContainText("頭髮和發展。");
  await textOnServer(articleId).toBe("頭髮和發展。\n皇后以后，頭髮。");
  await page.keyboard.press("Control+z");
  await expect(bodyOf(page)).toContainText("头发和发展。");
  await isSaved(page);
  await page.getByRole("button", { name: paste.tidy.open }).click();
  await window.getByLabel(t.kinds.simplified).check();
  await expect(window.getByText(t.nothing.simplified)).toBeVisible();
  await page.keyboard.press("Escape");
});

test("an English article has no such choice; a server that does not answer is told as such", async ({ page, signInAs }) => {
  const person = await signInAs("author");
  const english = await makeDraft({ sectionId: (await makeSection()).id, language: "en", body: "One.", actor: person.actor });
  await openEditor(page, english.articleId);
  await page.getByRole("button", { name: paste.tidy.open }).click();
  await expect(page.getByRole("dialog", { name: paste.tidy.title })).toBeVisible();
  await expect(page.getByLabel(t.kinds.traditional)).toHaveCount(0);
  const chinese = await makeDraft({ sectionId: (await makeSection()).id, body: "头发。", actor: person.actor });
  await openEditor(page, chinese.articleId);
  await page.route("**/api/writing", (route) => route.abort());
  await page.getByRole("button", { name: paste.tidy.open }).click();
  await page.getByLabel(t.kinds.traditional).check();
  await expect(page.getByRole("alert").filter({ hasText: t.failed })).toBeVisible();
});
