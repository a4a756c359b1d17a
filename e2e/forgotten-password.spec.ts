/** Somebody has forgotten their password and helps themselves by mail. */
import type { Page } from "@playwright/test";
import { systemActor } from "#lib/access/actor";
import { newMark, valueOf } from "#lib/articles/testing";
import { type MailServer, startMailServer } from "#lib/mail/server.fixture";
import { makeResetLink } from "#lib/people/reset-link";
import { failure as enFailure } from "#messages/en/failure";
import { security as en } from "#messages/en/security";
import { signIn as enDoor } from "#messages/en/signIn";
import { failure as zhFailure } from "#messages/zh-CN/failure";
import { security as zh } from "#messages/zh-CN/security";
import { signIn as zhDoor } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { type OwnSite, startOwnSite } from "./support/own-site.ts";
import { makePerson } from "./support/people.ts";

let mail: MailServer;
let own: OwnSite;
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  mail = await startMailServer();
  own = await startOwnSite("forgotten", { SMTP_URL: `smtp://127.0.0.1:${mail.port}` });
});
test.afterAll(async () => {
  await own.stop();
  await mail.stop();
});

/** The text of a letter as its reader sees it. */
function textOf(data: string): string {
  const body = data.slice(data.indexOf("\r\n\r\n") + 4);
  return /^content-transfer-encoding: base64/im.test(data) ? Buffer.from(body, "base64").toString() : body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
const lettersTo = (email: string) => mail.delivered.filter(({ to }) => to.includes(email)).map(({ data }) => textOf(data));

for (const [language, t, door, failure] of [["zh-CN", zh, zhDoor, zhFailure], ["en", en, enDoor, enFailure]] as const) {
  test(`a link comes by mail, works once, and nobody learns who is known (${language})`, async ({ page, anotherBrowser }) => {
    const person = await makePerson("author", { language });
    const stranger = `${newMark()}@example.com`;
    for (const email of [stranger, person.email]) {
      await page.goto(`${own.url}/sign-in?lang=${language}`);
      await page.getByRole("link", { name: t.door.forgot }).click();
      await page.getByLabel(door.email).fill(email);
      await page.getByRole("button", { name: t.door.forgotSend }).click();
      await expect(page.getByText(t.door.forgotSent)).toBeVisible();
    }
    await expect.poll(() => lettersTo(person.email).length, { timeout: 30_000 }).toBe(1);
    expect(lettersTo(stranger)).toEqual([]);
    const link = /https?:\S+\/reset\/[^\s"<>]+/.exec(lettersTo(person.email)[0] ?? "")?.[0] ?? "";
    expect(link.startsWith(own.url)).toBe(true);
    await page.goto(link);
    await page.getByLabel(door.newPassword, { exact: true }).fill("山高月小水落石出清风");
    await page.getByRole("button", { name: door.reset }).click();
    await page.waitForURL(/\/desk\/articles$/);
    const late = await (await anotherBrowser()).newPage();
    await late.goto(link);
    await expect(late.getByRole("heading", { level: 1 })).toHaveText(door.link.used.title);
    // Whoever it was, the owner hears of it.
    await expect.poll(() => lettersTo(person.email).length, { timeout: 30_000 }).toBeGreaterThan(1);
  });

  test(`of two tabs with one link the first counts; the second is told so and changes nothing (${language})`, async ({ page, context, anotherBrowser }) => {
    const person = await makePerson("author", { language });
    const { link } = valueOf(await makeResetLink(systemActor("test"), { personId: person.id }));
    const address = new URL(new URL(link).pathname, own.url).href + new URL(link).search;
    const [second, elsewhere] = [await context.newPage(), await (await anotherBrowser()).newPage()];
    for (const tab of [page, second, elsewhere]) await tab.goto(address);
    const choose = async (tab: Page, password: string) => {
      await tab.getByLabel(door.newPassword, { exact: true }).fill(password);
      await tab.getByRole("button", { name: door.reset }).click();
    };
    await choose(page, "山高月小水落石出清风");
    await page.waitForURL(/\/desk\/articles$/);
    for (const tab of [second, elsewhere]) {
      await choose(tab, "江流有声断岸千尺明月");
      await expect(tab.getByText(failure["link.used"])).toBeVisible();
      await tab.goto(address);
      await expect(tab.getByRole("heading", { level: 1 })).toHaveText(door.link.used.title);
    }
    await elsewhere.goto(`${own.url}/sign-in?lang=${language}`);
    for (const [password, sees] of [["江流有声断岸千尺明月", failure["session.wrongCredentials"]], ["山高月小水落石出清风", null]] as const) {
      await elsewhere.getByLabel(door.email).fill(person.email);
      await elsewhere.getByLabel(door.password, { exact: true }).fill(password);
      await elsewhere.getByRole("button", { name: door.submit, exact: true }).click();
      if (sees) await expect(elsewhere.getByText(sees)).toBeVisible();
      else await elsewhere.waitForURL(/\/desk\/articles$/);
    }
  });
}
