/** People of a house with a provider of its own sign in with the account they have there. */
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
import { makePerson } from "./support/people.ts";

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
    await expect(page.getByText(t.history.ways.oidc)).toBeVisible();
    await page.goto(`${own.url}/sign-in/with/back?code=guessed&state=guessed`);
    await page.goto(`${own.url}/desk/profile`);
    await expect(page).toHaveURL(/\/desk\/profile$/);
  });

  test(`a ticket that has run out leads back to the password (${language})`, async ({ page, context }) => {
    await context.addCookies([{ name: "linjia-ticket", value: "a-ticket-that-never-was-one", url: own.url, httpOnly: true }]);
    await page.goto(`${own.url}/sign-in?step=in&lang=${language}`);
    await expect(page.getByText(failure["session.ticketGone"])).toBeVisible();
    await page.getByRole("button", { name: t.door.back }).click();
    await expect(page.getByLabel(door.email)).toBeVisible();
  });
}
