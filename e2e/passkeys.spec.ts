/** Somebody signs in by what they have: a passkey, on a device that the browser itself plays. */
import type { Page } from "@playwright/test";
import { security as en } from "#messages/en/security";
import { signIn as enDoor } from "#messages/en/signIn";
import { security as zh } from "#messages/zh-CN/security";
import { signIn as zhDoor } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";

/** A device of the browser's own that knows its owner; `says` decides whether the owner agrees. */
async function withDevice(page: Page): Promise<{ says: (yes: boolean) => Promise<unknown>; count: () => Promise<number> }> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } as const;
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", { options });
  return {
    says: (isUserVerified) => client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    count: async () => (await client.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
  };
}

for (const [language, t, door] of [["zh-CN", zh, zhDoor], ["en", en, enDoor]] as const) {
  test(`a passkey is added, signs in without a password, is asked for after one, and is removed (${language})`, async ({ page, signInAs }) => {
    const person = await signInAs("editor", { language });
    const device = await withDevice(page);
    await page.goto("/desk/profile/security");
    await page.getByLabel(t.passkeys.name, { exact: true }).fill("办公室");
    await page.getByRole("button", { name: t.passkeys.add }).click();
    await expect(page.getByRole("region", { name: t.codes.title }).getByRole("listitem")).toHaveCount(10);
    await page.getByRole("button", { name: t.codes.kept }).click();
    await expect(page.getByRole("button", { name: `${t.passkeys.remove}: 办公室` })).toBeVisible();
    expect(await device.count()).toBe(1);
    await page.getByRole("button", { name: t.passkeys.add }).click();
    await expect(page.getByText(t.passkeys.known)).toBeVisible();

    await page.context().clearCookies();
    await page.goto(`/sign-in?lang=${language}`);
    await page.getByRole("button", { name: t.door.byPasskey }).click();
    await page.waitForURL(/\/desk\/articles$/);

    await page.context().clearCookies();
    await page.goto(`/sign-in?lang=${language}`);
    await page.getByLabel(door.email).fill(person.email);
    await page.getByLabel(door.password, { exact: true }).fill(person.password);
    await page.getByRole("button", { name: door.submit, exact: true }).click();
    await expect(page.getByRole("heading", { name: t.door.secondTitle })).toBeVisible();
    await device.says(false);
    await page.getByRole("button", { name: t.door.byPasskey }).click();
    await expect(page.getByText(t.door.passkeyStopped)).toBeVisible();
    await device.says(true);
    await page.getByRole("button", { name: t.door.byPasskey }).click();
    await page.waitForURL(/\/desk\/articles$/);

    await page.goto("/desk/profile/security");
    await page.getByRole("button", { name: `${t.passkeys.remove}: 办公室` }).click();
    await page.getByRole("dialog").getByLabel(t.password, { exact: true }).fill(person.password);
    await page.getByRole("dialog").getByRole("button", { name: t.passkeys.remove, exact: true }).click();
    await expect(page.getByText(t.passkeys.removed)).toBeVisible();
    await page.context().clearCookies();
    await page.goto(`/sign-in?lang=${language}`);
    await page.getByRole("button", { name: t.door.byPasskey }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
  });
}
