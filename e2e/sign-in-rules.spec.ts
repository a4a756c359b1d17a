/** An admin decides what the house asks of those who sign in, and sees the letters that did not go out. */
import { eq, sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { db } from "#db/client";
import { sessions } from "#db/schema/people";
import { mails } from "#db/schema/sign-in";
import { makeDraft, makeSection, newMark } from "#lib/articles/testing";
import { desk as enDesk } from "#messages/en/desk";
import { failure as enFailure } from "#messages/en/failure";
import { security as en } from "#messages/en/security";
import { desk as zhDesk } from "#messages/zh-CN/desk";
import { failure as zhFailure } from "#messages/zh-CN/failure";
import { security as zh } from "#messages/zh-CN/security";
import { expect, test } from "./fixtures.ts";
import { type OwnSite, startOwnSite } from "./support/own-site.ts";
import { makePerson, signInContext } from "./support/people.ts";

let own: OwnSite;
test.describe.configure({ mode: "serial" });
// Rules are everybody's: a site of its own, or the people of other tests would be asked.
test.beforeAll(async () => {
  test.setTimeout(180_000);
  own = await startOwnSite("rules");
});
test.afterAll(async () => own.stop());

for (const [language, t, desk, failure] of [["zh-CN", zh, zhDesk, zhFailure], ["en", en, enDesk, enFailure]] as const) {
  test(`a role that needs a second factor sets one up before the desk opens (${language})`, async ({ page, context, anotherBrowser }) => {
    const [admin, chief] = [await makePerson("admin", { language }), await makePerson("chief", { language })];
    await signInContext(context, own.url, admin);
    await page.goto(`${own.url}/desk/settings`);
    await page.getByRole("link", { name: t.rules.link }).click();
    const stale = await context.newPage();
    await stale.goto(`${own.url}/desk/settings/sign-in`);
    await page.getByLabel(desk.role.chief, { exact: true }).check();
    await page.getByLabel(t.rules.hour).selectOption("7");
    await page.getByRole("button", { name: desk.save }).click();
    await expect(page.getByText(t.rules.saved)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(desk.role.chief, { exact: true })).toBeChecked();
    await expect(page.getByLabel(t.rules.hour)).toHaveValue("7");
    await stale.getByRole("button", { name: desk.save }).click();
    await expect(stale.getByText(failure["settings.stale"])).toBeVisible();

    const theirContext = await anotherBrowser();
    await signInContext(theirContext, own.url, chief);
    const theirs = await theirContext.newPage();
    await theirs.goto(`${own.url}/desk/articles`);
    await theirs.waitForURL(/\/sign-in\/set-up/);
    await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(t.required.title);
    await theirs.getByRole("button", { name: t.totp.begin }).click();
    const secret = (await theirs.locator("[data-secret]").innerText()).replaceAll(" ", "");
    await theirs.getByLabel(t.totp.first).fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    await theirs.getByRole("button", { name: t.totp.confirm }).click();
    await theirs.getByRole("button", { name: t.codes.kept }).click();
    await theirs.waitForURL(/\/desk\/articles$/);
    await page.getByLabel(desk.role.chief, { exact: true }).uncheck();
    await page.getByRole("button", { name: desk.save }).click();
    await expect(page.getByText(t.rules.saved).first()).toBeVisible();
  });

  test(`a session that nobody uses ends after the time an admin chose, and a page that is merely open keeps nobody in (${language})`, async ({ page, context, anotherBrowser }) => {
    const [admin, chief] = [await makePerson("admin", { language }), await makePerson("chief", { language })];
    const theirContext = await anotherBrowser();
    await signInContext(theirContext, own.url, chief);
    const theirs = await theirContext.newPage();
    const { articleId } = await makeDraft({ sectionId: (await makeSection()).id, body: "开头。" });
    const kept = theirContext.waitForEvent("response", (answer) => answer.request().serviceWorker() !== null && answer.url().endsWith(`/desk/articles/${articleId}`));
    await theirs.goto(`${own.url}/desk/articles/${articleId}`);
    await expect(theirs.locator(".ed-prose")).toContainText("开头。");
    // The last that opening it sets going: the page is fetched once more, to be kept for when there is no network.
    await kept;
    // As if they had left it open forty minutes ago.
    await db().update(sessions).set({ lastSeenAt: sql`now() - interval '40 minutes'` }).where(eq(sessions.personId, chief.id));
    await signInContext(context, own.url, admin);
    await page.goto(`${own.url}/desk/settings/sign-in`);
    await page.getByLabel(t.rules.idle).selectOption({ label: t.rules.minutes(30) });
    await page.getByLabel(t.rules.stay).selectOption({ label: t.rules.days(7) });
    await page.getByRole("button", { name: desk.save }).click();
    await expect(page.getByText(t.rules.saved)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(t.rules.idle)).toHaveValue("30");
    await expect(page.getByLabel(t.rules.stay)).toHaveValue("7");
    await theirs.goto(`${own.url}/desk/articles`);
    await theirs.waitForURL(/\/sign-in\?/);
    await page.getByLabel(t.rules.idle).selectOption({ label: t.rules.minutes(0) });
    await page.getByRole("button", { name: desk.save }).click();
    await expect(page.getByText(t.rules.saved).first()).toBeVisible();
    // Nobody is brought back by a milder rule.
    await theirs.goto(`${own.url}/desk/articles`);
    await theirs.waitForURL(/\/sign-in\?/);
  });

  test(`letters that did not go out are listed with the reason, and without their words (${language})`, async ({ page, context }) => {
    await signInContext(context, own.url, await makePerson("admin", { language }));
    const recipient = `${newMark()}@example.com`;
    await db().insert(mails).values({ recipient, subject: "一封信", text: "sealed words", purpose: "reset", tries: 3, lastError: "ECONNREFUSED", givenUpAt: new Date() });
    await page.goto(`${own.url}/desk/settings/sign-in`);
    const line = page.getByRole("listitem").filter({ hasText: recipient });
    await expect(line).toContainText("ECONNREFUSED");
    await expect(line).toContainText(t.rules.givenUp);
    await expect(line).toContainText(t.rules.tries(3));
    await expect(page.getByText(t.rules.mailOff)).toBeVisible();
    expect(await page.content()).not.toContain("sealed words");
  });
}
