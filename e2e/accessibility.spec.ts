import { makeDraft, makePublished, makeSection, newMark, valueOf } from "#lib/articles/testing";
import { invitePerson } from "#lib/people/invite";
import { makeResetLink } from "#lib/people/reset-link";
import { editor as editorEn } from "#messages/en/editor";
import { people as peopleEn } from "#messages/en/people";
import { editor as editorZh } from "#messages/zh-CN/editor";
import { people as peopleZh } from "#messages/zh-CN/people";
import { test } from "./fixtures.ts";
import { findNothing, findNothingHere } from "./support/axe.ts";
import { goToEnd, openEditor } from "./support/editor.ts";
import { readerPages } from "./support/pages.ts";
import { makePerson } from "./support/people.ts";

const body = "## 小标题\n\n一段话，里面有[链接](https://example.com/)和**重点**。\n\n> 引文一句。\n\n- 甲\n- 乙\n\n| 项 | 数 |\n|---|---|\n| 一 | 1 |\n\n---\n\n末段。";

for (const [language, people, editor] of [["zh-CN", peopleZh, editorZh], ["en", peopleEn, editorEn]] as const) {
  test(`readers' pages have nothing for axe to find (${language})`, async ({ page }) => {
    test.setTimeout(300_000);
    const pages = await readerPages(language);
    for (const { path } of pages) await findNothing(page, path);
    await page.goto(pages.find(({ name }) => name === "article")?.path ?? "");
    await page.keyboard.press("/");
    await page.locator(".share summary").click();
    await page.locator("[data-resume]").evaluate((offer) => offer.removeAttribute("hidden"));
    await findNothingHere(page, "search field, code and offer open");
  });

  test(`the desk has nothing for axe to find (${language})`, async ({ page, signInAs }) => {
    test.setTimeout(240_000);
    const person = await signInAs("admin", { language });
    const draft = await makeDraft({ sectionId: (await makeSection()).id, body, actor: person.actor });
    const article = `/desk/articles/${draft.articleId}`;
    const screens = ["articles", "review", "calendar", "import", "notices", "pitches", "people", "sections", "series", "sources", "tags", "terms", "reposts", "redirects", "copies", "models", "models/calls", "help/models", "backups", "audit", "settings", "settings/house", "settings/sign-in", "settings/storage", "help", "help/writing", "help/backups", "profile", "profile/security", `people/${(await makePerson("author")).id}`, "articles/99999999", "no/such/page"];
    for (const path of [...screens.map((screen) => `/desk/${screen}`), article, `${article}/preview`]) await findNothing(page, path);
    await page.goto("/desk/people");
    await page.getByRole("button", { name: people.invite, exact: true }).click();
    await page.getByRole("dialog").waitFor();
    await findNothingHere(page, "the window for an invitation");
    await openEditor(page, draft.articleId);
    await goToEnd(page);
    await page.keyboard.type("/");
    await page.getByRole("listbox", { name: editor.slash.label }).waitFor();
    await findNothingHere(page, "the menu of what can be put in");
  });

  test(`arranging the front page has nothing for axe to find (${language})`, async ({ page, signInAs }) => {
    test.setTimeout(240_000);
    await signInAs("chief", { language });
    await makePublished({ sectionId: (await makeSection()).id, language });
    for (const path of ["/desk/home", `/desk/home/preview/${language}`]) await findNothing(page, path);
  });

  test(`the doors have nothing for axe to find (${language})`, async ({ page }) => {
    const admin = await makePerson("admin", { language });
    const { link: invitation } = valueOf(await invitePerson(admin.actor, { email: `${newMark()}@example.com`, role: "author", language }));
    const { link: reset } = valueOf(await makeResetLink(admin.actor, { personId: (await makePerson("author", { language })).id }));
    const good = [invitation, reset].map((link) => new URL(link).pathname);
    for (const path of ["/sign-in", "/sign-in/forgot", "/setup?token=wrong", "/invite/wrong", "/reset/wrong", ...good]) await findNothing(page, `${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
  });
}
