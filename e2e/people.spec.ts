import type { Page } from "@playwright/test";
import { newMark } from "#lib/articles/testing";
import { desk as deskEn } from "#messages/en/desk";
import { failure as failureEn } from "#messages/en/failure";
import { people as peopleEn } from "#messages/en/people";
import { signIn as signInEn } from "#messages/en/signIn";
import { desk as deskZh } from "#messages/zh-CN/desk";
import { failure as failureZh } from "#messages/zh-CN/failure";
import { people as peopleZh } from "#messages/zh-CN/people";
import { signIn as signInZh } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";

type Words = typeof peopleZh;
const password = "山高月小水落石出清风";
const rowOf = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });
const find = (page: Page, text: string) => page.goto(`/desk/people?q=${encodeURIComponent(text)}`);
const deed = async (page: Page, t: Words, name: string, item: string) => {
  await page.getByRole("button", { name: t.deedsFor(name) }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

async function invite(page: Page, t: Words, email: string, role: keyof typeof deskZh.role): Promise<string> {
  await page.goto("/desk/people");
  await page.getByRole("button", { name: t.invite, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(t.email).fill(email);
  await dialog.getByLabel(t.inviteRole).selectOption(role);
  await dialog.getByLabel(t.inviteLanguage).selectOption(t === peopleEn ? "en" : "zh-CN");
  await dialog.getByRole("button", { name: t.makeInvitation }).click();
  const link = await dialog.getByLabel(t.link).inputValue();
  await dialog.getByRole("button", { name: t.done }).click();
  return link;
}

for (const [language, other, t, desk, deskOther, failure, signIn] of [["zh-CN", "en", peopleZh, deskZh, deskEn, failureZh, signInZh], ["en", "zh-CN", peopleEn, deskEn, deskZh, failureEn, signInEn]] as const) {
  test(`an admin invites a colleague, who joins and stands in the list (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("admin", { language });
    const [email, name] = [`${newMark()}@example.com`, `新同事${newMark()}`];
    const link = await invite(page, t, email, "editor");
    await expect(page.getByText(email)).toBeVisible();
    const joining = await (await anotherBrowser()).newPage();
    await joining.goto(link);
    await expect(joining.getByText(signIn.inviteLead(desk.role.editor))).toBeVisible();
    await joining.getByLabel(signIn.yourName).fill(name);
    await joining.getByLabel(signIn.password, { exact: true }).fill(password);
    await joining.getByRole("button", { name: signIn.join }).click();
    await joining.waitForURL(/\/desk\/articles$/);
    await expect(joining.getByRole("link", { name: desk.tags })).toBeVisible();
    await expect(joining.getByRole("link", { name: desk.people })).toHaveCount(0);
    await find(page, name);
    await expect(rowOf(page, name)).toContainText(email);
    await joining.context().clearCookies();
    await joining.goto(link);
    await expect(joining.getByRole("heading", { level: 1 })).toHaveText(signIn.link.used.title);
  });

  test(`an address that is taken is said so, in whatever spelling, and stays typed (${language})`, async ({ page, signInAs }) => {
    await signInAs("admin", { language });
    const { email } = await makePerson("author", { language });
    await page.goto("/desk/people");
    await page.getByRole("button", { name: t.invite, exact: true }).click();
    const field = page.getByRole("dialog").getByLabel(t.email);
    await field.fill(email.toUpperCase());
    await page.getByRole("button", { name: t.makeInvitation }).click();
    await expect(page.getByText(failure["people.emailTaken"]({ email }))).toBeVisible();
    await expect(field).toHaveValue(email.toUpperCase());
  });

  test(`an invitation is taken back (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("admin", { language });
    const email = `${newMark()}@example.com`;
    const link = await invite(page, t, email, "author");
    await page.getByRole("button", { name: `${t.revoke}: ${email}` }).click();
    await expect(page.getByText(t.revoked(email))).toBeVisible();
    const late = await (await anotherBrowser()).newPage();
    await late.goto(link);
    await expect(late.getByRole("heading", { level: 1 })).toHaveText(signIn.link.used.title);
  });

  test(`another role counts at the person's next click, and is undone from the line that told of it (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("admin", { language });
    const person = await makePerson("author", { language });
    const theirs = await (await anotherBrowser(person)).newPage();
    await theirs.goto("/desk/articles");
    await expect(theirs.getByRole("link", { name: desk.tags })).toHaveCount(0);
    await find(page, person.email);
    await page.getByLabel(t.roleOf(person.name)).selectOption("chief");
    await expect(page.getByText(t.roleChanged(person.name, desk.role.chief))).toBeVisible();
    await theirs.goto("/desk/tags");
    await expect(theirs.getByRole("heading", { level: 1, name: desk.tags })).toBeVisible();
    await page.getByRole("button", { name: desk.undo }).click();
    await expect(page.getByText(t.roleChanged(person.name, desk.role.author))).toBeVisible();
    await expect(page.getByLabel(t.roleOf(person.name))).toHaveValue("author");
  });

  test(`a suspended person is out at the next click and cannot come back until restored (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("admin", { language });
    const person = await makePerson("editor", { language });
    const theirs = await (await anotherBrowser(person)).newPage();
    await theirs.goto("/desk/articles");
    await find(page, person.email);
    await deed(page, t, person.name, t.suspend);
    await expect(rowOf(page, person.email)).toContainText(t.state.suspended);
    await theirs.getByRole("link", { name: desk.import }).first().click();
    await expect(theirs).toHaveURL(/\/sign-in/);
    await deed(page, t, person.name, t.restore);
    await expect(rowOf(page, person.email)).toContainText(t.state.active);
  });

  test(`signing somebody out ends their sessions (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("admin", { language });
    const person = await makePerson("author", { language });
    const theirs = await (await anotherBrowser(person)).newPage();
    await find(page, person.email);
    await deed(page, t, person.name, t.endSessions);
    await expect(page.getByText(t.ended(person.name, 1))).toBeVisible();
    await theirs.goto("/desk/articles");
    await expect(theirs).toHaveURL(/\/sign-in/);
  });

  test(`a link for a new password works once (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    await signInAs("admin", { language });
    const person = await makePerson("author", { language });
    await find(page, person.email);
    await deed(page, t, person.name, t.resetLink);
    const link = await page.getByLabel(t.link).inputValue();
    const theirs = await (await anotherBrowser()).newPage();
    await theirs.goto(link);
    await theirs.getByLabel(signIn.newPassword, { exact: true }).fill(password);
    await theirs.getByRole("button", { name: signIn.reset }).click();
    await theirs.waitForURL(/\/desk\/articles$/);
    await theirs.context().clearCookies();
    await theirs.goto(link);
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(signIn.link.used.title);
  });

  test(`a person changes their name and the language of their desk (${language})`, async ({ page, signInAs }) => {
    const person = await signInAs("author", { language });
    const name = `新名${newMark()}`;
    await page.goto("/desk/profile");
    await page.getByLabel(t.name, { exact: true }).fill(name);
    await page.getByRole("button", { name: desk.save }).click();
    await expect(page.getByText(t.profileSaved)).toBeVisible();
    await page.getByRole("button", { name: new RegExp(`${name}|${person.name}`) }).click();
    await page.getByRole("menuitem", { name: desk.languages[other] }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(page.getByRole("button", { name: deskOther.account(name, deskOther.role.author) })).toBeVisible();
  });

  test(`a person changes their password, and other devices are signed out (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const person = await signInAs("author", { language });
    const other = await (await anotherBrowser({ ...person, ...(await secondSession(person.id)) })).newPage();
    await page.goto("/desk/profile");
    await page.getByLabel(t.current).fill(person.password);
    await page.getByLabel(t.password, { exact: true }).fill(password);
    await page.getByRole("button", { name: t.changePassword }).click();
    await expect(page.getByText(t.passwordChanged(1))).toBeVisible();
    await other.goto("/desk/articles");
    await expect(other).toHaveURL(/\/sign-in/);
    await page.goto("/desk/articles");
    await expect(page).toHaveURL(/\/desk\/articles$/);
  });
}

async function secondSession(personId: number): Promise<{ sessionId: string }> {
  const { insertSession } = await import("#lib/session/store");
  const { hashToken, newToken } = await import("#lib/kernel/ids");
  const sessionId = newToken();
  await insertSession({ hash: hashToken(sessionId), personId, userAgent: "another", address: "127.0.0.1" });
  return { sessionId };
}
