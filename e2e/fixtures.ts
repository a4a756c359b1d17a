/** What every end-to-end test starts from: the site's address, the database behind it, people who are signed in. */
import { type BrowserContext, test as base } from "@playwright/test";
import { closeDatabase, openDatabase } from "#db/client";
import type { Role } from "#lib/access/roles";
import { makePerson, signInContext, type TestPerson } from "./support/people.ts";

type Options = Parameters<typeof makePerson>[1];
type Fixtures = {
  /** Makes a person and signs this test's browser context in as them. */
  signInAs: (role: Role, options?: Options) => Promise<TestPerson>;
  /** A second, independent browser signed in as another person. */
  anotherBrowser: (person?: TestPerson) => Promise<BrowserContext>;
};
type WorkerFixtures = { site: string };

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
    async ({}, use) => {
      const url = process.env.E2E_SITE ?? "";
      openDatabase(process.env.E2E_DATABASE ?? "", 2);
      await use(url);
      await closeDatabase();
    },
    { scope: "worker", auto: true },
  ],
  baseURL: async ({ site }, use) => use(site),
  signInAs: async ({ context, site }, use) => {
    await use(async (role, options) => {
      const person = await makePerson(role, options);
      await signInContext(context, site, person);
      return person;
    });
  },
  anotherBrowser: async ({ browser, site }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ baseURL: site, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
      opened.push(context);
      if (person) await signInContext(context, site, person);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

export { expect } from "@playwright/test";
