import { like } from "drizzle-orm";
import { db } from "#db/client";
import { attempts } from "#db/schema/site";
import { newMark } from "#lib/articles/testing";
import { desk as zhDesk } from "#messages/zh-CN/desk";
import { failure as enFailure } from "#messages/en/failure";
import { failure as zhFailure } from "#messages/zh-CN/failure";
import { signIn as en } from "#messages/en/signIn";
import { signIn as zh } from "#messages/zh-CN/signIn";
import { expect, test } from "./fixtures.ts";
import { makePerson } from "./support/people.ts";

// All browsers of these tests share one address, and its limit is not what is tested here.
test.beforeEach(forgetAddresses);
async function forgetAddresses(): Promise<void> {
  await db().delete(attempts).where(like(attempts.key, "sign-in-address:%"));
}

for (const [language, t] of [["zh-CN", zh], ["en", en]] as const) {
  test(`signing in leads to where one wanted to go (${language})`, async ({ page }) => {
    const person = await makePerson("editor", { language });
    await page.goto("/desk/tags");
    await page.goto(`${page.url()}&lang=${language}`);
    await page.getByLabel(t.email).fill(` ${person.email.toUpperCase()}`);
    await page.getByLabel(t.password, { exact: true }).fill(person.password);
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    await page.waitForURL(/\/desk\/tags$/);
    await expect(page.getByText(person.name).first()).toBeVisible();
  });

  test(`a wrong password and an unknown person are told the same, and the address stays typed (${language})`, async ({ page }) => {
    const person = await makePerson("author");
    const told = (language === "en" ? enFailure : zhFailure)["session.wrongCredentials"];
    for (const email of [person.email, `${newMark()}@example.com`]) {
      await page.goto(`/sign-in?lang=${language}`);
      await page.getByLabel(t.email).fill(email);
      await page.getByLabel(t.password, { exact: true }).fill("not the password");
      await page.getByRole("button", { name: t.submit, exact: true }).click();
      await expect(page.getByText(told)).toBeVisible();
      await expect(page.getByLabel(t.email)).toHaveValue(email);
    }
  });
}

test("after two hundred wrong passwords the right one waits too, and the page says for how many minutes", async ({ page, request, site }) => {
  const person = await makePerson("author");
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const codes: string[] = [];
  for (let round = 0; round < 10; round++) {
    await forgetAddresses();
    const tries = Array.from({ length: 20 }, (_, index) => request.post("/api/auth/callback/credentials", { headers: { origin: site }, form: { email: person.email, password: `guess ${round} ${index}`, csrfToken, json: "true" } }));
    for (const answer of await Promise.all(tries)) {
      expect(answer.status()).toBe(401);
      const { url } = await answer.json();
      codes.push(new URL(url).searchParams.get("error")?.split("?")[0] ?? "");
    }
  }
  expect(codes.filter((code) => code === "session.wrongCredentials")).toHaveLength(10);
  expect(codes.filter((code) => code === "limit.reached")).toHaveLength(190);
  await forgetAddresses();
  await page.goto("/sign-in");
  await page.getByLabel(zh.email).fill(person.email);
  await page.getByLabel(zh.password, { exact: true }).fill(person.password);
  await page.getByRole("button", { name: zh.submit, exact: true }).click();
  await expect(page.getByText(/请等 1[45] 分钟再试/)).toBeVisible();
});

test("signing in never leads to another site", async ({ page, site }) => {
  const person = await makePerson("author");
  await page.goto(`/sign-in?next=${encodeURIComponent("//evil.example/desk")}`);
  await page.getByLabel(zh.email).fill(person.email);
  await page.getByLabel(zh.password, { exact: true }).fill(person.password);
  await page.getByRole("button", { name: zh.submit, exact: true }).click();
  await page.waitForURL(`${site}/desk/articles`);
});

test("signing out ends the session everywhere: a cookie kept elsewhere opens nothing", async ({ page, context, signInAs, anotherBrowser }) => {
  const person = await signInAs("author");
  const kept = await context.cookies();
  await page.goto("/desk/articles");
  await page.getByRole("button", { name: zhDesk.account(person.name, zhDesk.role[person.role]) }).click();
  await page.getByRole("menuitem", { name: zhDesk.signOut }).click();
  await page.waitForURL(/\/sign-in$/);
  const thief = await anotherBrowser();
  await thief.addCookies(kept);
  const stolen = await thief.newPage();
  await stolen.goto("/desk/articles");
  expect(new URL(stolen.url()).pathname).toBe("/sign-in");
});

test("a person who is signed in is not asked again", async ({ page, signInAs }) => {
  await signInAs("author");
  await page.goto("/sign-in?next=%2Fdesk%2Fprofile");
  await page.waitForURL(/\/desk\/profile$/);
});

test("a server that is away is told in a sentence, and what was typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel(zh.email).fill("somebody@example.com");
  await page.getByLabel(zh.password, { exact: true }).fill("a password");
  await page.route("**/api/auth/**", (route) => route.abort("connectionrefused"));
  await page.getByRole("button", { name: zh.submit, exact: true }).click();
  await expect(page.getByText(zh.connectionLost)).toBeVisible();
  await expect(page.getByLabel(zh.password, { exact: true })).toHaveValue("a password");
});
