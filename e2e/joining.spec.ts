/** How somebody comes and how somebody goes: from the invitation to the first article at the review desk, and out in the middle of a sentence. */
import type { Page } from "@playwright/test";
import { saveDetails } from "#lib/articles/details";
import { detailsOf, makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { retractArticle } from "#lib/corrections/retract";
import { hashToken, newToken } from "#lib/kernel/ids";
import { insertSession } from "#lib/session/store";
import { makeReviewedSection } from "#lib/workflow/testing";
import { desk as deskEn } from "#messages/en/desk";
import { editor as editorEn } from "#messages/en/editor";
import { people as en } from "#messages/en/people";
import { review as reviewEn } from "#messages/en/review";
import { signIn as signInEn } from "#messages/en/signIn";
import { together as togetherEn } from "#messages/en/together";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { people as zh } from "#messages/zh-CN/people";
import { review as reviewZh } from "#messages/zh-CN/review";
import { signIn as signInZh } from "#messages/zh-CN/signIn";
import { together as togetherZh } from "#messages/zh-CN/together";
import { expect, test } from "./fixtures.ts";
import { bodyOf, draftOf, goToEnd, openEditor, savingOf } from "./support/editor.ts";
import { makePerson } from "./support/people.ts";

const password = "山高月小水落石出清风";

async function inviteAuthor(page: Page, email: string, language: "zh-CN" | "en", t: typeof zh): Promise<string> {
  await page.goto("/desk/people");
  await page.getByRole("button", { name: t.invite, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t.email).fill(email);
  await dialog.getByLabel(t.inviteRole).selectOption("author");
  await dialog.getByLabel(t.inviteLanguage).selectOption(language);
  await dialog.getByRole("button", { name: t.makeInvitation }).click();
  return dialog.getByLabel(t.link).inputValue();
}

for (const [language, t, d, e, r, s, g] of [["zh-CN", zh, deskZh, editorZh, reviewZh, signInZh, togetherZh], ["en", en, deskEn, editorEn, reviewEn, signInEn, togetherEn]] as const) {
  test(`who is invited joins, writes a first article and submits it, and an editor finds it (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    test.slow();
    const section = await makeReviewedSection({});
    await signInAs("admin", { language });
    const mark = newMark();
    const link = await inviteAuthor(page, `${mark}@example.com`, language, t);
    const joining = await (await anotherBrowser()).newPage();
    await joining.goto(link);
    await joining.getByLabel(s.yourName).fill(`新同事${mark}`);
    await joining.getByLabel(s.password, { exact: true }).fill(password);
    await joining.getByRole("button", { name: s.join }).click();
    await joining.waitForURL(/\/desk\/articles$/);
    await joining.getByRole("button", { name: d.write }).first().click();
    await joining.waitForURL(/\/desk\/articles\/\d+$/);
    const articleId = Number(joining.url().split("/").at(-1));
    await joining.locator("#text-headline").fill(`头一篇${mark}`);
    await bodyOf(joining).click();
    await joining.keyboard.type("河堤上的灯亮着。");
    await joining.getByRole("tab", { name: e.tabs.details }).click();
    await joining.getByLabel(e.details.section).selectOption({ value: String(section.id) });
    await expect(savingOf(joining)).toHaveText(e.saving.saved);
    await joining.locator("header").getByRole("button", { name: r.panel.submit, exact: true }).click();
    await joining.getByRole("dialog").getByRole("button", { name: r.panel.submit, exact: true }).click();
    await expect(joining.getByRole("dialog")).toBeHidden();
    const editor = await makePerson("editor", { sectionIds: [section.id], language });
    const theirs = await (await anotherBrowser(editor)).newPage();
    await theirs.goto("/desk/review");
    await theirs.getByRole("link", { name: `头一篇${mark}` }).click();
    await theirs.waitForURL(`**/desk/articles/${articleId}`);
    await expect(bodyOf(theirs)).toHaveText("河堤上的灯亮着。");
  });

  test(`somebody ends a device of theirs, and it is out (${language})`, async ({ anotherBrowser }) => {
    const me = await makePerson("editor", { language });
    // A device of its own is a session of its own.
    const session = newToken();
    await insertSession({ hash: hashToken(session), personId: me.id, userAgent: "Mozilla/5.0 (iPhone)", address: "192.0.2.9" });
    const [here, there] = [await (await anotherBrowser(me)).newPage(), await (await anotherBrowser({ ...me, sessionId: session })).newPage()];
    await there.goto("/desk/articles");
    await expect(there).toHaveURL(/\/desk\/articles$/);
    await here.goto("/desk/profile");
    await here.getByRole("button", { name: new RegExp(`^${t.endDevice}`) }).click();
    await expect(here.getByText(t.deviceEnded)).toBeVisible();
    await there.reload();
    await expect(there).toHaveURL(/\/sign-in/);
    await here.reload();
    await expect(here).toHaveURL(/\/desk\/profile$/);
  });

  test(`who is suspended while two write is out at once, and the other writes on (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const section = await makeSection();
    const going = await makePerson("editor", { sectionIds: [section.id], language });
    const staying = await makePerson("editor", { sectionIds: [section.id], language });
    const { articleId } = await makeDraft({ sectionId: section.id, body: "开头。" });
    const [theirs, other] = [await (await anotherBrowser(going)).newPage(), await (await anotherBrowser(staying)).newPage()];
    for (const one of [theirs, other]) await openEditor(one, articleId);
    await goToEnd(theirs);
    await theirs.keyboard.type("先写的。");
    await expect(savingOf(theirs)).toHaveText(e.saving.saved);
    await expect(bodyOf(other)).toContainText("开头。先写的。");
    await signInAs("admin", { language });
    await page.goto(`/desk/people?q=${encodeURIComponent(going.email)}`);
    await page.getByRole("button", { name: t.deedsFor(going.name) }).click();
    await page.getByRole("menuitem", { name: t.suspend }).click();
    await expect(page.getByRole("row").filter({ hasText: going.email })).toContainText(t.state.suspended);
    await expect(theirs.getByText(e.notice.signedOut)).toBeVisible();
    await theirs.keyboard.type("停用以后写的。");
    await goToEnd(other);
    await other.keyboard.type("我接着写。");
    await expect(savingOf(other)).toHaveText(e.saving.saved);
    expect((await draftOf(articleId)).text.replaceAll("\n", "")).toBe("开头。先写的。我接着写。");
    await expect(bodyOf(other)).toContainText("开头。先写的。我接着写。");
  });

  test(`what leaves an editor's section, or is retracted, while somebody writes in it takes no further word and says so (${language})`, async ({ anotherBrowser }) => {
    const [section, other] = [await makeSection(), await makeSection()];
    const [author, editor, chief] = [await makePerson("author", { language }), await makePerson("editor", { sectionIds: [section.id], language }), await makePerson("chief")];
    const moved = await makeDraft({ sectionId: section.id, body: "开头。" });
    const theirs = await (await anotherBrowser(editor)).newPage();
    await openEditor(theirs, moved.articleId);
    await expect(savingOf(theirs)).toHaveText(e.saving.saved);
    valueOf(await saveDetails(chief.actor, { articleId: moved.articleId, basedOn: moved.version, details: detailsOf(other.id) }));
    await expect(theirs.getByText(g.denied.denied)).toBeVisible();
    await expect(bodyOf(theirs)).toHaveText("开头。");
    const printed = await makePublished({ sectionId: section.id, body: "见报的。", actor: author.actor });
    const own = await (await anotherBrowser(author)).newPage();
    await openEditor(own, printed.articleId);
    await goToEnd(own);
    await own.keyboard.type("撤稿以前写的。");
    await expect(savingOf(own)).toHaveText(e.saving.saved);
    valueOf(await retractArticle(chief.actor, { articleId: printed.articleId, reason: "数字无法核实。" }));
    await expect(own.getByText(e.notice.readOnly)).toBeVisible();
    await expect(bodyOf(own)).toHaveAttribute("contenteditable", "false");
    expect((await draftOf(moved.articleId)).text).toBe("开头。");
    // What was written before is on disk and shown to whoever looks; what readers had stays the article's text.
    await own.reload();
    await expect(bodyOf(own)).toHaveText("见报的。撤稿以前写的。");
    expect((await draftOf(printed.articleId)).text).toBe("见报的。");
  });
}
