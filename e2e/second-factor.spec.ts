/** Somebody secures their account by codes from an app, and an admin asks a role for them. */
import type { Page } from "@playwright/test";
import { eq, like } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { db } from "#db/client";
import { attempts } from "#db/schema/site";
import { totpSecrets } from "#db/schema/sign-in";
import { desk as enDesk } from "#messages/en/desk";
import { failure as enFailure } from "#messages/en/failure";
import { security as en } from "#messages/en/security";
import { signIn as enDoor } from "#messages/en/signIn";
import { desk as zhDesk } from "#messages/zh-CN/desk";
import { failure as zhFailure } from "#messages/zh-CN/failure";
import { security as zh } from "#messages/zh-CN/security";
import { signIn as zhDoor } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { makePerson, type TestPerson } from "./support/people.ts";

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
/** As if half a minute had passed: the code that turned codes on is taken again. */
const forgetStep = (personId: number) => db().update(totpSecrets).set({ lastStep: 0 }).where(eq(totpSecrets.personId, personId));
const languages = [["zh-CN", { t: zh, door: zhDoor, failure: zhFailure, desk: zhDesk }], ["en", { t: en, door: enDoor, failure: enFailure, desk: enDesk }]] as const;

test.beforeEach(async () => {
  await db().delete(attempts).where(like(attempts.key, "sign-in-address:%"));
});

async function turnOn(page: Page, t: typeof zh): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole("button", { name: t.totp.begin }).click();
  await expect(page.getByRole("img", { name: t.totp.qrAlt })).toBeVisible();
  const secret = (await page.locator("[data-secret]").innerText()).replaceAll(" ", "");
  await page.getByLabel(t.totp.first).fill("12345");
  await page.getByRole("button", { name: t.totp.confirm }).click();
  await expect(page.locator("form").filter({ hasText: t.totp.scan }).getByRole("alert")).toBeVisible();
  await page.getByLabel(t.totp.first).fill(codeOf(secret));
  await page.getByRole("button", { name: t.totp.confirm }).click();
  const shown = page.getByRole("region", { name: t.codes.title });
  await expect(shown.getByRole("listitem")).toHaveCount(10);
  const codes = await shown.getByRole("listitem").allInnerTexts();
  expect((await page.getByLabel(t.codes.all).inputValue()).split(" ")).toEqual(codes);
  await page.getByRole("button", { name: t.codes.kept }).click();
  return { secret, codes };
}

async function password(page: Page, person: TestPerson, door: typeof zhDoor): Promise<void> {
  await page.goto(`/sign-in?lang=${person.language}`);
  await page.getByLabel(door.email).fill(person.email);
  await page.getByLabel(door.password, { exact: true }).fill(person.password);
  await page.getByRole("button", { name: door.submit, exact: true }).click();
}

for (const [language, { t, door, failure, desk }] of languages) {
  test(`codes are turned on, asked for at the door, good once, and turned off (${language})`, async ({ page, signInAs, anotherBrowser }) => {
    const person = await signInAs("editor", { language });
    await page.goto("/desk/profile/security");
    const { secret, codes } = await turnOn(page, t);
    await expect(page.getByText(t.codes.left(10))).toBeVisible();
    await page.getByRole("button", { name: desk.account(person.name, desk.role.editor) }).click();
    await page.getByRole("menuitem", { name: desk.signOut }).click();
    await page.waitForURL(/\/sign-in/);
    await forgetStep(person.id);
    const code = codeOf(secret);
    await password(page, person, door);
    await page.getByLabel(t.door.code).fill(code);
    await page.getByRole("button", { name: door.submit, exact: true }).click();
    await page.waitForURL(/\/desk\/articles$/);
    const thief = await (await anotherBrowser()).newPage();
    await password(thief, person, door);
    await thief.getByLabel(t.door.code).fill(code);
    await thief.getByRole("button", { name: door.submit, exact: true }).click();
    await expect(thief.getByText(failure["secondFactor.used"])).toBeVisible();
    await thief.goto("/desk/articles");
    await expect(thief).toHaveURL(/\/sign-in/);
    await password(thief, person, door);
    await thief.getByRole("button", { name: t.door.useRecovery }).click();
    await thief.getByLabel(t.door.recovery, { exact: true }).fill((codes[0] ?? "").toUpperCase());
    await thief.getByRole("button", { name: door.submit, exact: true }).click();
    await thief.waitForURL(/\/desk\/articles$/);
    await page.goto("/desk/profile/security");
    await expect(page.getByText(t.codes.left(9))).toBeVisible();
    await expect(page.getByText(t.history.outcomes.second)).toBeVisible();
    await page.getByRole("button", { name: t.totp.turnOff }).click();
    await page.getByRole("dialog").getByLabel(t.password, { exact: true }).fill(person.password);
    await page.getByRole("dialog").getByRole("button", { name: t.totp.turnOff }).click();
    await expect(page.getByText(t.totp.turnedOff)).toBeVisible();
    await page.context().clearCookies();
    await password(page, person, door);
    await page.waitForURL(/\/desk\/articles$/);
  });
}

test("an admin takes a lost second factor away, and the password alone signs in", async ({ page, signInAs, anotherBrowser }) => {
  const person = await makePerson("author");
  const theirs = await (await anotherBrowser(person)).newPage();
  await theirs.goto("/desk/profile/security");
  await turnOn(theirs, zh);
  await signInAs("admin");
  await page.goto(`/desk/people?q=${person.email}`);
  await page.getByRole("link", { name: person.name }).click();
  await page.getByRole("button", { name: zh.person.drop }).click();
  await expect(page.getByText(zh.person.dropped(person.name))).toBeVisible();
  await theirs.goto("/desk/articles");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await password(theirs, person, zhDoor);
  await theirs.waitForURL(/\/desk\/articles$/);
});
