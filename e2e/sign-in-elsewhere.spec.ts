/** People of a house with a provider of its own sign in with the account they have there. */
import { eq } from "drizzle-orm";
import { db } from "#db/client";
import { people } from "#db/schema/people";
import { newMark } from "#lib/articles/testing";
import { startProvider, testClient, type TestProvider } from "#lib/session/provider.fixture";
import { failure as enFailure } from "#messages/en/failure";
import { security as en } from "#messages/en/security";
import { failure as zhFailure } from "#messages/zh-CN/failure";
import { security as zh } from "#messages/zh-CN/security";
import { signIn as enDoor } from "#messages/en/signIn";
import { signIn as zhDoor } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { type OwnSite, startOwnSite } from "./support/own-site.ts";
import { makePerson, signInContext } from "./support/people.ts";

let provider: TestProvider;
let own: OwnSite;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  provider = await startProvider({ subject: "nobody", email: "", verified: true });
  own = await startOwnSite("elsewhere", { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: testClient.id, OIDC_CLIENT_SECRET: testClient.secret, OIDC_NAME: "Hutong ID", OUTGOING_LOOPBACK_FOR_TESTS: "1" });
});
test.afterAll(async () => {
  await own.stop();
  await provider.stop();
});

for (const [language, t, failure, door] of [["zh-CN", zh, zhFailure, zhDoor], ["en", en, enFailure, enDoor]] as const) {
  test(`an account elsewhere signs in who is here, and nobody else (${language})`, async ({ page }) => {
    const person = await makePerson("editor", { language });
    Object.assign(provider.account, { subject: newMark(), email: `${newMark()}@example.com` });
    await page.goto(`${own.url}/sign-in?lang=${language}`);
    await page.getByRole("link", { name: t.door.byProvider("Hutong ID") }).click();
    await expect(page.getByText(failure["oidc.unknown"])).toBeVisible();
    provider.account.email = person.email;
    await page.goto(`${own.url}/sign-in?lang=${language}&next=%2Fdesk%2Fprofile%2Fsecurity`);
    await page.getByRole("link", { name: t.door.byProvider("Hutong ID") }).click();
    await page.waitForURL(/\/desk\/profile\/security$/);
    await expect(page.getByText(t.history.ways.oidc, { exact: true })).toBeVisible();
    await page.goto(`${own.url}/sign-in/with/back?code=guessed&state=guessed`);
    await page.goto(`${own.url}/desk/profile`);
    await expect(page).toHaveURL(/\/desk\/profile$/);
  });

  test(`somebody takes such an account away: it opens nothing until they allow it again (${language})`, async ({ page, anotherBrowser }) => {
    const person = await makePerson("editor", { language });
    Object.assign(provider.account, { subject: newMark(), email: person.email });
    const byProvider = async () => {
      await page.goto(`${own.url}/sign-in?lang=${language}&next=%2Fdesk%2Fprofile%2Fsecurity`);
      await page.getByRole("link", { name: t.door.byProvider("Hutong ID") }).click();
    };
    const line = page.getByRole("listitem").filter({ hasText: "Hutong ID" });
    await byProvider();
    await page.waitForURL(/\/desk\/profile\/security$/);
    await expect(line).toContainText(person.email);
    const admin = await anotherBrowser();
    await signInContext(admin, own.url, await makePerson("admin", { language }));
    const theirs = await admin.newPage();
    await theirs.goto(`${own.url}/desk/people/${person.id}`);
    await expect(theirs.getByRole("listitem").filter({ hasText: "Hutong ID" })).toContainText(person.email);
    await expect(theirs.getByRole("button", { name: `${t.linked.unlink}: Hutong ID` })).toHaveCount(0);
    await line.getByRole("button", { name: `${t.linked.unlink}: Hutong ID` }).click();
    await page.getByRole("dialog").getByRole("button", { name: t.linked.unlink, exact: true }).click();
    await expect(page.getByText(t.linked.unlinked)).toBeVisible();
    await expect(line.getByRole("button", { name: `${t.linked.allow}: Hutong ID` })).toBeVisible();
    await page.context().clearCookies();
    await byProvider();
    await expect(page.getByText(failure["oidc.unknown"])).toBeVisible();
    await signInContext(page.context(), own.url, person);
    await page.goto(`${own.url}/desk/profile/security`);
    await line.getByRole("button", { name: `${t.linked.allow}: Hutong ID` }).click();
    await page.getByRole("dialog").getByRole("button", { name: t.linked.allow, exact: true }).click();
    await expect(page.getByText(t.linked.allowed("Hutong ID")).first()).toBeVisible();
    await page.context().clearCookies();
    await byProvider();
    await page.waitForURL(/\/desk\/profile\/security$/);
    await expect(line.getByRole("button", { name: `${t.linked.unlink}: Hutong ID` })).toBeVisible();
  });

  test(`the only way in is not taken away, and a sentence says why (${language})`, async ({ page }) => {
    const person = await makePerson("editor", { language });
    await db().update(people).set({ passwordHash: null }).where(eq(people.id, person.id));
    Object.assign(provider.account, { subject: newMark(), email: person.email });
    await page.goto(`${own.url}/sign-in?lang=${language}&next=%2Fdesk%2Fprofile%2Fsecurity`);
    await page.getByRole("link", { name: t.door.byProvider("Hutong ID") }).click();
    await page.waitForURL(/\/desk\/profile\/security$/);
    await page.getByRole("button", { name: `${t.linked.unlink}: Hutong ID` }).click();
    await page.getByRole("dialog").getByRole("button", { name: t.linked.unlink, exact: true }).click();
    await expect(page.getByRole("dialog").getByText(failure["identity.onlyWay"])).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: `${t.linked.unlink}: Hutong ID` })).toBeVisible();
  });

  test(`a ticket that has run out leads back to the password (${language})`, async ({ page, context }) => {
    await context.addCookies([{ name: "linjia-ticket", value: "a-ticket-that-never-was-one", url: own.url, httpOnly: true }]);
    await page.goto(`${own.url}/sign-in?step=in&lang=${language}`);
    await expect(page.getByText(failure["session.ticketGone"])).toBeVisible();
    await page.getByRole("button", { name: t.door.back }).click();
    await expect(page.getByLabel(door.email)).toBeVisible();
  });
}
